import { describe, expect, test } from "vitest";
import { createSimulation } from "./create-simulation.ts";
import { flow, heard, mainLine, say, seconds } from "./sample.fixture.ts";
import type { Simulation } from "./simulation.ts";
import { partner, talking, transferCenter } from "./transfers.fixture.ts";

const [anna, ben] = [{ agent: "Anna" }, { agent: "Ben" }];
const customer = { customer: true } as const;

/** Who is on the call of this contact, those on hold in brackets. */
function people(sim: Simulation, contactId: string): string {
  return sim
    .contact(contactId)
    .people.map(({ party, isOnHold }) => {
      const name = "customer" in party ? "customer" : "agent" in party ? party.agent : party.number;
      return isOnHold ? `(${name})` : name;
    })
    .join(" ");
}

describe("a transfer to a colleague", () => {
  test("warm: the agents talk first, then the customer goes on with the colleague", () => {
    const { sim, call } = talking();
    sim.advance(seconds(60));
    const transfer = sim.transfer("Anna", "CallBen");
    expect(people(sim, call)).toBe("(customer) Anna");
    expect(heard(sim, call)).toEqual(["Please wait.", "This call is recorded.", "You are on hold."]);
    expect(heard(sim, transfer, anna)).toEqual(["Calling your colleague.", "Please wait."]);
    expect(sim.contact(transfer)).toMatchObject({ phase: "offered", agent: "Ben", beganBy: "Anna" });

    sim.advance(seconds(10));
    sim.accept("Ben");
    expect(heard(sim, transfer, ben)).toEqual(["A caller."]);
    expect(heard(sim, transfer, anna).slice(-1)).toEqual(["This call is recorded."]);
    expect(people(sim, call)).toBe("(customer) Anna Ben");

    sim.advance(seconds(30));
    sim.leave("Anna");
    expect(people(sim, transfer)).toBe("customer Ben");
    expect(sim.contact(call)).toMatchObject({ phase: "ended", continuedBy: transfer });
    sim.advance(seconds(20));
    sim.leave("Ben");
    sim.clear("Anna");
    sim.clear("Ben");
    expect(sim.records()).toMatchObject([
      {
        contactId: call,
        nextContactId: transfer,
        initiationMethod: "INBOUND",
        agent: "Anna",
        disconnectReason: "AGENT_DISCONNECT",
        agentInteractionDuration: 60,
        customerHoldDuration: 40,
        numberOfHolds: 1,
      },
      {
        contactId: transfer,
        initialContactId: call,
        previousContactId: call,
        initiationMethod: "TRANSFER",
        agent: "Ben",
        queue: "Ben",
        agentInteractionDuration: 50,
        disconnectReason: "AGENT_DISCONNECT",
      },
    ]);
    expect(sim.records()[0]).not.toHaveProperty("transferredToEndpoint");
  });

  test("cold: the agent leaves before the colleague has come, and the customer waits", () => {
    const { sim, call } = talking();
    const transfer = sim.transfer("Anna", "CallBen");
    sim.leave("Anna");
    expect(sim.contact(transfer)).toMatchObject({ phase: "offered", customerFlow: { flow: "Waiting" } });
    expect(heard(sim, transfer)).toEqual(["Please wait."]);
    sim.accept("Ben");
    expect(people(sim, transfer)).toBe("customer Ben");
    expect(heard(sim, transfer)).toEqual(["Please wait.", "This call is recorded."]);
    sim.clear("Anna");
    expect(sim.records()).toMatchObject([
      {
        contactId: call,
        transferredToEndpoint: { address: "ToAgent", type: "CONTACT_FLOW" },
        transferCompletedTimestamp: sim.now,
      },
    ]);
  });

  test("a colleague who declines is rung again from the own queue, once available", () => {
    const { sim } = talking();
    const transfer = sim.transfer("Anna", "CallBen");
    sim.decline("Ben");
    expect(sim.contact(transfer)).toMatchObject({ phase: "queued", queue: "Ben" });
    sim.clear("Ben");
    expect(sim.contact(transfer).phase).toBe("offered");
  });

  test("the colleague hangs up: the customer is on hold until the agent comes back", () => {
    const { sim, call } = talking();
    sim.transfer("Anna", "CallBen");
    sim.accept("Ben");
    sim.leave("Ben");
    expect(people(sim, call)).toBe("(customer) Anna");
    expect(heard(sim, call, anna)).toEqual(["A caller.", "Your side is on hold."]);
    sim.resume("Anna");
    expect(people(sim, call)).toBe("customer Anna");
    expect(sim.agent("Anna").contacts).toMatchObject([{ contactId: call, state: "CONNECTED" }]);
  });

  test("the customer hangs up: the agents go on talking until one of them hangs up", () => {
    const { sim, call } = talking();
    const transfer = sim.transfer("Anna", "CallBen");
    sim.accept("Ben");
    sim.hangUp(call);
    expect(people(sim, call)).toBe("Anna Ben");
    sim.leave("Anna");
    expect(sim.contact(transfer).phase).toBe("ended");
    sim.clear("Anna");
    sim.clear("Ben");
    expect(sim.records()).toMatchObject([
      { contactId: call, disconnectReason: "CUSTOMER_DISCONNECT" },
      { contactId: transfer, disconnectReason: "AGENT_DISCONNECT" },
    ]);
  });

  test("the flow of the transfer may end without anybody: the agent still has the customer", () => {
    const closed = flow("ToAgent", "agent transfer flow", {
      sorry: say("Not now.", "bye"),
      bye: [{ type: "disconnect" }],
    });
    const { sim, call } = talking(transferCenter([closed]));
    const transfer = sim.transfer("Anna", "CallBen");
    expect(sim.contact(transfer).phase).toBe("ended");
    expect(people(sim, call)).toBe("(customer) Anna");
  });

  test("without any transfer flow it goes to the colleague's own queue", () => {
    const { sim } = talking(
      transferCenter([], {
        quickConnects: { CallBen: { type: "agent", agent: "Ben" } },
      }),
    );
    expect(sim.contact(sim.transfer("Anna", "CallBen"))).toMatchObject({ phase: "offered", agent: "Ben" });
  });

  test("a quick connect that no queue of the routing profile lists is not there", () => {
    const { sim } = talking();
    expect(() => sim.transfer("Anna", "CallAnna")).toThrow(
      "Anna does not see a quick connect CallAnna: no queue of the routing profile lists it. There are: CallBen, AskBilling, CallPartner.",
    );
  });

  test("a second transfer has to wait for the first one", () => {
    const { sim } = talking();
    sim.transfer("Anna", "CallBen");
    expect(() => sim.transfer("Anna", "AskBilling")).toThrow(/another one is being made/);
  });
});

