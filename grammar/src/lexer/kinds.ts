import type { IToken } from "chevrotain";
import { flowKinds, type FlowKind, resourceKinds, type ResourceKind } from "../ast.ts";

export type Kind =
  | { readonly words: readonly string[]; readonly flow: FlowKind }
  | { readonly words: readonly string[]; readonly resource: ResourceKind };

const kinds: readonly Kind[] = [
  ...flowKinds.map((flow) => ({ words: flow.split(" "), flow })),
  ...resourceKinds.map((resource) => ({ words: resource.split(" "), resource })),
];

const longestFirst = [...kinds].sort((left, right) => right.words.length - left.words.length);
const byFirstWord = new Map<string, Kind[]>();
for (const kind of longestFirst) {
  const first = kind.words[0] ?? "";
  byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), kind]);
}

const byText: ReadonlyMap<string, Kind> = new Map(kinds.map((kind) => [kind.words.join(" "), kind]));

/** The longest kind whose words stand at `index`. */
export function kindAt(tokens: readonly IToken[], index: number): Kind | undefined {
  const first = tokens[index];
  if (first === undefined) return undefined;
  return byFirstWord
    .get(first.image)
    ?.find(({ words }) => words.every((word, offset) => tokens[index + offset]?.image === word));
}

/** The kind that is written like this, its words parted by one space. */
export function kindCalled(text: string): Kind | undefined {
  return byText.get(text);
}

/** All kinds as written, for suggestions. */
export const kindTexts: readonly string[] = [...byText.keys()];

/** Kinds that stand once in a project and take no name. */
export const namelessKinds: ReadonlySet<string> = new Set<ResourceKind>(["attributes", "defaults"]);
