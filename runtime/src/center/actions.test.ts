import { describe, expect, test } from "vitest";
import type { Action, CenterDefinition, FlowKind } from "../definition/index.ts";
import { createSimulation } from "./create-simulation.ts";
import type { SimulationOptions } from "./options.ts";
import { customer, flow, mainLine, sampleCenter, say, seconds } from "./sample.fixture.ts";
import type { Simulation } from "./simulation.ts";
import type { ContactView } from "./views.ts";

/** How an action shows, so that one that did nothing and went on would be noticed. */
interface Effect {
  readonly action: Action;
  /** Where it stands; a queue flow or a whisper runs for a caller who is put in Support. Default: an inbound flow. */
  readonly kind?: FlowKind;
  /** What comes before it in its flow. */
  readonly after?: Action;
  /** By what it goes on to `next`. Default: `done`. */
  readonly outcome?: string;
  /** What comes then. */
  readonly next?: Action;
  readonly parts?: Partial<Omit<CenterDefinition, "flows">>;
  readonly options?: SimulationOptions;
  readonly chat?: true;
  readonly act?: (sim: Simulation, contactId: string) => void;
  readonly look: (view: ContactView, sim: Simulation) => unknown;
  readonly shows: unknown;
}

const heardBy = ({ transcript }: ContactView) =>
  transcript.flatMap((entry) =>
    entry.type === "heard" && "say" in entry.prompt && entry.prompt.say !== "" ? [entry.prompt.say] : [],
  );
const bye: Action = { type: "disconnect" };
const read = (...path: readonly [string, ...string[]]): Action => ({
  type: "play",
  prompt: { say: { read: path } },
});
const went = ({ transcript }: ContactView) =>
  transcript.flatMap((entry) =>
    entry.type === "left" && entry.place.state === "action" ? [entry.outcome] : [],
  );

const effects: { readonly [Type in Exclude<Action["type"], "raw">]: Effect } = {
  play: { action: { type: "play", prompt: { say: "Hello." } }, look: heardBy, shows: ["Hello."] },
  loop: {
    kind: "queue flow",
    action: { type: "loop", prompts: [{ say: "Hold." }], interruptEvery: 10 },
    outcome: "interrupted",
    next: { type: "play", prompt: { say: "Still here." } },
    act: (sim) => sim.advance(seconds(10)),
    look: heardBy,
    shows: ["Hold.", "Still here."],
  },
  ask: {
    action: { type: "ask", prompt: { say: "1?" }, timeout: 5 },
    outcome: "1",
    act: (sim, id) => void sim.press(id, "1"),
    look: went,
    shows: ["1"],
  },
  collect: {
    action: { type: "collect", prompt: { say: "Number?" }, timeout: 5 },
    next: read("StoredCustomerInput"),
    act: (sim, id) => void sim.press(id, "12#"),
    look: heardBy,
    shows: ["Number?", "12"],
  },
  compare: {
    after: { type: "setAttributes", values: { tier: "gold" } },
    action: {
      type: "compare",
      value: { read: ["Attributes", "tier"] },
      cases: [{ operator: "==", operand: "gold", outcome: "gold" }],
    },
    look: went,
    shows: ["gold"],
  },
  checkHours: {
    action: { type: "checkHours", hours: "Never" },
    parts: { hours: { Never: { timezone: "UTC", open: [] } } },
    look: went,
    shows: ["closed"],
  },
  checkMetric: {
    action: {
      type: "checkMetric",
      metric: "size",
      queue: "Support",
      cases: [{ operator: "<", operand: 1, outcome: "empty" }],
    },
    look: went,
    shows: ["empty"],
  },
  split: {
    action: { type: "split", shares: [{ percent: 100, outcome: "100%" }] },
    look: went,
    shows: ["100%"],
  },
  repeat: { action: { type: "repeat", count: 1 }, look: went, shows: ["again"] },
  wait: {
    chat: true,
    action: { type: "wait", seconds: 60 },
    look: ({ customerFlow }) => customerFlow?.waiting?.type,
    shows: "time",
  },
  setAttributes: {
    action: { type: "setAttributes", values: { tier: "gold" } },
    look: ({ attributes }) => attributes,
    shows: { tier: "gold" },
  },
  setFlowAttributes: {
    action: { type: "setFlowAttributes", values: { tries: "3" } },
    next: read("FlowAttributes", "tries"),
    look: heardBy,
    shows: ["3"],
  },
  setQueue: {
    action: { type: "setQueue", queue: "Support" },
    next: { type: "enqueue" },
    look: ({ queue }) => queue,
    shows: "Support",
  },
  setHook: {
    action: { type: "setHook", hook: "queueFlow", flow: "Start" },
    look: ({ hooks }) => hooks,
    shows: { queueFlow: "Start" },
  },
  setCallbackNumber: {
    action: { type: "setCallbackNumber", number: "+14155550199" },
    next: { type: "callback", queue: "Callbacks", delay: 1, retries: 0, interval: 60 },
    look: ({ nextContactId = "" }, sim) => sim.contact(nextContactId).customer,
    shows: "+14155550199",
  },
  setRecording: {
    action: { type: "setRecording", participants: ["agent"], prompts: true },
    look: ({ settings }) => settings,
    shows: { recording: ["agent"], promptRecording: true, screenRecording: false },
  },
  setLogging: {
    action: { type: "setLogging", enabled: true },
    look: ({ settings }) => settings.logging,
    shows: true,
  },
  setVoice: {
    action: { type: "setVoice", voice: "Joanna", engine: "neural" },
    look: ({ settings }) => settings,
    shows: { voice: "Joanna", engine: "neural", style: null },
  },
  setRouting: {
    action: { type: "setRouting", priority: 1 },
    look: ({ priority }) => priority,
    shows: 1,
  },
  setContact: {
    action: { type: "setContact", name: "Broken lamp" },
    look: (_, sim) => sim.records().map(({ name }) => name),
    shows: ["Broken lamp"],
  },
  tag: { action: { type: "tag", tags: { team: "a" } }, look: ({ tags }) => tags, shows: { team: "a" } },
  untag: {
    after: { type: "tag", tags: { team: "a" } },
    action: { type: "untag", keys: ["team"] },
    look: ({ tags }) => tags,
    shows: {},
  },
  invoke: {
    action: { type: "invoke", lambda: "LookUp", parameters: {}, timeout: 8 },
    options: { lambdas: { LookUp: { result: { name: "Ada" } } } },
    next: read("External", "name"),
    look: heardBy,
    shows: ["Ada"],
  },
  call: {
    action: { type: "call", module: "Greet", input: {} },
    look: heardBy,
    shows: ["From the module."],
  },
  return: {
    action: { type: "call", module: "Greet", input: {} },
    next: read("Modules", "ResultData", "answer"),
    look: heardBy,
    shows: ["From the module.", "42"],
  },
  enqueue: {
    after: { type: "setQueue", queue: "Support" },
    action: { type: "enqueue" },
    look: ({ phase }) => phase,
    shows: "offered",
  },
  requeue: {
    kind: "queue flow",
    action: { type: "requeue", queue: "Callbacks" },
    next: { type: "end" },
    look: (_, sim) => sim.queue("Callbacks").size,
    shows: 1,
  },
  callback: {
    action: { type: "callback", queue: "Callbacks", delay: 1, retries: 0, interval: 60 },
    look: ({ nextContactId = "" }, sim) => sim.contact(nextContactId).initiationMethod,
    shows: "CALLBACK",
  },
  dial: {
    action: { type: "dial", number: "+14155550199", timeout: 20, resume: true },
    look: (_, sim) => sim.outgoingCalls().map(({ number }) => number),
    shows: ["+14155550199"],
  },
  transferToAgent: {
    action: { type: "transferToAgent", agent: "Anna" },
    look: (_, sim) => sim.agent("Anna").contacts.length,
    shows: 1,
  },
  transferToFlow: {
    action: { type: "transferToFlow", flow: "Other" },
    look: heardBy,
    shows: ["Elsewhere."],
  },
  completeCall: {
    kind: "outbound whisper flow",
    action: { type: "completeCall", callerId: "+12025550111" },
    look: (_, sim) => sim.outgoingCalls().map(({ callerId }) => callerId),
    shows: ["+12025550111"],
  },
  disconnect: { action: { type: "disconnect" }, look: ({ phase }) => phase, shows: "ended" },
  end: {
    kind: "queue flow",
    action: { type: "end" },
    look: ({ customerFlow, phase }) => [customerFlow, phase],
    shows: [undefined, "queued"],
  },
};

