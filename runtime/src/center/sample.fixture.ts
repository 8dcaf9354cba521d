import type {
  Action,
  AgentDefinition,
  CenterDefinition,
  FlowDefinition,
  FlowKind,
  Prompt,
  QueueDefinition,
  RoutingProfileDefinition,
} from "../definition/index.ts";
import type { Simulation } from "./simulation.ts";
import type { Party } from "./transcript.ts";

/** Small centres for tests: states are `[action, outcome -> state]`, and the first one starts. */
type States = Readonly<Record<string, readonly [Action, Readonly<Record<string, string>>?]>>;

export function flow(name: string, kind: FlowKind, states: States): FlowDefinition {
  const entries = Object.entries(states).map(([state, [action, on = {}]], index) => [
    state,
    { action, on, at: [index + 1, 1] as const },
  ]);
  return {
    name,
    kind,
    source: `${name}.flow`,
    start: Object.keys(states)[0] ?? "",
    states: Object.fromEntries(entries),
  };
}

export function say(text: string, next?: string): readonly [Action, Readonly<Record<string, string>>] {
  return [{ type: "play", prompt: { say: text } }, next === undefined ? {} : { done: next }];
}

export function whisper(name: string, kind: FlowKind, text: string): FlowDefinition {
  return flow(name, kind, { say: say(text, "end"), end: [{ type: "end" }] });
}

/** Plays, asks and puts callers who press 2 into `Support`; 1 makes a callback on `Callbacks`. */
export const welcome = flow("Welcome", "inbound flow", {
  hello: say("Welcome.", "menu"),
  menu: [
    { type: "ask", prompt: { say: "Press 1 or 2." }, timeout: 5 },
    { "1": "number", "2": "support", timeout: "support", noMatch: "menu", error: "bye" },
  ],
  number: [
    { type: "setCallbackNumber", number: { read: ["CustomerEndpoint", "Address"] } },
    { done: "callback", invalidNumber: "bye", notDialable: "bye" },
  ],
  callback: [
    { type: "callback", queue: "Callbacks", delay: 99, retries: 2, interval: 600 },
    { done: "promise", error: "support" },
  ],
  promise: say("We will call you back.", "bye"),
  support: [
    { type: "setQueue", queue: "Support" },
    { done: "hook", error: "bye" },
  ],
  hook: [
    { type: "setHook", hook: "queueFlow", flow: "Waiting" },
    { done: "enqueue", error: "bye" },
  ],
  enqueue: [{ type: "enqueue" }, { full: "busy", error: "bye" }],
  busy: say("All lines are busy.", "bye"),
  bye: [{ type: "disconnect" }],
});

export const waiting = flow("Waiting", "queue flow", {
  music: [{ type: "loop", prompts: [{ say: "Please hold." }], interruptEvery: 60 }, { interrupted: "music" }],
});

export const agentWhisper = whisper("ForAgents", "agent whisper flow", "A caller.");
export const customerWhisper = whisper("ForCustomers", "customer whisper flow", "This call is recorded.");
export const outboundWhisper = whisper("Greeting", "outbound whisper flow", "This is your callback.");

interface Parts {
  readonly flows?: readonly FlowDefinition[];
  readonly queues?: Readonly<Record<string, QueueDefinition>>;
  readonly routingProfiles?: Readonly<Record<string, RoutingProfileDefinition>>;
  readonly agents?: Readonly<Record<string, AgentDefinition>>;
}

export const mainLine = "+12025550100";

/** A centre with one phone number, whose calls go to the first flow. */
export function sampleCenter(parts: Parts & Partial<Omit<CenterDefinition, "flows">> = {}): CenterDefinition {
  const { flows = [welcome, waiting, agentWhisper, customerWhisper, outboundWhisper], ...rest } = parts;
  return {
    name: "Sample",
    timezone: "America/New_York",
    country: "US",
    attributes: {},
    hours: {},
    queues: {
      Support: { maxContacts: 50 },
      Callbacks: { maxContacts: 200, callerId: { number: mainLine }, outboundWhisper: "Greeting" },
    },
    routingProfiles: {
      Frontline: {
        channels: { voice: 1 },
        outboundQueue: "Support",
        queues: [
          { queue: "Support", priority: 1, delay: 0, channels: ["voice"] },
          { queue: "Callbacks", priority: 5, delay: 30, channels: ["voice"] },
        ],
      },
    },
    phoneNumbers: { Main: { number: mainLine, flow: flows[0]?.name ?? "" } },
    quickConnects: {},
    agents: {},
    lambdas: {},
    prompts: {},
    lexBots: {},
    flows: Object.fromEntries(flows.map((each) => [each.name, each])),
    defaults: parts.flows ? {} : { agentWhisper: "ForAgents", customerWhisper: "ForCustomers" },
    ...rest,
  };
}

/** What the customer of a contact has heard, in order; cut-off prompts end with a dash. */
export function heard(sim: Simulation, contactId: string, by: Party = { customer: true }): readonly string[] {
  const texts: string[] = [];
  for (const entry of sim.contact(contactId).transcript) {
    if (entry.type === "heard" && isSame(entry.by, by)) texts.push(textOf(entry.prompt));
    if (entry.type === "cutOff" && isSame(entry.by, by)) texts.push(`${texts.pop() ?? ""}-`);
  }
  return texts;
}

function isSame(one: Party, other: Party): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function textOf(prompt: Prompt<string>): string {
  return "say" in prompt
    ? prompt.say
    : "ssml" in prompt
      ? prompt.ssml
      : "audio" in prompt
        ? prompt.audio
        : prompt.prompt;
}

export const customer = "+14155550123";
export const seconds = (count: number): number => count * 1000;
export const minutes = (count: number): number => count * 60_000;
