import type { Happening } from "./transcript.ts";
import type { Contact, World } from "./world.ts";

/** Writes down what has happened to a contact. */
export function tell(world: World, { transcript }: Contact, entry: Happening): void {
  if (world.tells) transcript.push({ ...entry, order: world.told++ });
}
