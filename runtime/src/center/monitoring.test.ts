import { describe, expect, test } from "vitest";
import { partner, talking, transferCenter } from "./transfers.fixture.ts";

/** A customer talks to Anna; Sue listens. */
function listening() {
  const center = transferCenter([], { settings: { callMonitoring: true, multiPartyCalls: true } });
  const { sim, call } = talking(center);
  sim.addAgent("Sue", { profile: "Backoffice", status: "Available" });
  const monitor = sim.monitor("Sue", call);
  return { sim, call, monitor };
}

const parties = ({ sim, call }: ReturnType<typeof listening>) =>
  sim
    .contact(call)
    .people.map(({ party }) =>
      "customer" in party ? "customer" : "agent" in party ? party.agent : party.number,
    );

describe("a supervisor who listens", () => {
  test("is heard by nobody, takes no other call meanwhile, and leaves a contact of its own", () => {
    const told = listening();
    const { sim, call, monitor } = told;
    expect(parties(told)).toEqual(["customer", "Anna"]);
    expect(sim.contact(monitor)).toMatchObject({
      initiationMethod: "MONITOR",
      relatedContactId: call,
      phase: "connected",
    });
    expect(sim.agent("Sue")).toMatchObject({ activity: "On contact", routable: false });
    expect(() => sim.hold("Sue")).toThrow("Sue cannot put anybody on hold: there is no conversation.");
    sim.advance(30_000);
    sim.leave("Sue");
    expect(sim.agent("Sue")).toMatchObject({ activity: "Available", contacts: [] });
    expect(sim.records()).toMatchObject([{ contactId: monitor, initiationMethod: "MONITOR", agent: "Sue" }]);
    expect(parties(told)).toEqual(["customer", "Anna"]);
  });

  test("changes nothing for the others: the call ends when the agent hangs up", () => {
    const { sim, call, monitor } = listening();
    sim.leave("Anna");
    expect([call, monitor].map((id) => sim.contact(id).phase)).toEqual(["ended", "ended"]);
    expect(sim.agent("Sue").activity).toBe("Available");
  });

  test("nor when the customer hangs up, and not on hold", () => {
    const { sim, call, monitor } = listening();
    sim.hold("Anna");
    expect(sim.contact(call).agentFlow?.flow).toBe("AgentOnHold");
    sim.hangUp(call);
    expect([call, monitor].map((id) => sim.contact(id).phase)).toEqual(["ended", "ended"]);
  });

  test("may go on listening after a transfer", () => {
    const { sim, call, monitor } = listening();
    const transfer = sim.transfer("Anna", "CallBen");
    sim.accept("Ben");
    sim.leave("Anna");
    expect(sim.contact(call).continuedBy).toBe(transfer);
    expect(sim.contact(monitor).phase).toBe("connected");
    sim.leave("Ben");
    expect(sim.contact(monitor).phase).toBe("ended");
  });

  test("hears no more once the customer waits for another agent", () => {
    const { sim, call, monitor } = listening();
    const transfer = sim.transfer("Anna", "CallBen");
    sim.leave("Anna");
    expect(sim.contact(call).continuedBy).toBe(transfer);
    expect(sim.contact(transfer).phase).toBe("offered");
    expect(sim.contact(monitor).phase).toBe("ended");
  });

  test.each([
    ["a call that nobody talks on", "c9", /There is no contact c9/],
    ["a second call", "c1", /Sue has contact c2/],
  ])("not to %s", (_, id, message) => {
    const { sim } = listening();
    expect(() => sim.monitor("Sue", id)).toThrow(message);
  });
});

describe("a supervisor who joins the call", () => {
  test("is one of those who talk", () => {
    const told = listening();
    told.sim.barge("Sue");
    expect(parties(told)).toEqual(["customer", "Anna", "Sue"]);
    told.sim.hold("Sue", "customer");
    expect(told.sim.contact(told.call).customerFlow?.flow).toBe("OnHold");
    told.sim.resume("Sue");
    told.sim.leave("Sue");
    expect(told.sim.agent("Sue").activity).toBe("After contact work");
    expect(parties(told)).toEqual(["customer", "Anna"]);
  });

  test("may take the agent off it, and goes on with the customer", () => {
    const { sim, call, monitor } = listening();
    sim.barge("Sue");
    sim.drop("Sue", "Anna");
    expect(sim.contact(call)).toMatchObject({ phase: "ended", continuedBy: monitor });
    expect(sim.agent("Anna").activity).toBe("After contact work");
    sim.clear("Anna");
    expect(sim.records()).toMatchObject([{ contactId: call, disconnectReason: "BARGED" }]);
    sim.hangUp(monitor);
    expect(sim.contact(monitor).phase).toBe("ended");
  });

  test("where the centre allows it, and there is room", () => {
    const { sim, call } = talking();
    sim.addAgent("Sue", { profile: "Backoffice", status: "Available" });
    sim.monitor("Sue", call);
    expect(() => sim.barge("Sue")).toThrow(
      "Sue cannot join the call: that takes `callMonitoring: on` in the center.",
    );
    expect(() => sim.barge("Ben")).toThrow("Ben cannot join a call: Ben listens to none.");
  });

  test("a supervisor who only listens takes no room", () => {
    const center = transferCenter([], { settings: { callMonitoring: true } });
    const { sim, call } = talking(center);
    sim.addAgent("Sue", { profile: "Backoffice", status: "Available" });
    sim.monitor("Sue", call);
    sim.whenCalled(partner, { type: "answers" });
    sim.dial("Anna", partner);
    sim.advance(0);
    expect(() => sim.barge("Sue")).toThrow("a call has 3 people at most");
  });
});

describe("an agent takes somebody off the call", () => {
  test("an outside party", () => {
    const { sim, call } = talking();
    sim.whenCalled(partner, { type: "answers" });
    const party = sim.dial("Anna", partner);
    sim.advance(0);
    sim.drop("Anna", partner);
    expect(sim.records()).toMatchObject([{ contactId: party, disconnectReason: "AGENT_DISCONNECT" }]);
    expect(sim.contact(call).people).toContainEqual({ party: { customer: true }, isOnHold: true });
  });

  test.each([
    ["CallBen", "Ben"],
    ["AskBilling", "Billing"],
    ["CallPartner", partner],
    ["CallBen", "c2"],
  ])("a transfer of which nobody has come yet: %s, by %s", (quickConnect, who) => {
    const { sim, call } = talking();
    const transfer = sim.transfer("Anna", quickConnect);
    sim.drop("Anna", who);
    expect(sim.contact(transfer).phase).toBe("ended");
    expect(sim.agent("Ben").contacts.filter(({ state }) => state !== "MISSED")).toEqual([]);
    sim.resume("Anna");
    expect(sim.contact(call).people.every(({ isOnHold }) => !isOnHold)).toBe(true);
    expect(() => sim.transfer("Anna", "CallPartner")).not.toThrow();
  });

  test("a colleague, but not the customer", () => {
    const { sim } = talking();
    const transfer = sim.transfer("Anna", "CallBen");
    sim.accept("Ben");
    sim.join("Anna");
    expect(() => sim.drop("Anna", "customer")).toThrow(
      "Anna cannot take the customer off the call, only hang up.",
    );
    sim.drop("Anna", "Ben");
    expect(sim.contact(transfer).phase).toBe("ended");
    expect(sim.agent("Ben").activity).toBe("After contact work");
  });
});
