import type { FlowDeclaration, Section } from "@contactflow/grammar";
import type { Text } from "@contactflow/runtime";
import type { CheckedProgram } from "../program/checked.ts";
import { plainText } from "../program/key.ts";
import { textOf } from "./values.ts";

/** The first values that a flow declares for its attributes, or for its input where a call leaves it out. */
export function firstValues(
  program: Pick<CheckedProgram, "values">,
  flow: FlowDeclaration,
  section: Section["keyword"]["text"],
): Readonly<Record<string, Text>> {
  const members = flow.sections
    .filter(({ keyword }) => keyword.text === section)
    .flatMap((each) => each.members);
  const values = members.flatMap(({ key, initial }): readonly (readonly [string, Text])[] => {
    const name = plainText(key);
    const value =
      initial === undefined || initial.kind === "Missing" ? undefined : program.values.get(initial);
    return name === undefined || value === undefined ? [] : [[name, textOf(value)]];
  });
  return Object.fromEntries(values);
}
