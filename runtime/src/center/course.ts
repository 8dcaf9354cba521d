import { agentDroppedOut, agentWhisperOver, outboundWhisperOver, queueFlow } from "./connecting.ts";
import { meet } from "./conversation.ts";
import { drive } from "./drive.ts";
import { endContact } from "./ending.ts";
import { limits } from "./limits.ts";
import { afterPause } from "./pausing.ts";
import type { Ending } from "./perform.ts";
import { setTimer } from "./timers.ts";
import type { Next, Run, World } from "./world.ts";

/** Lets a flow go on, and then whatever follows it, until a flow waits or nothing follows. */
export function proceed(world: World, first: Next | undefined): void {
  let next = first;
  while (next) {
    const { run } = next;
    const ending = drive(world, next);
    next = ending && whatFollows(world, run, ending);
    if (!ending) limitWhisper(world, run);
  }
}

function whatFollows(world: World, { contact, purpose }: Run, ending: Ending): Next | undefined {
  const isDisconnected = ending.type === "disconnect";
  switch (purpose) {
    case "inbound":
    case "transfer":
    case "disconnect":
    case "creation":
      if (contact.stay) return queueFlow(world, contact);
      if (contact.phase === "flow") endContact(world, contact, "CONTACT_FLOW_DISCONNECT");
      return undefined;
    case "pause":
    case "resume":
      if (isDisconnected) endContact(world, contact, "CONTACT_FLOW_DISCONNECT");
      else if (contact.stay) return queueFlow(world, contact);
      return afterPause(world, contact);
    case "workflow":
      return undefined;
    case "reply":
      endContact(world, contact, isDisconnected ? "CONTACT_FLOW_DISCONNECT" : "AGENT_DISCONNECT");
      return undefined;
    case "queue":
      if (isDisconnected) endContact(world, contact, "CONTACT_FLOW_DISCONNECT");
      return undefined;
    case "agentWhisper":
      if (!isDisconnected) return agentWhisperOver(world, contact);
      if (contact.connection) agentDroppedOut(world, contact.connection);
      return undefined;
    case "customerWhisper":
      if (isDisconnected) endContact(world, contact, "CONTACT_FLOW_DISCONNECT");
      else meet(world, contact);
      return undefined;
    case "outboundWhisper":
      if (isDisconnected) endContact(world, contact, "CONTACT_FLOW_DISCONNECT");
      else outboundWhisperOver(world, contact);
      return undefined;
    case "customerHold":
    case "agentHold":
      return undefined;
    default:
      return purpose satisfies never;
  }
}

const whispers: ReadonlySet<Run["purpose"]> = new Set(["agentWhisper", "customerWhisper", "outboundWhisper"]);

/** The time of an outbound whisper counts from when the customer is on the line. */
function limitWhisper(world: World, run: Run): void {
  if (run.limit || !whispers.has(run.purpose) || run.wait === undefined || run.wait.type === "answer") return;
  run.limit = setTimer(world.timers, world.now + limits.whisper, { type: "whisperLimit", subject: run });
}

/** A whisper has lasted too long: whoever hears it is cut off. */
export function whisperTooLong(world: World, { contact, purpose }: Run): void {
  if (purpose !== "agentWhisper") endContact(world, contact, "CONTACT_FLOW_DISCONNECT");
  else if (contact.connection) agentDroppedOut(world, contact.connection);
}
