import type { ValueEntry } from "../entries.ts";
import { agent, contact, customer, segment, telephony } from "./contact.ts";
import { profile } from "./profile.ts";
import { caseFields, metricValues, results, tables } from "./results.ts";

/** Every value that flows can read, besides declared attributes and named results. */
export const values: readonly ValueEntry[] = [
  ...contact,
  ...telephony,
  ...segment,
  ...customer,
  ...agent,
  ...profile,
  ...results,
  ...caseFields,
  ...tables,
  ...metricValues,
];
