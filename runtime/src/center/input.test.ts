import { describe, expect, test } from "vitest";
import type { Collect } from "../definition/index.ts";
import { createSimulation } from "./create-simulation.ts";
import type { SimulationOptions } from "./options.ts";
import { customer, flow, heard, mainLine, sampleCenter, say, seconds } from "./sample.fixture.ts";

const menu = flow("Menu", "inbound flow", {
  ask: [
    { type: "ask", prompt: { say: "Press 1." }, timeout: 5 },
    { "1": "one", timeout: "late", noMatch: "other", error: "other" },
  ],
  one: say("One."),
  late: say("Too late."),
  other: say("Another."),
});

function callTo(states: typeof menu, options: SimulationOptions = {}) {
  const sim = createSimulation(sampleCenter({ flows: [states] }), options);
  return { sim, call: sim.call(mainLine, customer) };
}

describe("a menu", () => {
  test("takes the arm of the key", () => {
    const { sim, call } = callTo(menu);
    sim.press(call, "1");
    expect(heard(sim, call)).toEqual(["Press 1.", "One."]);
  });

  test("takes noMatch for a key without an arm", () => {
    const { sim, call } = callTo(menu);
    sim.press(call, "7");
    expect(heard(sim, call)).toEqual(["Press 1.", "Another."]);
  });

  test("waits for as long as it says, and no longer", () => {
    const { sim, call } = callTo(menu);
    sim.advance(seconds(5) - 1);
    expect(heard(sim, call)).toEqual(["Press 1."]);
    sim.advance(1);
    expect(heard(sim, call)).toEqual(["Press 1.", "Too late."]);
  });

  test("takes one key; the next ones are lost when nothing listens", () => {
    const { sim, call } = callTo(menu);
    expect(sim.press(call, "123")).toBe("23");
  });

  test("listens while it speaks, and counts its time from when it has spoken", () => {
    const { sim, call } = callTo(menu, { speaking: () => seconds(3) });
    sim.advance(seconds(7));
    expect(heard(sim, call)).toEqual(["Press 1."]);
    sim.advance(seconds(1));
    expect(heard(sim, call)).toEqual(["Press 1.", "Too late."]);
    const again = callTo(menu, { speaking: () => seconds(3) });
    again.sim.advance(seconds(2));
    again.sim.press(again.call, "1");
    expect(heard(again.sim, again.call)).toEqual(["Press 1.-", "One."]);
  });
});

function collect(options: Partial<Collect<string>>, keys: readonly (string | number)[]): string {
  const entry = flow("Entry", "inbound flow", {
    collect: [
      { type: "collect", prompt: { say: "Number?" }, timeout: 10, ...options },
      { done: "got", invalid: "invalid", error: "error" },
    ],
    got: [{ type: "play", prompt: { say: ["got ", { read: ["StoredCustomerInput"] }] } }, { done: "rest" }],
    invalid: say("invalid", "rest"),
    error: say("error", "rest"),
    rest: [{ type: "ask", prompt: { say: "" }, timeout: 100 }],
  });
  const { sim, call } = callTo(entry);
  for (const step of keys) {
    if (typeof step === "number") sim.advance(seconds(step));
    else sim.press(call, step);
  }
  return heard(sim, call)[1] ?? "nothing yet";
}

