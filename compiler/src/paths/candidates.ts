import type { NumberOperator, TextOperator } from "@contactflow/runtime";
import { outcomeKey } from "./outcomes.ts";
import { isRead, type Use, type ValuePlace, type ValueWays } from "./value-ways.ts";

/** A value that somebody may answer with, and the outcomes that it makes comparisons end in. */
export interface Candidate {
  readonly value: string;
  readonly towards: readonly string[];
}

/** What a value may be. */
export type ValueKind =
  | { readonly kind: "text" | "number" | "boolean" | "phone" | "digits" }
  | { readonly kind: "union"; readonly members: readonly string[] };

/**
 * Values for these places that together take every outcome of the comparisons that they come to, as far as those are with what is
 * written in the flow: one value for each set of outcomes, the plainest first.
 * @param sample what to answer where nothing depends on it
 * @param known what else the comparison may be with, as things stand
 */
export function candidatesFor(
  ways: ValueWays,
  places: readonly ValuePlace[],
  type: ValueKind,
  sample: string,
  known: (path: readonly string[]) => string | undefined,
): readonly Candidate[] {
  const reached = new Set(places.flatMap((place) => [...ways.reachedFrom(place)]));
  const uses = [...reached].flatMap((place) => ways.uses.get(place) ?? []);
  const bySignature = new Map<string, Candidate>();
  for (const value of valuesOf(type, uses, sample, known)) {
    const towards = uses.flatMap((use) => endOf(use, value, known) ?? []);
    const signature = towards.join();
    if (!bySignature.has(signature)) bySignature.set(signature, { value, towards });
  }
  return [...bySignature.values()];
}

type Known = (path: readonly string[]) => string | undefined;

function* valuesOf(type: ValueKind, uses: readonly Use[], sample: string, known: Known): Iterable<string> {
  const isNumber = type.kind === "number" || type.kind === "digits";
  const fits = (value: string): boolean =>
    type.kind === "digits" ? /^\d+$/.test(value) : !isNumber || !Number.isNaN(Number(value));
  if (type.kind === "union") return void (yield* type.members);
  if (type.kind === "boolean") return void (yield* ["true", "false"]);
  yield sample;
  if (type.kind !== "number" && uses.some(({ type: used }) => used === "callbackNumber"))
    yield* type.kind === "digits" ? ["12"] : ["+14155550123", "12"];
  for (const use of uses) {
    if (use.type !== "compare") continue;
    for (const { operator, operand } of use.action.cases) {
      const value = typeof operand === "string" ? operand : isRead(operand) ? known(operand.read) : undefined;
      if (value === undefined) continue;
      for (const near of nearTo(operator, value)) if (fits(near)) yield near;
    }
  }
  yield isNumber ? "9" : "something else";
}

function nearTo(operator: TextOperator | NumberOperator, operand: string): readonly string[] {
  const number = Number(operand);
  if (operator === "==" || Number.isNaN(number) || /[a-z]/i.test(operator)) return [operand];
  return [operand, String(number + 1), String(number - 1)];
}

/** The outcome that a use of the value ends in, if that is certain. */
function endOf(use: Use, value: string, known: Known): string | undefined {
  const { flow, state } = use;
  if (use.type === "callbackNumber") {
    const isNumber = /^\+?\d{7,15}$/.test(value);
    return outcomeKey({ flow, state, outcome: isNumber ? "done" : "invalidNumber" });
  }
  for (const { operator, operand, outcome } of use.action.cases) {
    const text = typeof operand === "string" ? operand : isRead(operand) ? known(operand.read) : undefined;
    if (text !== undefined && holds(operator, value, text)) return outcomeKey({ flow, state, outcome });
  }
  return outcomeKey({ flow, state, outcome: "noMatch" });
}

/** As the machine compares. */
function holds(operator: TextOperator | NumberOperator, value: string, operand: string): boolean {
  switch (operator) {
    case "==":
      return value === operand;
    case "startsWith":
      return value.startsWith(operand);
    case "endsWith":
      return value.endsWith(operand);
    case "contains":
      return value.includes(operand);
    case "<":
      return Number(value) < Number(operand);
    case "<=":
      return Number(value) <= Number(operand);
    case ">":
      return Number(value) > Number(operand);
    case ">=":
      return Number(value) >= Number(operand);
    default:
      return operator satisfies never;
  }
}

/** Some of all ways to choose one candidate of each: all of them where they are few, otherwise each candidate at least once. */
export function choicesOf<Name extends string>(
  fields: readonly (readonly [name: Name, candidates: readonly Candidate[]])[],
): readonly { readonly values: readonly (readonly [Name, string])[]; readonly towards: readonly string[] }[] {
  const chosen = (pick: (candidates: readonly Candidate[], index: number) => Candidate | undefined) => {
    const picked = fields.flatMap(([name, candidates], index) => {
      const candidate = pick(candidates, index) ?? candidates[0];
      return candidate === undefined ? [] : [{ name, candidate }];
    });
    return {
      values: picked.map(({ name, candidate }) => [name, candidate.value] as const),
      towards: picked.flatMap(({ candidate }) => candidate.towards),
    };
  };
  const count = fields.reduce((product, [, candidates]) => product * Math.max(1, candidates.length), 1);
  if (count <= mostCombinations)
    return Array.from({ length: count }, (_, number) => {
      let left = number;
      return chosen((candidates) => {
        const index = left % Math.max(1, candidates.length);
        left = Math.floor(left / Math.max(1, candidates.length));
        return candidates[index];
      });
    });
  const first = chosen(([candidate]) => candidate);
  const others = fields.flatMap(([, candidates], varied) =>
    candidates
      .slice(1)
      .map((candidate) => chosen(([usual], index) => (index === varied ? candidate : usual))),
  );
  return [first, ...others];
}

const mostCombinations = 16;
