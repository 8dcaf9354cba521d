import { describe, expect, test } from "vitest";
import { applied, unmark } from "../support/check.ts";
import { expectFindings, findings, surroundings } from "../support/findings.ts";
import { flowMistakes } from "./flows.ts";

describe.each(flowMistakes.map((mistake) => [mistake.code, mistake.title, mistake.program] as const))(
  "%s: %s",
  (code, _, program) => {
    test("is the one thing found, at its place", () => {
      expectFindings(program, code);
    });

    const { text } = unmark(program + surroundings);
    const found = findings(text);
    test.each(found.flatMap(({ fixes }) => fixes))("$title mends it", ({ edits }) => {
      const after = findings(applied(text, edits));
      expect(after.map((each) => each.code)).not.toContain(code);
      expect(after.filter(({ severity }) => severity === "error")).toEqual([]);
    });
  },
);
