import type { CheckedProgram } from "../program/checked.ts";
import { wordOf } from "./values.ts";

/** A property of the program's `center` declaration, where there is one. */
export function centerProperty(
  program: CheckedProgram,
  property: "country" | "timezone",
): string | undefined {
  for (const symbol of program.symbols.values()) {
    if (symbol.kind !== "resource" || symbol.resource !== "center") continue;
    const value = program.resources.get(symbol.node)?.[property];
    if (value !== undefined) return wordOf(value);
  }
  return undefined;
}
