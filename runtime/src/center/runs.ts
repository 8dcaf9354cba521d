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
    timer: undefined,
    limit: undefined,
    lastAt: 0,
    commands: 0,
  };
}

/** Who hears what the flow plays. */
export function audienceOf({ contact, purpose }: Run): Party {
  return purpose === "agentWhisper" && contact.connection
    ? { agent: contact.connection.agent.name }
    : theCustomer;
}

const theCustomer: Party = { customer: true };

/** Whether there is somebody to hear it: a callback's customer is not on the line before it is answered. */
export function isHeard({ contact, purpose }: Run): boolean {
  return purpose === "agentWhisper" || contact.connectedToSystemAt !== undefined;
}

export function beginRun(world: World, run: Run): void {
  const { contact, purpose, flow } = run;
  if (purpose === "agentWhisper") contact.agentRun = run;
  else contact.customerRun = run;
  tell(world, contact, { at: world.now, type: "flowStarted", flow, for: audienceOf(run) });
}

/** A prompt that is being heard is heard no further. */
export function cutOff(world: World, run: Run): void {
  const { wait, contact } = run;
  if (wait && "spokenAt" in wait && world.now < wait.spokenAt) {
    tell(world, contact, { at: world.now, type: "cutOff", by: audienceOf(run) });
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