describe("a transfer to a queue", () => {
  test("keeps the place that the customer had waited for, and goes to whoever is next there", () => {
    const { sim, call } = talking();
    const before = sim.contact(call);
    sim.advance(seconds(60));
    const transfer = sim.transfer("Anna", "AskBilling");
    expect(before.queue).toBe("Support");
    expect(heard(sim, transfer, anna)).toEqual(["To the next one.", "Please wait."]);
    expect(sim.contact(transfer)).toMatchObject({ phase: "offered", queue: "Billing", agent: "Ben" });
  });

  test("may use the headroom of a full queue", () => {
    const { sim } = talking(
      transferCenter([], {
        queues: { Support: { quickConnects: ["AskBilling"] }, Billing: { maxContacts: 0 } },
      }),
    );
    const transfer = sim.transfer("Anna", "AskBilling");
    expect(heard(sim, transfer, anna)).toEqual(["To the next one.", "The queue is full."]);
    expect(sim.contact(transfer).phase).toBe("ended");
  });

  test("an agent may key something in for the flow", () => {
    const which = flow("ToQueue", "queue transfer flow", {
      ask: [
        { type: "ask", prompt: { say: "1 for invoices." }, timeout: 5 },
        { "1": "enqueue", timeout: "bye", noMatch: "bye", error: "bye" },
      ],
      enqueue: [{ type: "enqueue" }, { full: "bye", error: "bye" }],
      bye: [{ type: "disconnect" }],
    });
    const { sim, call } = talking(transferCenter([which]));
    const transfer = sim.transfer("Anna", "AskBilling");
    expect(sim.press(call, "1")).toBe("1");
    expect(sim.pressAs("Anna", "1")).toBe("");
    expect(sim.contact(transfer).phase).toBe("offered");
  });
});

/** Customer, Anna and Ben in one conversation. */
function three(center = transferCenter()) {
  const { sim, call } = talking(center);
  const transfer = sim.transfer("Anna", "CallBen");
  sim.accept("Ben");
  sim.join("Anna");
  return { sim, call, transfer };
}

