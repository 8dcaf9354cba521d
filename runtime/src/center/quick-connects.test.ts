import { expect, test } from "vitest";
import { flow, heard, mainLine, seconds } from "./sample.fixture.ts";
import { partner, talking, transferCenter } from "./transfers.fixture.ts";
import type { QuickConnectDefinition } from "../definition/index.ts";

/** Anna talks to a customer, and has this one quick connect besides a number to call from. */
function withConnect(connect: QuickConnectDefinition, ...more: Parameters<typeof transferCenter>) {
  const [flows, parts] = more;
  return talking(
    transferCenter(flows, {
      queues: { Support: { quickConnects: ["There"], callerId: { number: mainLine } }, Billing: {} },
      quickConnects: { There: connect },
      ...parts,
    }),
  );
}

test.each<[string, QuickConnectDefinition, RegExp]>([
  [
    "a queue that there is not",
    { type: "queue", queue: "Nowhere" },
    /leads to queue Nowhere, which there is not/,
  ],
  [
    "an agent who has not joined",
    { type: "agent", agent: "Dora" },
    /leads to agent Dora, who has not joined/,
  ],
  [
    "a flow, from a call",
    { type: "flow", flow: "Welcome" },
    /cannot begin flow Welcome: contact c1 is a call, and that is for chats only/,
  ],
  ["a number that is none", { type: "phone", number: "+1" }, /Anna cannot call \+1: the centre cannot reach/],
])("to %s is refused, and the customer is not put on hold", (_, connect, message) => {
  const { sim, call } = withConnect(connect);
  expect(() => sim.transfer("Anna", "There")).toThrow(message);
  expect(sim.contact(call).people.some(({ isOnHold }) => isOnHold)).toBe(false);
});

test("to a queue that is switched off comes to nothing", () => {
  const { sim, call } = withConnect({ type: "queue", queue: "Billing" }, [], {
    queues: { Support: { quickConnects: ["There"] }, Billing: { enabled: false } },
  });
  expect(sim.contact(sim.transfer("Anna", "There")).phase).toBe("ended");
  expect(sim.contact(call).people).toMatchObject([{ isOnHold: true }, { isOnHold: false }]);
});

test("the centre's default transfer flow runs where the quick connect names none", () => {
  const shared = flow("Shared", "agent transfer flow", { bye: [{ type: "disconnect" }] });
  const { sim } = withConnect({ type: "agent", agent: "Ben" }, [shared], {
    defaults: { agentTransfer: "Shared" },
  });
  expect(sim.contact(sim.transfer("Anna", "There")).phase).toBe("ended");
});

test("a transfer flow may dial a number itself", () => {
  const dials = flow("ToQueue", "queue transfer flow", {
    dial: [{ type: "dial", number: partner, timeout: 20, resume: false }, { error: "bye" }],
    bye: [{ type: "disconnect" }],
  });
  const { sim, call } = talking(transferCenter([dials]));
  const transfer = sim.transfer("Anna", "AskBilling");
  sim.react(partner, { type: "answers" });
  expect(sim.contact(call).people).toContainEqual({ party: { number: partner }, isOnHold: false });
  sim.leave("Anna");
  expect(sim.contact(transfer).phase).toBe("thirdParty");
  sim.partyHangsUp(partner);
  expect(sim.contact(transfer).phase).toBe("ended");
});

test("a call has three people at most", () => {
  const { sim } = talking();
  sim.whenCalled(partner, { type: "answers" });
  sim.dial("Anna", partner);
  sim.advance(0);
  expect(() => sim.dial("Anna", "+12025550189")).toThrow(
    "Anna cannot add anybody: a call has 3 people at most. More take `multiPartyCalls: on` in the center.",
  );
});

test("where the centre allows calls of many, six", () => {
  const { sim } = talking({ ...transferCenter(), settings: { multiPartyCalls: true } });
  for (const digit of ["1", "2", "3", "4"]) {
    const number = `+1202555018${digit}`;
    sim.whenCalled(number, { type: "answers" });
    sim.dial("Anna", number);
    sim.advance(0);
  }
  expect(() => sim.dial("Anna", "+12025550189")).toThrow(/a call has 6 people at most/);
  sim.join("Anna");
  sim.leave("Anna");
  expect(sim.contact("c1").people.length).toBe(5);
});

test("a whisper that lasts too long cuts off the agent who hears it, and the transfer waits on", () => {
  const long = flow("ForAgents", "agent whisper flow", {
    say: [{ type: "play", prompt: { say: "Very long." } }],
  });
  const { sim } = talking(transferCenter([long]), {
    speaking: ({ ...prompt }) => ("say" in prompt && prompt.say === "Very long." ? seconds(300) : 0),
  });
  sim.advance(seconds(121));
  expect(sim.contact("c1").phase).toBe("queued");
  expect(heard(sim, "c1", { agent: "Anna" })).toEqual(["Very long.-"]);
});

test("a flow tells a machine from a person who answers", () => {
  const asks = flow("Asks", "inbound flow", {
    check: [
      { type: "raw", action: "CheckOutboundCallStatus", parameters: {} },
      { person: "person", machine: "machine", error: "bye" },
    ],
    person: [{ type: "play", prompt: { say: "Hello!" } }, { done: "bye" }],
    machine: [{ type: "play", prompt: { say: "Please call us back." } }, { done: "bye" }],
    bye: [{ type: "disconnect" }],
  });
  const { sim } = talking(transferCenter([asks]));
  sim.whenCalled("+14155550181", { type: "answers" });
  sim.whenCalled("+14155550182", { type: "voicemail" });
  const calls = ["+14155550181", "+14155550182"].map((number) =>
    sim.startOutboundCall({ number, flow: "Asks", from: mainLine }),
  );
  expect(calls.map((call) => heard(sim, call))).toEqual([["Hello!"], ["Please call us back."]]);
});
