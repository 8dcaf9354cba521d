import type { Statement, VerbStatement } from "@contactflow/grammar";
import type { Exit } from "../control/control.ts";
import { plainText } from "../program/key.ts";

/** What the platform keeps of the last statement of a kind until the next one: an entry, a result, an answer. */
export type Store = "input" | "external" | "lex" | "case" | "view" | "task";

interface Source {
  /** The first part of the path of its values. */
  readonly path: string;
  /** The statements that fill it, in words. */
  readonly words: string;
  readonly fills: (statement: VerbStatement) => boolean;
  /** The outcomes that leave it as it was. */
  readonly not: readonly string[];
}

const failures = ["error", "timeout"];

const sources: Readonly<Record<Store, Source>> = {
  input: {
    path: "StoredCustomerInput",
    words: "a `collect` without an attribute",
    fills: ({ verb }) => verb.text === "collect",
    not: [...failures, "invalid"],
  },
  external: {
    path: "External",
    words: "`invoke`",
    fills: ({ verb }) => verb.text === "invoke",
    not: failures,
  },
  lex: {
    path: "Lex",
    words: "an `ask` with a `bot`",
    fills: ({ verb, options }) => verb.text === "ask" && options.some(({ key }) => plainText(key) === "bot"),
    not: failures,
  },
  case: {
    path: "Case",
    words: "`case create` or `case get`",
    fills: ({ verb, primary }) =>
      verb.text === "case" && !(primary?.kind === "Reference" && primary.root.text === "update"),
    not: [...failures, "noneFound", "multipleFound"],
  },
  view: { path: "Views", words: "`show`", fills: ({ verb }) => verb.text === "show", not: failures },
  task: { path: "Task", words: "`task`", fills: ({ verb }) => verb.text === "task", not: failures },
};

const all = ["input", "external", "lex", "case", "view", "task"] as const satisfies readonly Store[];
const none: readonly Store[] = [];

/** The store that a value with this path and this first word is read from. */
export function storeAt(path: string, word: string): Store | undefined {
  return all.find((store) => store === word && sources[store].path === path);
}

/** What gives a store its value, in words. */
export function sourceWords(store: Store): string {
  return sources[store].words;
}

/** The stores that a statement may fill; an action that is passed through may fill any. */
export function storesFilledBy(statement: Statement): readonly Store[] {
  if (statement.kind !== "VerbStatement") return none;
  if (statement.verb.text === "action") return all;
  return all.filter((store) => sources[store].fills(statement));
}

/** Those that it has filled when it ends so; nobody knows when an action that is passed through does. */
export function storesFilledOn(statement: Statement, { outcome }: Exit): readonly Store[] {
  const filled = storesFilledBy(statement);
  return filled.length === all.length
    ? filled
    : filled.filter((store) => !sources[store].not.includes(outcome));
}
