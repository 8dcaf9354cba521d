import type { FlowDeclaration, Section } from "@contactflow/grammar";
import type { Checked, CheckedFile } from "./checked.ts";
import { plainText } from "./plain-text.ts";

/** The first values that a flow declares for its attributes, or for its input where a call leaves it out. */
export function firstValues(
  { values }: Pick<CheckedFile, "values">,
  { sections }: FlowDeclaration,
  section: Section["keyword"]["text"],
): Readonly<Record<string, Checked>> {
  const found: [string, Checked][] = [];
  for (const { keyword, members } of sections)
    for (const { key, initial } of keyword.text === section ? members : []) {
      const name = plainText(key);
      const value = initial === undefined || initial.kind === "Missing" ? undefined : values.get(initial);
      if (name !== undefined && value !== undefined) found.push([name, value]);
    }
  return Object.fromEntries(found);
}