describe("a conference", () => {
  test("everybody talks with everybody, whoever leaves first", () => {
    const { sim, call, transfer } = three();
    expect(people(sim, call)).toBe("customer Anna Ben");
    expect(people(sim, transfer)).toBe("customer Anna Ben");
    sim.leave("Ben");
    expect(people(sim, call)).toBe("customer Anna");
    expect(sim.contact(transfer).phase).toBe("ended");
  });

  test("hold one, swap, hold all, resume", () => {
    const { sim, call } = three();
    sim.hold("Anna", "customer");
    expect(people(sim, call)).toBe("(customer) Anna Ben");
    sim.swap("Anna");
    expect(people(sim, call)).toBe("customer Anna (Ben)");
    expect(heard(sim, sim.contact(call).nextContactId ?? "", ben)).toEqual([
      "A caller.",
      "Your side is on hold.",
    ]);
    sim.hold("Anna");
    expect(people(sim, call)).toBe("(customer) Anna (Ben)");
    sim.resume("Anna", "Ben");
    expect(people(sim, call)).toBe("(customer) Anna Ben");
    sim.resume("Anna");
    expect(people(sim, call)).toBe("customer Anna Ben");
    expect(() => sim.swap("Anna")).toThrow(/exactly two others, of whom one is on hold/);
    expect(() => sim.resume("Anna")).toThrow(/everybody is not on hold/);
  });

  test("an agent who has been put on hold may come back by himself", () => {
    const { sim, call } = three();
    sim.hold("Anna", "Ben");
    sim.resume("Ben");
    expect(people(sim, call)).toBe("customer Anna Ben");
  });

  test("the first agent leaves while everybody is on hold: they hear each other", () => {
    const { sim, transfer } = three();
    sim.hold("Anna");
    sim.leave("Anna");
    expect(people(sim, transfer)).toBe("customer Ben");
  });

  test("the customer hangs up and all agents go on, then nobody is left", () => {
    const { sim, call, transfer } = three();
    sim.hangUp(call);
    expect(people(sim, call)).toBe("Anna Ben");
    sim.leave("Ben");
    expect(sim.contact(call).phase).toBe("ended");
    expect(sim.contact(transfer).phase).toBe("ended");
  });

  test("a third agent may be brought in by the second one", () => {
    const { sim, call } = three({ ...transferCenter(), settings: { multiPartyCalls: true } });
    expect(() => sim.transfer("Ben", "CallAnna")).not.toThrow();
    expect(people(sim, call)).toBe("(customer) (Anna) Ben");
  });
});

describe("a transfer to a phone number", () => {
  test("the agent brings in an outside party, and leaves it with the customer", () => {
    const { sim, call } = talking();
    const party = sim.transfer("Anna", "CallPartner");
    expect(sim.outgoingCalls()).toMatchObject([
      { contactId: party, number: partner, callerId: "+12025550100" },
    ]);
    sim.react(partner, { type: "answers" });
    expect(people(sim, call)).toBe(`(customer) Anna ${partner}`);
    sim.join("Anna");
    sim.leave("Anna");
    expect(people(sim, call)).toBe(`customer ${partner}`);
    sim.advance(seconds(30));
    sim.partyHangsUp(partner);
    expect(sim.contact(call).phase).toBe("ended");
    sim.clear("Anna");
    expect(sim.records()).toMatchObject([
      { contactId: party, initiationMethod: "EXTERNAL_OUTBOUND", disconnectReason: "THIRD_PARTY_DISCONNECT" },
      {
        contactId: call,
        agent: "Anna",
        agentInteractionDuration: 0,
        disconnectReason: "THIRD_PARTY_DISCONNECT",
      },
    ]);
  });

  test("nobody answers: the agent goes back to the customer", () => {
    const { sim, call } = talking();
    const party = sim.transfer("Anna", "CallPartner");
    sim.advance(seconds(60));
    expect(sim.contact(party).phase).toBe("ended");
    sim.resume("Anna");
    expect(people(sim, call)).toBe("customer Anna");
  });

  test("cold: the customer hears it ring", () => {
    const { sim, call } = talking();
    sim.transfer("Anna", "CallPartner");
    sim.leave("Anna");
    expect(people(sim, call)).toBe("customer");
    sim.react(partner, { type: "answers" });
    expect(people(sim, call)).toBe(`customer ${partner}`);
    sim.clear("Anna");
    sim.hangUp(call);
    expect(sim.records()).toMatchObject([
      {
        contactId: call,
        transferredToEndpoint: { address: partner },
        disconnectReason: "CUSTOMER_DISCONNECT",
      },
      { initiationMethod: "EXTERNAL_OUTBOUND" },
    ]);
  });

  test("cold, and nobody answers: the call is over", () => {
    const { sim, call } = talking();
    sim.transfer("Anna", "CallPartner");
    sim.leave("Anna");
    sim.react(partner, { type: "busy" });
    expect(sim.contact(call).phase).toBe("ended");
  });

  test("a number from the keypad", () => {
    const { sim, call } = talking();
    sim.whenCalled("+12025550188", { type: "answers" });
    sim.dial("Anna", "+12025550188");
    expect(people(sim, call)).toBe("(customer) Anna +12025550188");
  });
});

