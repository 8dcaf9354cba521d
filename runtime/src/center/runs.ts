import { tell } from "./tell.ts";
import type { Party } from "./transcript.ts";
import { cancelTimer } from "./timers.ts";
import type { Contact, Purpose, Run, World } from "./world.ts";

/** A flow that has yet to begin. */
export function newRun(contact: Contact, purpose: Purpose, flow: string): Run {
  return {
    contact,
    purpose,
    flow,
    snapshot: undefined,
    command: undefined,
    wait: undefined,
    music: undefined,
    timer: undefined,
    limit: undefined,
    lastAt: 0,
    commands: 0,
  };
}

/** Whom the flow runs for. */
function audienceOf({ contact, purpose }: Run): Party {
  const { connection, beganBy, method, customer } = contact;
  if (isForAgent(purpose)) return connection ? { agent: connection.agent.name } : theCustomer;
  if (beganBy) return { agent: beganBy.agent.name };
  return method === "EXTERNAL_OUTBOUND" && customer !== undefined ? { number: customer } : theCustomer;
}

/** Who hears what it plays: in a transfer, whoever on the call is not on hold. */
export function listenersOf(run: Run): readonly Party[] {
  const { beganBy } = run.contact;
  if (!beganBy || isForAgent(run.purpose)) return [audienceOf(run)];
  const customer = beganBy.contact.conversation?.customer;
  const listeners: Party[] = beganBy.hold ? [] : [{ agent: beganBy.agent.name }];
  if (customer && !customer.hold) listeners.push(theCustomer);
  return listeners;
}

const theCustomer: Party = { customer: true };

function isForAgent(purpose: Run["purpose"]): boolean {
  return purpose === "agentWhisper" || purpose === "agentHold";
}

/** Whether anybody can hear or read it: a callback's customer is not on the line before it is answered. */
export function isHeard({ contact, purpose }: Run): boolean {
  if (isForAgent(purpose)) return true;
  return (
    contact.connectedToSystemAt !== undefined && (contact.channel === "voice" || contact.channel === "chat")
  );
}

export function beginRun(world: World, run: Run): void {
  const { contact, purpose, flow } = run;
  if (isForAgent(purpose)) contact.agentRun = run;
  else contact.customerRun = run;
  tell(world, contact, { at: world.now, type: "flowStarted", flow, for: audienceOf(run) });
}

/** A prompt that is being heard is heard no further. */
export function cutOff(world: World, run: Run): void {
  const { wait, music, contact } = run;
  const spokenAt = wait && "spokenAt" in wait ? wait.spokenAt : (music?.spokenAt ?? 0);
  if (world.now < spokenAt) {
    for (const by of listenersOf(run)) tell(world, contact, { at: world.now, type: "cutOff", by });
  }
}

/** The flow is over, or is cut off where it is. */
export function endRun(world: World, run: Run): void {
  cancelTimer(world.timers, run.timer);
  cancelTimer(world.timers, run.limit);
  cutOff(world, run);
  leaveRun(world, run);
  run.wait = undefined;
  run.command = undefined;
}

/** The contact takes no more part in the flow. */
export function leaveRun(world: World, run: Run): void {
  const { contact, flow } = run;
  tell(world, contact, { at: world.now, type: "flowEnded", flow, for: audienceOf(run) });
  if (contact.agentRun === run) contact.agentRun = undefined;
  if (contact.customerRun === run) contact.customerRun = undefined;
}
