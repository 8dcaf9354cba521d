import type { Happening } from "./transcript.ts";
import type { Contact, World } from "./world.ts";

/** Writes down what has happened to a contact. The entry is made for this alone, and becomes part of the transcript. */
export function tell(world: World, { transcript }: Contact, happening: Happening): void {
  if (!world.tells) return;
  const entry = happening as Happening & { order: number };
  entry.order = world.told++;
  transcript.push(entry);
}