const greet = flow("Greet", "module", {
  hello: say("From the module.", "back"),
  back: [{ type: "return", output: { answer: "42" } }],
});
const toSupport = flow("ToSupport", "inbound flow", {
  queue: [{ type: "setQueue", queue: "Support" }, { done: "enqueue" }],
  enqueue: [{ type: "enqueue" }],
});

/** One flow with the action, reached by a caller, a chat or a customer whom Anna calls. */
function looked({
  action,
  kind = "inbound flow",
  after,
  outcome = "done",
  next = bye,
  chat,
  ...rest
}: Effect): unknown {
  const start = flow("Start", kind, {
    ...(after && { after: [after, { done: "action" }] }),
    action: [action, { [outcome]: "next" }],
    next: [next, { done: "wait" }],
    wait: [{ type: "ask", prompt: { say: "" }, timeout: 60 }],
  });
  const other = flow("Other", "inbound flow", { hello: say("Elsewhere.") });
  const queues =
    kind === "outbound whisper flow"
      ? { Support: { outboundWhisper: "Start", callerId: { number: mainLine } } }
      : { Support: {} };
  const sim = createSimulation(
    sampleCenter({
      flows: kind === "queue flow" ? [toSupport, start, greet, other] : [start, greet, other],
      queues: { ...queues, Callbacks: {} },
      ...(kind === "queue flow" && { defaults: { queueFlow: "Start" } }),
      ...rest.parts,
    }),
    rest.options,
  );
  sim.addAgent("Anna", { profile: "Frontline", status: kind === "queue flow" ? "Offline" : "Available" });
  const begin = () => {
    if (chat) return sim.startChat({ flow: "Start" });
    return kind === "outbound whisper flow" ? sim.dial("Anna", customer) : sim.call(mainLine, customer);
  };
  const id = begin();
  rest.act?.(sim, id);
  return rest.look(sim.contact(id), sim);
}

describe("every action does what it says:", () => {
  test.each(Object.entries(effects))("%s", (_, effect) => {
    expect(looked(effect)).toEqual(effect.shows);
  });
});
