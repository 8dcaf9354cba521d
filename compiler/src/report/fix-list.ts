import { applyEdits } from "../fix/apply-edits.ts";
import type { AppliedFix } from "../fix/fix-all.ts";
import type { Paint } from "./paint.ts";
import { sourceLines } from "./sources.ts";
import { visible } from "./terminal-width.ts";

export interface FixListOptions {
  readonly paint: Paint;
  /** Whether the changed lines are shown, as before and as after. */
  readonly lines: boolean;
  /** A file as the user would write it. */
  readonly shown: (file: string) => string;
}

/** Fixes as a person reads them, one after the other, each with its place before it was applied. */
export function fixList(applied: readonly AppliedFix[], { paint, lines, shown }: FixListOptions): string {
  return applied
    .flatMap((each) => {
      const { file, span, code } = each.diagnostic;
      const { line, column } = sourceLines(each.before)(file)?.range(span).start ?? { line: 1, column: 1 };
      const head = `${shown(file)}:${line}:${column} ${paint("strong", code)} ${visible(each.fix.title)}`;
      return [head, ...(lines ? changedLines(each, paint) : [])];
    })
    .map((line) => `${line}\n`)
    .join("");
}

function changedLines({ fix, before }: AppliedFix, paint: Paint): readonly string[] {
  return [...Map.groupBy(fix.edits, ({ file }) => file)].flatMap(([file, edits]) => {
    const text = before.get(file) ?? "";
    const from = text.slice(0, Math.min(...edits.map(({ span }) => span.start))).search(/[^\r\n]*$/);
    const last = Math.max(...edits.map(({ span }) => span.end));
    const to = last + text.slice(last).search(/[\r\n]|$/);
    const moved = edits.map(({ span, text: inserted }) => ({
      span: { start: span.start - from, end: span.end - from },
      text: inserted,
    }));
    const old = text.slice(from, to);
    const { left, right } = apart(old.split(/\r?\n/), applyEdits(old, moved).split(/\r?\n/));
    return [
      ...left.map((line) => paint("error", `  - ${visible(line)}`)),
      ...right.map((line) => paint("help", `  + ${visible(line)}`)),
    ];
  });
}

/** Leaves out the lines that both begin and end with. */
function apart(left: readonly string[], right: readonly string[]) {
  const most = Math.min(left.length, right.length);
  let start = 0;
  while (start < most && left[start] === right[start]) start += 1;
  let end = 0;
  while (end < most - start && left.at(-1 - end) === right.at(-1 - end)) end += 1;
  return { left: left.slice(start, left.length - end), right: right.slice(start, right.length - end) };
}
