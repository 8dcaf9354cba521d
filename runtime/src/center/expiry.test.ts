import { expect, test } from "vitest";
import type { Json } from "../definition/index.ts";
import { createSimulation } from "./create-simulation.ts";
import { flow, mainLine, minutes, sampleCenter } from "./sample.fixture.ts";

const hour = minutes(60);

const queued = flow("Welcome", "inbound flow", {
  queue: [{ type: "setQueue", queue: "Support" }, { done: "enqueue" }],
  enqueue: [{ type: "enqueue" }],
});

function creating(parameters: { readonly [key: string]: Json }) {
  return flow("Create", "inbound flow", {
    create: [
      { type: "raw", action: "CreateTask", parameters: { Name: "Check", ...parameters } },
      { done: "bye", error: "bye" },
    ],
    bye: [{ type: "disconnect" }],
  });
}

test("a chat that nobody ends is over after 25 hours, a task and an e-mail after seven days", () => {
  const sim = createSimulation(sampleCenter({ flows: [queued] }));
  const chat = sim.startChat({ flow: "Welcome" });
  const task = sim.startTask({ flow: "Welcome", name: "Check" });
  const email = sim.startEmail({ flow: "Welcome", from: "mia@example.com" });
  sim.advance(25 * hour - 1);
  expect(sim.contact(chat).phase).toBe("queued");
  sim.advance(1);
  expect(sim.records()).toMatchObject([{ contactId: chat, disconnectReason: "EXPIRED" }]);
  sim.advance(6 * 24 * hour);
  expect(sim.records().slice(1)).toMatchObject([
    { contactId: task, disconnectReason: "EXPIRED" },
    { contactId: email, disconnectReason: "EXPIRED" },
  ]);
});

test("a chat that goes on as another contact does not begin anew", () => {
  const moves = flow("Waiting", "queue flow", {
    move: [{ type: "requeue", queue: "Callbacks" }, { done: "end" }],
    end: [{ type: "end" }],
  });
  const sim = createSimulation(sampleCenter({ flows: [queued, moves], defaults: { queueFlow: "Waiting" } }));
  const chat = sim.startChat({ flow: "Welcome" });
  const { continuedBy = "" } = sim.contact(chat);
  sim.advance(25 * hour);
  expect(sim.contact(continuedBy).phase).toBe("ended");
});

test("a task whose time is over goes through its disconnect flow, which may put it into a queue again", () => {
  const hooked = flow("Welcome", "inbound flow", {
    hook: [{ type: "setHook", hook: "disconnectFlow", flow: "Again" }, { done: "queue" }],
    queue: [{ type: "setQueue", queue: "Support" }, { done: "enqueue" }],
    enqueue: [{ type: "enqueue" }],
  });
  const again = flow("Again", "inbound flow", { enqueue: [{ type: "enqueue" }] });
  const sim = createSimulation(sampleCenter({ flows: [hooked, again] }));
  const task = sim.startTask({ flow: "Welcome", name: "Check", expires: minutes(90) });
  sim.advance(minutes(90));
  const { continuedBy = "" } = sim.contact(task);
  expect(sim.records()).toMatchObject([{ contactId: task, disconnectReason: "EXPIRED" }]);
  expect(sim.contact(continuedBy)).toMatchObject({ initiationMethod: "DISCONNECT", phase: "queued" });
  sim.advance(7 * 24 * hour);
  expect(sim.contact(continuedBy)).toMatchObject({ phase: "ended" });
  expect(sim.contacts()).toHaveLength(2);
});

test("a task that a flow creates may have less time", () => {
  const expiry = { "connect:ContactExpiry": { ValueMap: { ExpiryDuration: { ValueInteger: 90 } } } };
  const create = creating({ ContactFlowId: "Welcome", DelaySeconds: 3600, SegmentAttributes: expiry });
  const sim = createSimulation(sampleCenter({ flows: [create, queued] }));
  sim.call(mainLine);
  sim.advance(minutes(149));
  expect(sim.contact("c2").phase).toBe("queued");
  sim.advance(minutes(1));
  expect(sim.contact("c2").phase).toBe("ended");
});

test("the flow of a task may be that of its template", () => {
  const center = sampleCenter({ flows: [creating({ TaskTemplateId: "Repair" }), queued] });
  const sim = createSimulation({ ...center, taskTemplates: { Repair: { settings: { flow: "Welcome" } } } });
  sim.call(mainLine);
  expect(sim.contact("c2")).toMatchObject({ channel: "task", phase: "queued" });
});

test("an e-mail that its agent hands on is over for the agent, and goes on in the other queue", () => {
  const center = sampleCenter({
    flows: [queued],
    queues: { Support: { quickConnects: ["Other"] }, Callbacks: {} },
    quickConnects: { Other: { type: "queue", queue: "Callbacks" } },
    routingProfiles: {
      Frontline: {
        channels: { email: 1 },
        queues: [{ queue: "Support", priority: 1, delay: 0, channels: ["email"] }],
      },
    },
  });
  const sim = createSimulation(center);
  sim.addAgent("Anna", { profile: "Frontline", status: "Available", autoAccept: true });
  const email = sim.startEmail({ flow: "Welcome", from: "mia@example.com" });
  const next = sim.transfer("Anna", "Other");
  sim.clear("Anna");
  expect(sim.contact(next)).toMatchObject({
    phase: "queued",
    queue: "Callbacks",
    customer: "mia@example.com",
  });
  expect(sim.records()).toMatchObject([{ contactId: email, disconnectReason: "TRANSFERRED" }]);
});
