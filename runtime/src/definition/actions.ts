import type { Json, NumberOperator, Prompt, Text, TextOperator } from "./values.ts";

/**
 * What one state of a flow does: one type per platform action, in the field's words.
 *
 * `V` is {@link Text} in a definition and `string` in a command, where all values are filled in.
 * The outcomes each action can have are written beside it; `done` is the normal end. Durations are whole seconds.
 */
export type Action<V = Text> =
  | Play<V>
  | Loop<V>
  | Ask<V>
  | Collect<V>
  | Compare<V>
  | CheckHours<V>
  | CheckMetric<V>
  | Split
  | Repeat<V>
  | Wait<V>
  | SetAttributes<V>
  | SetFlowAttributes<V>
  | SetQueue<V>
  | SetHook<V>
  | SetCallbackNumber<V>
  | SetRecording
  | SetLogging
  | SetVoice<V>
  | SetRouting<V>
  | SetContact<V>
  | Tag<V>
  | Untag
  | Invoke<V>
  | Call<V>
  | Enqueue
  | Requeue<V>
  | CreateCallback<V>
  | Dial<V>
  | TransferToAgent<V>
  | TransferToFlow<V>
  | CompleteCall<V>
  | Disconnect
  | End
  | Return<V>
  | Raw<V>;

/** MessageParticipant: `done`, `error`. */
export interface Play<V> {
  readonly type: "play";
  readonly prompt: Prompt<V>;
}

/** MessageParticipantIteratively: `interrupted` (only with `interruptEvery`), `error`. */
export interface Loop<V> {
  readonly type: "loop";
  readonly prompts: readonly Prompt<V>[];
  readonly interruptEvery?: number;
  /** What is being heard goes on while the flow does what `interrupted` leads to. */
  readonly keepPlaying?: boolean;
}

/** GetParticipantInput that stores nothing: one outcome per key, `timeout`, `noMatch`, `error`. */
export interface Ask<V> {
  readonly type: "ask";
  readonly prompt: Prompt<V>;
  readonly timeout: number;
}

/**
 * GetParticipantInput that stores the entry in `StoredCustomerInput`: `done`, `invalid` (phone formats only), `error`.
 * No entry at all is `done` with the stored text `Timeout`.
 */
export interface Collect<V> {
  readonly type: "collect";
  readonly prompt: Prompt<V>;
  /** Seconds to the first digit. */
  readonly timeout: number;
  /** Seconds between digits; the platform's default is 5. */
  readonly betweenDigits?: number;
  readonly format?: { readonly phone: "e164" } | { readonly phone: "local"; readonly country: string };
  readonly maxDigits?: number;
  /** Default `#`. */
  readonly terminator?: string;
  /** False: `*` is a digit like any other and clears nothing. */
  readonly cancelKey?: boolean;
  readonly encrypt?: { readonly keyId: V; readonly certificate: V };
}

/** Compare: the outcomes of its cases, `noMatch`. The first case that holds wins; a missing value matches none. */
export interface Compare<V> {
  readonly type: "compare";
  readonly value: V;
  readonly cases: readonly CompareCase<V>[];
}

export interface CompareCase<V> {
  readonly operator: TextOperator | NumberOperator;
  readonly operand: V;
  readonly outcome: string;
}

/** CheckHoursOfOperation: `open`, `closed`, `error`. Without `hours`: those of the contact's queue. */
export interface CheckHours<V> {
  readonly type: "checkHours";
  readonly hours?: V;
}

export type Metric = "agentsAvailable" | "agentsStaffed" | "agentsOnline" | "size" | "oldestAge";

/** CheckMetricData: the outcomes of its cases, `noMatch`, `error`. `oldestAge` is in seconds. */
export interface CheckMetric<V> {
  readonly type: "checkMetric";
  readonly metric: Metric;
  /** Without it: the contact's queue. */
  readonly queue?: V;
  readonly cases: readonly {
    readonly operator: "==" | NumberOperator;
    readonly operand: number;
    readonly outcome: string;
  }[];
}

/** DistributeByPercentage: the outcomes of its shares, `noMatch` for what they leave of 100. */
export interface Split {
  readonly type: "split";
  readonly shares: readonly { readonly percent: number; readonly outcome: string }[];
}

/** Loop: `again` count times, then `done` once, which also starts the count afresh. The count belongs to the contact. */
export interface Repeat<V> {
  readonly type: "repeat";
  readonly count: number | V;
}

/** Wait: `done` after the time, `returned`, `disconnected` and `noBot` when the flow listens for them, `error`. */
export interface Wait<V> {
  readonly type: "wait";
  readonly seconds: number | V;
}

/** UpdateContactAttributes: `done`, `error`. */
export interface SetAttributes<V> {
  readonly type: "setAttributes";
  readonly values: Readonly<Record<string, V>>;
  readonly on?: "current" | "related";
}

/** UpdateFlowAttributes: `done`, `error`. */
export interface SetFlowAttributes<V> {
  readonly type: "setFlowAttributes";
  readonly values: Readonly<Record<string, V>>;
}

/** UpdateContactTargetQueue: `done`, `error`. */
export interface SetQueue<V> {
  readonly type: "setQueue";
  readonly queue?: V;
  readonly agent?: V;
}

export type Hook =
  | "queueFlow"
  | "holdFlow"
  | "agentHoldFlow"
  | "agentWhisper"
  | "customerWhisper"
  | "disconnectFlow"
  | "agentGuide"
  | "disconnectGuide"
  | "pauseFlow"
  | "resumeFlow";

