import type { Option, VerbStatement } from "@contactflow/grammar";
import type { FreeOptions, VerbEntry } from "../catalogue/index.ts";
import { severityOf } from "../catalogue/sources.ts";
import type { Checked } from "../model/checked.ts";
import type { Field } from "../model/symbols.ts";
import { type Context, suggestAt } from "./context.ts";
import { checkTyped } from "./typed-values.ts";
import { checkValue } from "./value.ts";
import { limitsText } from "./wording.ts";

/** Options whose names something else declares, or that are free. */
export function checkFreeOptions(
  statement: VerbStatement,
  verb: VerbEntry,
  free: FreeOptions,
  options: ReadonlyMap<string, Option>,
  context: Context,
): Readonly<Record<string, Checked>> {
  if (typeof free === "object") {
    const { min, max, names, parameter } = free;
    // What stands before the options is meant for one, and reported.
    const isMisplaced = statement.primary !== undefined && verb.primary === undefined;
    if ((options.size < min && !isMisplaced) || options.size > max) {
      const limits = limitsText(min, max, names);
      const count = options.size === 0 ? "none" : options.size;
      context.report("list-length", statement.verb.span, { what: `\`${verb.name}\``, limits, count });
    }
    const checked = new Map<string, Checked>();
    for (const [name, { value }] of options) {
      const severity = severityOf(parameter.known ?? verb);
      const slot = { what: `\`${name}\``, dynamic: parameter.dynamic, severity };
      const sound = checkValue(value, parameter.shape, slot, context);
      if (sound !== undefined) checked.set(name, sound);
    }
    return Object.fromEntries(checked);
  }
  return checkFields(statement, options, calleeFields(statement, free, context), context);
}

interface Callee {
  /** In the author's words, to begin a sentence. */
  readonly name: string;
  readonly fields: ReadonlyMap<string, Field> | undefined;
}

function calleeFields(
  statement: VerbStatement,
  free: Extract<FreeOptions, string>,
  { flow, results }: Context,
): Callee {
  if (free === "module output") {
    const fields = flow?.scope.signature.output;
    return flow?.node.flow === "module"
      ? { name: "The module's `output`", fields }
      : { name: "`end`", fields: new Map() };
  }
  const { primary } = statement;
  const resolution = primary?.kind === "Reference" ? results.resolutions.get(primary) : undefined;
  const symbol = resolution?.kind === "symbol" ? resolution.symbol : undefined;
  if (symbol === undefined) return { name: "", fields: undefined };
  return { name: `\`${symbol.name}\``, fields: symbol.signature.input };
}

function checkFields(
  statement: VerbStatement,
  options: ReadonlyMap<string, Option>,
  { name: owner, fields }: Callee,
  context: Context,
): Readonly<Record<string, Checked>> {
  const checked = new Map<string, Checked>();
  // A key that nobody knows may be one that is missing, misspelt.
  let strange = false;
  for (const [name, { key, value }] of options) {
    const field = fields?.get(name);
    if (fields !== undefined && field === undefined) {
      const { suggestion, fixes } = suggestAt(context, key.span, name, fields.keys(), "It has");
      strange = true;
      context.report("unknown-key", key.span, { what: owner, name, suggestion }, { fixes });
      continue;
    }
    const slot = { what: `\`${name}\``, dynamic: "allowed" } as const;
    const text = checkTyped(value, field?.type ?? { kind: "unknown" }, slot, context);
    if (text !== undefined) checked.set(name, { kind: "text", text, ssml: false });
  }
  for (const [name, { optional }] of fields ?? []) {
    if (optional || options.has(name) || strange) continue;
    const suggestion = `Give it in brackets: \`(${name}: …)\`.`;
    context.report("missing-key", statement.verb.span, { what: owner, name, suggestion });
  }
  return Object.fromEntries(checked);
}
