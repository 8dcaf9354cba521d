import { describe, expect, test } from "vitest";
import type { Action } from "../definition/index.ts";
import { createSimulation } from "./create-simulation.ts";
import { MissingStubError, StoppedError, UnsupportedActionError } from "./errors.ts";
import type { LambdaEvent } from "./lambda-event.ts";
import type { LambdaCall, SimulationOptions } from "./options.ts";
import { customer, flow, heard, mainLine, sampleCenter, say, seconds } from "./sample.fixture.ts";

const invoke: Action = {
  type: "invoke",
  lambda: "LookUp",
  parameters: { phone: { read: ["CustomerEndpoint", "Address"] } },
  timeout: 3,
};

function calling(action: Action, options: SimulationOptions) {
  const inbound = flow("Inbound", "inbound flow", {
    set: [{ type: "setAttributes", values: { tier: "gold" } }, { done: "act" }],
    act: [action, { done: "done", timeout: "timeout", error: "error", blue: "blue" }],
    done: [{ type: "play", prompt: { say: ["Hello ", { read: ["External", "name"] }] } }, { done: "ask" }],
    timeout: say("Timeout.", "ask"),
    error: say("Error.", "ask"),
    blue: say("Blue.", "ask"),
    ask: [{ type: "ask", prompt: { say: "?" }, timeout: 60 }],
  });
  const sim = createSimulation(sampleCenter({ flows: [inbound] }), options);
  return { sim, call: sim.call(mainLine, customer) };
}

/** A function as it would run on the platform. */
function handler({ Details }: LambdaEvent) {
  return { name: `${String(Details.ContactData["Channel"])} ${Details.Parameters["phone"] ?? ""}` };
}

describe("a Lambda", () => {
  test("answers what the simulation was given", () => {
    const { sim, call } = calling(invoke, { lambdas: { LookUp: { result: { name: "Ada" } } } });
    expect(heard(sim, call)[0]).toBe("Hello Ada");
  });

  test("may be a function of what it is called with", () => {
    const calls: LambdaCall[] = [];
    const lambda = (made: LambdaCall) => {
      calls.push(made);
      return { result: { name: made.parameters["phone"] ?? "" } };
    };
    const { sim, call } = calling(invoke, { lambdas: { LookUp: lambda } });
    expect(heard(sim, call)[0]).toBe(`Hello ${customer}`);
    expect(calls).toMatchObject([
      {
        lambda: "LookUp",
        parameters: { phone: customer },
        contactId: call,
        attributes: { tier: "gold" },
        customer,
      },
    ]);
  });

  test("may take its time, up to the flow's limit", () => {
    const { sim, call } = calling(invoke, {
      lambdas: { LookUp: { result: { name: "Ada" }, takes: seconds(2) } },
    });
    expect(sim.contact(call).customerFlow?.waiting).toMatchObject({ type: "reply", from: "LookUp" });
    sim.advance(seconds(2));
    expect(heard(sim, call)[0]).toBe("Hello Ada");
    expect(sim.contact(call).transcript).toContainEqual(
      expect.objectContaining({ at: sim.now, type: "replied", from: "LookUp", outcome: "done" }),
    );
    const slow = calling(invoke, { lambdas: { LookUp: { result: {}, takes: seconds(4) } } });
    slow.sim.advance(seconds(3));
    expect(heard(slow.sim, slow.call)[0]).toBe("Timeout.");
  });

  test("that is not waited for answers nothing", () => {
    const { sim, call } = calling(
      { ...invoke, asynchronous: true },
      { lambdas: { LookUp: { result: { name: "Ada" }, takes: seconds(4) } } },
    );
    expect(heard(sim, call)[0]).toBe("Hello ");
  });

  test("may fail, and fails by answering too much", () => {
    const failing = calling(invoke, { lambdas: { LookUp: { error: "boom" } } });
    expect(heard(failing.sim, failing.call)[0]).toBe("Error.");
    const huge = calling(invoke, { lambdas: { LookUp: { result: { name: "x".repeat(40_000) } } } });
    expect(heard(huge.sim, huge.call)[0]).toBe("Error.");
  });

  test("fails with an answer that is nested and not declared so, and the story says why", () => {
    const result = { name: "Ada", address: { city: "London" } };
    const declared = (response?: "json") =>
      createSimulation(
        sampleCenter({
          flows: [
            flow("Inbound", "inbound flow", {
              act: [invoke, { done: "done", error: "error" }],
              done: say("Done.", "ask"),
              error: say("Error.", "ask"),
              ask: [{ type: "ask", prompt: { say: "?" }, timeout: 60 }],
            }),
          ],
          lambdas: { LookUp: response ? { response } : {} },
        }),
        { lambdas: { LookUp: { result } } },
      );
    const flat = declared();
    const call = flat.call(mainLine, customer);
    expect(heard(flat, call)).toEqual(["Error.", "?"]);
    expect(flat.contact(call).transcript).toContainEqual(
      expect.objectContaining({
        type: "replied",
        why: "its answer is nested (address), and it is not declared with `response: json`",
      }),
    );
    const json = declared("json");
    expect(heard(json, json.call(mainLine, customer))).toEqual(["Done.", "?"]);
  });

  test("may be written for what the platform sends", () => {
    const events: LambdaEvent[] = [];
    const { sim, call } = calling(invoke, {
      lambdas: {
        LookUp: ({ event }) => {
          events.push(event);
          return { result: handler(event) };
        },
      },
    });
    expect(heard(sim, call)).toEqual([`Hello VOICE ${customer}`, "?"]);
    expect(events).toMatchObject([
      {
        Name: "ContactFlowEvent",
        Details: {
          ContactData: {
            Attributes: { tier: "gold" },
            ContactId: call,
            CustomerEndpoint: { Address: customer, Type: "TELEPHONE_NUMBER" },
            SystemEndpoint: { Address: mainLine },
            InitiationMethod: "INBOUND",
            Queue: null,
          },
          Parameters: { phone: customer },
        },
      },
    ]);
  });

  test("without an answer stops the simulation, and says how to give it one", () => {
    expect(() => calling(invoke, {})).toThrow(MissingStubError);
    expect(() => calling(invoke, {})).toThrow(
      'Inbound.flow:2:1 (flow Inbound, state act): The flow invokes LookUp, and the simulation does not know what it answers. Give it an answer: lambdas: { "LookUp": { result: { … } } }.',
    );
  });
});

