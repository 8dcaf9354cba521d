import type { CenterDefinition, FlowDefinition } from "../definition/index.ts";
import { createSimulation } from "./create-simulation.ts";
import type { SimulationOptions } from "./options.ts";
import {
  agentWhisper,
  customer,
  customerWhisper,
  flow,
  mainLine,
  sampleCenter,
  say,
} from "./sample.fixture.ts";

/** Puts every caller into `Support`. */
export const straight = flow("Welcome", "inbound flow", {
  queue: [
    { type: "setQueue", queue: "Support" },
    { done: "enqueue", error: "bye" },
  ],
  enqueue: [{ type: "enqueue" }, { full: "bye", error: "bye" }],
  bye: [{ type: "disconnect" }],
});

const toAgent = flow("ToAgent", "agent transfer flow", {
  hello: say("Calling your colleague.", "queue"),
  queue: [
    { type: "setQueue", agent: { read: ["Agent", "ARN"] } },
    { done: "enqueue", error: "sorry" },
  ],
  enqueue: [{ type: "enqueue" }, { full: "sorry", error: "sorry" }],
  sorry: say("Not now.", "bye"),
  bye: [{ type: "disconnect" }],
});

const toQueue = flow("ToQueue", "queue transfer flow", {
  hello: say("To the next one.", "enqueue"),
  enqueue: [{ type: "enqueue" }, { full: "sorry", error: "sorry" }],
  sorry: say("The queue is full.", "bye"),
  bye: [{ type: "disconnect" }],
});

const music = (name: string, kind: FlowDefinition["kind"], text: string) =>
  flow(name, kind, { loop: [{ type: "loop", prompts: [{ say: text }] }] });

export const partner = "+12025550177";

/** Two teams: Anna serves `Support`, Ben and Cem serve `Billing`; each side has its flows while somebody waits. */
export function transferCenter(
  flows: readonly FlowDefinition[] = [],
  parts: Partial<Omit<CenterDefinition, "flows">> = {},
): CenterDefinition {
  return sampleCenter({
    flows: [
      straight,
      toAgent,
      toQueue,
      agentWhisper,
      customerWhisper,
      music("Waiting", "queue flow", "Please wait."),
      music("OnHold", "customer hold flow", "You are on hold."),
      music("AgentOnHold", "agent hold flow", "Your side is on hold."),
      ...flows,
    ],
    queues: {
      Support: { quickConnects: ["CallBen", "AskBilling", "CallPartner"], callerId: { number: mainLine } },
      Billing: { maxContacts: 2, quickConnects: ["CallAnna"], callerId: { number: mainLine } },
    },
    routingProfiles: {
      Frontline: {
        channels: { voice: 1 },
        outboundQueue: "Support",
        queues: [{ queue: "Support", priority: 1, delay: 0, channels: ["voice"] }],
      },
      Backoffice: {
        channels: { voice: 1 },
        queues: [{ queue: "Billing", priority: 1, delay: 0, channels: ["voice"] }],
      },
    },
    quickConnects: {
      CallBen: { type: "agent", agent: "Ben", flow: "ToAgent" },
      AskBilling: { type: "queue", queue: "Billing", flow: "ToQueue" },
      CallPartner: { type: "phone", number: partner },
      CallAnna: { type: "agent", agent: "Anna", flow: "ToAgent" },
    },
    defaults: {
      queueFlow: "Waiting",
      customerHold: "OnHold",
      agentHold: "AgentOnHold",
      agentWhisper: "ForAgents",
      customerWhisper: "ForCustomers",
    },
    ...parts,
  });
}

/** A customer talks to Anna; Ben is there too. */
export function talking(center: CenterDefinition = transferCenter(), options: SimulationOptions = {}) {
  const sim = createSimulation(center, options);
  sim.addAgent("Anna", { profile: "Frontline", status: "Available" });
  sim.addAgent("Ben", { profile: "Backoffice", status: "Available" });
  const call = sim.call(mainLine, customer);
  sim.accept("Anna");
  return { sim, call };
}
