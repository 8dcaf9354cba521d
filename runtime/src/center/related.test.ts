import { describe, expect, test } from "vitest";
import type { Action } from "../definition/index.ts";
import { createSimulation } from "./create-simulation.ts";
import { customer, flow, heard, mainLine, sampleCenter, say } from "./sample.fixture.ts";

/** A call makes a task, and both flows do something to the contact that theirs is related to. */
function calling(action: Action) {
  const work = flow("Work", "inbound flow", {
    act: [action, { done: "queue", error: "bye" }],
    queue: [{ type: "setQueue", queue: "Support" }, { done: "enqueue" }],
    enqueue: [{ type: "enqueue" }],
    bye: [{ type: "disconnect" }],
  });
  const welcome = flow("Welcome", "inbound flow", {
    task: [
      { type: "raw", action: "CreateTask", parameters: { Name: "Check", ContactFlowId: "Work" } },
      { done: "menu", error: "menu" },
    ],
    menu: [{ type: "ask", prompt: { say: "1?" }, timeout: 60 }, { "1": "act" }],
    act: [action, { done: "done", error: "error" }],
    done: say("Done.", "wait"),
    error: say("Nothing is related.", "wait"),
    wait: [{ type: "ask", prompt: { say: "?" }, timeout: 60 }],
  });
  const sim = createSimulation(sampleCenter({ flows: [welcome, work] }));
  const call = sim.call(mainLine, customer);
  const task = sim.contacts().find(({ channel }) => channel === "task")?.contactId ?? "";
  return { sim, call, task };
}

describe("the flow of a task", () => {
  test("sets attributes of the call that it came of", () => {
    const { sim, call, task } = calling({
      type: "setAttributes",
      values: { state: "checked" },
      on: "related",
    });
    expect(sim.contact(task)).toMatchObject({ phase: "queued", attributes: {} });
    expect(sim.contact(call).attributes).toEqual({ state: "checked" });
    expect(sim.events()).toContainEqual(
      expect.objectContaining({ contactId: call, updatedProperties: ["UserDefinedAttributes"] }),
    );
  });

  test("and its name, references and segment attributes", () => {
    const { sim, call } = calling({
      type: "setContact",
      name: "Checked call",
      references: { page: "https://example.com" },
      segment: { Product: "Cars" },
      on: "related",
    });
    expect(sim.recordsSoFar().find(({ contactId }) => contactId === call)).toMatchObject({
      name: "Checked call",
      references: { page: "https://example.com" },
      segmentAttributes: { Product: "Cars" },
    });
  });

  test("not more of them than the platform stores: the error arm", () => {
    const { sim, task } = calling({
      type: "setAttributes",
      values: { text: "x".repeat(40_000) },
      on: "related",
    });
    expect(sim.contact(task).phase).toBe("ended");
  });

  test("a contact that came of no other has nothing related: the error arm", () => {
    for (const action of [
      { type: "setAttributes", values: { state: "x" }, on: "related" },
      { type: "setContact", name: "x", on: "related" },
    ] as const) {
      const { sim, call } = calling(action);
      sim.press(call, "1");
      expect(heard(sim, call)).toContain("Nothing is related.");
    }
  });
});
