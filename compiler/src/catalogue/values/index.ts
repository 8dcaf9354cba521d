import type { ValueEntry } from "../entries.ts";
import { agent, contact, customer } from "./contact.ts";
import { results } from "./results.ts";

/** Every value that flows can read, besides declared attributes and named results. */
export const values = [
  ...contact,
  ...customer,
  ...agent,
  ...results,
] as const satisfies readonly ValueEntry[];
