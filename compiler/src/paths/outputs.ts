import type { CheckedProgram } from "../model/checked-program.ts";
import type { Type } from "../model/types.ts";
import type { ValueKind } from "./candidates.ts";
import type { OutputField, Outputs } from "./replies.ts";

/** What the Lambdas of a program say that they give. */
export function outputsOf({ symbols }: CheckedProgram): Outputs {
  return new Map(
    [...symbols.values()].flatMap((symbol) => {
      const { output } = symbol.signature;
      if (symbol.kind !== "resource" || symbol.resource !== "lambda" || output === undefined) return [];
      return [[symbol.name, [...output.values()].flatMap(({ name, type }) => fieldsOf([name], type))]];
    }),
  );
}

function fieldsOf(path: readonly string[], type: Type): readonly OutputField[] {
  if (type.kind !== "record") return [{ path, type: kindOf(type) }];
  return Object.entries(type.fields).flatMap(([name, field]) => fieldsOf([...path, name], field));
}

function kindOf(type: Type): ValueKind {
  switch (type.kind) {
    case "number":
    case "boolean":
    case "phone":
      return { kind: type.kind };
    case "union":
      return { kind: "union", members: type.members };
    case "duration":
      return { kind: "number" };
    default:
      return { kind: "text" };
  }
}
