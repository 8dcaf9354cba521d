import type { CenterDefinition } from "@contactflow/runtime";
import type { ContactView, Simulation } from "@contactflow/runtime/center";
import type { FixedBotReply } from "../script/test-file.ts";
import type { Option } from "./replies.ts";
import type { Situation } from "./situation.ts";
import type { ValueWays } from "./value-ways.ts";

/** A simulation in the middle of a contact, as those see it who decide what happens next. */
export interface Stage {
  readonly definition: CenterDefinition;
  readonly situation: Situation;
  readonly simulation: Simulation;
  readonly values: ValueWays;
  /** Those that are not of others who came before. */
  readonly contacts: () => readonly ContactView[];
  /** What the bot that listens will answer. */
  readonly botAnswers: (bot: string, reply: FixedBotReply) => void;
}

/** Something has to happen: what can. Where nothing speaks for another, it is the one that brings the story to its end, or the first. */
export interface Choice<Value> {
  /** The same place has the same key in every run. */
  readonly key: string;
  readonly options: readonly Option<Value>[];
}

/** Does what was chosen; `stop`: nothing more is to happen. */
export type Deed = (() => void) | "stop";

export type NextStep = Choice<Deed>;

/** What happens where nothing else is wanted. */
export function usualOption<Value>({ options }: Choice<Value>): Option<Value> {
  const [first] = options;
  if (first === undefined) throw new Error("A choice without options.");
  return options.find(({ isEnd }) => isEnd) ?? first;
}
