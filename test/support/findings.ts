import type { Diagnostic } from "@contactflow/grammar";
import { expect } from "vitest";
import { applied, checkAll, placed, unmark } from "./check.ts";

/** Stands behind every program: its names can be used in all of them. */
export const surroundings = `
queue Support { hours: Hours, callerId: { number: +14155550100 } }
hours Hours { timezone: "Europe/Berlin", open: [mon-fri 08:00-18:00] }
lambda Lookup { output: { name: text } }
lambda Score { output: { points: number } }
inbound flow Other { disconnect }
`;

/** All diagnostics of a program. */
export function findings(text: string): readonly Diagnostic[] {
  return checkAll(text).diagnostics;
}

/** Expects the code at each mark, and nothing anywhere else; returns what was found. */
export function expectFindings(marked: string, code?: string): readonly Diagnostic[] {
  const { text, spans } = unmark(marked + surroundings);
  const found = findings(text);
  const wanted = spans.map((span) => placed(text, { code: code ?? "nothing", span }));
  expect(found.map((each) => placed(text, each)).sort()).toEqual(wanted.sort());
  return found;
}

/** Expects each fix of each error to leave one error less, and no error that was not there before. */
export function expectFixes(marked: string): void {
  const { text } = unmark(marked + surroundings);
  const before = errorsIn(text);
  const fixes = before.flatMap((found) => found.fixes);
  expect(fixes.length, "fixes").toBeGreaterThan(0);
  for (const { title, edits } of fixes) {
    const after = errorsIn(applied(text, edits));
    expect(after.length, title).toBeLessThan(before.length);
    const codes = new Set(before.map(({ code }) => code));
    expect(
      after.filter(({ code }) => !codes.has(code)),
      title,
    ).toEqual([]);
  }
}

function errorsIn(text: string): readonly Diagnostic[] {
  return findings(text).filter(({ severity }) => severity === "error");
}

/** The program after the first fix of the only finding, without what stands behind every program. */
export function fixed(marked: string, index = 0): string {
  const { text } = unmark(marked + surroundings);
  const found = findings(text);
  const fix = found[0]?.fixes[index];
  expect(found.length, "one finding").toBe(1);
  return applied(text, fix?.edits ?? []).slice(0, -surroundings.length);
}