describe("a transfer flow that says who is on hold", () => {
  const secure = flow("ToQueue", "queue transfer flow", {
    hold: [
      {
        type: "raw",
        action: "UpdatePreviousContactParticipantState",
        parameters: { PreviousContactParticipantState: "AgentOnHold" },
      },
      { done: "card", error: "bye" },
    ],
    card: [
      { type: "collect", prompt: { say: "Your card number, please." }, timeout: 5 },
      { done: "bye", error: "bye" },
    ],
    bye: [{ type: "disconnect" }],
  });

  test("the customer keys in what the agent must not hear, and both go on", () => {
    const { sim, call } = talking(transferCenter([secure]));
    const transfer = sim.transfer("Anna", "AskBilling");
    expect(people(sim, call)).toBe("customer (Anna)");
    expect(heard(sim, transfer)).toEqual(["Your card number, please."]);
    expect(heard(sim, transfer, anna)).toEqual([]);
    expect(() => sim.pressAs("Anna", "1")).toThrow(/hears no transfer flow/);
    expect(sim.press(call, "4111#")).toBe("");
    expect(sim.contact(transfer).phase).toBe("ended");
    expect(people(sim, call)).toBe("customer Anna");
  });

  test("nobody on hold: both hear the flow", () => {
    const open = flow("ToQueue", "queue transfer flow", {
      hold: [
        {
          type: "raw",
          action: "UpdatePreviousContactParticipantState",
          parameters: { PreviousContactParticipantState: "OffHold" },
        },
        { done: "ask", error: "ask" },
      ],
      ask: [
        { type: "ask", prompt: { say: "Agreed? Press 1." }, timeout: 5 },
        { "1": "bye", timeout: "bye", noMatch: "bye" },
      ],
      bye: [{ type: "disconnect" }],
    });
    const { sim } = talking(transferCenter([open]));
    const transfer = sim.transfer("Anna", "AskBilling");
    expect([heard(sim, transfer), heard(sim, transfer, anna)]).toEqual([
      ["Agreed? Press 1."],
      ["Agreed? Press 1."],
    ]);
  });

  test("there is nobody to put on hold outside of a transfer: the error arm", () => {
    const inbound = flow("Welcome", "inbound flow", {
      hold: [
        {
          type: "raw",
          action: "UpdatePreviousContactParticipantState",
          parameters: { PreviousContactParticipantState: "AgentOnHold" },
        },
        { done: "bye", error: "error" },
      ],
      error: say("Error.", "bye"),
      bye: [{ type: "disconnect" }],
    });
    const sim = createSimulation(transferCenter([inbound]));
    const call = sim.call(mainLine);
    expect(heard(sim, call)).toEqual(["Error."]);
  });
});

describe("transfer to an agent by a transfer flow", () => {
  const direct = flow("ToAgent", "agent transfer flow", { go: [{ type: "transferToAgent" }] });

  test("rings at the agent of the quick connect, whom it pulls out of after-contact work", () => {
    const { sim } = talking(transferCenter([direct]));
    const other = sim.dial("Ben", partner);
    sim.react(partner, { type: "answers" });
    sim.hangUp(other);
    expect(sim.agent("Ben").activity).toBe("After contact work");
    expect(sim.contact(sim.transfer("Anna", "CallBen"))).toMatchObject({ phase: "offered", agent: "Ben" });
  });

  test("who is busy: the transfer is disconnected", () => {
    const { sim, call } = talking(transferCenter([direct]));
    sim.dial("Ben", partner);
    expect(sim.contact(sim.transfer("Anna", "CallBen")).phase).toBe("ended");
    expect(people(sim, call)).toBe("(customer) Anna");
  });
});

test("flows of a transfer read the agent whom it is meant for", () => {
  const named = flow("ToAgent", "agent transfer flow", {
    say: [
      { type: "play", prompt: { say: ["Calling ", { read: ["Agent", "UserName"] }, "."] } },
      { done: "bye" },
    ],
    bye: [{ type: "disconnect" }],
  });
  const { sim } = talking(transferCenter([named]));
  expect(heard(sim, sim.transfer("Anna", "CallBen"), anna)).toEqual(["Calling Ben."]);
});

test("attributes are those of the call, whichever contact sets them", () => {
  const sets = flow("ToAgent", "agent transfer flow", {
    set: [{ type: "setAttributes", values: { reason: "billing" } }, { done: "bye" }],
    bye: [{ type: "disconnect" }],
  });
  const { sim, call } = talking(transferCenter([sets]));
  sim.transfer("Anna", "CallBen");
  expect(sim.contact(call).attributes).toEqual({ reason: "billing" });
});

test("a customer on hold is heard by nobody, and is told so when keys are pressed", () => {
  const { sim, call } = talking();
  sim.transfer("Anna", "CallBen");
  expect(sim.press(call, "1")).toBe("1");
  expect(sim.contact(call).transcript.filter(({ type }) => type === "held")).toMatchObject([
    { party: customer },
  ]);
});
