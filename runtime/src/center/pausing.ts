import { agentChanged } from "./agents.ts";
import { aContact } from "./channels.ts";
import { SimulationError } from "./errors.ts";
import { contactOf } from "./find.ts";
import { endPause, isPaused, newPauses } from "./pauses.ts";
import { publish } from "./publish.ts";
import { leaveQueue } from "./queueing.ts";
import { endRun, newRun } from "./runs.ts";
import { tell } from "./tell.ts";
import { cancelTimer, setTimer } from "./timers.ts";
import type { Contact, Next, Pauses, World } from "./world.ts";

/** Tasks that stand still until somebody takes them up again. An agent's slot is free meanwhile. */

/** Takes the task out of its queue, stops the time of its flow, and runs the flow that is set for this. */
export function pauseTask(world: World, contactId: string): void {
  const contact = contactOf(world, contactId);
  mustBePausable(contact);
  const pauses = (contact.pauses ??= newPauses(world));
  pauses.since = pauses.lastAt = world.now;
  pauses.count++;
  tell(world, contact, { at: world.now, type: "paused" });
  if (contact.stay) {
    if (contact.customerRun) endRun(world, contact.customerRun);
    leaveQueue(world, contact.stay, "ended");
    contact.phase = "setAside";
  }
  suspend(world, contact, pauses);
  if (contact.connection) agentChanged(world, contact.connection.agent);
  publish(world, contact, "PAUSED");
  const flow = contact.flows.hooks.pauseFlow;
  if (flow !== undefined) world.agenda.runs.push(newRun(contact, "pause", flow));
}

function mustBePausable(contact: Contact): void {
  const { id, channel, phase, connection } = contact;
  const refuse = (why: string): never => {
    throw new SimulationError(`Contact ${id} cannot be paused: ${why}.`);
  };
  if (channel !== "task") refuse(`it is ${aContact[channel]}, and only tasks can be`);
  if (phase === "ended") refuse("it has ended");
  if (phase === "scheduled") refuse("its time has not come");
  if (isPaused(contact)) refuse("it is already");
  if (phase === "offered" || phase === "agentWhisper" || phase === "customerWhisper")
    refuse(`${connection?.agent.name ?? "an agent"} is just about to get it`);
}

/** The flow that the task is in stands still. */
function suspend(world: World, contact: Contact, pauses: Pauses): void {
  const run = contact.customerRun;
  if (!run) return;
  const left = run.timer && run.timer.index >= 0 ? run.timer.at - world.now : undefined;
  cancelTimer(world.timers, run.timer);
  contact.customerRun = undefined;
  pauses.suspended = { run, left };
}

/** The task goes on with its agent or in its flow, once the flow has run that is set for this. */
export function resumeTask(world: World, contactId: string): void {
  const contact = contactOf(world, contactId);
  if (!isPaused(contact)) throw new SimulationError(`Contact ${contactId} cannot go on: it is not paused.`);
  if (contact.customerRun) endRun(world, contact.customerRun);
  takeUp(world, contact);
  const next = afterPause(world, contact);
  if (next) world.agenda.runs.push(next.run);
}

/** The flow that runs since the task was paused takes it up; what is set for that comes after this flow. */
export function resumeByFlow(world: World, contact: Contact): { readonly outcome: "done" | "error" } {
  if (!isPaused(contact)) return { outcome: "error" };
  takeUp(world, contact);
  return { outcome: "done" };
}

function takeUp(world: World, contact: Contact): void {
  const { pauses, connection } = contact;
  if (!pauses) return;
  endPause(world, contact);
  pauses.lastResumedAt = world.now;
  pauses.owesFlow = true;
  tell(world, contact, { at: world.now, type: "takenUp" });
  if (connection) agentChanged(world, connection.agent);
  publish(world, contact, "RESUMED");
}

/** What runs once a flow is over that has run because of a pause. */
export function afterPause(world: World, contact: Contact): Next | undefined {
  const { pauses } = contact;
  if (!pauses || isPaused(contact)) return undefined;
  const flow = contact.flows.hooks.resumeFlow;
  if (pauses.owesFlow && flow !== undefined) {
    pauses.owesFlow = false;
    return { run: newRun(contact, "resume", flow), with: "begin" };
  }
  const { suspended } = pauses;
  pauses.suspended = undefined;
  if (!suspended || contact.stay) return undefined;
  const { run, left } = suspended;
  contact.customerRun = run;
  if (left !== undefined) run.timer = setTimer(world.timers, world.now + left, { type: "run", subject: run });
  return undefined;
}
