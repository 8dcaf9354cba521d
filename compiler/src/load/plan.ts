import type { Json } from "@contactflow/runtime";
import type { ActionReply, Instant, Milliseconds } from "@contactflow/runtime/center";

/**
 * A load as the engine plays it: plain data, which can be sent to another thread. Everything in it is resolved: times in
 * milliseconds, files read, names known to the centre.
 */
export interface LoadPlan {
  readonly startsAt: Instant;
  /** How long callers come. */
  readonly duration: Milliseconds;
  /** Of that, the beginning that is not measured. */
  readonly warmUp: Milliseconds;
  /** How long the centre goes on after the last caller, for those who are still there. */
  readonly runOut: Milliseconds;
  /** Of measurement; intervals begin where the warm-up ends. */
  readonly interval: Milliseconds;
  /** Within which a contact should have left its queue. */
  readonly threshold: Milliseconds;
  /** Of a queue that has a threshold of its own. */
  readonly thresholds: Readonly<Record<string, Milliseconds>>;
  /** Of prompts that are spoken; `undefined`: they take no time. */
  readonly wordsPerMinute: number | undefined;
  readonly callers: readonly CallerPlan[];
  /** Where a queue says how long its contacts take, that goes before what its callers say. */
  readonly queues: Readonly<Record<string, HandlingPlan>>;
  /** Of contacts that no caller began, such as tasks that a flow creates. */
  readonly others: HandlingPlan;
  /** How long an agent lets it ring. */
  readonly ringing: Distribution;
  /** What customers do when they are called back, and outside parties when they are called. */
  readonly called: readonly Weighted<CalledReaction>[];
  readonly lambdas: Readonly<Record<string, readonly Weighted<LambdaAnswer>[]>>;
  /** Intents; `undefined`: nothing is understood. */
  readonly bots: Readonly<Record<string, readonly Weighted<string | undefined>[]>>;
  readonly actions: Readonly<Record<string, readonly Weighted<ActionAnswer>[]>>;
}

export interface CallerPlan {
  readonly name: string;
  /** The phone number that they call: E.164. */
  readonly number: string;
  /** What they call from: a number whose `#` are replaced by digits, so that each has one of its own. */
  readonly from: string;
  /** How many digits of it are the country's code. */
  readonly countryCode: number;
  readonly arrivals: ArrivalPlan;
  /** How long they wait in queues, all in all; `undefined`: as long as it takes. */
  readonly patience: Distribution | undefined;
  /** How long they take for an answer, once they have heard the question. */
  readonly thinking: Distribution;
  /** By `Flow.step`, `Flow`, or `*` for all others. */
  readonly answers: Readonly<Record<string, readonly Weighted<CallerAnswer>[]>>;
  readonly handling: HandlingPlan;
}

export interface HandlingPlan {
  readonly talking: Distribution | undefined;
  readonly wrapUp: Distribution | undefined;
}

export type Distribution =
  | { readonly type: "constant"; readonly value: Milliseconds }
  | { readonly type: "exponential"; readonly mean: Milliseconds }
  /** By mean and standard deviation of the times themselves. */
  | { readonly type: "lognormal"; readonly mean: Milliseconds; readonly deviation: Milliseconds }
  /** One of these, each as likely as the other. */
  | { readonly type: "empirical"; readonly values: readonly Milliseconds[] };

export type ArrivalPlan =
  /** Exactly these, from the start. */
  | { readonly type: "times"; readonly times: readonly Milliseconds[] }
  | {
      readonly type: "rates";
      readonly pieces: readonly RatePiece[];
      /** At random (a Poisson process), or evenly spaced. */
      readonly spread: "random" | "even";
    };

/** From the start; calls per millisecond. Pieces are in order and do not overlap. */
export interface RatePiece {
  readonly from: Milliseconds;
  readonly to: Milliseconds;
  readonly rate: number;
}

export interface Weighted<Choice> {
  readonly weight: number;
  readonly choice: Choice;
}

export type CallerAnswer =
  | { readonly type: "keys"; readonly keys: string }
  /** The number they call from, as they would key it in at home. */
  | { readonly type: "ownNumber" }
  /** To a bot. */
  | { readonly type: "says"; readonly text: string }
  | { readonly type: "silence" }
  | { readonly type: "hangUp" };

interface CalledReaction {
  readonly type: "answers" | "voicemail" | "noAnswer" | "busy";
  readonly after: Milliseconds;
}

export type LambdaAnswer = { readonly takes: Milliseconds } & (
  { readonly result: Readonly<Record<string, Json>> } | { readonly error: string }
);

export interface ActionAnswer {
  readonly outcome: string;
  readonly values: ActionReply["values"] | undefined;
  readonly takes: Milliseconds;
}

/** Who works when. */
export interface StaffingPlan {
  readonly name: string;
  readonly agents: readonly AgentPlan[];
}

export interface AgentPlan {
  readonly name: string;
  readonly profile: string;
  /** When the agent is there, from the start; in order, without overlap. */
  readonly shifts: readonly Shift[];
}

export interface Shift {
  readonly from: Milliseconds;
  readonly to: Milliseconds;
}
