import { transferBy } from "./conversation.ts";
import { endContact } from "./ending.ts";
import { SimulationError } from "./errors.ts";
import { contactOf } from "./find.ts";
import type { InitiationMethod } from "./record.ts";
import { tell } from "./tell.ts";
import type { World } from "./world.ts";

/** Calls that came of others, which the platform lets no program stop. */
const unstoppable: ReadonlySet<InitiationMethod> = new Set([
  "DISCONNECT",
  "TRANSFER",
  "QUEUE_TRANSFER",
  "EXTERNAL_OUTBOUND",
  "MONITOR",
]);

/** A program ends a contact, wherever it is. */
export function stopContact(world: World, contactId: string): void {
  const contact = contactOf(world, contactId);
  const { phase, channel, method } = contact;
  if (phase === "ended") throw new SimulationError(`Contact ${contactId} cannot be stopped: it has ended.`);
  if (channel === "voice" && unstoppable.has(method)) {
    throw new SimulationError(
      `Contact ${contactId} cannot be stopped: the platform stops no calls that began as ${method}.`,
    );
  }
  tell(world, contact, { at: world.now, type: "stopped" });
  const transfer = contact.connection && transferBy(contact.connection);
  if (transfer) endContact(world, transfer, "OTHER");
  endContact(world, contact, channel === "voice" ? "OTHER" : "API");
}
