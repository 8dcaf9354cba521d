import { continueAs } from "./contacts.ts";
import { endContact } from "./ending.ts";
import { limits } from "./limits.ts";
import { enterQueue, isFull } from "./queueing.ts";
import { setTargetQueue } from "./queues.ts";
import { beginRun, leaveRun } from "./runs.ts";
import type { Queue, Run, World } from "./world.ts";

/**
 * A queue flow moves its caller to another queue: there they are a new contact, with which the flow goes on.
 * Not while an agent is being offered them, nor more often than the platform lets it.
 */
export function moveToQueue(world: World, run: Run, queue: Queue | undefined): "done" | "full" | "error" {
  const { contact } = run;
  if (!queue || queue.definition.enabled === false || contact.callback) return "error";
  if (contact.phase !== "queued" || contact.moves === limits.queueMoves) return "error";
  if (isFull(queue, true)) return "full";
  const next = continueAs(world, contact, "QUEUE_TRANSFER", { moves: contact.moves + 1 });
  setTargetQueue(world, next, queue);
  leaveRun(world, run);
  endContact(world, contact, undefined);
  run.contact = next;
  beginRun(world, run);
  enterQueue(world, next, queue);
  return "done";
}
