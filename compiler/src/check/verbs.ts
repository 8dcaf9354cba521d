import type { Name, Option, VerbStatement } from "@contactflow/grammar";
import { catalogue, type VerbEntry } from "../catalogue/index.ts";
import { aKind, allKinds } from "../catalogue/nouns.ts";
import { otherWords } from "../catalogue/other-words.ts";
import { severityOf } from "../catalogue/sources.ts";
import type { Checked } from "../model/checked.ts";
import { answersOf } from "./answers.ts";
import { type Context, type FlowPlace, isGuessed, replaceAt, silent, suggestAt } from "./context.ts";
import { endingOf, possibleOutcomes } from "./endings.ts";
import { holds, type Written, writtenIn } from "./written.ts";
import { checkFreeOptions } from "./free-options.ts";
import { checkArms } from "./labels.ts";
import {
  checkOption,
  fillDefaults,
  optionsByName,
  reportMissingOptions,
  reportUnknownOption,
} from "./options.ts";
import { checkValue } from "./value.ts";
import { cannotAt } from "./wording.ts";
import { checkVerbRules } from "./verb-rules.ts";

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
    const severity = entry.leadsContact === true ? "error" : severityOf(entry);
    const where = { flow: aKind(kind), flows: allKinds(entry.flows) };
    const values = { verb: name, cannot: cannotAt(severity), ...where };
    context.report("verb-not-here", span, values, { severity });
  }
  const written = writtenIn(statement, kind);
  const second = secondStatement(statement, entry);
  if (second !== undefined) {
    // Whatever it does, it does not end here: the rest of the line is the next statement.
    reportSecond(statement, second, context);
    return;
  }
  const primary = checkPrimary(statement, entry, written, context);
  const options = checkOptions(statement, entry, written, context);
  const checked = { primary, options };
  context.results.arguments.set(statement, checked);
  checkBinding(statement, entry, context);

  const possible = possibleOutcomes(statement, entry, written, context);
  context.results.endings.set(statement, endingOf(statement, entry, written, possible));
  if (statement.arms !== undefined)
    checkArms(statement.arms, answersOf(statement, entry, written, possible, context), context);
  checkVerbRules(entry.name, { statement, arguments: checked, flow, context });
}

const statementWords: readonly string[] = ["set", "if", "switch", "repeat", "step"];

function reportUnknownVerb({ verb: { text: name, span } }: VerbStatement, context: Context): void {
  const meant = otherWords.get(name) ?? verbBefore(name, context);
  if (meant !== undefined) {
    const fixes = [replaceAt(context, span, meant)];
    context.report("unknown-verb", span, { name, suggestion: `Write \`${meant}\`.` }, { fixes });
    return;
  }
  const known = [...catalogue.verbs.keys(), ...statementWords];
  const { suggestion, fixes } = suggestAt(context, span, name, known);
  context.report("unknown-verb", span, { name, suggestion }, { fixes });
}

/** The statement for something that is named where a statement belongs. */
function verbBefore(name: string, { scope, flow }: Context): string | undefined {
  if (flow?.scope.steps.has(name)) return `-> ${name}`;
  const symbol = scope.symbols.get(name);
  if (symbol === undefined) return undefined;
  if (symbol.kind === "flow") return symbol.flow === "module" ? `call ${name}` : undefined;
  if (symbol.resource === "queue") return `enqueue ${name}`;
  return symbol.resource === "lambda" ? `invoke ${name}` : undefined;
}

function checkPrimary(
  statement: VerbStatement,
  entry: VerbEntry,
  written: Written,
  context: Context,
): Checked | undefined {
  const { primary, verb } = statement;
  const parameter = entry.primary;
  if (primary === undefined) {
    const required = parameter?.required ?? false;
    if (parameter !== undefined && (typeof required === "object" ? holds(required, written) : required))
      context.report("missing-primary", verb.span, { verb: entry.name, noun: parameter.noun });
    return undefined;
  }
  if (parameter === undefined || !holds(parameter.when, written)) {
    context.report("no-primary", primary.span, { verb: verb.text, suggestion: "" });
    return undefined;
  }
  const { shape, dynamic, known = entry } = parameter;
  const slot = { what: `What \`${entry.name}\` is given`, dynamic, severity: severityOf(known) };
  return checkValue(primary, shape, slot, context);
}

/** A statement that stands on the same line, where the verb takes nothing. */
function secondStatement({ primary }: VerbStatement, entry: VerbEntry): Name | undefined {
  if (entry.primary !== undefined || primary?.kind !== "Reference" || primary.path.length > 0)
    return undefined;
  const { text } = primary.root;
  return catalogue.verbs.has(text) || statementWords.includes(text) ? primary.root : undefined;
}

function reportSecond({ verb, span }: VerbStatement, second: Name, context: Context): void {
  const { file } = context.scope;
  const between = { start: verb.span.end, end: second.span.start };
  const text = `\n${indentation(context, span.start)}`;
  const fix = {
    title: `Put \`${second.text}\` on a new line`,
    safety: "safe",
    edits: [{ file, span: between, text }],
  } as const;
  const values = { verb: verb.text, second: second.text };
  context.report("two-statements", second.span, values, { fixes: [fix] });
}

/** The white space before the line on which a place stands. */
function indentation({ bound }: Context, offset: number): string {
  const { text } = bound;
  const start = text.lastIndexOf("\n", offset - 1) + 1;
  return /^[ \t]*/.exec(text.slice(start, offset))?.[0] ?? "";
}

function checkOptions(
  statement: VerbStatement,
  entry: VerbEntry,
  written: Written,
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
    const value = checkOption(option, name, parameter, entry, written, context);
    if (value !== undefined) checked[name] = value;
  }
  const { freeOptions } = entry;
  let free: Readonly<Record<string, Checked>> = {};
  if (freeOptions === undefined) {
    const known = Object.keys(entry.options);
    for (const [name, option] of others) reportUnknownOption(option, name, entry.name, known, context);
  } else {
    free = checkFreeOptions(statement, entry, freeOptions, others, context);
  }
  // An option that nobody knows may be one that is missing, misspelt.
  const strange = freeOptions === undefined && others.size > 0;
  if (!strange) reportMissingOptions(entry, written, statement.verb.span, context);
  fillDefaults(checked, entry.options, written);
  return { ...checked, ...free };
}

function checkBinding({ binding, verb }: VerbStatement, { binds }: VerbEntry, { report }: Context): void {
  if (binding?.kind === "Name" && binds === undefined)
    report("gives-no-result", binding.span, { verb: verb.text });
}