describe("another platform action", () => {
  const action: Action = { type: "raw", action: "CreateCase", parameters: { Title: "x" } };

  test("takes the outcome that the simulation was given", () => {
    const { sim, call } = calling(action, { actions: { CreateCase: { outcome: "blue" } } });
    expect(heard(sim, call)[0]).toBe("Blue.");
  });

  test("may be a function of what it is called with", () => {
    const { sim, call } = calling(action, {
      actions: {
        CreateCase: ({ parameters }) => ({ outcome: parameters["Title"] === "x" ? "blue" : "done" }),
      },
    });
    expect(heard(sim, call)[0]).toBe("Blue.");
  });

  test("finds what the simulation was told that it finds", () => {
    const inbound = flow("Inbound", "inbound flow", {
      find: [
        { type: "raw", action: "GetCase", parameters: {}, writes: { Case: "replaces" } },
        { done: "tell" },
      ],
      tell: [
        { type: "play", prompt: { say: ["Your case is ", { read: ["Case", "status"] }, "."] } },
        { done: "ask" },
      ],
      ask: [{ type: "ask", prompt: { say: "?" }, timeout: 60 }],
    });
    const answer = { outcome: "done", values: { Case: { status: "open" } }, takes: seconds(1) };
    const sim = createSimulation(sampleCenter({ flows: [inbound] }), { actions: { GetCase: answer } });
    const call = sim.call(mainLine, customer);
    sim.advance(seconds(1));
    expect(heard(sim, call)[0]).toBe("Your case is open.");
  });

  test("without one stops the simulation, named with its place", () => {
    expect(() => calling(action, {})).toThrow(UnsupportedActionError);
    expect(() => calling(action, {})).toThrow(
      /Inbound\.flow:2:1.*cannot run the platform action CreateCase\. Say how it goes: actions: /,
    );
  });
});

test("waiting is not for calls: the error arm", () => {
  const { sim, call } = calling({ type: "wait", seconds: 60 }, {});
  expect(heard(sim, call)[0]).toBe("Error.");
});

describe("a simulation that has stopped", () => {
  test("takes no more changes, and can still be looked at", () => {
    const inbound = flow("Inbound", "inbound flow", {
      ask: [
        { type: "ask", prompt: { say: "?" }, timeout: 60 },
        { "1": "act", timeout: "act" },
      ],
      act: [invoke],
    });
    const sim = createSimulation(sampleCenter({ flows: [inbound] }));
    const call = sim.call(mainLine, customer);
    expect(() => sim.press(call, "1")).toThrow(MissingStubError);
    expect(() => sim.advance(seconds(1))).toThrow(StoppedError);
    expect(() => sim.call(mainLine)).toThrow("The simulation has stopped: Inbound.flow:2:1");
    expect(heard(sim, call)).toEqual(["?"]);
  });

  test("stops when a stub throws", () => {
    const options = {
      lambdas: {
        LookUp: () => {
          throw new Error("no network");
        },
      },
    };
    expect(() => calling(invoke, options)).toThrow("The stub of Lambda LookUp threw an error: no network");
  });

  test("stops when a flow goes round and round in one moment, and advises what to do", () => {
    const round = flow("Round", "inbound flow", { one: say("One.", "two"), two: say("Two.", "one") });
    const sim = createSimulation(sampleCenter({ flows: [round] }));
    expect(() => sim.call(mainLine)).toThrow(/goes round and round.*Give the simulation a speaking rate/);
    const slow = createSimulation(sampleCenter({ flows: [round] }), { speaking: () => seconds(1) });
    const call = slow.call(mainLine);
    slow.advance(seconds(10));
    expect(heard(slow, call).length).toBe(11);
  });
});

test("a split goes by the seed: the same one the same way", () => {
  const inbound = flow("Inbound", "inbound flow", {
    split: [
      { type: "split", shares: [{ percent: 30, outcome: "few" }] },
      { few: "few", noMatch: "many" },
    ],
    few: say("few"),
    many: say("many"),
  });
  const play = (seed: number) => {
    const sim = createSimulation(sampleCenter({ flows: [inbound] }), { seed });
    return Array.from({ length: 1000 }, () => heard(sim, sim.call(mainLine))[0]);
  };
  expect(play(1)).toEqual(play(1));
  expect(play(1)).not.toEqual(play(2));
  const few = play(3).filter((text) => text === "few").length;
  expect(few).toBeGreaterThan(250);
  expect(few).toBeLessThan(350);
});
