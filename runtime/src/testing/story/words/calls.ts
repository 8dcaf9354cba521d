import type { Someone } from "../../handles.ts";
import type { Moment } from "../moments.ts";
import { agentShown, isAgent, isBy, moment, who } from "./moment.ts";

/** What happens between people, and on calls that the centre makes. */

/** An agent and the customer, or whom the agent calls, are connected. */
export function connected(to?: Someone): Moment {
  return moment("connected", isAgent(to), (subject) => `${agentShown(subject, to)} is connected`);
}

export function putOnHold(whom?: Someone): Moment {
  return moment(
    "held",
    (entry, subject) => isBy(entry.party, subject, whom),
    (subject) => `${who(subject, whom)} is put on hold`,
  );
}

export function takenOffHold(whom?: Someone): Moment {
  return moment(
    "resumed",
    (entry, subject) => isBy(entry.party, subject, whom),
    (subject) => `${who(subject, whom)} is off hold`,
  );
}

/** An agent begins a transfer. */
export function transferBegun(by?: Someone): Moment {
  return moment("transferBegun", isAgent(by), (subject) => `${agentShown(subject, by)} begins a transfer`);
}

/** The customer goes on as another contact: in a transfer whose agents have stayed behind, in another queue. */
export function tookOver(): Moment {
  return moment(
    "tookOver",
    () => true,
    () => "the customer of another contact is here now",
  );
}

/** An agent calls this number, or any. */
export function calledOut(by?: Someone, number?: string): Moment {
  const isBySomebody = isAgent(by);
  return moment(
    "callsOut",
    (entry) => isBySomebody(entry) && (number === undefined || entry.number === number),
    (subject) => `${agentShown(subject, by)} calls ${number ?? "somebody"}`,
  );
}

/** A flow or an agent calls a number, and it rings there. */
export function dialled(number: string): Moment {
  return moment(
    "dialled",
    (entry) => entry.number === number,
    () => `${number} rings`,
  );
}

/** Somebody answers there, or a machine. */
export function answered(number: string): Moment {
  return moment(
    "answered",
    (entry) => entry.number === number,
    () => `${number} answers`,
  );
}

export function answeredByMachine(number: string): Moment {
  return moment(
    "answered",
    (entry) => entry.number === number && entry.voicemail,
    () => `${number} is answered by a machine`,
  );
}

export function notReached(number: string): Moment {
  return moment(
    "notReached",
    (entry) => entry.number === number,
    () => `${number} is not reached`,
  );
}

/** A flow keys in digits for whom it has called. */
export function digitsSent(digits: string): Moment {
  return moment(
    "digitsSent",
    (entry) => entry.digits === digits,
    () => `${digits} is keyed in there`,
  );
}

/** A supervisor listens to the call. */
export function monitored(by?: Someone): Moment {
  return moment("monitored", isAgent(by), (subject) => `${agentShown(subject, by)} listens`);
}

/** The supervisor joins the call. */
export function barged(by?: Someone): Moment {
  return moment("barged", isAgent(by), (subject) => `${agentShown(subject, by)} joins the call`);
}

/** Somebody is taken off the call by an agent. */
export function dropped(whom: Someone): Moment {
  return moment(
    "dropped",
    (entry, subject) => isBy(entry.party, subject, whom),
    (subject) => `${who(subject, whom)} is taken off the call`,
  );
}
