import type { IToken } from "chevrotain";
import { flowKinds, type FlowKind, resourceKinds, type ResourceKind } from "../ast.ts";

interface KindWords {
  /** As written, with one space between its words. */
  readonly text: string;
  readonly words: readonly string[];
}

/** What a declaration can be. */
export type Kind =
  (KindWords & { readonly flow: FlowKind }) | (KindWords & { readonly resource: ResourceKind });

export const kinds: readonly Kind[] = [
  ...flowKinds.map((flow) => ({ text: flow, words: flow.split(" "), flow })),
  ...resourceKinds.map((resource) => ({ text: resource, words: resource.split(" "), resource })),
];

const byText: ReadonlyMap<string, Kind> = new Map(kinds.map((kind) => [kind.text, kind]));
const byFirstWord: ReadonlyMap<string, readonly Kind[]> = Map.groupBy(
  kinds.toSorted((left, right) => right.words.length - left.words.length),
  ({ words }) => words[0] ?? "",
);

/** The longest kind whose words stand at `index`, on one line. */
export function kindAt(tokens: readonly IToken[], startsLine: Uint8Array, index: number): Kind | undefined {
  const first = tokens[index];
  if (first === undefined) return undefined;
  const stands = (word: string, offset: number): boolean =>
    tokens[index + offset]?.image === word && (offset === 0 || startsLine[index + offset] === 0);
  return byFirstWord.get(first.image)?.find(({ words }) => words.every(stands));
}

/** The kind that is written like this. */
export function kindCalled(text: string): Kind | undefined {
  return byText.get(text);
}

/** Kinds that stand once in a project and take no name. */
export const namelessKinds: ReadonlySet<string> = new Set<ResourceKind>(["attributes", "defaults"]);
