import type { Option, Span } from "@contactflow/grammar";
import type { VerbEntry } from "../catalogue/index.ts";
import type { Parameter, Parameters } from "../catalogue/shapes.ts";
import { type Known, severityOf } from "../catalogue/sources.ts";
import { plainText } from "../model/plain-text.ts";
import type { Checked } from "../model/checked.ts";
import { type Context, suggestAt } from "./context.ts";
import { defaultsOf, neededOf } from "./defaults.ts";
import { holds, whyNot, type Written } from "./written.ts";
import { checkValue } from "./value.ts";

/** The options of a statement by name; one that is given twice is reported. */
export function optionsByName(options: readonly Option[], { report }: Context): ReadonlyMap<string, Option> {
  const byName = new Map<string, Option>();
  for (const option of options) {
    const name = plainText(option.key);
    if (name === undefined) continue;
    if (byName.has(name)) report("duplicate-option", option.key.span, { name });
    else byName.set(name, option);
  }
  return byName;
}

/** Reports an option that the statement does not have. */
export function reportUnknownOption(
  { key }: Option,
  name: string,
  verb: string,
  known: readonly string[],
  context: Context,
): void {
  const { suggestion, fixes } =
    known.length === 0
      ? { suggestion: "It takes no options.", fixes: [] }
      : suggestAt(context, key.span, name, known, "It has");
  context.report("unknown-option", key.span, { verb, name, suggestion }, { fixes });
}

/** The value of an option that the verb knows; reported where the option has no meaning beside the others. */
export function checkOption(
  { key, value }: Option,
  name: string,
  { shape, dynamic, when, known }: Parameter,
  belonging: Known,
  written: Written,
  context: Context,
): Checked | undefined {
  const why = when === undefined ? undefined : whyNot(when, written);
  if (why !== undefined) {
    context.report("option-not-here", key.span, { name, why });
    return undefined;
  }
  const severity = severityOf(known ?? belonging);
  return checkValue(value, shape, { what: `\`${name}\``, dynamic, severity }, context);
}

/** Reports options that must not be left out. */
export function reportMissingOptions(
  { name: verb, options }: VerbEntry,
  written: Written,
  at: Span,
  context: Context,
): void {
  for (const [name, { required, when, doc }] of neededOf(options)) {
    if (written.given.has(name) || !holds(when, written)) continue;
    if (required === true || (typeof required === "object" && holds(required, written)))
      context.report("missing-option", at, { verb, name, suggestion: doc });
  }
}

/** Fills in what was left out. */
export function fillDefaults(
  checked: Record<string, Checked>,
  parameters: Parameters,
  written: Written,
): void {
  for (const { name, parameter, value } of defaultsOf(parameters))
    if (!written.given.has(name) && holds(parameter.when, written)) checked[name] = value;
}
