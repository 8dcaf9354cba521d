import * as fc from "fast-check";
import { flowKinds, resourceKinds } from "../ast.ts";
import { type Gap, type Piece, laidOut } from "./layout.ts";

type Pieces = readonly Piece[];
type Some = fc.Arbitrary<Pieces>;

// ---------------------------------------------------------------------------------------------------- building

function piece(text: string, gap: Gap = "near"): Pieces {
  return [{ text, gap }];
}

/** Words on one line. */
function words(text: string): Pieces {
  return text.split(" ").flatMap((word) => piece(word));
}

function lead(pieces: Pieces, gap: Gap): Pieces {
  const [first, ...rest] = pieces;
  return first === undefined ? [] : [{ ...first, gap }, ...rest];
}

function seq(...parts: readonly (Some | Pieces)[]): Some {
  return fc
    .tuple(...parts.map((part) => ("generate" in part ? part : fc.constant(part))))
    .map((all) => all.flat());
}

function maybe(part: Some): Some {
  return fc.oneof(fc.constant<Pieces>([]), part);
}

function oneOf(...texts: readonly string[]): Some {
  return fc.constantFrom(...texts).map((text) => piece(text));
}

/** Several in brackets with commas or line ends between them. */
function inBrackets(open: Pieces, close: string, item: Some): Some {
  return fc
    .array(item, { maxLength: 3 })
    .map((items) => [
      ...open,
      ...items.flatMap((one, index) => lead(one, index === 0 ? "free" : "part")),
      ...(items.length > 0 ? piece("", "trailing") : []),
      ...piece(close, "free"),
    ]);
}

// ------------------------------------------------------------------------------------------------------ values

const plainName = fc.constantFrom("a", "b", "Support", "callbackNumber", "x1", "timeout", "error", "closed");
const name = plainName.map((text) => piece(text));
/** Any word may follow a dot or be a key. */
const anyWord = fc.oneof(plainName, fc.constantFrom("set", "if", "not", "step", "import", "queue"));

