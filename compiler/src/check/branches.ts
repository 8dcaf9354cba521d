import type { IfStatement, OutcomeLabel, RepeatStatement, SwitchStatement } from "@contactflow/grammar";
import { maxRepeats } from "../catalogue/index.ts";
import { number } from "../catalogue/shapes.ts";
import { isElse, labelText } from "../control/labels.ts";
import { plainText } from "../model/plain-text.ts";
import type { CheckedCondition } from "../model/checked.ts";
import type { Type } from "../model/types.ts";
import { checkCondition } from "./conditions.ts";
import { type Context, replaceAt, silent } from "./context.ts";
import { elseWords } from "./labels.ts";
import { resolveScalar } from "./reads.ts";
import { literalText } from "./typed-values.ts";
import { checkValue } from "./value.ts";
import { aType, aValue, referenceText } from "./wording.ts";

/** Checks the condition of an `if`; its branches are checked by the caller. */
export function checkIf(statement: IfStatement, place: Context): void {
  const context = statement.broken ? silent(place) : place;
  const condition = checkCondition(statement.condition, context);
  const asksPlatform = condition !== undefined && readsHoursOrMetrics(condition);
  const outcomes = asksPlatform ? [{ name: "error", error: true }] : [];
  context.results.endings.set(statement, { done: "next", outcomes, waits: false });
}

function readsHoursOrMetrics(condition: CheckedCondition): boolean {
  switch (condition.kind) {
    case "hours":
    case "metric":
      return true;
    case "compare":
      return false;
    case "not":
      return readsHoursOrMetrics(condition.operand);
    case "and":
    case "or":
      return condition.operands.some(readsHoursOrMetrics);
  }
}

/** Checks how often a block is repeated. */
export function checkRepeat({ count, broken }: RepeatStatement, place: Context): void {
  const context = broken ? silent(place) : place;
  const slot = { what: "How often to repeat", dynamic: "allowed" } as const;
  const checked = checkValue(count, number(0, maxRepeats), slot, context);
  if (checked !== undefined && count.kind !== "Missing") context.results.values.set(count, checked);
}

/** Checks the subject of a `switch` and that its cases are values that it can have. */
export function checkSwitch(statement: SwitchStatement, place: Context): void {
  const context = statement.broken ? silent(place) : place;
  context.results.endings.set(statement, { done: "next", outcomes: [], waits: false });
  const { subject } = statement;
  if (subject.kind === "Missing") return;
  if (subject.kind !== "Reference") {
    const suggestion = "For example an attribute.";
    context.report("wrong-type", subject.span, {
      wanted: "A value of the contact",
      found: aValue(subject),
      suggestion,
    });
    return;
  }
  const read = resolveScalar(subject, context);
  if (read === undefined) return;
  const { path, type } = read;
  context.results.values.set(subject, { kind: "read", path, type });

  const answered = new Map<string, OutcomeLabel>();
  for (const arm of statement.arms) {
    if (arm.broken) continue;
    for (const label of arm.outcomes) {
      const name = labelText(label);
      const key = isElse(label) ? "else" : `= ${name}`;
      const other = answered.get(key);
      if (other !== undefined) {
        const related = [{ file: context.scope.file, span: other.span, message: "It is here." }];
        context.report("duplicate-arm", label.span, { name }, { related });
        continue;
      }
      answered.set(key, label);
      if (!isElse(label)) checkCase(label, type, `\`${referenceText(subject)}\``, context);
    }
  }
}

function checkCase(label: OutcomeLabel, type: Type, subject: string, context: Context): void {
  if (label.kind === "Name" && isBoolean(label.text) && (type.kind === "boolean" || type.kind === "unknown"))
    return;
  if (label.kind === "TextLiteral" && plainText(label) === undefined) {
    context.report("must-be-fixed", label.span, { what: "A case" });
    return;
  }
  // An attribute of any type may be empty.
  if (label.kind === "TextLiteral" && plainText(label) === "") return;
  if (label.kind === "TextLiteral" || label.kind === "NumberLiteral") {
    // What an author writes for a phone number or a duration is its text.
    const loose: Type = type.kind === "phone" || type.kind === "duration" ? { kind: "unknown" } : type;
    literalText(label, loose, subject, context);
    return;
  }
  const isElseWord = label.kind === "Name" && elseWords.has(label.text);
  const quoted =
    !isElseWord &&
    label.kind === "Name" &&
    (type.kind === "union" || type.kind === "text" || type.kind === "unknown");
  const better = isElseWord ? "else" : `"${labelText(label)}"`;
  context.report(
    "not-a-label",
    label.span,
    {
      verb: "switch",
      wanted: type.kind === "unknown" ? "a text or a number" : aType(type),
      found: `\`${labelText(label)}\``,
      suggestion: quoted || isElseWord ? `Write \`${better}\`.` : "",
    },
    { fixes: quoted || isElseWord ? [replaceAt(context, label.span, better)] : [] },
  );
}

function isBoolean(word: string): boolean {
  return word === "true" || word === "false";
}
