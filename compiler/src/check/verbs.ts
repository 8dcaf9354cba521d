import type { Option, VerbStatement } from "@contactflow/grammar";
import { catalogue, type VerbEntry } from "../catalogue/index.ts";
import { aKind, allKinds } from "../catalogue/nouns.ts";
import type { Checked } from "../program/checked.ts";
import { plainText } from "../program/key.ts";
import { type Context, type FlowPlace, isDamaged, isGuessed, silent, suggestAt } from "./context.ts";
import {
  endingOf,
  labelKind,
  moduleOutcomes,
  type Possible,
  possibleOutcomes,
  sumOfShares,
} from "./endings.ts";
import { type Facts, factsOf, holds, whyNot } from "./facts.ts";
import { checkFreeOptions } from "./free-options.ts";
import { type Answers, checkArms } from "./labels.ts";
import {
  checkOption,
  fillDefaults,
  optionsByName,
  reportMissingOptions,
  reportUnknownOption,
} from "./options.ts";
import { checkValue } from "./value.ts";

/** Checks a verb with its primary, options and arms; those inside the arms are checked by the caller. */
export function checkVerb(statement: VerbStatement, flow: FlowPlace, place: Context): void {
  const context = statement.broken ? silent(place) : place;
  const { text: name, span } = statement.verb;
  const entry = catalogue.verbs.get(name);
  if (entry === undefined) {
    reportUnknownVerb(statement, context);
    return;
  }
  const kind = flow.node.flow;
  if (!entry.flows.includes(kind) && !isGuessed(flow.node, context)) {
    const values = { verb: name, flow: aKind(kind), flows: allKinds(entry.flows) };
    context.report("verb-not-here", span, values);
  }
  const facts = factsOf(statement, kind);
  const primary = checkPrimary(statement, entry, facts, context);
  const options = checkOptions(statement, entry, facts, context);
  context.results.arguments.set(statement, { primary, options });
  checkBinding(statement, entry, context);
  checkMeaning(statement, flow, context);

  const possible = possibleOutcomes(statement, entry, facts, context);
  context.results.endings.set(statement, endingOf(statement, entry, facts, possible));
  checkArms(answersOf(statement, entry, facts, possible, context), context);
  if (entry.labels !== undefined) checkSum(statement, context);
}

const statementWords: readonly string[] = ["set", "if", "switch", "repeat", "step"];

function reportUnknownVerb({ verb: { text: name, span } }: VerbStatement, context: Context): void {
  const known = [...catalogue.verbs.keys(), ...statementWords];
  const { suggestion, fixes } = suggestAt(context, span, name, known);
  context.report("unknown-verb", span, { name, suggestion }, { fixes });
}

function checkPrimary(
  statement: VerbStatement,
  entry: VerbEntry,
  facts: Facts,
  context: Context,
): Checked | undefined {
  const { primary, verb } = statement;
  const parameter = entry.primary;
  if (primary === undefined) {
    const required = parameter?.required ?? false;
    if (parameter !== undefined && (typeof required === "object" ? holds(required, facts) : required))
      context.report("missing-primary", verb.span, { verb: entry.name, noun: parameter.noun });
    return undefined;
  }
  if (parameter === undefined || !holds(parameter.when, facts)) {
    reportNoPrimary(statement, primary, context);
    return undefined;
  }
  const { shape, dynamic } = parameter;
  return checkValue(primary, shape, { what: `What \`${entry.name}\` is given`, dynamic }, context);
}

function reportNoPrimary(
  { verb, span }: VerbStatement,
  primary: NonNullable<VerbStatement["primary"]>,
  context: Context,
): void {
  const second = primary.kind === "Reference" && primary.path.length === 0 ? primary.root.text : "";
  if (!catalogue.verbs.has(second) && !statementWords.includes(second)) {
    context.report("no-primary", primary.span, { verb: verb.text, suggestion: "" });
    return;
  }
  const { file } = context.scope;
  const between = { start: verb.span.end, end: primary.span.start };
  const text = `\n${indentation(context, span.start)}`;
  const fix = {
    title: `Put \`${second}\` on a new line`,
    safety: "safe",
    edits: [{ file, span: between, text }],
  } as const;
  context.report("two-statements", primary.span, { verb: verb.text, second }, { fixes: [fix] });
}

/** The white space before the line on which a place stands. */
function indentation({ bound, scope }: Context, offset: number): string {
  const text = bound.loaded.files.get(scope.file)?.text ?? "";
  const start = text.lastIndexOf("\n", offset - 1) + 1;
  return /^[ \t]*/.exec(text.slice(start, offset))?.[0] ?? "";
}

