import type { VerbStatement } from "@contactflow/grammar";
import type { VerbEntry } from "../catalogue/index.ts";
import { plainText } from "../model/plain-text.ts";
import type { Context } from "./context.ts";
import { labelKind, moduleOutcomes, outcomesOf, type Possible } from "./endings.ts";
import { whyNot, type Written } from "./written.ts";
import type { Answers } from "./labels.ts";

/** What the arms of a verb may answer. */
export function answersOf(
  statement: VerbStatement,
  entry: VerbEntry,
  written: Written,
  { labelled, fixed }: Possible,
  context: Context,
): Answers {
  const impossible = new Map<string, string | undefined>();
  const mayLackOption = statement.options.some(
    ({ key }) => !Object.hasOwn(entry.options, plainText(key) ?? ""),
  );
  for (const [name, { when }] of outcomesOf(entry)) {
    const why = when === undefined ? undefined : whyNot(when, written);
    if (why !== undefined) impossible.set(name, mayLackOption ? undefined : why);
  }
  const labels = labelKind(entry, written);
  const names = declaredLabels(statement, labels, context);
  return {
    verb: entry.name,
    outcomes: fixed,
    named: labelled,
    impossible,
    labels,
    names,
  };
}

/** The names that a bot, a view or a module declares for the arms; `undefined`: it does not say. */
function declaredLabels(
  statement: VerbStatement,
  labels: Answers["labels"],
  context: Context,
): ReadonlySet<string> | undefined {
  if (labels === "module") {
    const names = moduleOutcomes(statement, context);
    return names && new Set(names);
  }
  const checked = context.results.arguments.get(statement);
  const owner = labels === "intents" ? checked?.options["bot"] : checked?.primary;
  if (owner?.kind !== "symbol" || owner.symbol.kind !== "resource") return undefined;
  const { labels: declared } = owner.symbol.signature;
  return declared && new Set(declared);
}
