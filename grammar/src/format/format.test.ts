import { describe, expect, test } from "vitest";
import type { FlowDeclaration, Name, SourceFile, Statement, Step } from "../ast.ts";
import { format, type FormatOptions, print } from "./format.ts";

function formatted(text: string, options: Partial<FormatOptions> = {}): string {
  const result = format(text, "test.flow", options);
  if (!("text" in result)) throw new Error(`refused: ${result.diagnostics[0]?.message}`);
  return result.text;
}

/** Lines as they are written here, without the indentation that they share. */
function lines(text: string): string {
  const all = text.replace(/^\n/, "").replace(/\n *$/, "\n").split("\n");
  const width = Math.min(
    ...all.filter((line) => line !== "").map((line) => line.length - line.trimStart().length),
  );
  return all.map((line) => line.slice(width)).join("\n");
}

const inFlow = (text: string): string =>
  `inbound flow F {\n${text.trimEnd().replaceAll(/^(?=.)/gm, "  ")}\n}\n`;

interface Row {
  readonly name: string;
  readonly written: string;
  readonly becomes: string;
}

const statements: readonly Row[] = [
  {
    name: "what fits on a line stays on it",
    written: `enqueue   Support{full->sorry}\nif  x { end }   else { disconnect }`,
    becomes: `enqueue Support { full -> sorry }\nif x { end } else { disconnect }`,
  },
  {
    name: "what was broken after its opening bracket stays broken",
    written: `enqueue Support {\nfull -> sorry }\nplay [\n"a", "b" ] (\ntimes: 1)`,
    becomes: lines(`
      enqueue Support {
        full -> sorry
      }
      play [
        "a"
        "b"
      ] (
        times: 1
      )
    `),
  },
  {
    name: "options that are too long stand one a line, without commas",
    written: `collect callbackNumber (prompt: "Please enter your phone number, then press the pound key.", format: local, timeout: 5s) { invalid -> again }`,
    becomes: lines(`
      collect callbackNumber (
        prompt: "Please enter your phone number, then press the pound key."
        format: local
        timeout: 5s
      ) { invalid -> again }
    `),
  },
  {
    name: "so do texts",
    written: `loop ["Thank you for waiting in our queue.", "An agent will be with you shortly, please stay.", "Visit our site."]`,
    becomes: lines(`
      loop [
        "Thank you for waiting in our queue."
        "An agent will be with you shortly, please stay."
        "Visit our site."
      ]
    `),
  },
  {
    name: "one broken block breaks the chain",
    written: `if a { end } else if b { x\ny } else -> z`,
    becomes: lines(`
      if a {
        end
      } else if b {
        x
        y
      } else -> z
    `),
  },
  {
    name: "a long condition goes on before its operators",
    written: `if contact.channel == voice and Support.oldestAge > 5m and (callbackNumber contains "+1" or tier == "gold") -> offer`,
    becomes: lines(`
      if contact.channel == voice
          and Support.oldestAge > 5m
          and (callbackNumber contains "+1" or tier == "gold") -> offer
    `),
  },
  {
    name: "commas at line ends and empty brackets go",
    written: `switch x { "a" -> b,\n"c"->d, }\nplay "x" ()\nx {\n1 -> a,\n2 -> b,\n}`,
    becomes: lines(`
      switch x { "a" -> b, "c" -> d }
      play "x"
      x {
        1 -> a
        2 -> b
      }
    `),
  },
  {
    name: "one blank line is kept",
    written: `\n\nplay "a"\n\n\n\nplay "b"\n\n`,
    becomes: `play "a"\n\nplay "b"`,
  },
  {
    name: "comments stay where they are",
    written: lines(`
      // first
      ask "Hi" /* politely */ (timeout: 5s /* s */, attempts: 2) { // keys
          1 -> a // one

          // before two
        2 -> b
        // last
      } // done
      if x {
        // nothing
      }
      // otherwise
      else { /* empty */ }
      /* a
       * b
          * c */
    `),
    becomes: lines(`
      // first
      ask "Hi" /* politely */ (timeout: 5s /* s */, attempts: 2) { // keys
        1 -> a // one

        // before two
        2 -> b
        // last
      } // done
      if x {
        // nothing
      }
      // otherwise
      else { /* empty */ }
      /* a
       * b
       * c */
    `),
  },
];

