import { assign, setup } from "xstate";

interface Call {
  readonly input: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly hooks: Readonly<Record<string, string>>;
  readonly queue: string | undefined;
  readonly rounds: number;
}

/** The flow Welcome of the example as an XState machine: the same states, outcomes and data. */
export const welcomeInXState = setup({
  types: {
    context: {} as Call,
    events: {} as { readonly type: string; readonly input?: string },
  },
  actions: {
    storeInput: assign({ input: ({ event }) => event.input ?? "" }),
    setCallbackNumber: assign({
      attributes: ({ context }) => ({ ...context.attributes, callbackNumber: context.input }),
    }),
    setQueueFlow: assign({ hooks: ({ context }) => ({ ...context.hooks, queueFlow: "Waiting" }) }),
    setAgentWhisper: assign({
      hooks: ({ context }) => ({ ...context.hooks, agentWhisper: "AnnounceSupport" }),
    }),
    setQueue: assign({ queue: "Support" }),
    countRound: assign({ rounds: ({ context }) => context.rounds + 1 }),
    resetRounds: assign({ rounds: 0 }),
  },
  guards: {
    isTimeout: ({ context }) => context.input === "Timeout",
    canRepeat: ({ context }) => context.rounds < 1,
  },
}).createMachine({
  id: "Welcome",
  initial: "play",
  context: { input: "", attributes: {}, hooks: {}, queue: undefined, rounds: 0 },
  states: {
    play: { on: { done: "hours", error: "sorryPlay" } },
    hours: { on: { open: "offerAsk", closed: "closedPlay", error: "sorryPlay" } },
    closedPlay: { on: { done: "closedDisconnect", error: "sorryPlay" } },
    closedDisconnect: { type: "final" },
    offerAsk: {
      on: {
        "1": "collect",
        "2": "setQueueFlow",
        timeout: "askAgain",
        noMatch: "askAgain",
        error: "setQueueFlow",
      },
    },
    askAgain: {
      always: [
        { guard: "canRepeat", target: "offerAsk", actions: "countRound" },
        { target: "setQueueFlow", actions: "resetRounds" },
      ],
    },
    collect: {
      on: {
        done: { target: "collectTimeout", actions: "storeInput" },
        invalid: "offerAsk",
        error: "sorryPlay",
      },
    },
    collectTimeout: { always: [{ guard: "isTimeout", target: "offerAsk" }, { target: "collectSet" }] },
    collectSet: { always: { target: "callbackNumber", actions: "setCallbackNumber" } },
    callbackNumber: { on: { done: "callback", invalidNumber: "offerAsk", notDialable: "offerAsk" } },
    callback: { on: { done: "goodbye", error: "setQueueFlow" } },
    goodbye: { on: { done: "goodbyeDisconnect", error: "sorryPlay" } },
    goodbyeDisconnect: { type: "final" },
    setQueueFlow: { always: { target: "setAgentWhisper", actions: "setQueueFlow" } },
    setAgentWhisper: { always: { target: "setQueue", actions: "setAgentWhisper" } },
    setQueue: { always: { target: "enqueue", actions: "setQueue" } },
    enqueue: { on: { full: "busyPlay", error: "sorryPlay", done: "queued" } },
    queued: { type: "final" },
    busyPlay: { on: { done: "busyDisconnect", error: "sorryPlay" } },
    busyDisconnect: { type: "final" },
    sorryPlay: { on: { done: "sorryDisconnect", error: "sorryDisconnect" } },
    sorryDisconnect: { type: "final" },
  },
});
