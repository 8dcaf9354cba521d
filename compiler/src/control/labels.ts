import type { Arm, OutcomeLabel } from "@contactflow/grammar";

/** The outcome that a label answers, as {@link Exit.outcome} names it: `timeout`, `1`, `*`, `30%`. */
export function labelText(label: OutcomeLabel): string {
  switch (label.kind) {
    case "Name":
      return label.text;
    case "NumberLiteral":
      return label.raw;
    case "PercentLiteral":
      return `${label.value}%`;
    case "TextLiteral":
      return label.parts.map((part) => (typeof part === "string" ? part : "${…}")).join("");
  }
}

export function isElse(label: OutcomeLabel): boolean {
  return label.kind === "Name" && label.text === "else";
}

export interface AnsweredLabel {
  readonly label: OutcomeLabel;
  readonly text: string;
  readonly arm: Arm;
}

/** Every label of the arms with its arm, `else` left out. */
export function labelsOf(arms: readonly Arm[]): readonly AnsweredLabel[] {
  const found: AnsweredLabel[] = [];
  for (const arm of arms)
    for (const label of arm.outcomes) if (!isElse(label)) found.push({ label, text: labelText(label), arm });
  return found;
}

export function elseArm(arms: readonly Arm[]): Arm | undefined {
  return arms.find((arm) => arm.outcomes.some(isElse));
}

/** Tells names apart that would be the same: `30%`, `30% (2)`. */
export function distinctNames(taken: Iterable<string>): (name: string) => string {
  const used = new Set(taken);
  return (name) => {
    let distinct = name;
    for (let count = 2; used.has(distinct); count += 1) distinct = `${name} (${count})`;
    used.add(distinct);
    return distinct;
  };
}
