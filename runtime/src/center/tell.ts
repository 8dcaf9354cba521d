import type { TranscriptEntry } from "./transcript.ts";
import type { Contact, World } from "./world.ts";

/** Writes down what has happened to a contact. */
export function tell({ tells }: World, { transcript }: Contact, entry: TranscriptEntry): void {
  if (tells) transcript.push(entry);
}