const textPieces = fc.constantFrom(
  "",
  "Hello",
  "é",
  " ",
  "  ",
  "\\n",
  '\\"',
  "\\\\",
  "\\$",
  "$",
  "{",
  "}",
  "\\u{1F600}",
  "\\u{20}",
  "\\u{A0}",
  "\\u{24}",
  "\\u{7B}",
  "\\u{22}",
  "\\u{41}",
  "\\u{301}",
  "\u00a0",
  "\t",
  "// no",
  "/*",
  "'",
  "😀",
  "\\u{0}",
  "${a}",
  "${ customer.number }",
  '${attributes["my }key"].x}',
  "${a. b}",
);
const inText = fc.array(textPieces, { maxLength: 5 }).map((parts) => parts.join(""));
/** A dollar sign before a brace would start what is no value. */
const isSound = (text: string): boolean => !/\$\{(?![ ]?[a-z])/.test(text);
const quoted = inText.filter(isSound).map((text) => `"${text}"`);
const multiline = fc
  .array(
    fc.tuple(
      fc.constantFrom("", "  ", "    ", "\t", "      "),
      fc.oneof(inText, fc.constantFrom('say "hi"', '""', 'x \\"\\"\\"')),
    ),
    {
      minLength: 1,
      maxLength: 4,
    },
  )
  .map((lines) => lines.map(([indent, line]) => indent + line).join("\n"))
  .filter((text) => isSound(text) && !text.endsWith('"') && !text.includes('"""') && !text.startsWith('"'))
  .chain((text) => fc.constantFrom(`"""${text}"""`, `"""\n${text}\n  """`, `"""\n${text}"""`));
const text = fc
  .oneof({ weight: 3, arbitrary: quoted }, { weight: 1, arbitrary: multiline })
  .map((image) => piece(image));

const key = fc.oneof(
  anyWord.map((word) => piece(word)),
  quoted.map((image) => piece(image)),
);

const literal = fc.oneof(
  text,
  oneOf("3", "007", "2.5", "30%", "2.5%", "99s", "10m", "7d", "+14155550100", "08:00", "24:00", "2026-12-25"),
);
const negative = oneOf("3", "2.5").map((number) => [...piece("-"), ...lead(number, "close")]);

const path: Some = fc
  .array(
    fc.oneof(
      anyWord.map((word): Pieces => [...piece(".", "close"), ...piece(word, "close")]),
      quoted.map((image): Pieces => [...piece("[", "touch"), ...piece(image, "near"), ...piece("]", "free")]),
    ),
    { maxLength: 2 },
  )
  .map((parts) => parts.flat());
const reference = seq(name, path);

const { value, atom, list, dynamic } = fc.letrec<{
  value: Pieces;
  atom: Pieces;
  object: Pieces;
  list: Pieces;
  dynamic: Pieces;
}>((tie) => {
  const times = seq(piece("08:00"), piece("-", "close"), piece("18:00", "close"));
  const weekdays = seq(piece("mon"), piece("-", "close"), piece("fri", "close"));
  const dates = seq(piece("2026-12-24"), oneOf("to", "-"), piece("2026-12-26"));
  return {
    dynamic: seq(name, piece("(", "touch"), tie("value"), piece(")", "free")),
    object: inBrackets(piece("{"), "}", seq(key, piece(":"), tie("value"))),
    list: inBrackets(piece("["), "]", fc.oneof(tie("value"), seq(reference, tie("object")))),
    atom: fc.oneof({ depthSize: "small" }, literal, reference, negative, tie("dynamic"), tie("list")),
    value: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      literal,
      reference,
      tie("atom"),
      tie("object"),
      times,
      weekdays,
      dates,
      seq(weekdays, times),
      seq(fc.oneof(dates, oneOf("2026-12-25")), oneOf("closed", "09:00")),
      seq(text, piece("|", "free"), text, maybe(seq(piece("|", "free"), text))),
    ),
  };
});

const { condition } = fc.letrec<{ condition: Pieces; negation: Pieces; conjunction: Pieces }>((tie) => ({
  condition: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    tie("conjunction"),
    seq(tie("conjunction"), piece("or", "free"), tie("conjunction")),
  ),
  conjunction: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    tie("negation"),
    seq(tie("negation"), piece("and", "free"), tie("negation")),
  ),
  negation: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    atom,
    seq(
      atom,
      oneOf("==", "!=", "<", "<=", ">", ">=", "startsWith", "endsWith", "contains").map((sign) =>
        lead(sign, "free"),
      ),
      atom,
    ),
    seq(piece("not"), tie("negation")),
    seq(piece("("), tie("condition"), piece(")", "free")),
  ),
}));

// -------------------------------------------------------------------------------------------------- statements

const target = fc.oneof(
  name,
  oneOf("continue", "break", "retry", "none"),
  seq(name, piece("(", "touch"), value, piece(")", "free")),
);
const arrow = seq(piece("->"), target);
const options = inBrackets(piece("(", "free"), ")", seq(key, piece(":"), value));
const outcome = fc.oneof(
  oneOf("timeout", "noMatch", "error", "else", "full", "1", "007", "30%", '"*"', '"#"'),
);
const outcomes = fc
  .array(outcome, { minLength: 1, maxLength: 3 })
  .map((all) => all.flatMap((one, index) => (index === 0 ? one : [...piece(","), ...lead(one, "free")])));

