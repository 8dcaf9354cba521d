import { expect, test } from "vitest";
import { parse } from "../parse.ts";

function read(text: string) {
  const { tree, diagnostics } = parse(text, "test.flow");
  expect(diagnostics).toEqual([]);
  return tree;
}

test("comments may stand anywhere and are all kept, in source order", () => {
  const text = [
    "// before",
    "queue /* kind */ A /* name */ { // opened",
    "  hours /* key */ : /* colon */ H // value",
    "  /* own",
    "     line */",
    "} // closed",
    "/// at the end",
  ].join("\n");
  const tree = read(text);
  expect(tree.declarations).toMatchObject([{ resource: "queue", members: [{ key: { text: "hours" } }] }]);
  expect(tree.comments.map(({ style, text: inside }) => [style, inside])).toEqual([
    ["line", " before"],
    ["block", " kind "],
    ["block", " name "],
    ["line", " opened"],
    ["block", " key "],
    ["block", " colon "],
    ["line", " value"],
    ["block", " own\n     line "],
    ["line", " closed"],
    ["doc", " at the end"],
  ]);
  for (const { span, text: inside } of tree.comments)
    expect(text.slice(span.start, span.end)).toContain(inside);
});

test("a comment does not end the line it stands on", () => {
  const tree = read('inbound flow F {\n  play /* which? */ "x" /* and */ (times: 1)\n}');
  expect(tree.declarations).toMatchObject([{ entry: [{ primary: { parts: ["x"] }, options: [{}] }] }]);
});

test("a comment over several lines ends the line before it", () => {
  const tree = read("inbound flow F {\n  disconnect /*\n  */ end\n}");
  expect(tree.declarations).toMatchObject([
    { entry: [{ verb: { text: "disconnect" } }, { verb: { text: "end" } }] },
  ]);
});

test("doc comments belong to the next declaration, attribute or step", () => {
  const tree = read(`
/// The shop's
/// callers.
queue Support { /// trailing, so nobody's
  hours: H
}

attributes {
  /// Where we call back.
  callbackNumber: phone
  tier: text
}

inbound flow F {
  -> a
  /// Says good-bye.
  step a { end }
}
`);
  expect(tree.declarations).toMatchObject([
    { doc: { text: "The shop's\ncallers." }, members: [{ doc: undefined }] },
    { doc: undefined, members: [{ doc: { text: "Where we call back." } }, { doc: undefined }] },
    { doc: undefined, steps: [{ doc: { text: "Says good-bye." } }] },
  ]);
});

test.each([
  ["a blank line ends a run of lines, and the last run counts", "/// A\n\n/// B\nqueue Q { }", "B"],
  ["a blank line may stand before the declaration", "/// A\n\nqueue Q { }", "A"],
  ["so may another comment", "/// A\n// note\nqueue Q { }", "A"],
  ["four slashes are an ordinary comment", "//// A\nqueue Q { }", undefined],
  ["a doc comment after other code is nobody's", "queue P { } /// A\nqueue Q { }", undefined],
])("%s", (_, text, doc) => {
  expect(read(text).declarations.at(-1)?.doc?.text).toBe(doc);
});

test("a doc comment has the place of its lines", () => {
  const text = "queue P { }\n/// A\n/// B\nqueue Q { }";
  const doc = read(text).declarations.at(-1)?.doc;
  expect(text.slice(doc?.span.start, doc?.span.end)).toBe("/// A\n/// B");
});
