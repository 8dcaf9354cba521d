import { describe, expect, test } from "vitest";
import { flowOf, say, sequence } from "./flows.fixture.ts";
import {
  EndlessLoopError,
  MachineError,
  mostStatesAtOnce,
  newContact,
  send,
  start,
  type MachineEvent,
  type Snapshot,
} from "./index.ts";
import { link } from "./link.ts";

const flow = flowOf("Menu", "inbound flow", {
  hello: [say("Hello"), { done: "ask" }],
  ask: [
    { type: "ask", prompt: { say: "Press 1" }, timeout: 5 },
    { "1": "collect", timeout: "invoke", noMatch: "bye" },
  ],
  collect: [{ type: "collect", prompt: { say: "Number?" }, timeout: 5 }, { done: "bye" }],
  invoke: [{ type: "invoke", lambda: "Lookup", parameters: {}, timeout: 8 }, { done: "bye" }],
  bye: [{ type: "disconnect" }],
});
const program = link([flow]);

function at(...outcomes: readonly string[]): Snapshot {
  return outcomes.reduce(
    (snapshot, outcome) => send(program, snapshot, { outcome }).snapshot,
    start(program, "Menu", newContact()).snapshot,
  );
}

function refusal(snapshot: Snapshot, event: MachineEvent): string {
  const before = structuredClone(snapshot);
  const error = thrownBy(() => send(program, snapshot, event));
  expect(error).toBeInstanceOf(MachineError);
  expect(snapshot).toStrictEqual(before);
  return (error as MachineError).message;
}

function thrownBy(act: () => unknown): unknown {
  try {
    act();
  } catch (error) {
    return error;
  }
  return undefined;
}

describe("what a run refuses, without a change", () => {
  test("an outcome that the state cannot have: it names those that it has", () => {
    expect(refusal(at(), { outcome: "timeout" })).toBe(
      "Menu.flow:1:3 (flow Menu, state hello): play cannot have the outcome timeout. It has: done, error.",
    );
    expect(refusal(at("done"), { outcome: "A" })).toMatch(/It has: timeout, noMatch, error, 1, 0, 2, 3/);
  });

  test("an event after the end", () => {
    expect(refusal(at("done", "9"), { outcome: "done" })).toBe(
      "Menu.flow:5:3 (flow Menu, state bye): The run is over.",
    );
  });

  test("an entry without the input, and an input where there is no entry", () => {
    expect(refusal(at("done", "1"), { outcome: "done" })).toMatch(/No entry at all is the text Timeout\.$/);
    expect(refusal(at("done"), { outcome: "1", input: "1" })).toMatch(/An input comes with done of collect/);
  });

  test("an answer without the result, and a result where nothing was invoked", () => {
    expect(refusal(at("done", "timeout"), { outcome: "done" })).toMatch(/A result comes with done of invoke/);
    expect(refusal(at(), { outcome: "done", result: {} })).toMatch(/A result comes with done of invoke/);
  });

  test("a snapshot of flows that have changed, and of another version", () => {
    const other = link([flowOf("Menu", "inbound flow", { hello: [say("Good day")] })]);
    const snapshot = start(other, "Menu", newContact()).snapshot;
    expect(refusal(snapshot, { outcome: "done" })).toMatch(/^The snapshot comes from other flows/);
    expect(refusal({ ...at(), version: 2 as 1 }, { outcome: "done" })).toMatch(/version 2/);
    expect(refusal({ ...at(), state: 99 }, { outcome: "done" })).toMatch(/^The snapshot comes from other/);
  });

  test("a flow that is not there", () => {
    expect(() => start(program, "Menue", newContact())).toThrow("There is no flow Menue, only Menu.");
  });
});

test("a snapshot outlives a change that only moves lines", () => {
  const moved = Object.fromEntries(
    Object.entries(flow.states).map(([name, state]) => [
      name,
      { ...state, at: [state.at[0] + 7, 1] as const },
    ]),
  );
  const next = link([{ ...flow, states: moved }]);
  expect(send(next, at(), { outcome: "done" }).command).toMatchObject({ type: "ask" });
});

describe("a flow that never waits", () => {
  test("stops with the states it goes round in", () => {
    const endless = flowOf("Endless", "inbound flow", {
      before: [{ type: "setLogging", enabled: true }, { done: "one" }],
      one: [{ type: "setAttributes", values: { a: "1" } }, { done: "two" }],
      two: [{ type: "setAttributes", values: { a: "2" } }, { done: "one" }],
    });
    const error = thrownBy(() => start(link([endless]), "Endless", newContact()));
    expect(error).toBeInstanceOf(EndlessLoopError);
    const { message, cycle } = error as EndlessLoopError;
    expect(cycle.map(({ state }) => state).toSorted()).toEqual(["one", "two"]);
    expect(message).toContain(`${mostStatesAtOnce} states without waiting`);
    expect(message).toContain("Endless.flow:2:3 (flow Endless, state one)");
  });

  test("may still go through many states", () => {
    const long = sequence("Long", "inbound flow", [
      ...Array.from({ length: mostStatesAtOnce - 1 }, () => ({ type: "setLogging", enabled: true }) as const),
      say("At last"),
    ]);
    expect(start(link([long]), "Long", newContact()).command).toEqual(say("At last"));
  });
});
