import type { Json, Prompt } from "../definition/index.ts";
import type { ActionValues } from "../machine/index.ts";
import type { Cue } from "./cues.ts";
import type { ContactEvent } from "./events.ts";
import type { Instant, Milliseconds } from "./instant.ts";
import type { LambdaEvent } from "./lambda-event.ts";
import type { MetricEvent } from "./metrics/events.ts";
import type { NumberPlan } from "./numbers.ts";
import type { ContactRecord } from "./record.ts";

/** What a simulation is started with; all of it is optional. */
export interface SimulationOptions {
  /**
   * When virtual time starts: epoch milliseconds or ISO 8601. A text without an offset is in the centre's time zone.
   * Default: Monday 2026-01-05 at 10:00 in the centre's time zone.
   */
  readonly at?: Instant | string;
  /** Seeds everything that happens at random, which is `split` alone. Default 1. */
  readonly seed?: number;
  /** How long a prompt takes to be heard. Default: no time at all. */
  readonly speaking?: Speaking;
  /** What Lambdas answer, by declared name. */
  readonly lambdas?: Readonly<Record<string, LambdaStub>>;
  /** What platform actions without a meaning of their own here answer, by the platform's type name. */
  readonly actions?: Readonly<Record<string, ActionStub>>;
  /**
   * Where `split` leads instead of drawing lots, by the flow (`Welcome`) or the step (`Welcome.survey`) that it stands in: one of
   * its outcomes, such as `30%` or `noMatch`, or a function that says which one.
   */
  readonly splits?: Readonly<Record<string, SplitStub>>;
  /** What bots make of what customers say, by declared name. */
  readonly bots?: Readonly<Record<string, BotStub>>;
  /** Reads what customers key in as phone numbers and says which ones can be dialled. Default: {@link simpleNumberPlan}. */
  readonly numbers?: NumberPlan;
  /**
   * Whether finished contacts, records and events are kept to be asked for. Default true.
   * Without it they are gone once they were handed to `onRecord` and `onEvent`.
   */
  readonly retain?: boolean;
  /** Whether each contact's story is written down while it lasts. Default true. */
  readonly transcripts?: boolean;
  readonly onRecord?: (record: ContactRecord) => void;
  readonly onEvent?: (event: ContactEvent) => void;
  /** Is told whose turn it is. What is done about it is done after the call that led to it, as any other. */
  readonly onCue?: (cue: Cue) => void;
  /** Told of what metrics are counted from, for a tally that goes along. */
  readonly onMetricEvent?: (event: MetricEvent) => void;
}

/** How long it takes to speak a prompt. */
export type Speaking = (prompt: Prompt<string>) => Milliseconds;

/** What a Lambda is called with. */
export interface LambdaCall {
  readonly lambda: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly contactId: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** The customer's number, where there is one. */
  readonly customer?: string;
  /** The same as the platform sends it, for functions that are written for it. */
  readonly event: LambdaEvent;
}

/** A Lambda's answer: its result, or how it failed. Past the flow's time limit it counts as timed out. */
export type LambdaReply =
  | { readonly result: Readonly<Record<string, Json>>; readonly takes?: Milliseconds }
  | { readonly error: string; readonly takes?: Milliseconds };

export type LambdaStub = LambdaReply | ((call: LambdaCall) => LambdaReply);

/** What a platform action is called with. */
export interface ActionCall {
  readonly action: string;
  readonly parameters: { readonly [key: string]: Json };
  readonly contactId: string;
}

export interface ActionReply {
  /** One of the outcomes that the flow gives an arm to; `done` goes on. */
  readonly outcome: string;
  /** What it found, by the first part of its name below `$`: `{ Case: { status: "open" } }`. */
  readonly values?: ActionValues;
  readonly takes?: Milliseconds;
}

export type ActionStub = ActionReply | ((call: ActionCall) => ActionReply);

/** A split that is reached. */
export interface SplitCall {
  readonly flow: string;
  readonly step?: string;
  readonly contactId: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Those of its shares, and `noMatch` for what they leave of 100. */
  readonly outcomes: readonly string[];
}

export type SplitStub = string | ((call: SplitCall) => string);

/** What a bot is asked with. */
export interface BotCall {
  readonly bot: string;
  /** What the customer has said, written or keyed in. */
  readonly utterance: string;
  /** As the flow has set them, and the bot since. */
  readonly sessionAttributes: Readonly<Record<string, string>>;
  readonly contactId: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** What a bot has understood; or what it says to go on with the conversation; or that it has understood nothing, or failed. */
export type BotReply =
  | {
      readonly intent: string;
      readonly slots?: Readonly<Record<string, string | null>>;
      readonly sessionAttributes?: Readonly<Record<string, string>>;
      /** 0 to 1. */
      readonly confidence?: number;
      readonly sentiment?: "POSITIVE" | "NEGATIVE" | "NEUTRAL" | "MIXED";
    }
  | { readonly says: string; readonly sessionAttributes?: Readonly<Record<string, string>> }
  | { readonly noMatch: true; readonly sentiment?: "POSITIVE" | "NEGATIVE" | "NEUTRAL" | "MIXED" }
  | { readonly error: string };

/** An answer that comes at once, whatever the customer says; or what the bot makes of each thing that the customer says. */
export type BotStub = Exclude<BotReply, { readonly says: string }> | ((call: BotCall) => BotReply);