const { statement, block, onError } = fc.letrec<{
  statement: Pieces;
  block: Pieces;
  arms: Pieces;
  onError: Pieces;
}>((tie) => {
  const body = fc.oneof({ depthSize: "small" }, arrow, tie("block"));
  const binding = seq(piece("as"), name);
  const verb = oneOf("play", "ask", "disconnect", "foo", "enqueue", "end", "collect");
  const primary = fc.oneof(text, oneOf("3", "5m", "+14155550100"), reference, list, dynamic);
  return {
    arms: inBrackets(piece("{", "free"), "}", seq(outcomes, body)),
    onError: fc.oneof(fc.constant(words("on error continue")), seq(words("on error"), body)),
    block: seq(
      fc
        .tuple(maybe(tie("onError")), fc.array(tie("statement"), { maxLength: 3 }))
        .map(([handler, statements]) => {
          const items = [...(handler.length > 0 ? [handler] : []), ...statements];
          return [
            ...piece("{", "free"),
            ...items.flatMap((item, index) => lead(item, index === 0 ? "free" : "fresh")),
            ...piece("}", "free"),
          ];
        }),
    ),
    statement: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      arrow,
      oneOf("continue", "break"),
      seq(verb, maybe(primary), maybe(binding), maybe(options), maybe(tie("arms"))),
      seq(verb, primary, options, binding, maybe(tie("arms"))),
      seq(piece("set"), reference, piece("=", "free"), atom, maybe(options), maybe(tie("arms"))),
      seq(
        piece("set"),
        maybe(oneOf("contact")),
        inBrackets(
          piece("{"),
          "}",
          seq(
            reference,
            piece("=", "free"),
            value.filter((all) => all[0]?.text !== "{"),
          ),
        ),
        maybe(options),
        maybe(tie("arms")),
      ),
      seq(
        piece("if"),
        condition,
        body,
        maybe(seq(piece("else", "free"), piece("if"), condition, body)),
        maybe(seq(piece("else", "free"), body)),
      ),
      seq(piece("switch"), fc.oneof(reference, seq(piece("("), reference, piece(")", "free"))), tie("arms")),
      seq(
        piece("repeat"),
        fc.oneof(reference, oneOf("3"), seq(piece("("), reference, piece(")", "free"))),
        body,
      ),
    ),
  };
});

// ------------------------------------------------------------------------------------------------ declarations

const member = seq(key, piece(":"), value, maybe(seq(piece("=", "free"), atom)));
const members = inBrackets(piece("{"), "}", member);

const flowItems = fc
  .record({
    onError: maybe(onError),
    section: maybe(seq(oneOf("attributes", "input", "output"), members)),
    outcomes: maybe(
      seq(
        piece("outcomes"),
        piece(":"),
        name,
        fc.array(seq(piece(","), name), { maxLength: 2 }).map((all) => all.flat()),
      ),
    ),
    entry: fc.array(statement, { maxLength: 4 }),
    steps: fc.array(seq(piece("step"), name, block), { maxLength: 3 }),
  })
  .map(({ onError: handler, section, outcomes: own, entry, steps }) =>
    [handler, section, own, ...entry, ...steps].filter(({ length }) => length > 0),
  );

const declaration = fc.oneof(
  seq(
    fc.constantFrom(...flowKinds).map(words),
    name,
    maybe(quoted.map((image) => piece(image))),
    flowItems.map((items) => [
      ...piece("{"),
      ...items.flatMap((item, index) => lead(item, index === 0 ? "free" : "fresh")),
      ...piece("}", "free"),
    ]),
  ),
  seq(
    fc
      .constantFrom(...resourceKinds)
      .filter((kind) => kind !== "attributes" && kind !== "defaults")
      .map(words),
    name,
    maybe(quoted.map((image) => piece(image))),
    members,
  ),
  seq(oneOf("attributes", "defaults"), members),
  seq(words("external queue"), name, maybe(members)),
  seq(piece("import"), inBrackets(piece("{"), "}", name), piece("from"), piece('"./a.flow"')),
);

/** A whole file without mistakes, as its tokens and where each may stand. */
const file: Some = fc
  .array(declaration, { maxLength: 4 })
  .map((all) => all.flatMap((pieces) => lead(pieces, "margin")));

/** Programs without mistakes of syntax, with every kind of node, laid out in any way, with comments wherever they may stand. */
export const anyProgram: fc.Arbitrary<string> = laidOut(file);
