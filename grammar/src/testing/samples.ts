import { readFileSync } from "node:fs";
import { join } from "node:path";

function read(...path: readonly string[]): string {
  return readFileSync(join(import.meta.dirname, ...path), "utf8");
}

/** A whole centre with its flows. */
export const queuedCallback = read("..", "..", "..", "examples", "queued-callback", "queued-callback.flow");

/** Every form of the language at least once. */
export const everyForm = read("every-form.flow");
