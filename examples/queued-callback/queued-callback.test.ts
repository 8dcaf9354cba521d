import { createSimulation } from "@contactflow/runtime/center";
import { describe, expect, test } from "vitest";
import { center } from "./queued-callback.flow";

const line = "+12025550100";
const caller = "+14155550123";
const seconds = (count: number) => count * 1000;
const minutes = (count: number) => count * 60_000;

function open(at = "2026-03-02T10:00") {
  const sim = createSimulation(center.definition(), { at });
  sim.addAgent("Anna", { profile: "Frontline" });
  const heard = (contact: string) =>
    sim
      .contact(contact)
      .transcript.flatMap((entry) =>
        entry.type === "heard" && "say" in entry.prompt ? [entry.prompt.say] : [],
      );
  return { sim, heard };
}

describe("a caller who wants to be called back", () => {
  function promised() {
    const { sim, heard } = open();
    const call = sim.call(line, caller);
    sim.press(call, "1");
    sim.press(call, "4155550123#");
    return { sim, heard, call, callback: sim.contact(call).nextContactId ?? "" };
  }

  test("is told so, and the number is kept", () => {
    const { sim, heard, call } = promised();
    expect(heard(call)).toEqual([
      "Thank you for calling Example Corp.",
      "Press 1 to receive a callback. Press 2 to stay in the queue.",
      "Please enter your phone number.",
      "We will call you back. Goodbye.",
    ]);
    expect(sim.contact(call)).toMatchObject({ phase: "ended", attributes: { callbackNumber: caller } });
  });

  test("is called back when the delays are over and an agent is free", () => {
    const { sim, heard, callback } = promised();
    sim.advance(seconds(98));
    expect(sim.contact(callback).phase).toBe("scheduled");
    sim.advance(seconds(1));
    expect(sim.contact(callback).phase).toBe("queued");
    sim.setStatus("Anna", "Available");
    sim.advance(seconds(29));
    expect(sim.contact(callback).phase).toBe("queued");
    sim.advance(seconds(1));
    expect(sim.contact(callback)).toMatchObject({ phase: "offered", agent: "Anna" });

    sim.accept("Anna");
    expect(sim.outgoingCalls()).toMatchObject([{ number: caller, callerId: line }]);
    sim.react(caller, { type: "answers" });
    expect(heard(callback)).toContain("Hello, this is your scheduled callback from Example Corp.");
    expect(sim.contact(callback).phase).toBe("connected");
    sim.hangUp(callback);
    sim.clear("Anna");
    expect(sim.records()).toMatchObject([
      { initiationMethod: "INBOUND", disconnectReason: "CONTACT_FLOW_DISCONNECT" },
      { initiationMethod: "CALLBACK", agent: "Anna", customerEndpoint: { address: caller } },
    ]);
  });

  test("keys in the number again when it is none", () => {
    const { sim, heard } = open();
    const call = sim.call(line, caller);
    sim.press(call, "1");
    sim.press(call, "12#");
    expect(heard(call).at(-1)).toMatch(/^Press 1 to receive a callback/);
    sim.press(call, "1");
    sim.advance(seconds(5));
    expect(heard(call).at(-1)).toMatch(/^Press 1 to receive a callback/);
  });
});

describe("a caller who stays in the queue", () => {
  test("is asked twice for a key, and then waits", () => {
    const { sim, heard } = open();
    const call = sim.call(line, caller);
    sim.press(call, "7");
    sim.advance(seconds(5));
    expect(heard(call).filter((text) => text.startsWith("Press 1"))).toHaveLength(2);
    expect(sim.contact(call)).toMatchObject({ phase: "queued", queue: "Support" });
  });

  test("is announced to the agent", () => {
    const { sim, heard } = open();
    sim.setStatus("Anna", "Available");
    const call = sim.call(line, caller);
    sim.press(call, "2");
    sim.accept("Anna");
    expect(heard(call)).toContain("A caller from the support queue.");
    expect(sim.contact(call).phase).toBe("connected");
  });

  test("is offered a callback after five minutes", () => {
    const { sim, heard } = open();
    const call = sim.call(line, caller);
    sim.press(call, "2");
    sim.advance(minutes(5));
    expect(heard(call).at(-1)).not.toMatch(/called back/);
    sim.advance(minutes(1));
    expect(heard(call).at(-1)).toBe("Press 1 if you would rather be called back.");
    sim.press(call, "1");
    expect(heard(call).at(-1)).toBe("We will call you back. Goodbye.");
    expect(sim.contact(call).phase).toBe("ended");
  });

  test("is told when all lines are busy", () => {
    const { sim, heard } = open();
    const calls = Array.from({ length: 51 }, () => {
      const call = sim.call(line, caller);
      sim.press(call, "2");
      return call;
    });
    expect(sim.queue("Support").size).toBe(50);
    expect(heard(calls.at(-1) ?? "").at(-1)).toBe("All lines are busy. Please call again later.");
  });
});

test("at night the centre is closed", () => {
  const { sim, heard } = open("2026-03-02T22:00");
  const call = sim.call(line, caller);
  expect(heard(call).at(-1)).toBe("We are closed. Please call again on a working day.");
  expect(sim.contact(call).phase).toBe("ended");
});
