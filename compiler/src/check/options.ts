import type { Option, Span } from "@contactflow/grammar";
import type { Parameter, Parameters } from "../catalogue/shapes.ts";
import { plainText } from "../program/key.ts";
import type { Checked } from "../program/checked.ts";
import { type Context, suggestAt } from "./context.ts";
import { defaultOf } from "./defaults.ts";
import { type Facts, holds, whyNot } from "./facts.ts";
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

/** Reports an option that the statement does not have; gives the one that was probably meant. */
export function reportUnknownOption(
  { key }: Option,
  name: string,
  verb: string,
  known: readonly string[],
  context: Context,
): string | undefined {
  const { meant, suggestion, fixes } = suggestAt(context, key.span, name, known, "It has");
  context.report("unknown-option", key.span, { verb, name, suggestion }, { fixes });
  return meant;
}

/** The value of an option that the verb knows; reported where the option has no meaning beside the others. */
export function checkOption(
  { key, value }: Option,
  name: string,
  { shape, dynamic, when }: Parameter,
  facts: Facts,
  context: Context,
): Checked | undefined {
  const why = when === undefined ? undefined : whyNot(when, facts);
  if (why !== undefined) {
    context.report("option-not-here", key.span, { name, why });
    return undefined;
  }
  return checkValue(value, shape, { what: `\`${name}\``, dynamic }, context);
}

/** Fills in what was left out; reports what must not be. */
export function completeOptions(
  checked: Record<string, Checked>,
  parameters: Parameters,
  facts: Facts,
  {
    verb,
    at,
    misspelt,
  }: { readonly verb: string; readonly at: Span; readonly misspelt: ReadonlySet<string | undefined> },
  context: Context,
): void {
  for (const [name, parameter] of Object.entries(parameters)) {
    if (facts.given.has(name) || misspelt.has(name) || !holds(parameter.when, facts)) continue;
    const { required, doc } = parameter;
    if (required === true || (typeof required === "object" && holds(required, facts)))
      context.report("missing-option", at, { verb, name, suggestion: doc });
    const value = defaultOf(parameter);
    if (value !== undefined) checked[name] = value;
  }
}
