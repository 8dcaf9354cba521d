import { describe, expect, test } from "vitest";
import type { CenterDefinition, FlowDefinition, Hook } from "../definition/index.ts";
import { createSimulation } from "./create-simulation.ts";
import { flow, minutes, sampleCenter, seconds } from "./sample.fixture.ts";
import type { Simulation } from "./simulation.ts";

const hook = (name: Hook, to: string, next: string) =>
  [{ type: "setHook", hook: name, flow: to }, { done: next }] as const;

/** Waits a minute, sets both flows and puts the task into `Support`. */
const work = flow("Work", "inbound flow", {
  wait: [{ type: "wait", seconds: 60 }, { done: "pause" }],
  pause: hook("pauseFlow", "Paused", "resume"),
  resume: hook("resumeFlow", "Resumed", "queue"),
  queue: [{ type: "setQueue", queue: "Support" }, { done: "enqueue" }],
  enqueue: [{ type: "enqueue" }, { full: "bye", error: "bye" }],
  bye: [{ type: "disconnect" }],
});

const tagging = (
  name: string,
  tags: Readonly<Record<string, string>>,
  rest: Parameters<typeof flow>[2] = {},
) =>
  flow(name, "inbound flow", {
    tag: [{ type: "tag", tags }, { done: "next" }],
    next: [{ type: "end" }],
    ...rest,
  });

const requeues = { next: [{ type: "enqueue" }] } as const;

function centre(flows: readonly FlowDefinition[] = []): CenterDefinition {
  const named = new Set(flows.map(({ name }) => name));
  const others = [
    work,
    tagging("Paused", { state: "paused" }),
    tagging("Resumed", { state: "back" }, requeues),
  ];
  return sampleCenter({
    flows: [...flows, ...others.filter(({ name }) => !named.has(name))],
    routingProfiles: {
      Frontline: {
        channels: { task: 1 },
        queues: [{ queue: "Support", priority: 1, delay: 0, channels: ["task"] }],
      },
    },
  });
}

/** A task that has come to its queue, or to Anna. */
function waiting(center = centre()) {
  const sim = createSimulation(center);
  const task = sim.startTask({ flow: "Work", name: "Repair" });
  sim.advance(minutes(1));
  return { sim, task };
}

function withAnna(center = centre()) {
  const { sim, task } = waiting(center);
  sim.addAgent("Anna", { profile: "Frontline", status: "Available" });
  sim.accept("Anna");
  return { sim, task };
}

const tags = (sim: Simulation) => sim.recordsSoFar()[0]?.tags;

describe("a task that its agent pauses", () => {
  test("leaves a slot free, and stays with the agent", () => {
    const { sim, task } = withAnna();
    sim.pauseTask(task);
    expect(sim.contact(task)).toMatchObject({ phase: "connected", agent: "Anna", pausedSince: sim.now });
    expect(sim.agent("Anna")).toMatchObject({ activity: "Available", routable: true });
    const urgent = sim.startTask({ flow: "Work", name: "Urgent" });
    sim.advance(minutes(1));
    expect(sim.agent("Anna").contacts.map(({ contactId }) => contactId)).toEqual([task, urgent]);
    sim.resumeTask(task);
    expect(sim.contact(task).pausedSince).toBeUndefined();
    expect(sim.contact(task).phase).toBe("connected");
  });

  test("runs the flows that are set for it", () => {
    const { sim, task } = withAnna();
    sim.pauseTask(task);
    expect(tags(sim)).toEqual({ state: "paused" });
    sim.resumeTask(task);
    expect(tags(sim)).toEqual({ state: "back" });
  });

  test("is told in the record and by events", () => {
    const { sim, task } = withAnna();
    sim.advance(seconds(10));
    for (const pause of [30, 60]) {
      sim.pauseTask(task);
      sim.advance(seconds(pause));
      sim.resumeTask(task);
      sim.advance(seconds(10));
    }
    sim.leave("Anna");
    sim.clear("Anna");
    expect(sim.records()).toMatchObject([
      {
        totalPauseCount: 2,
        totalPauseDuration: 90,
        agentPauseDuration: 90,
        agentInteractionDuration: 30,
        lastPausedTimestamp: sim.now - seconds(70),
        lastResumedTimestamp: sim.now - seconds(10),
        disconnectReason: "AGENT_COMPLETED",
      },
    ]);
    expect(sim.events().map(({ eventType }) => eventType)).toEqual(
      expect.arrayContaining(["PAUSED", "RESUMED"]),
    );
  });

  test("may be completed while it is paused", () => {
    const { sim, task } = withAnna();
    sim.pauseTask(task);
    sim.advance(seconds(30));
    sim.leave("Anna");
    expect(sim.agent("Anna")).toMatchObject({ activity: "After contact work", routable: false });
    sim.clear("Anna");
    expect(sim.records()).toMatchObject([{ totalPauseDuration: 30, agentInteractionDuration: 0 }]);
  });
});

