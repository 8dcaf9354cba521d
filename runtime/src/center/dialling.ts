import { dropCall, placeCall } from "./calls.ts";
import { beginContact } from "./contacts.ts";
import { dismissAgent, endContact } from "./ending.ts";
import { limits, second } from "./limits.ts";
import { leaveQueue } from "./queueing.ts";
import type { DisconnectReason } from "./record.ts";
import { tell } from "./tell.ts";
import type { CommandOf, Dialling, Next, OutgoingCall, Run, World } from "./world.ts";

/** A flow dials an outside party, which gets a contact of its own; false: the number cannot be called. */
export function dial(world: World, run: Run, command: CommandOf<"dial">): boolean {
  const { contact } = run;
  const { number, resume, timeout, sendDigits: digits } = command;
  if (!world.numbers.isValid(number) || !world.numbers.isDialable(number)) return false;
  const callerId = command.callerId?.number ?? contact.customer;
  const party = beginContact(world, {
    method: "EXTERNAL_OUTBOUND",
    customer: number,
    system: callerId,
    previous: contact,
  });
  party.phase = "dialling";
  if (contact.keyBuffer) contact.keyBuffer = "";
  const call = placeCall(world, contact, {
    number,
    callerId,
    callerName: command.callerId?.name,
    ringFor: resume ? timeout * second : limits.ring,
    dial: { run, resume, party, digits },
  });
  run.wait = { type: "call", call };
  return true;
}

export function partyAnswered(
  world: World,
  call: OutgoingCall,
  { run, resume, party, digits }: Dialling,
): Next | undefined {
  const { contact } = call;
  party.connectedToSystemAt = world.now;
  party.phase = "thirdParty";
  if (digits !== undefined) tell(world, contact, { at: world.now, type: "digitsSent", digits });
  if (resume) {
    if (!contact.stay) contact.phase = "thirdParty";
    return undefined;
  }
  dismissAgent(world, contact);
  if (contact.stay) leaveQueue(world, contact.stay, "ended");
  contact.phase = "thirdParty";
  contact.transferredTo = {
    endpoint: { address: call.number, type: "TELEPHONE_NUMBER" },
    at: world.now,
  };
  return { run, with: { outcome: "done" } };
}

export function partyNotReached(
  world: World,
  call: OutgoingCall,
  { run, resume, party }: Dialling,
  reason: DisconnectReason,
): Next {
  dropCall(world, call);
  endContact(world, party, reason);
  const failure = reason === "TELECOM_TIMEOUT" ? "timeout" : "failed";
  return { run, with: { outcome: resume ? failure : "error" } };
}

export function partyHungUp(
  world: World,
  call: OutgoingCall,
  { run, resume, party }: Dialling,
): Next | undefined {
  const { contact } = call;
  dropCall(world, call);
  endContact(world, party, "THIRD_PARTY_DISCONNECT");
  if (!resume) {
    endContact(world, contact, "THIRD_PARTY_DISCONNECT");
    return undefined;
  }
  if (contact.phase === "thirdParty") contact.phase = "flow";
  return { run, with: { outcome: "ended" } };
}