describe("an entry", () => {
  test.each<[string, Partial<Collect<string>>, readonly (string | number)[], string]>([
    ["ends with #", {}, ["1234#"], "got 1234"],
    ["ends after the most digits", { maxDigits: 4 }, ["12345"], "got 1234"],
    ["ends 5 seconds after the last digit", {}, ["12", 4.9, "3", 4.9], "nothing yet"],
    ["ends 5 seconds after the last digit", {}, ["12", 4.9, "3", 5], "got 123"],
    ["ends sooner after the last digit if it says so", { betweenDigits: 2 }, ["12", 2], "got 12"],
    ["is the word Timeout without a digit", {}, [10], "got Timeout"],
    ["waits for the first digit", {}, [9.9], "nothing yet"],
    ["starts afresh with *", {}, ["12*34#"], "got 34"],
    ["is the word Timeout when it was cleared and nothing followed", {}, ["12*", 10], "got Timeout"],
    ["takes * as a digit if it says so", { cancelKey: false }, ["12*34#"], "got 12*34"],
    ["ends with another terminator", { terminator: "99" }, ["12#994"], "got 12#"],
    ["ends with * as the terminator", { terminator: "*", cancelKey: false }, ["12*"], "got 12"],
    ["may be empty when it is ended at once", {}, ["#"], "got "],
    [
      "is a number of the country",
      { format: { phone: "local", country: "US" } },
      ["4155550123#"],
      "got +14155550123",
    ],
    [
      "is a number with its country code",
      { format: { phone: "e164" } },
      ["493012345678#"],
      "got +493012345678",
    ],
    ["is invalid when it is no number", { format: { phone: "local", country: "US" } }, ["12345#"], "invalid"],
    ["is the word Timeout as a number too", { format: { phone: "e164" } }, [10], "got Timeout"],
    [
      "is not stored readable when it is encrypted",
      { encrypt: { keyId: "K", certificate: "C" } },
      ["42#"],
      "got encrypted with K: 42",
    ],
  ])("%s", (_, options, keys, expected) => expect(collect(options, keys)).toBe(expected));

  test("reads numbers by the plan it is given", () => {
    const entry = flow("Entry", "inbound flow", {
      collect: [
        {
          type: "collect",
          prompt: { say: "Number?" },
          timeout: 10,
          format: { phone: "local", country: "XX" },
        },
        { done: "got", invalid: "got" },
      ],
      got: [{ type: "play", prompt: { say: [{ read: ["StoredCustomerInput"] }] } }],
    });
    const numbers = {
      local: (digits: string, country: string) => `+999${country}${digits}`,
      international: () => undefined,
      isValid: () => true,
      isDialable: () => true,
    };
    const { sim, call } = callTo(entry, { numbers });
    sim.press(call, "1#");
    expect(heard(sim, call)).toEqual(["Number?", "+999XX1"]);
  });
});

test("a customer who hangs up during a menu ends the contact there", () => {
  const { sim, call } = callTo(menu);
  sim.hangUp(call);
  sim.advance(seconds(60));
  expect(heard(sim, call)).toEqual(["Press 1."]);
  expect(sim.records()).toMatchObject([{ contactId: call, disconnectReason: "CUSTOMER_DISCONNECT" }]);
});

describe("keys that are pressed too early", () => {
  const buffered = flow("Welcome", "inbound flow", {
    on: [
      { type: "raw", action: "GetParticipantInput", parameters: { EnableDTMFBuffer: "true" } },
      { done: "hello", error: "error" },
    ],
    hello: say("Hello.", "menu"),
    menu: [
      { type: "ask", prompt: { say: "1 or 2?" }, timeout: 5 },
      { "1": "number", "2": "off", noMatch: "error" },
    ],
    number: [{ type: "collect", prompt: { say: "Number?" }, timeout: 5 }, { done: "tell" }],
    tell: [{ type: "play", prompt: { say: { read: ["StoredCustomerInput"] } } }, { done: "error" }],
    off: [
      { type: "raw", action: "GetParticipantInput", parameters: { EnableDTMFBuffer: "false" } },
      { done: "number" },
    ],
    error: [{ type: "ask", prompt: { say: "Error." }, timeout: 60 }],
  });
  const begin = () => {
    const sim = createSimulation(sampleCenter({ flows: [buffered] }), { speaking: () => seconds(2) });
    return { sim, call: sim.call(mainLine, customer) };
  };

  test("are kept for the next menus and entries, where the flow says so", () => {
    const { sim, call } = begin();
    expect(sim.press(call, "1234#")).toBe("");
    sim.advance(seconds(2));
    expect(heard(sim, call)).toEqual(["Hello.", "1 or 2?-", "Number?-", "234"]);
  });

  test("are an entry begun, which goes on as usual", () => {
    const { sim, call } = begin();
    sim.press(call, "12");
    sim.advance(seconds(3));
    sim.press(call, "3#");
    expect(heard(sim, call).at(-1)).toBe("23");
  });

  test("are at most thirty", () => {
    const { sim, call } = begin();
    expect(sim.press(call, "1".repeat(32))).toBe("11");
  });

  test("are forgotten when the flow keeps no more", () => {
    const { sim, call } = begin();
    sim.press(call, "2345#");
    sim.advance(seconds(2));
    expect(sim.contact(call).customerFlow?.waiting).toMatchObject({ type: "digits", entered: "" });
  });

  test("of a chat there are none: the error arm", () => {
    const sim = createSimulation(sampleCenter({ flows: [buffered] }));
    expect(sim.contact(sim.startChat({ flow: "Welcome" })).phase).toBe("ended");
  });
});
