import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkFiles } from "../program/program.ts";
import { applied } from "../../../test/support/check.ts";

/** A flow with a step that nothing leads to (FLW5006) and a statement that never runs (FLW5007), with these comments. */
const flow = (above: string, behind = "", step = "") => `inbound flow Welcome {
  play "Hello." { error -> continue }
  disconnect${behind}
  ${above}
  play "Bye." { error -> continue }
  ${step}
  step lost {
    disconnect
  }
}
`;

/** A text of several lines with an empty value in it (FLW4027). */
const longText = (above: string, behind: string) => `inbound flow A {
  on error -> bye
  ${above}
  play """
    Hello \${agent.name}.
    """ ${behind}
  -> bye

  step bye {
    disconnect
  }
}
`;

/** Three diagnostics, two of them (FLW5007, FLW4027) of one line. */
const withEmptyValue = (comments: string) => flow(comments).replace("Bye.", "Bye ${agent.name}.");

const found = (text: string) => checkFiles({ readFile: () => text }, ["a.flow"]).diagnostics;
const codes = (text: string) => found(text).map(({ code }) => code);

test("without comments, both are reported", () => {
  expect(codes(flow(""))).toEqual(["FLW5007", "FLW5006"]);
});

describe("a comment", () => {
  test("of its own line speaks of the next line with code", () => {
    expect(codes(flow("// contactflow-ignore FLW5007: kept for the summer"))).toEqual(["FLW5006"]);
    expect(
      codes(flow("// contactflow-ignore FLW5007: kept\n\n  // an ordinary comment\n  /* and one */")),
    ).toEqual(["FLW5006"]);
  });

  test("behind code speaks of its line", () => {
    const text = flow("").replace("step lost {", "step lost { // contactflow-ignore FLW5006: for later");
    expect(codes(text)).toEqual(["FLW5007"]);
  });

  test("may name several codes, and several comments may stand above one line", () => {
    expect(codes(withEmptyValue(""))).toEqual(["FLW5007", "FLW4027", "FLW5006"]);
    expect(codes(withEmptyValue("// contactflow-ignore FLW5007, FLW4027: because"))).toEqual(["FLW5006"]);
    expect(
      codes(withEmptyValue("// contactflow-ignore FLW5007: one\n  // contactflow-ignore FLW4027: the other")),
    ).toEqual(["FLW5006"]);
  });

  test("above a text of several lines speaks of all of them, and so does one behind it", () => {
    expect(codes(longText("", ""))).toEqual(["FLW4027"]);
    expect(codes(longText("// contactflow-ignore FLW4027: empty is fine", ""))).toEqual([]);
    expect(codes(longText("", "// contactflow-ignore FLW4027: empty is fine"))).toEqual([]);
  });

  test("does not reach further", () => {
    expect(codes(flow("// contactflow-ignore FLW5006: the step"))).toEqual(["FLW9001", "FLW5007", "FLW5006"]);
  });

  test("suppresses no error, and says so", () => {
    const text = `inbound flow A {\n  // contactflow-ignore FLW2001: later\n  -> nowhere\n}\n`;
    expect(codes(text)).toEqual(["FLW9004", "FLW2001"]);
  });
});

describe("what is wrong with a comment", () => {
  const reported = (comment: string) => {
    const text = flow(comment, "", "// contactflow-ignore FLW5006: for later");
    const [one, ...others] = found(text).filter(({ code }) => code !== "FLW5007");
    return { text, one, others: others.map(({ code }) => code) };
  };

  test.each([
    { comment: "// contactflow-ignore FLW5008: rounds", code: "FLW9004", at: "FLW5008" },
    { comment: "// contactflow-ignore FLW5009: rounds", code: "FLW9001", at: "FLW5009" },
    { comment: "// contactflow-ignore FLW5007", code: "FLW9002", at: "FLW5007" },
    { comment: "// contactflow-ignore FLW5007:", code: "FLW9002", at: "FLW5007" },
    { comment: "// contactflow-ignore FLW5007 because of summer", code: "FLW9002", at: "FLW5007" },
    { comment: "// contactflow-ignore FLW5707: no", code: "FLW9003", at: "FLW5707" },
    { comment: "// contactflow-ignore FLW9001: no", code: "FLW9004", at: "FLW9001" },
    { comment: "// contactflow-ignore: no", code: "FLW9005", at: "// contactflow-ignore: no" },
    { comment: "// contactflow-ignore-next-line FLW5007: no", code: "FLW9005", at: undefined },
    { comment: "/* contactflow-ignore FLW5007: no */", code: "FLW9005", at: undefined },
  ])("$comment: $code", ({ comment, code, at }) => {
    const { text, one, others } = reported(comment);
    expect(others).toEqual([]);
    expect(one?.code).toBe(code);
    expect(one?.severity).toBe("warning");
    expect(text.slice(one?.span.start, one?.span.end)).toBe(at ?? comment);
  });

  test("an unused one says nothing while the program has errors, because errors keep checks silent", () => {
    const text = flow("// contactflow-ignore FLW5009: rounds").replace("disconnect\n", "-> nowhere\n");
    expect(codes(text)).not.toContain("FLW9001");
  });

  test.each([
    { text: flow("// contactflow-ignore FLW5009: rounds"), fixed: flow("").replace("  \n", "") },
    { text: flow("", " // contactflow-ignore FLW5009: rounds"), fixed: flow("") },
    {
      text: flow("// contactflow-ignore FLW5007, FLW5009: rounds"),
      fixed: flow("// contactflow-ignore FLW5007: rounds"),
    },
    {
      text: flow("// contactflow-ignore FLW5009, FLW5007: rounds"),
      fixed: flow("// contactflow-ignore FLW5007: rounds"),
    },
    {
      text: flow("// contactflow-ignore FLW5007 for the summer"),
      fixed: flow("// contactflow-ignore FLW5007: for the summer"),
    },
  ])("its fix is safe: $text", ({ text, fixed }) => {
    const [fix, ...others] = found(text)
      .filter(({ code }) => code.startsWith("FLW9"))
      .flatMap(({ fixes }) => fixes);
    expect(others).toEqual([]);
    expect(fix?.safety).toBe("safe");
    expect(applied(text, fix?.edits ?? [])).toBe(fixed);
  });
});

test("property: comments of any text never throw, and suppress nothing but what they name", () => {
  const piece = fc.constantFrom(
    "contactflow-ignore",
    " ",
    "FLW5007",
    "FLW5006",
    ",",
    ":",
    "x",
    "flw5007",
    "FLW",
    "-next",
    "\t",
    "//",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), fc.constantFrom("\n", "\r\n"), (pieces, ending) => {
      const comment = pieces.join("");
      const text = flow(`//${comment}`).replaceAll("\n", ending);
      const left = codes(text);
      expect(left.includes("FLW5007") || /FLW5007/i.test(comment)).toBe(true);
      expect(left).toContain("FLW5006");
    }),
  );
});