describe("a task that is paused in its queue", () => {
  test("leaves it, and comes back where the flow puts it into one", () => {
    const { sim, task } = waiting();
    sim.pauseTask(task);
    expect(sim.queue("Support").size).toBe(0);
    expect(sim.contact(task).phase).toBe("setAside");
    sim.resumeTask(task);
    expect(sim.queue("Support").contacts).toEqual([task]);
  });

  test("stays out of every queue where no flow does", () => {
    const { sim, task } = waiting(centre([tagging("Resumed", {})]));
    sim.pauseTask(task);
    sim.resumeTask(task);
    expect(sim.contact(task).phase).toBe("setAside");
    sim.stop(task);
    expect(sim.contact(task).phase).toBe("ended");
  });

  test("is queued by nobody before it is taken up", () => {
    const puts = tagging(
      "Paused",
      {},
      {
        next: [{ type: "enqueue" }, { error: "failed" }],
        failed: [{ type: "tag", tags: { queued: "no" } }],
      },
    );
    const { sim, task } = waiting(centre([puts]));
    sim.pauseTask(task);
    expect(sim.contact(task).phase).toBe("setAside");
    expect(tags(sim)).toEqual({ queued: "no" });
  });
});

test("the flow of a paused task stands still, and has the rest of its time afterwards", () => {
  const sim = createSimulation(centre());
  const task = sim.startTask({ flow: "Work", name: "Repair" });
  sim.advance(seconds(20));
  sim.pauseTask(task);
  sim.advance(minutes(10));
  expect(sim.contact(task).phase).toBe("flow");
  sim.resumeTask(task);
  sim.advance(seconds(39));
  expect(sim.contact(task).phase).toBe("flow");
  sim.advance(seconds(1));
  expect(sim.contact(task).phase).toBe("queued");
});

test("the flow that runs at a pause may take the task up itself; what is set for that comes after it", () => {
  const later = tagging(
    "Paused",
    { state: "paused" },
    {
      next: [{ type: "wait", seconds: 3600 }, { done: "resume" }],
      resume: [
        { type: "raw", action: "ResumeContact", parameters: {} },
        { done: "again", error: "end" },
      ],
      again: [
        { type: "raw", action: "ResumeContact", parameters: {} },
        { done: "end", error: "noted" },
      ],
      noted: [{ type: "tag", tags: { again: "is an error" } }, { done: "end" }],
      end: [{ type: "end" }],
    },
  );
  const { sim, task } = waiting(centre([later]));
  sim.pauseTask(task);
  sim.advance(minutes(60));
  expect(tags(sim)).toEqual({ state: "back", again: "is an error" });
  expect(sim.contact(task).phase).toBe("queued");
});

describe("cannot be paused", () => {
  test("what is no task, is over, waits for its time, or is paused already", () => {
    const { sim, task } = waiting();
    const chat = sim.startChat({ flow: "Work" });
    const later = sim.startTask({ flow: "Work", name: "Later", delay: minutes(1) });
    expect(() => sim.pauseTask(chat)).toThrow(
      "Contact c2 cannot be paused: it is a chat, and only tasks can be.",
    );
    expect(() => sim.pauseTask(later)).toThrow("its time has not come");
    expect(() => sim.resumeTask(task)).toThrow("Contact c1 cannot go on: it is not paused.");
    sim.pauseTask(task);
    expect(() => sim.pauseTask(task)).toThrow("Contact c1 cannot be paused: it is already.");
    sim.stop(task);
    expect(() => sim.pauseTask(task)).toThrow("Contact c1 cannot be paused: it has ended.");
  });

  test("what an agent is being offered", () => {
    const { sim, task } = waiting();
    sim.addAgent("Anna", { profile: "Frontline", status: "Available" });
    expect(() => sim.pauseTask(task)).toThrow("Contact c1 cannot be paused: Anna is just about to get it.");
  });
});
