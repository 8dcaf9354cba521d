import type { Json, Read, State } from "@contactflow/runtime";
import type { ActionReply, LambdaReply } from "@contactflow/runtime/center";
import type { FixedBotReply } from "../script/test-file.ts";
import { candidatesFor, choicesOf, type ValueKind } from "./candidates.ts";
import { outcomeKey } from "./outcomes.ts";
import { placeOf, type ValueWays } from "./value-ways.ts";

/** One of the things that can happen next. */
export interface Option<Value> {
  /** Names it among the options of its choice. */
  readonly id: string;
  /** What happens, as words after the customer: `presses 1`; empty: nothing to speak of. */
  readonly words: string;
  /** Outcomes that it makes likely: keys. */
  readonly towards: readonly string[];
  /** Flows that it may begin. */
  readonly flows?: readonly string[];
  /** It brings the story to its end. */
  readonly isEnd?: true;
  readonly value: Value;
}

/** A field of what a Lambda gives, by its path, with its type where it is declared. */
export interface OutputField {
  readonly path: readonly string[];
  readonly type: ValueKind;
}

/** What is known beyond the compiled definition: the declared outputs of Lambdas. */
export type Outputs = ReadonlyMap<string, readonly OutputField[]>;

export interface Asked {
  readonly flow: string;
  readonly state: string;
  readonly at: State;
}

type Known = (path: readonly string[]) => string | undefined;

/** What a Lambda may answer. */
export function lambdaOptions(
  ways: ValueWays,
  outputs: Outputs,
  lambda: string,
  { flow, state, at }: Asked,
  known: Known,
): readonly Option<LambdaReply>[] {
  const by = (outcome: string): readonly string[] => [outcomeKey({ flow, state, outcome })];
  const seconds = at.action.type === "invoke" ? at.action.timeout : 8;
  const fields =
    outputs.get(lambda) ?? readBelow(ways, flow, ["External"], ["LambdaInvocation", "ResultData"]);
  const results = choicesOf(
    fields.map(({ path, type }) => {
      const place = ["External", ...path].join(".");
      return [path.join("."), candidatesFor(ways, [place], type, sampleOf(path, type), known)];
    }),
  );
  const typeOf = new Map(fields.map(({ path, type }) => [path.join("."), type]));
  return [
    ...results.map(({ values, towards }) => {
      const result = nested(
        values.map(([path, value]) => [path.split("."), jsonOf(value, typeOf.get(path))]),
      );
      return {
        id: `${lambda} answers ${JSON.stringify(result)}`,
        words: `${lambda} answers${values.length === 0 ? "" : ` ${values.map(([path, value]) => `${path}: ${value}`).join(", ")}`}`,
        towards: [...by("done"), ...towards],
        value: { result },
      };
    }),
    {
      id: `${lambda} fails`,
      words: `${lambda} fails`,
      towards: by("error"),
      value: { error: "out of order" },
    },
    {
      id: `${lambda} is late`,
      words: `${lambda} takes too long`,
      towards: by("timeout"),
      value: { result: {}, takes: (seconds + 1) * 1000 },
    },
  ];
}

/** What another platform action may answer. */
export function actionOptions(
  ways: ValueWays,
  action: string,
  { flow, state, at }: Asked,
  known: Known,
): readonly Option<ActionReply>[] {
  const writes = at.action.type === "raw" ? Object.keys(at.action.writes ?? {}) : [];
  const fields = readBelow(ways, flow, ...writes.map((root) => [root] as const));
  const wired = Object.keys(at.on);
  const filling = wired.includes("done") ? "done" : wired.find((outcome) => outcome !== "error");
  const found = choicesOf(
    fields.map(({ path, type }) => {
      const place = placeOf(flow, path as Read["read"]);
      return [path.join("."), candidatesFor(ways, [place], type, sampleOf(path, type), known)];
    }),
  );
  return wired.flatMap((outcome): readonly Option<ActionReply>[] => {
    const towards = [outcomeKey({ flow, state, outcome })];
    const words = `${action} ends in ${outcome}`;
    if (outcome !== filling || fields.length === 0)
      return [{ id: words, words, towards, value: { outcome } }];
    return found.map(({ values, towards: further }) => ({
      id: `${words} with ${JSON.stringify(values)}`,
      words: `${action} finds ${values.map(([path, value]) => `${path}: ${value}`).join(", ")}`,
      towards: [...towards, ...further],
      value: {
        outcome,
        values: nested(values.map(([path, value]) => [path.split("."), value])) as ActionValues,
      },
    }));
  });
}

