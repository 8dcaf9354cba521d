import { expect, test } from "vitest";
import { center } from "../../../test/centers/queued-callback.ts";
import { newContact, send, start, type MachineEvent, type Step } from "./index.ts";
import { link } from "./link.ts";

const program = link(center.definition());

/** Starts a flow and reports one event after the other. */
function play(flow: string, events: readonly (string | MachineEvent)[], contact = newContact()): Step {
  let step = start(program, flow, contact);
  for (const event of events) {
    step = send(program, step.snapshot, typeof event === "string" ? { outcome: event } : event);
  }
  return step;
}

const place = (step: Step) => program.states[step.snapshot.state]?.place.state;

test("a call begins with the flow's first command", () => {
  const { snapshot, command } = play("Welcome", []);
  expect(command).toEqual({ type: "play", prompt: { say: "Thank you for calling Example Corp." } });
  expect(snapshot).toMatchObject({ version: 1, status: "running", stack: [], flowAttributes: {} });
});

test("a callback is asked for, step by step", () => {
  const entered = play("Welcome", ["done", "open", "1", { outcome: "done", input: "+14155550123" }]);
  expect(entered.command).toEqual({ type: "setCallbackNumber", number: "+14155550123" });
  expect(entered.snapshot.contact.values.Attributes).toEqual({ callbackNumber: "+14155550123" });
  const created = send(program, entered.snapshot, { outcome: "done" });
  expect(created.command).toEqual({
    type: "callback",
    queue: "Callbacks",
    delay: 99,
    retries: 2,
    interval: 600,
  });
  const goodbye = send(program, created.snapshot, { outcome: "done" });
  const hangUp = send(program, goodbye.snapshot, { outcome: "done" });
  expect(hangUp.command).toEqual({ type: "disconnect" });
  expect(hangUp.snapshot.status).toBe("finished");
});

test("no entry is stored as Timeout and goes its own way", () => {
  const step = play("Welcome", ["done", "open", "1", { outcome: "done", input: "Timeout" }]);
  expect(place(step)).toBe("offer.ask");
});

test("joining the queue sets hooks and the queue, and leaves the flow", () => {
  const step = play("Welcome", ["done", "open", "2"]);
  expect(step.command).toEqual({ type: "enqueue" });
  expect(step.snapshot.contact).toMatchObject({
    targetQueue: "Support",
    hooks: { queueFlow: "Waiting", agentWhisper: "AnnounceSupport" },
    values: { Queue: { Name: "Support", ARN: "Support" } },
  });
  expect(send(program, step.snapshot, { outcome: "done" })).toMatchObject({
    command: { type: "finished", outcome: "done" },
    snapshot: { status: "finished" },
  });
  expect(send(program, step.snapshot, { outcome: "full" }).command).toEqual({
    type: "play",
    prompt: { say: "All lines are busy. Please call again later." },
  });
});

test("a key without an arm is no match, and the menu comes back once", () => {
  const again = play("Welcome", ["done", "open", "7"]);
  expect(place(again)).toBe("offer.ask");
  expect(place(send(program, again.snapshot, { outcome: "timeout" }))).toBe("joinQueue.enqueue");
});