function checkOptions(
  statement: VerbStatement,
  entry: VerbEntry,
  facts: Facts,
  context: Context,
): Readonly<Record<string, Checked>> {
  const checked: Record<string, Checked> = {};
  const others = new Map<string, Option>();
  for (const [name, option] of optionsByName(statement.options, context)) {
    const parameter = Object.hasOwn(entry.options, name) ? entry.options[name] : undefined;
    if (parameter === undefined) {
      others.set(name, option);
      continue;
    }
    const value = checkOption(option, name, parameter, facts, context);
    if (value !== undefined) checked[name] = value;
  }
  const { freeOptions } = entry;
  let free: Readonly<Record<string, Checked>> = {};
  if (freeOptions === undefined) {
    const known = Object.keys(entry.options);
    for (const [name, option] of others) reportUnknownOption(option, name, entry.name, known, context);
  } else {
    free = checkFreeOptions(statement, entry.name, freeOptions, others, context);
  }
  // An option that nobody knows may be one that is missing, misspelt.
  const strange = freeOptions === undefined && others.size > 0;
  if (!strange) reportMissingOptions(entry, facts, statement.verb.span, context);
  fillDefaults(checked, entry.options, facts);
  return { ...checked, ...free };
}

function checkBinding({ binding, verb }: VerbStatement, { binds }: VerbEntry, { report }: Context): void {
  if (binding?.kind === "Name" && binds === undefined)
    report("gives-no-result", binding.span, { verb: verb.text });
}

/** What single verbs ask for beyond their parameters. */
function checkMeaning(statement: VerbStatement, flow: FlowPlace, context: Context): void {
  const { verb, primary } = statement;
  const { results, bound, report } = context;
  const checked = results.arguments.get(statement);
  if (verb.text === "collect") {
    const attribute = checked?.primary;
    const format = checked?.options["format"];
    if (attribute?.kind === "read" && attribute.type.kind === "phone" && !hasOption(statement, "format"))
      report("phone-needs-format", primary?.span ?? verb.span, { name: String(attribute.path.at(-1)) });
    const option = statement.options.find(({ key }) => plainText(key) === "format");
    if (format?.kind === "word" && format.word === "local" && option !== undefined && !hasCountry(context))
      report("local-needs-country", option.value.span, {});
  }
  if (
    verb.text === "call" &&
    checked?.primary?.kind === "symbol" &&
    checked.primary.symbol.node === flow.node
  )
    report("module-calls-itself", primary?.span ?? verb.span, {});
  if (verb.text === "end" && flow.node.flow === "module" && checked?.primary?.kind === "word") {
    const name = checked.primary.word;
    const known = bound.flows.get(flow.node)?.outcomes;
    if (known === undefined || known.has(name) || isDamaged(flow.node, context) || primary === undefined)
      return;
    const { suggestion, fixes } = suggestAt(context, primary.span, name, known.keys(), "It has");
    report(
      "unknown-outcome",
      primary.span,
      { verb: flow.scope.symbol?.name ?? "module", name, suggestion },
      { fixes },
    );
  }
}

function hasOption({ options }: VerbStatement, name: string): boolean {
  return options.some(({ key }) => plainText(key) === name);
}

/** A center that cannot be judged is taken to have a country. */
function hasCountry({ bound }: Context): boolean {
  for (const symbol of bound.symbols.values()) {
    if (symbol.kind !== "resource" || symbol.resource !== "center") continue;
    return (
      bound.loaded.damage.declarations.has(symbol.node) ||
      symbol.node.members.some(({ key }) => plainText(key) === "country")
    );
  }
  return [...bound.scopes.values()].some(({ complete }) => !complete);
}

function answersOf(
  statement: VerbStatement,
  entry: VerbEntry,
  facts: Facts,
  { labelled, fixed }: Possible,
  context: Context,
): Answers {
  const impossible = new Map<string, string>();
  for (const [name, { when }] of Object.entries(entry.outcomes)) {
    const why = when === undefined ? undefined : whyNot(when, facts);
    if (why !== undefined) impossible.set(name, why);
  }
  const labels = labelKind(entry, facts);
  const names = declaredLabels(statement, labels, context);
  return {
    verb: entry.name,
    arms: statement.arms,
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
  const properties = context.results.resources.get(owner.symbol.node);
  const declared = properties?.[labels === "intents" ? "intents" : "actions"];
  if (declared?.kind !== "list") return undefined;
  return new Set(declared.items.map((item) => (item.kind === "word" ? item.word : "")));
}

function checkSum(statement: VerbStatement, context: Context): void {
  if (statement.verb.text !== "split") return;
  const { arms = [], verb } = statement;
  const sum = sumOfShares(statement);
  const hasElse = arms.some(({ outcomes }) =>
    outcomes.some((label) => label.kind === "Name" && label.text === "else"),
  );
  if (arms.some(({ broken }) => broken) || sum === 100 || (hasElse && sum < 100)) return;
  const suggestion = sum < 100 ? `Or let \`else\` take the other ${100 - sum} %.` : "";
  context.report("shares-sum", verb.span, { sum, suggestion });
}