/** UpdateContactEventHooks: `done`, `error`. */
export interface SetHook<V> {
  readonly type: "setHook";
  readonly hook: Hook;
  readonly flow: V;
}

/** UpdateContactCallbackNumber: `done`, `invalidNumber`, `notDialable`. */
export interface SetCallbackNumber<V> {
  readonly type: "setCallbackNumber";
  readonly number: V;
}

/** UpdateContactRecordingBehavior: `done`. */
export interface SetRecording {
  readonly type: "setRecording";
  readonly participants: readonly ("agent" | "customer")[];
  /** Whether menus and bots are recorded as well. */
  readonly prompts?: boolean;
  /** Whether the agent's screen is recorded. */
  readonly screen?: boolean;
}

/** UpdateFlowLoggingBehavior: `done`. */
export interface SetLogging {
  readonly type: "setLogging";
  readonly enabled: boolean;
}

/** UpdateContactTextToSpeechVoice: `done`, `error`. */
export interface SetVoice<V> {
  readonly type: "setVoice";
  readonly voice: V;
  readonly engine?: string;
  readonly style?: string;
}

/** UpdateContactRoutingBehavior: `done`. Exactly one of the two. */
export interface SetRouting<V> {
  readonly type: "setRouting";
  /** 1 is the most urgent; a contact starts with 5. */
  readonly priority?: number | V;
  /** Seconds added to the contact's age. */
  readonly age?: number | V;
}

/** UpdateContactData: `done`, `error`. */
export interface SetContact<V> {
  readonly type: "setContact";
  readonly name?: V;
  readonly description?: V;
  readonly language?: V;
  readonly customerId?: V;
  /** The ARN of the assistant's session. */
  readonly assistantSession?: V;
  readonly references?: Readonly<Record<string, V>>;
  readonly segment?: Readonly<Record<string, V>>;
  readonly on?: "current" | "related";
}

/** TagContact: `done`, `error`. */
export interface Tag<V> {
  readonly type: "tag";
  readonly tags: Readonly<Record<string, V>>;
}

/** UntagContact: `done`, `error`. */
export interface Untag {
  readonly type: "untag";
  readonly keys: readonly string[];
}

/**
 * InvokeLambdaFunction: `done` with a result, `timeout`, `error`. The result replaces `External`; that of an asynchronous
 * one is the `InvocationId` alone, and replaces nothing.
 */
export interface Invoke<V> {
  readonly type: "invoke";
  readonly lambda: V;
  readonly parameters: Readonly<Record<string, V>>;
  /** 1 to 8 seconds, up to 60 when asynchronous. */
  readonly timeout: number;
  readonly asynchronous?: true;
}

/** InvokeFlowModule: `done`, the module's own outcomes, `error`. */
export interface Call<V> {
  readonly type: "call";
  readonly module: V;
  readonly input: Readonly<Record<string, V>>;
}

/** TransferContactToQueue: `full`, `error`; otherwise the flow ends and the contact waits in its queue. */
export interface Enqueue {
  readonly type: "enqueue";
}

/** DequeueContactAndTransferToQueue, in queue flows: `done`, `full`, `error`. */
export interface Requeue<V> {
  readonly type: "requeue";
  readonly queue?: V;
  readonly agent?: V;
}

/** CreateCallbackContact: `done`, `error` (a full queue too). */
export interface CreateCallback<V> {
  readonly type: "callback";
  /** Without it: the contact's queue. */
  readonly queue?: V;
  readonly delay: number;
  /** Attempts after the first one. */
  readonly retries: number;
  /** Seconds between attempts. */
  readonly interval: number;
  readonly flow?: V;
  /** The flow for the customer, who is called before any agent is offered the callback. */
  readonly customerFirst?: V;
}

/** TransferParticipantToThirdParty. With `resume`: `ended`, `failed`, `timeout`, `error`; without: `error`. */
export interface Dial<V> {
  readonly type: "dial";
  readonly number: V;
  readonly timeout: number;
  readonly resume: boolean;
  readonly sendDigits?: V;
  readonly callerId?: { readonly number?: V; readonly name?: V };
}

/** TransferContactToAgent: no outcome leads on. */
export interface TransferToAgent<V> {
  readonly type: "transferToAgent";
  readonly agent?: V;
}

/** TransferToFlow: `error`; otherwise the other flow goes on with the contact. */
export interface TransferToFlow<V> {
  readonly type: "transferToFlow";
  readonly flow: V;
}

/** CompleteOutboundCall, in outbound whispers: `done`. */
export interface CompleteCall<V> {
  readonly type: "completeCall";
  readonly callerId?: V;
}

/** DisconnectParticipant. */
export interface Disconnect {
  readonly type: "disconnect";
}

/** EndFlowExecution. */
export interface End {
  readonly type: "end";
}

/** EndFlowModuleExecution: goes back to the caller's arm for `outcome`, or its `done`. */
export interface Return<V> {
  readonly type: "return";
  readonly outcome?: string;
  /** What the caller then reads as `Modules.ResultData`. */
  readonly output?: Readonly<Record<string, V>>;
}

/** Any platform action that has no type of its own here, with the parameters as written: `done`, `error`, and those in `on`. */
export interface Raw<V> {
  readonly type: "raw";
  readonly action: string;
  readonly parameters: { readonly [key: string]: Json | V };
  /** What its result fills; without it nothing. */
  readonly writes?: ResultWrites;
}

/** The values that a result fills, by their first part: its fields are added to what is there, or take its place. */
export type ResultWrites = Readonly<Record<string, "adds" | "replaces">>;