test.each(statements)("$name", ({ written, becomes }) => {
  expect(formatted(inFlow(written))).toBe(inFlow(becomes));
});

const texts: readonly (readonly [written: string, becomes: string])[] = [
  [String.raw`"\u{1F600} \u{e9}\u{301} \u{A0}x\u{41}"`, String.raw`"😀 é\u{301} \u{a0}xA"`],
  [String.raw`"\$5 \${a} \u{24}{b}"`, String.raw`"$5 \${a} \${b}"`],
  ['"${ customer.number }"', '"${customer.number}"'],
  [`"""one "line" here"""`, `"""one "line" here"""`],
  [
    `"""Hello\n      there\n        you"""`,
    lines(`
      """
          Hello
          there
            you
          """
    `).trimEnd(),
  ],
  [`"""\n    two\n  \n    lines  \n"""`, `"""\n    two\n\n    lines \\u{20}\n    """`],
  [`"""  all\n\n"""`, `"""\n    \\u{20} all\n\n    """`],
];

test.each(texts)("a text %s", (written, becomes) => {
  expect(formatted(`prompt P {\n  v: ${written}\n}\n`)).toBe(`prompt P {\n  v: ${becomes}\n}\n`);
});

test("a tree that was made is laid out as people do it, with its descriptions and notes", () => {
  const span = { start: 0, end: 0 };
  const name = (text: string): Name => ({ kind: "Name", text, span });
  const end: Statement = {
    kind: "VerbStatement",
    verb: name("end"),
    primary: undefined,
    binding: undefined,
    options: [],
    arms: undefined,
    broken: false,
    span,
  };
  const step: Step = {
    kind: "Step",
    name: name("done"),
    doc: { text: "The last one.", span },
    onError: undefined,
    statements: [end],
    broken: false,
    span,
  };
  const flow: FlowDeclaration = {
    kind: "FlowDeclaration",
    flow: "queue flow",
    external: false,
    name: name("Waiting"),
    displayName: { kind: "TextLiteral", parts: ['The "waiting" flow'], multiline: false, span },
    doc: undefined,
    head: span,
    broken: false,
    onError: {
      kind: "OnError",
      handler: { kind: "NamedTarget", name: name("done"), span },
      span,
    },
    sections: [],
    outcomes: [],
    entry: [
      { kind: "GoStatement", target: { kind: "NamedTarget", name: name("done"), span }, broken: false, span },
    ],
    steps: [step],
    span,
  };
  const tree: SourceFile = { kind: "SourceFile", imports: [], declarations: [flow], comments: [], span };
  expect(print(tree, {}, new Map([[end, ["Nothing else to do."]]]))).toBe(
    lines(`
      queue flow Waiting "The \\"waiting\\" flow" {
        on error -> done

        -> done

        /// The last one.
        step done {
          // Nothing else to do.
          end
        }
      }
    `),
  );
});

describe("files", () => {
  test("tabs", () => {
    expect(formatted("queue A {\n hours: H\n}", { useTabs: true })).toBe("queue A {\n\thours: H\n}\n");
  });

  test.each([
    ["lf", "queue A {}\nqueue B {}\n"],
    ["crlf", "queue A {}\r\nqueue B {}\r\n"],
    ["cr", "queue A {}\rqueue B {}\r"],
    ["auto", "queue A {}\r\nqueue B {}\r\n"],
  ] as const)("line ends: %s", (endOfLine, becomes) => {
    expect(formatted("queue A {}\r\nqueue B {}", { endOfLine })).toBe(becomes);
  });

  test("a byte order mark stays", () => {
    expect(formatted("\ufeffqueue A { }")).toBe("\ufeffqueue A {}\n");
  });

  test("nothing stays nothing", () => {
    expect(formatted(" \n\n")).toBe("");
  });

  test("a file with a mistake of syntax is not formatted", () => {
    expect(format("queue   A {", "a.flow")).toEqual({
      diagnostics: [expect.objectContaining({ code: "FLW1101", file: "a.flow" })],
    });
  });
});
