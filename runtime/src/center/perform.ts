import type { Finished, MachineEvent, Place } from "../machine/index.ts";
import { transferToAgent } from "./agent-transfers.ts";
import { createCallback } from "./callbacks.ts";
import { checkHours, checkMetric } from "./checks.ts";
import { callCustomer } from "./connecting.ts";
import { dial } from "./dialling.ts";
import { beginAsk, beginCollect } from "./input.ts";
import { isPaused } from "./pauses.ts";
import { enterQueue, isFull } from "./queueing.ts";
import { performRaw } from "./platform.ts";
import { agentMeant, queueFor, queueOfAgent, setTargetQueue } from "./queues.ts";
import { invoke } from "./replies.ts";
import { moveToQueue } from "./requeueing.ts";
import { setRelatedAttributes, setRelatedContact } from "./related.ts";
import { isHeard } from "./runs.ts";
import { split } from "./split.ts";
import { beginLoop, play } from "./speech.ts";
import { tell } from "./tell.ts";
import { beginWait } from "./waiting.ts";
import type { Command } from "../machine/index.ts";
import type { CommandOf, Contact, Purpose, Queue, Run, World } from "./world.ts";

/** How the part of a flow in a contact ends. */
export type Ending = Finished | CommandOf<"disconnect">;

/** What came of a command: how the flow goes on, or that it is over; `undefined`: the flow waits. */
export type Performed = MachineEvent | Ending | undefined;

const done: MachineEvent = { outcome: "done" };
const error: MachineEvent = { outcome: "error" };
const full: MachineEvent = { outcome: "full" };

/** Does what a flow wants to be done. */
export function perform(world: World, run: Run, command: Command, place: Place): Performed {
  const { contact } = run;
  switch (command.type) {
    case "play":
      if (contact.channel === "chat" && !("say" in command.prompt)) return error;
      return mustCallFirst(world, run, undefined) || play(world, run, command) ? undefined : done;
    case "loop":
      if (contact.channel !== "voice") return error;
      beginLoop(world, run, command);
      return undefined;
    case "ask":
      if (mustCallFirst(world, run, undefined)) return undefined;
      if (!takesInput(run)) return error;
      return beginAsk(world, run, command, place);
    case "collect":
      if (mustCallFirst(world, run, undefined)) return undefined;
      if (!takesInput(run)) return error;
      return beginCollect(world, run, command, place);
    case "completeCall":
      return mustCallFirst(world, run, command.callerId) ? undefined : done;
    case "checkHours":
      return { outcome: checkHours(world, contact, command) };
    case "checkMetric":
      return { outcome: checkMetric(world, contact, command) };
    case "split":
      return { outcome: split(world, contact, command, place) };
    case "setQueue":
      return setQueue(world, contact, command);
    case "setAttributes":
      return setRelatedAttributes(world, contact, command);
    case "setContact":
      return setRelatedContact(world, contact, command);
    case "setCallbackNumber":
      return setCallbackNumber(world, contact, command);
    case "invoke":
      return invoke(world, run, command, place);
    case "enqueue":
      return enqueue(world, run);
    case "callback":
      return { outcome: createCallback(world, contact, command) };
    case "dial":
      if (contact.channel !== "voice") return error;
      if (dial(world, run, command)) return undefined;
      return { outcome: command.resume ? "failed" : "error" };
    case "wait":
      return beginWait(world, run, command);
    case "raw":
      return performRaw(world, run, command, place);
    case "requeue":
      return { outcome: moveToQueue(world, run, targetOf(world, contact, command)) };
    case "transferToAgent":
      return { type: transferToAgent(world, contact, command) ? "finished" : "disconnect" };
    case "disconnect":
    case "finished":
      return command;
    default:
      return command satisfies never;
  }
}

/** In an outbound whisper the first thing that needs the customer places the call, and then waits for the answer. */
function mustCallFirst(world: World, run: Run, callerId: string | undefined): boolean {
  const { contact, purpose } = run;
  if (purpose !== "outboundWhisper" || contact.connectedToSystemAt !== undefined) return false;
  run.wait = { type: "answer" };
  callCustomer(world, contact, callerId);
  return true;
}

/** Whispers are one-sided, except that an outbound whisper is a call of its own. */
function takesInput(run: Run): boolean {
  return !oneSided.has(run.purpose) && run.contact.channel === "voice" && isHeard(run);
}

const oneSided: ReadonlySet<Purpose> = new Set([
  "agentWhisper",
  "customerWhisper",
  "customerHold",
  "agentHold",
]);

/** The queue that is named, or the own one of the agent who is; without either the contact's. */
function targetOf(
  world: World,
  { flows }: Contact,
  { queue, agent }: { readonly queue?: string; readonly agent?: string },
): Queue | undefined {
  if (agent === undefined) return queueFor(world, queue ?? flows.targetQueue);
  const owner = agentMeant(world, agent);
  return owner && queueOfAgent(owner);
}

/** Comes here for agents' own queues and for queues that the flow names by a value. */
function setQueue(world: World, contact: Contact, command: CommandOf<"setQueue">): MachineEvent {
  const queue = targetOf(world, contact, command);
  if (!queue) return error;
  setTargetQueue(world, contact, queue);
  return done;
}

function setCallbackNumber(
  { numbers }: World,
  contact: Contact,
  { number }: CommandOf<"setCallbackNumber">,
): MachineEvent {
  if (!numbers.isValid(number)) return { outcome: "invalidNumber" };
  if (!numbers.isDialable(number)) return { outcome: "notDialable" };
  contact.callbackNumber = number;
  return done;
}

/** `done` ends the flow: the contact is in the queue. */
function enqueue(world: World, run: Run): MachineEvent {
  const { contact } = run;
  const queue = queueFor(world, contact.flows.targetQueue);
  if (!queue || queue.definition.enabled === false || !canBeQueued(contact)) return error;
  if (isFull(queue, contact.method === "TRANSFER")) {
    if (run.purpose === "inbound" && contact.channel === "voice" && !hasArm(world, run, "full"))
      tell(world, contact, { at: world.now, type: "reorderTone" });
    return full;
  }
  enterQueue(world, contact, queue);
  return done;
}

/** Not twice, not from an agent, and not while it is paused. */
function canBeQueued(contact: Contact): boolean {
  return !contact.stay && !contact.connection && !isPaused(contact);
}

/** Whether the flow says how it goes on after this outcome of where it stands. */
function hasArm({ program }: World, { snapshot }: Run, outcome: string): boolean {
  return typeof program.states[snapshot?.state ?? -1]?.exits.get(outcome)?.to === "number";
}
