import type { VerbStatement } from "@contactflow/grammar";
import { catalogue, type ArmLabels, type VerbEntry } from "../catalogue/index.ts";
import { labelText } from "../control/labels.ts";
import { once } from "../model/once.ts";
import { plainText } from "../model/plain-text.ts";
import type { Ending, Outcome } from "../model/checked.ts";
import type { Context } from "./context.ts";
import { holds, type Written } from "./written.ts";

/** Which labels the arms of a statement may carry besides its fixed outcomes; `undefined`: none. */
export function labelKind(entry: VerbEntry, written: Written): ArmLabels | undefined {
  return entry.labels?.find(({ when }) => holds(when, written))?.kind;
}

/** The outcomes of a verb, with its options and in its flow. */
export interface Possible {
  /** Those that its arms name: keys, intents, the outcomes of a module. */
  readonly labelled: readonly Outcome[];
  /** Those that the verb has by itself. */
  readonly fixed: readonly Outcome[];
}

export function possibleOutcomes(
  statement: VerbStatement,
  entry: VerbEntry,
  written: Written,
  context: Context,
): Possible {
  const labels = labelsIn(statement);
  const labelled: Outcome[] = [];
  const fixed: Outcome[] = [];
  const kind = labelKind(entry, written);
  if (kind === "module") {
    for (const name of moduleOutcomes(statement, context) ?? labelsBeyond(entry, labels))
      labelled.push({ name, error: false });
  } else if (kind !== undefined && kind !== "shares") {
    // A label of a menu that is no key is a mistake, and nothing the menu can end in.
    for (const name of labelsBeyond(entry, labels))
      if (kind !== "keys" || isKey(name)) labelled.push({ name, error: false });
  }
  for (const [name, { error, when }] of outcomesOf(entry)) {
    if (when?.arm === true && !labels.has(name)) continue;
    if (holds(when, written) && canFail(statement, name)) fixed.push({ name, error });
  }
  // `else` in a `split` takes the share that its percentages leave.
  if (kind === "shares" && leavesRest(statement)) fixed.push({ name: "noMatch", error: false });
  return { labelled, fixed };
}

/** What a verb can end in by itself, with its options or without. */
export const outcomesOf = once(({ outcomes }: VerbEntry) => Object.entries(outcomes));

const noLabels: ReadonlySet<string> = new Set();

/** What the arms are labelled with, `else` left out. */
function labelsIn({ arms }: VerbStatement): ReadonlySet<string> {
  if (arms === undefined) return noLabels;
  const labels = new Set<string>();
  for (const arm of arms) for (const label of arm.outcomes) labels.add(labelText(label));
  labels.delete("else");
  return labels;
}

/** How a verb can end. */
export function endingOf(
  statement: VerbStatement,
  entry: VerbEntry,
  written: Written,
  { labelled, fixed }: Possible,
): Ending {
  const outcomes = labelled.length === 0 ? fixed : [...labelled, ...fixed];
  const done = entry.done.find(({ when }) => holds(when, written))?.does ?? "next";
  return { done: isTerminalAction(statement) ? "leaves" : done, outcomes, waits: entry.waits };
}

/** Whether a label is a key of the telephone. */
export function isKey(label: string): boolean {
  return /^[0-9*#]$/.test(label);
}

/** The labels that are no fixed outcome of the verb, in the order written. */
function* labelsBeyond(entry: VerbEntry, labels: ReadonlySet<string>): Iterable<string> {
  for (const label of labels) if (!Object.hasOwn(entry.outcomes, label)) yield label;
}

/** The outcomes of the module that is called; `undefined` when it is not known. */
export function moduleOutcomes({ primary }: VerbStatement, { scope }: Context): Iterable<string> | undefined {
  if (primary?.kind !== "Reference" || primary.path.length > 0) return undefined;
  const symbol = scope.symbols.get(primary.root.text);
  return symbol?.kind === "flow" && symbol.flow === "module" ? symbol.signature.labels : undefined;
}

function platformAction({ verb, primary }: VerbStatement) {
  const type = verb.text === "action" && primary?.kind === "TextLiteral" ? plainText(primary) : undefined;
  return type === undefined ? undefined : catalogue.platformActions.get(type);
}

/** An action of the platform that is known not to fail has no error branch, and is refused with one. */
function canFail(statement: VerbStatement, outcome: string): boolean {
  const action = platformAction(statement);
  return action === undefined || Object.values(action.errors).some((error) => error.outcome === outcome);
}

function isTerminalAction(statement: VerbStatement): boolean {
  return platformAction(statement)?.terminal === true;
}

/** The percentages of the arms, added up. */
export function sumOfShares({ arms = [] }: VerbStatement): number {
  let sum = 0;
  for (const { outcomes } of arms)
    for (const label of outcomes) if (label.kind === "PercentLiteral") sum += label.value;
  return sum;
}

function leavesRest(statement: VerbStatement): boolean {
  const hasElse = statement.arms?.some(({ outcomes }) =>
    outcomes.some((label) => labelText(label) === "else"),
  );
  return hasElse === true && sumOfShares(statement) < 100;
}
