import type { NewAgent, Reaction } from "@contactflow/runtime/center";

/**
 * What was done in a simulated contact centre and what came of it, as plain data: the story that a test tells.
 * Contacts go by their id in the simulation, agents by name; times are milliseconds.
 */
export interface Script {
  /** When it begins: epoch milliseconds. */
  readonly startedAt: number;
  readonly moments: readonly Moment[];
}

/** One act, and what could be seen of the centre right after it. */
export interface Moment {
  readonly act: Act;
  readonly seen: readonly Seen[];
}

/** What people do, in the order of their words in the test kit. */
export type Act =
  | { readonly type: "call"; readonly contact: string; readonly to: string; readonly from?: string }
  | {
      readonly type: "outboundCall";
      readonly contact: string;
      readonly number: string;
      readonly flow: string;
      readonly from?: string;
      readonly queue?: string;
      readonly attributes?: Readonly<Record<string, string>>;
    }
  | {
      readonly type: "chat";
      readonly contact: string;
      readonly flow: string;
      readonly name?: string;
      readonly attributes?: Readonly<Record<string, string>>;
    }
  | {
      readonly type: "task";
      readonly contact: string;
      /** One of the two. */
      readonly flow?: string;
      readonly quickConnect?: string;
      readonly name: string;
      readonly description?: string;
      readonly references?: Readonly<Record<string, string>>;
      readonly attributes?: Readonly<Record<string, string>>;
      readonly delay?: number;
      /** The moment at which it begins. */
      readonly at?: number;
    }
  | {
      readonly type: "email";
      readonly contact: string;
      readonly flow: string;
      readonly from: string;
      readonly to?: string;
      readonly subject?: string;
      readonly attributes?: Readonly<Record<string, string>>;
    }
  /** Keys that somebody listened for. */
  | { readonly type: "press"; readonly contact: string; readonly keys: string }
  /** A whole entry, without the key that ends it. */
  | { readonly type: "enter"; readonly contact: string; readonly digits: string }
  | { readonly type: "say"; readonly contact: string; readonly text: string }
  | { readonly type: "comeBack"; readonly contact: string }
  | { readonly type: "bot"; readonly contact: string; readonly takesPart: boolean }
  | { readonly type: "hangUp"; readonly contact: string }
  /** Of a task. */
  | { readonly type: "pause" | "goOn"; readonly contact: string }
  | ({ readonly type: "agent"; readonly agent: string } & NewAgent)
  | { readonly type: "status"; readonly agent: string; readonly status: string }
  /** `contact`: where the agent could mean several. */
  | { readonly type: "accept" | "decline"; readonly agent: string; readonly contact?: string }
  | { readonly type: "leave" | "clear"; readonly agent: string; readonly contact?: string }
  | { readonly type: "dial"; readonly agent: string; readonly number: string; readonly contact: string }
  | {
      readonly type: "transfer";
      readonly agent: string;
      readonly quickConnect: string;
      readonly contact: string;
      /** Which of the agent's contacts, where there are several. */
      readonly of?: string;
    }
  | { readonly type: "write"; readonly agent: string; readonly text: string; readonly contact?: string }
  | { readonly type: "hold" | "resume"; readonly agent: string; readonly who?: string }
  | { readonly type: "join" | "swap"; readonly agent: string }
  | { readonly type: "keys"; readonly agent: string; readonly keys: string }
  /** Now, or at the next call. */
  | { readonly type: "reacts"; readonly number: string; readonly reaction: Reaction }
  | { readonly type: "partyHangsUp"; readonly number: string }
  | { readonly type: "advance"; readonly by: number }
  /** What the test kit is not asked for here: the same call of the simulation underneath. */
  | { readonly type: "direct"; readonly method: string; readonly given: readonly unknown[] }
  /** So many others do the same before. */
  | { readonly type: "others"; readonly count: number; readonly acts: readonly Act[] };

/** What can be seen or heard after an act that was not so before it. */
export type Seen =
  | { readonly type: "heard"; readonly by: Listener; readonly prompts: readonly HeardPrompt[] }
  | { readonly type: "inQueue"; readonly contact: string; readonly queue: string }
  | { readonly type: "connected"; readonly contact: string; readonly agent: string }
  | { readonly type: "onHold"; readonly contact: string }
  | { readonly type: "ended"; readonly contact: string; readonly reason: string }
  | { readonly type: "attribute"; readonly contact: string; readonly name: string; readonly value: string }
  /** A contact that came of another one, and is found by it. */
  | {
      readonly type: "callback" | "task";
      readonly contact: string;
      readonly of: string;
      /** The number that is called back, or the name of the task. */
      readonly name: string;
    }
  /** The customer goes on as another contact. */
  | { readonly type: "continues"; readonly contact: string; readonly as: string };

/** Its text, or the name of a recorded one. */
export type HeardPrompt = string | { readonly prompt: string };

export type Listener = { readonly contact: string } | { readonly agent: string };
