import type { SetStatement, Span } from "@contactflow/grammar";
import { catalogue, type Parameters } from "../catalogue/index.ts";
import { severityOf } from "../catalogue/sources.ts";
import type { Checked, CheckedAssignment, Outcome } from "../model/checked.ts";
import { type Context, type FlowPlace, replaceAt, silent } from "./context.ts";
import { defaultsOf } from "./defaults.ts";
import { checkArms } from "./labels.ts";
import { optionsByName, reportUnknownOption } from "./options.ts";
import { type Target, targetOf } from "./set-targets.ts";
import { checkTyped, isEmptyText } from "./typed-values.ts";
import { checkValue } from "./value.ts";

/** Checks what a `set` writes, with what, and what its arms answer. */
export function checkSet(statement: SetStatement, flow: FlowPlace, place: Context): void {
  const context = statement.broken ? silent(place) : place;
  if (statement.scope !== undefined && statement.scope.text !== "contact") {
    const { span, text: name } = statement.scope;
    const why = "only `contact` has properties to set";
    if (name === "attributes") {
      const suggestion = "Attributes are set by their own names: `set { … }`.";
      const whole = { start: statement.span.start, end: span.end };
      const fixes = [replaceAt(context, whole, "set")];
      context.report("not-assignable", span, { name, why, suggestion }, { fixes });
    } else context.report("not-assignable", span, { name, why, suggestion: "" });
    return;
  }
  const targets = statement.assignments.map((assignment) =>
    targetOf(assignment, statement.scope, flow, context),
  );
  const known = targets.filter((target) => target !== undefined);
  const options = checkOptions(statement, known, context);
  const values = known.map((target) => checkAssignment(target, options, context));
  const sound = values.filter((value) => value !== undefined);
  if (sound.length === statement.assignments.length)
    context.results.assignments.set(statement, merged(sound));
  if (known.length < targets.length) return;

  const outcomes = outcomesOf(known);
  context.results.endings.set(statement, { done: "next", outcomes, waits: false });
  const { arms } = statement;
  const none = { named: [], impossible: new Map<string, string>(), labels: undefined, names: undefined };
  if (arms !== undefined) checkArms(arms, { verb: "set", outcomes, ...none }, context);
}

/** The options of the statement, each checked once, by name. */
function checkOptions(
  statement: SetStatement,
  targets: readonly Target[],
  context: Context,
): ReadonlyMap<string, Checked> {
  const parameters: Record<string, Parameters[string]> = {};
  for (const target of targets)
    Object.assign(parameters, target.kind === "property" ? target.entry.options : catalogue.attributeOptions);
  const checked = new Map<string, Checked>();
  for (const [name, option] of optionsByName(statement.options, context)) {
    const parameter = Object.hasOwn(parameters, name) ? parameters[name] : undefined;
    if (parameter === undefined) {
      if (targets.length > 0)
        reportUnknownOption(option, name, nameOf(targets), Object.keys(parameters), context);
      continue;
    }
    const severity = parameter.known && severityOf(parameter.known);
    const slot = { what: `\`${name}\``, dynamic: parameter.dynamic, severity };
    const value = checkValue(option.value, parameter.shape, slot, context);
    if (value !== undefined) checked.set(name, value);
  }
  return checked;
}

function nameOf([first]: readonly Target[]): string {
  return first?.kind === "property" ? `set contact.${first.entry.name}` : "set";
}

function checkAssignment(
  target: Target,
  options: ReadonlyMap<string, Checked>,
  context: Context,
): CheckedAssignment | undefined {
  const { value: node, span } = target.assignment;
  if (target.kind === "attribute") {
    const { attribute } = target;
    const slot = { what: `\`${attribute.name}\``, dynamic: "allowed" } as const;
    // An attribute of any type can be emptied.
    const value = isEmptyText(node) ? "" : checkTyped(node, attribute.type, slot, context);
    if (typeof value === "string") checkSize(value, attribute.name, node.span, context);
    const on = options.get("on");
    return value === undefined
      ? undefined
      : {
          kind: "attribute",
          attribute,
          value,
          span,
          on: on?.kind === "word" && on.word === "related" ? "related" : "current",
        };
  }
  const { entry } = target;
  const { dynamic, known = entry } = entry.value;
  const slot = { what: `\`contact.${entry.name}\``, dynamic, severity: severityOf(known) };
  const value = checkValue(node, entry.value.shape, slot, context);
  if (value === undefined) return undefined;
  const own: Record<string, Checked> = {};
  for (const name of Object.keys(entry.options)) {
    const given = options.get(name);
    if (given !== undefined) own[name] = given;
  }
  for (const { name, value: left } of defaultsOf(entry.options)) own[name] ??= left;
  const whole: Checked =
    target.key === undefined ? value : { kind: "object", name: undefined, fields: { [target.key]: value } };
  return { kind: "property", property: entry.name, value: whole, options: own, span };
}

/** All attributes of a contact together have so much room. */
const maxBytes = 32 * 1024;

function checkSize(text: string, name: string, span: Span, { report }: Context): void {
  // A unit of a text takes at most three bytes.
  if (text.length * 3 <= maxBytes) return;
  const bytes = Array.from(text, (character) => utf8Bytes(character.codePointAt(0) ?? 0));
  const length = bytes.reduce((sum, each) => sum + each, 0);
  if (length <= maxBytes) return;
  const limits = `room for ${maxBytes} bytes, together with all other attributes`;
  report("text-length", span, { what: `\`${name}\``, limits, length }, { severity: "warning" });
}

function utf8Bytes(code: number): number {
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x1_0000 ? 3 : 4;
}

/** Values of one group become one assignment: the platform replaces the group as a whole. */
function merged(assignments: readonly CheckedAssignment[]): readonly CheckedAssignment[] {
  const result: CheckedAssignment[] = [];
  for (const assignment of assignments) {
    const index = result.findIndex(
      (other) =>
        other.kind === "property" && assignment.kind === "property" && other.property === assignment.property,
    );
    const other = result[index];
    if (
      other?.kind === "property" &&
      assignment.kind === "property" &&
      other.value.kind === "object" &&
      assignment.value.kind === "object"
    ) {
      const fields = { ...other.value.fields, ...assignment.value.fields };
      result[index] = { ...other, value: { ...other.value, fields } };
    } else result.push(assignment);
  }
  return result;
}

function outcomesOf(targets: readonly Target[]): readonly Outcome[] {
  const outcomes = new Map<string, Outcome>();
  for (const target of targets) {
    if (target.kind === "attribute") outcomes.set("error", { name: "error", error: true });
    else
      for (const [name, { error }] of Object.entries(target.entry.outcomes))
        outcomes.set(name, { name, error });
  }
  return [...outcomes.values()];
}
