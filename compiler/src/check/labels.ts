import type { Arm, OutcomeLabel } from "@contactflow/grammar";
import type { ArmLabels } from "../catalogue/index.ts";
import { isElse, labelText } from "../control/labels.ts";
import type { Outcome } from "../model/checked.ts";
import { type Context, replaceAt, suggestAt } from "./context.ts";
import { isKey } from "./endings.ts";

/** What the arms of a statement may answer. */
export interface Answers {
  /** The statement, as in `` `ask` ``. */
  readonly verb: string;
  /** What can happen, besides what labels name. */
  readonly outcomes: readonly Outcome[];
  /** What can happen and labels name. */
  readonly named: readonly Outcome[];
  /** Outcomes of the verb that cannot happen with these options, and why; `undefined`: an option that nobody knows may be the one it needs. */
  readonly impossible: ReadonlyMap<string, string | undefined>;
  readonly labels: ArmLabels | undefined;
  /** The declared names that labels may have, where these are known. */
  readonly names: ReadonlySet<string> | undefined;
}

const wanted: Readonly<Record<ArmLabels, string>> = {
  keys: 'one key (`0` to `9`, `"*"`, `"#"`) or an outcome',
  shares: "a percentage such as `30%`",
  intents: "an intent or an outcome",
  module: "an outcome",
  view: "an action of the view or an outcome",
  free: "an outcome",
};

/** Checks that every arm answers something that can happen, and that nothing is answered twice. */
export function checkArms(arms: readonly Arm[], answers: Answers, context: Context): void {
  const { outcomes, labels, verb } = answers;
  const first = arms[0]?.outcomes[0];
  if (outcomes.length === 0 && labels === undefined && answers.impossible.size === 0) {
    if (first !== undefined) context.report("no-arms", first.span, { verb });
    return;
  }
  const answered = new Map<string, OutcomeLabel>();
  for (const arm of arms) {
    if (arm.broken) continue;
    for (const label of arm.outcomes) checkLabel(label, answered, answers, context);
  }
  const rest = answered.get("else");
  if (rest === undefined || arms.some(({ broken }) => broken)) return;
  if ([...outcomes, ...answers.named].every(({ name }) => answered.has(name)))
    context.report("useless-else", rest.span, {});
}

function checkLabel(
  label: OutcomeLabel,
  answered: Map<string, OutcomeLabel>,
  answers: Answers,
  context: Context,
): void {
  const name = labelText(label);
  // What reading has found to be no outcome is called by its first sign.
  if (label.kind === "Name" && !/^[a-z_]/i.test(name)) return;
  // Two shares may be equal.
  if (label.kind === "PercentLiteral" && answers.labels === "shares") {
    checkShare(label.value, label, context);
    return;
  }
  const other = answered.get(name);
  if (other !== undefined) {
    const related = [{ file: context.scope.file, span: other.span, message: "It is here." }];
    context.report("duplicate-arm", label.span, { name }, { related });
    return;
  }
  answered.set(name, label);
  if (isElse(label) || fitsKind(label, name, answers)) return;
  reportLabel(label, name, answers, context);
}

function checkShare(value: number, label: OutcomeLabel, { report }: Context): void {
  if (!Number.isInteger(value) || value < 1 || value > 100) report("share-limits", label.span, { value });
}

function fitsKind(label: OutcomeLabel, name: string, { labels, names, outcomes }: Answers): boolean {
  switch (labels) {
    case "keys":
      if (label.kind !== "Name") return label.kind !== "PercentLiteral" && isKey(name);
      break;
    case "intents":
    case "view":
    case "module":
      if (names === undefined ? label.kind === "Name" || label.kind === "TextLiteral" : names.has(name))
        return true;
      break;
    case "free":
      return label.kind !== "PercentLiteral";
    case "shares":
    case undefined:
      break;
  }
  return label.kind === "Name" && outcomes.some((outcome) => outcome.name === name);
}

/** What other languages call the last arm. */
export const elseWords: ReadonlySet<string> = new Set(["default", "otherwise", "other"]);

function reportLabel(label: OutcomeLabel, name: string, answers: Answers, context: Context): void {
  const { labels, names, outcomes, impossible, verb } = answers;
  if (impossible.has(name) && label.kind === "Name") {
    const why = impossible.get(name);
    if (why !== undefined) context.report("impossible-outcome", label.span, { name, why });
    return;
  }
  if (label.kind !== "Name" && !(label.kind === "TextLiteral" && names !== undefined)) {
    const found =
      label.kind === "TextLiteral"
        ? "a text"
        : label.kind === "NumberLiteral"
          ? `\`${name}\``
          : "a percentage";
    const suggestion = outcomes.some((outcome) => outcome.name === name)
      ? `Write \`${name}\`, without quotes.`
      : "";
    context.report("not-a-label", label.span, { verb, wanted: wanted[labels ?? "free"], found, suggestion });
    return;
  }
  if (labels === "shares") {
    context.report("not-a-label", label.span, {
      verb,
      wanted: wanted.shares,
      found: `\`${name}\``,
      suggestion: "",
    });
    return;
  }
  if (elseWords.has(name)) {
    const fixes = [replaceAt(context, label.span, "else")];
    const suggestion = "Every other outcome is `else`.";
    context.report("unknown-outcome", label.span, { verb, name, suggestion }, { fixes });
    return;
  }
  if (name === "done") {
    const suggestion = "What happens in the normal case stands after the statement.";
    context.report("unknown-outcome", label.span, { verb, name, suggestion });
    return;
  }
  const known = [...outcomes.map((outcome) => outcome.name), ...(names ?? []), "else"];
  const { suggestion, fixes } = suggestAt(context, label.span, name, new Set(known), "It has");
  context.report("unknown-outcome", label.span, { verb, name, suggestion }, { fixes });
}
