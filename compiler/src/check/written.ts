import type { FlowKind, Value, VerbStatement } from "@contactflow/grammar";
import type { When } from "../catalogue/shapes.ts";
import { anyOfKinds } from "../catalogue/nouns.ts";
import { listed } from "../diagnostics/lists.ts";
import { plainText } from "../model/plain-text.ts";
import { booleanWord } from "./shapes/words.ts";

/** What the conditions of the catalogue ask of a statement; read from the tree alone, sound or not. */
export interface Written {
  readonly flow: FlowKind;
  readonly primary: Value | undefined;
  /** Options written, those with `false` or `off` as `false`. */
  readonly given: ReadonlyMap<string, boolean>;
}

const nothing: ReadonlyMap<string, boolean> = new Map();

export function writtenIn(statement: VerbStatement, flow: FlowKind): Written {
  const { options, primary } = statement;
  if (options.length === 0) return { flow, primary, given: nothing };
  const given = new Map<string, boolean>();
  for (const { key, value } of options) {
    const name = plainText(key);
    const off = value.kind !== "Missing" && booleanWord(value) === false;
    if (name !== undefined) given.set(name, !off);
  }
  return { flow, primary, given };
}

/** Whether something applies; arms are looked at where outcomes are made. */
export function holds(when: When | undefined, written: Written): boolean {
  return when === undefined || whyNot(when, written) === undefined;
}

/** Why something does not apply, to complete a sentence; `undefined` when it does. */
export function whyNot(when: When, { flow, primary, given }: Written): string | undefined {
  if (when.given !== undefined && given.get(when.given) !== true)
    return `it needs the option \`${when.given}\``;
  if (when.absent !== undefined && given.has(when.absent)) return `there is \`${when.absent}\``;
  if (when.primary === "given" && primary === undefined) return "nothing is named";
  if (when.primary === "absent" && primary !== undefined) return "something is named";
  if (typeof when.primary === "object") {
    const word = primary?.kind === "Reference" ? primary.root.text : undefined;
    if (word === undefined || !when.primary.includes(word))
      return `it belongs to ${listed(when.primary, "and")}`;
  }
  if (when.flows !== undefined && !when.flows.includes(flow))
    return `it belongs in ${anyOfKinds(when.flows)}`;
  if (when.either !== undefined) {
    const reasons = when.either.map((one) => whyNot(one, { flow, primary, given }));
    if (reasons.every((reason) => reason !== undefined)) return reasons.at(-1);
  }
  return undefined;
}
