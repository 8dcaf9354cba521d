import type { Form, Grammar, TokenName } from "../../docs/generate/grammar/form.ts";
import { lexer } from "../../grammar/src/lexer/lexer.ts";
import { linesOf } from "../../grammar/src/lexer/lines.ts";
import { flowKinds, resourceKinds } from "@contactflow/grammar";

interface Word {
  readonly image: string;
  readonly type: string;
  readonly startsLine: boolean;
}

/** Whether a text can be derived from the first rule of a grammar. Follows all ways at once. */
export function isDerivable(grammar: Grammar, text: string): boolean {
  const { tokens } = lexer.tokenize(text);
  const { startsLine } = linesOf(text, tokens);
  const words = tokens.map(({ image, tokenType }, index): Word => ({
    image,
    type: tokenType.name,
    startsLine: startsLine[index] === 1,
  }));
  const [first] = grammar.keys();
  if (first === undefined) return false;
  return endsOfRule(grammar, words, new Map(), first, 0).has(words.length);
}

type Known = Map<string, ReadonlySet<number>>;

/** Where a rule that starts at `from` may end. */
function endsOfRule(
  grammar: Grammar,
  words: readonly Word[],
  known: Known,
  name: string,
  from: number,
): ReadonlySet<number> {
  const key = `${name} ${from}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  const form = grammar.get(name);
  if (form === undefined) throw new Error(`the grammar has no rule ${name}`);
  const all = endsOf(form, from);
  known.set(key, all);
  return all;

  function endsOf(part: Form, start: number): ReadonlySet<number> {
    switch (part.kind) {
      case "rule":
        return endsOfRule(grammar, words, known, part.name, start);
      case "literal":
        return phrase(part.text, start);
      case "token":
        return endsOfToken(part.name, start);
      case "sequence": {
        let reached: ReadonlySet<number> = new Set([start]);
        for (const next of part.parts) {
          const ends = new Set<number>();
          for (const at of reached) for (const end of endsOf(next, at)) ends.add(end);
          reached = ends;
        }
        return reached;
      }
      case "choice":
        return new Set(part.parts.flatMap((each) => [...endsOf(each, start)]));
      case "optional":
        return new Set([start, ...endsOf(part.part, start)]);
      case "repeated": {
        const reached = new Set([start]);
        for (const at of reached) for (const next of endsOf(part.part, at)) reached.add(next);
        return reached;
      }
      case "noted":
        return endsOf(part.part, start);
      default:
        return part satisfies never;
    }
  }

  function phrase(text: string, start: number): ReadonlySet<number> {
    const parts = text.split(" ");
    const stands = parts.every((image, offset) => words[start + offset]?.image === image);
    return new Set(stands ? [start + parts.length] : []);
  }

  function endsOfToken(token: TokenName, start: number): ReadonlySet<number> {
    if (token === "FLOW_KIND") return new Set(flowKinds.flatMap((kind) => [...phrase(kind, start)]));
    if (token === "RESOURCE_KIND") return new Set(resourceKinds.flatMap((kind) => [...phrase(kind, start)]));
    const word = words[start];
    if (token === "SEPARATOR") {
      const isEnd = word?.image === "}" || word?.image === "]" || word?.image === ")";
      return new Set([
        ...(word?.image === "," ? [start + 1] : []),
        ...(word?.startsLine === true || isEnd ? [start] : []),
      ]);
    }
    return new Set(word !== undefined && tokenTypes[token].has(word.type) ? [start + 1] : []);
  }
}

const tokenTypes: Readonly<
  Record<Exclude<TokenName, "FLOW_KIND" | "RESOURCE_KIND" | "SEPARATOR">, ReadonlySet<string>>
> = {
  NAME: new Set(["Name"]),
  VERB: new Set(["Name"]),
  TEXT: new Set(["QuotedText", "MultilineText"]),
  NUMBER: new Set(["NumberToken"]),
  DURATION: new Set(["Duration"]),
  PERCENT: new Set(["Percent"]),
  PHONE: new Set(["Phone"]),
  TIME: new Set(["Time"]),
  DATE: new Set(["DateToken"]),
};
