import { lineIndex } from "@contactflow/grammar";
import { describe, expect, test } from "vitest";
import { applied, checkAll } from "../support/check.ts";
import { habits } from "./habits.ts";

const surroundings = `
hours Office { timezone: "Europe/Berlin", open: [mon-fri 08:00-18:00] }
queue Support { hours: Office, callerId: { number: +14155550100 } }
lambda Lookup { input: { phone: phone }, output: { name: text, points: number } }
attributes { tier: "gold" | "silver" = "silver", tries: number = 0, note: text = "" }
`;

/** The first line of a statement is line 3. */
function program(typed: string): string {
  const declarations = typed.startsWith("!")
    ? typed.slice(1)
    : `inbound flow Main {\n  on error -> sorry\n  ${typed}\n  -> sorry\n  step sorry { disconnect }\n}`;
  return declarations + surroundings;
}

describe.each(habits.map(({ typed, says }) => [typed, says] as const))("%s", (typed, says) => {
  const text = program(typed);
  const found = checkAll(text).diagnostics;
  const counts = Map.groupBy(found, ({ code }) => code);

  test("is said once", () => {
    const lines = lineIndex(text);
    expect(found.map(({ code, span }) => `${lines.position(span.start).line} ${code}`)).toEqual(says);
  });

  test.each(found.flatMap(({ code, fixes }) => fixes.map((fix) => [fix.title, code, fix] as const)))(
    "%s mends one of %s and adds no error",
    (_, code, { edits }) => {
      const after = checkAll(applied(text, edits)).diagnostics;
      const left = after.filter((each) => each.code === code);
      expect(left.length).toBeLessThan(counts.get(code)?.length ?? 0);
      const added = after.filter((each) => each.severity === "error" && !counts.has(each.code));
      expect(added.map(({ message }) => message)).toEqual([]);
    },
  );
});

test("there are more than a hundred", () => {
  expect(habits.length).toBeGreaterThan(100);
});
