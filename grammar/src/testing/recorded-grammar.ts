import {
  Alternation,
  Alternative,
  type IProduction,
  NonTerminal,
  Option,
  Repetition,
  Terminal,
} from "chevrotain";
import { FileParser } from "../parser/file-parser.ts";

/** A part of the grammar as Chevrotain recorded it; `index` tells parts of a rule apart. */
export type Recorded =
  | { readonly kind: "rule"; readonly name: string; readonly index: number }
  | { readonly kind: "token"; readonly name: string; readonly index: number }
  | { readonly kind: "optional"; readonly index: number; readonly parts: readonly Recorded[] }
  | { readonly kind: "repeated"; readonly index: number; readonly parts: readonly Recorded[] }
  | { readonly kind: "choice"; readonly index: number; readonly parts: readonly (readonly Recorded[])[] };

/** The rules of the parser, in its own order. */
export function recordedGrammar(): ReadonlyMap<string, readonly Recorded[]> {
  const rules = Object.values(new FileParser().getGAstProductions());
  return new Map(rules.map(({ name, definition }) => [name, definition.map(recorded)]));
}

function recorded(production: IProduction): Recorded {
  if (production instanceof NonTerminal)
    return { kind: "rule", name: production.nonTerminalName, index: production.idx };
  if (production instanceof Terminal)
    return { kind: "token", name: production.terminalType.name, index: production.idx };
  if (production instanceof Option)
    return { kind: "optional", index: production.idx, parts: production.definition.map(recorded) };
  if (production instanceof Repetition)
    return { kind: "repeated", index: production.idx, parts: production.definition.map(recorded) };
  if (production instanceof Alternation)
    return {
      kind: "choice",
      index: production.idx,
      parts: production.definition.map((alternative) =>
        alternative instanceof Alternative ? alternative.definition.map(recorded) : [recorded(alternative)],
      ),
    };
  throw new Error(`the parser records what is not known here: ${production.constructor.name}`);
}
