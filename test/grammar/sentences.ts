import * as fc from "fast-check";
import type { Form, Grammar, Note, TokenName } from "../../docs/generate/grammar/form.ts";

/** Rules that start a line of their own. */
const linewise: ReadonlySet<string> = new Set([
  "declaration",
  "importDeclaration",
  "step",
  "statement",
  "onError",
  "section",
  "outcomes",
]);

/** Words for each token; no kinds, so that a line never looks like the start of a declaration. */
const samples: Readonly<Record<TokenName, readonly string[]>> = {
  NAME: ["Support", "callbackNumber", "timeout", "a1", "_x"],
  VERB: ["play", "enqueue", "foo"],
  TEXT: ['"Hello"', '""', '"${customer.number}!"', '"""two\n    lines"""'],
  NUMBER: ["3", "2.5", "007"],
  DURATION: ["99s", "7d"],
  PERCENT: ["30%"],
  PHONE: ["+14155550100"],
  TIME: ["08:00", "24:00"],
  DATE: ["2026-12-25"],
  FLOW_KIND: ["inbound flow", "module", "queue transfer flow"],
  RESOURCE_KIND: ["queue", "routing profile", "lambda"],
  SEPARATOR: [",", "\n", ",\n"],
};

/** What stands where a note says more than the notation can. */
interface Place {
  readonly depth: number;
  readonly noObject: boolean;
}

/** Sentences made by chance from the first rule of a grammar, each word with the white space that its place needs. */
export function sentences(grammar: Grammar): fc.Arbitrary<string> {
  const [first] = grammar.keys();
  return fc.infiniteStream(fc.nat({ max: 1_000_000 })).map((chances) => {
    const budget = { left: 300 };
    const next = (count: number): number => (chances.next().value ?? 0) % count;
    return written(ruleWords(first ?? "", { depth: 0, noObject: false }));

    function ruleWords(name: string, place: Place): readonly string[] {
      const form = grammar.get(name);
      if (form === undefined) throw new Error(`the grammar has no rule ${name}`);
      budget.left -= 1;
      const words = wordsOf(form, { ...place, depth: place.depth + 1 });
      return linewise.has(name) ? ["\n", ...words] : words;
    }

    function wordsOf(form: Form, place: Place): readonly string[] {
      switch (form.kind) {
        case "rule":
          return ruleWords(form.name, place);
        case "literal":
          return [form.text];
        case "token":
          return [samples[form.name][next(samples[form.name].length)] ?? ""];
        case "sequence": {
          const [head, ...rest] = form.parts;
          if (head === undefined) return [];
          return [head, ...rest].flatMap((part, index) =>
            wordsOf(part, index === 0 ? place : { ...place, noObject: false }),
          );
        }
        case "choice": {
          const open = form.parts.filter(
            (part) => !(place.noObject && part.kind === "rule" && part.name === "object"),
          );
          const simple = open.filter(isSimple);
          const among = (place.depth > 24 || budget.left < 0) && simple.length > 0 ? simple : open;
          return wordsOf(among[next(among.length)] ?? form, place);
        }
        case "optional":
          return next(3) > 0 || budget.left < 0 ? [] : wordsOf(form.part, place);
        case "repeated": {
          const count = budget.left < 0 ? 0 : next(4);
          return Array.from({ length: count }).flatMap(() => wordsOf(form.part, place));
        }
        case "noted":
          return notedWords(form.note, form.part, place);
        default:
          return form satisfies never;
      }
    }

    function notedWords(note: Note, part: Form, place: Place): readonly string[] {
      switch (note) {
        case "no object":
          return wordsOf(part, { ...place, noObject: true });
        case "beside a date or a time":
          return [samples.TIME[next(2)] ?? ""];
        case "after a name":
          // The place does not know what was written before; lists of named objects are in every example.
          return [];
        case "after a date":
          return ["-"];
        case "touching":
          return [touching, ...wordsOf(part, place)];
        default:
          return note satisfies never;
      }
    }
  });
}

/** Stands between two words that touch. */
const touching = "\0";

function isSimple(form: Form): boolean {
  return (
    form.kind === "token" ||
    form.kind === "literal" ||
    (form.kind === "rule" && /literal|arrow|verbStatement|comparison|reference/.test(form.name))
  );
}

function written(words: readonly string[]): string {
  return words
    .join(" ")
    .replaceAll(` ${touching} `, "")
    .replaceAll(/ ?\n ?/g, "\n");
}
