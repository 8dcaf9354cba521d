import { describe, expect, test } from "vitest";
import { center } from "../../../test/centers/queued-callback.ts";
import { stateOf } from "./flows.fixture.ts";
import { newContact, send, start, withContact, type MachineEvent, type Step } from "./index.ts";
import { link } from "./link.ts";

const program = link(center.definition());

/** Calls the example's Welcome and reports one event after the other. */
function welcome(...events: readonly (string | MachineEvent)[]): Step {
  return events.reduce<Step>(
    (step, event) => send(program, step.snapshot, typeof event === "string" ? { outcome: event } : event),
    start(program, "Welcome", newContact()),
  );
}

describe("a call through the example", () => {
  test("begins with the flow's first command", () => {
    const { snapshot, command } = welcome();
    expect(command).toEqual({ type: "play", prompt: { say: "Thank you for calling Example Corp." } });
    expect(snapshot).toMatchObject({ version: 1, status: "running", stack: [], flowAttributes: {} });
  });

  test("asks for a callback with the number that was keyed in", () => {
    const entered = welcome("done", "open", "1", { outcome: "done", input: "+14155550123" });
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

  test("goes its own way when nothing was keyed in", () => {
    const step = welcome("done", "open", "1", { outcome: "done", input: "Timeout" });
    expect(stateOf(program, step)).toBe("offer.ask");
    expect(step.snapshot.contact.values["StoredCustomerInput"]).toBe("Timeout");
  });

  test("joins the queue with its hooks and queue set, and leaves the flow", () => {
    const step = welcome("done", "open", "2");
    expect(step.command).toEqual({ type: "enqueue" });
    expect(step.snapshot.contact).toMatchObject({
      targetQueue: "Support",
      hooks: { queueFlow: "Waiting", agentWhisper: "AnnounceSupport" },
      values: { Queue: { Name: "Support", ARN: "Support" } },
    });
    const queued = send(program, step.snapshot, { outcome: "done" });
    expect(queued.command).toEqual({ type: "finished", outcome: "done" });
    expect(queued.snapshot.status).toBe("finished");
    expect(send(program, step.snapshot, { outcome: "full" }).command).toEqual({
      type: "play",
      prompt: { say: "All lines are busy. Please call again later." },
    });
  });

  test("takes a key without an arm as no match, and comes back to the menu once", () => {
    const again = welcome("done", "open", "7");
    expect(stateOf(program, again)).toBe("offer.ask");
    expect(stateOf(program, send(program, again.snapshot, { outcome: "timeout" }))).toBe("joinQueue.enqueue");
  });
});

test("a run goes on with the contact that the host puts in", () => {
  const loop = start(program, "Waiting", newContact());
  const elsewhere = newContact({ CustomerEndpoint: { Address: "+14155550123" } });
  const asked = ["interrupted", "long", "1"].reduce<Step>(
    (step, outcome) => send(program, withContact(step.snapshot, elsewhere), { outcome }),
    loop,
  );
  expect(asked.command).toEqual({ type: "setCallbackNumber", number: "+14155550123" });
});

test("a trace tells the states entered and the outcomes they were left by", () => {
  const path: string[] = [];
  const trace = {
    entered: ({ state }: { readonly state: string }) => path.push(state),
    left: ({ state }: { readonly state: string }, outcome: string) => path.push(`${state} -${outcome}->`),
  };
  const menu = welcome("done", "open");
  send(program, menu.snapshot, { outcome: "7" }, trace);
  expect(path).toEqual(["offer.ask -noMatch->", "offer.ask.again", "offer.ask.again -again->", "offer.ask"]);
});