type ActionValues = NonNullable<ActionReply["values"]>;

/** What a bot may understand. */
export function botOptions(
  ways: ValueWays,
  bot: string,
  { flow, state, at }: Asked,
  known: Known,
): readonly Option<FixedBotReply>[] {
  const by = (outcome: string): readonly string[] => [outcomeKey({ flow, state, outcome })];
  const slots = readBelow(ways, flow, ["Lex", "Slots"]);
  const intents = Object.keys(at.on).filter(
    (outcome) => outcome !== "noMatch" && outcome !== "error" && outcome !== "timeout",
  );
  const choices = choicesOf(
    slots.map(({ path, type }) => {
      const place = ["Lex", "Slots", ...path].join(".");
      return [path.join("."), candidatesFor(ways, [place], type, sampleOf(path, type), known)];
    }),
  );
  return [
    ...intents.flatMap((intent) =>
      choices.map(({ values, towards }) => ({
        id: `${bot} understands ${intent} ${JSON.stringify(values)}`,
        words: `${bot} understands ${intent}`,
        towards: [...by(intent), ...towards],
        value: { intent, ...(values.length > 0 && { slots: Object.fromEntries(values) }) },
      })),
    ),
    {
      id: `${bot} understands nothing`,
      words: `${bot} understands nothing`,
      towards: by("noMatch"),
      value: { noMatch: true },
    },
    { id: `${bot} fails`, words: `${bot} fails`, towards: by("error"), value: { error: "out of order" } },
  ];
}

/** What a flow reads below these paths, each once; the path begins after the first root alone where there are several. */
function readBelow(
  ways: ValueWays,
  flow: string,
  ...roots: readonly (readonly string[])[]
): readonly OutputField[] {
  const keepsRoot = !roots.some(([root]) => root === "External" || root === "Lex");
  const found = new Map<string, readonly string[]>();
  for (const path of ways.readIn(flow))
    for (const root of roots) {
      if (!isBelow(path, root)) continue;
      const rest = keepsRoot ? path : path.slice(root.length);
      found.set(rest.join("."), rest);
    }
  return [...found.values()].map((path) => ({ path, type: { kind: "text" } }));
}

function isBelow(path: readonly string[], root: readonly string[]): boolean {
  return path.length > root.length && root.every((part, index) => path[index] === part);
}

/** A value that nothing depends on. */
function sampleOf(path: readonly string[], type: ValueKind): string {
  switch (type.kind) {
    case "number":
    case "digits":
      return "1";
    case "boolean":
      return "true";
    case "phone":
      return "+14155550123";
    case "union":
      return type.members[0] ?? "";
    case "text":
      return `some ${path.at(-1) ?? "text"}`;
    default:
      return type satisfies never;
  }
}

function jsonOf(value: string, type: ValueKind | undefined): Json {
  if (type?.kind === "number") return Number(value);
  if (type?.kind === "boolean") return value === "true";
  return value;
}

function nested(fields: readonly (readonly [path: readonly string[], value: Json])[]): {
  readonly [key: string]: Json;
} {
  const heads = [...new Set(fields.map(([[head = ""]]) => head))];
  return Object.fromEntries(
    heads.map((head) => {
      const inside = fields.filter(([path]) => path[0] === head);
      const whole = inside.find(([path]) => path.length === 1);
      return [head, whole?.[1] ?? nested(inside.map(([path, value]) => [path.slice(1), value]))];
    }),
  );
}
