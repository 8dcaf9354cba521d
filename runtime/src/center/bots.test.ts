import { describe, expect, test } from "vitest";
import type { Action } from "../definition/index.ts";
import { createSimulation } from "./create-simulation.ts";
import { MissingBotError } from "./errors.ts";
import type { SimulationOptions } from "./options.ts";
import { flow, heard, mainLine, sampleCenter, say, seconds } from "./sample.fixture.ts";

const asks: Action = {
  type: "raw",
  action: "ConnectParticipantWithLexBot",
  parameters: {
    Text: "What can we do for you?",
    LexV2Bot: { AliasArn: "OrderBot" },
    LexSessionAttributes: { language: "en" },
    LexTimeoutSeconds: { Text: "60" },
  },
};

const inbound = flow("Welcome", "inbound flow", {
  ask: [asks, { Order: "order", noMatch: "noMatch", timeout: "late", error: "error" }],
  order: [
    {
      type: "play",
      prompt: {
        say: [
          { read: ["Lex", "IntentName"] },
          ": ",
          { read: ["Lex", "Slots", "item"] },
          ", ",
          { read: ["Lex", "SessionAttributes", "size"] },
        ],
      },
    },
    { done: "bye" },
  ],
  noMatch: say("No match.", "bye"),
  late: say("Late.", "bye"),
  error: say("Error.", "bye"),
  bye: [{ type: "disconnect" }],
});

function started(bots: SimulationOptions["bots"] & object) {
  return createSimulation(sampleCenter({ flows: [inbound] }), { bots });
}

describe("a bot with a fixed answer", () => {
  test("leads to the arm of its intent, which reads slots and session attributes", () => {
    const sim = started({
      OrderBot: { intent: "Order", slots: { item: "pizza" }, sessionAttributes: { size: "large" } },
    });
    expect(heard(sim, sim.call(mainLine))).toEqual(["What can we do for you?", "Order: pizza, large"]);
  });

  test.each([
    ["an intent without an arm", { intent: "Greet" }, "No match."],
    ["that understands nothing", { noMatch: true }, "No match."],
    ["that fails", { error: "throttled" }, "Error."],
  ] as const)("%s", (_, reply, text) => {
    const sim = started({ OrderBot: reply });
    expect(heard(sim, sim.call(mainLine)).at(-1)).toBe(text);
  });
});

test("the customer's mood is read whether anything was understood or not", () => {
  const moody = flow("Moody", "inbound flow", {
    ask: [asks, { noMatch: "mood", Order: "mood" }],
    mood: [{ type: "play", prompt: { say: { read: ["Lex", "SentimentResponse", "Label"] } } }],
  });
  for (const reply of [{ noMatch: true }, { intent: "Order" }] as const) {
    const bots = { OrderBot: { ...reply, sentiment: "NEGATIVE" } } as const;
    const sim = createSimulation(sampleCenter({ flows: [moody] }), { bots });
    expect(heard(sim, sim.call(mainLine)).at(-1)).toBe("NEGATIVE");
  }
});

const listening = () =>
  started({
    OrderBot: ({ utterance, sessionAttributes }) =>
      utterance.includes("pizza")
        ? { intent: "Order", slots: { item: "pizza" } }
        : { says: "Sorry?", sessionAttributes: { size: `${sessionAttributes["language"]}-2` } },
  });

describe("a bot that is a function", () => {
  test.each(["voice", "chat"])("talks with the customer until it understands: %s", (channel) => {
    const sim = listening();
    const contact = channel === "voice" ? sim.call(mainLine) : sim.startChat({ flow: "Welcome" });
    sim.say(contact, "Hello");
    sim.say(contact, "A pizza, please");
    expect(heard(sim, contact)).toEqual(["What can we do for you?", "Sorry?", "Order: pizza, en-2"]);
  });

  test("hears keys, too", () => {
    const sim = started({
      OrderBot: ({ utterance }) => (utterance === "1" ? { intent: "Order" } : { noMatch: true }),
    });
    const call = sim.call(mainLine);
    expect(sim.press(call, "1")).toBe("");
    expect(heard(sim, call).at(-1)).toBe("Order: , ");
  });

  test("a customer who writes nothing in a chat is not waited for any longer", () => {
    const sim = listening();
    const chat = sim.startChat({ flow: "Welcome" });
    sim.advance(seconds(40));
    sim.say(chat, "Hm");
    sim.advance(seconds(59));
    expect(sim.contact(chat).customerFlow?.waiting).toEqual({
      type: "bot",
      bot: "OrderBot",
      until: sim.now + seconds(1),
    });
    sim.advance(seconds(1));
    expect(heard(sim, chat).at(-1)).toBe("Late.");
  });

  test("nobody listens to what a caller says elsewhere", () => {
    const sim = createSimulation(sampleCenter());
    const call = sim.call(mainLine);
    expect(() => sim.say(call, "Hello")).toThrow(
      "No bot listens when the customer of contact c1 says something.",
    );
  });
});

test("a bot that the simulation was told nothing of stops it, named with its place", () => {
  expect(() => started({}).call(mainLine)).toThrow(MissingBotError);
  expect(() => started({}).call(mainLine)).toThrow(
    /Welcome\.flow:1:1.*asks the bot OrderBot.*bots: \{ "OrderBot"/,
  );
});

test("a bot is nothing for tasks: the error arm", () => {
  const sim = started({ OrderBot: { intent: "Order" } });
  const task = sim.startTask({ flow: "Welcome", name: "x" });
  expect(sim.contact(task).transcript).toContainEqual(
    expect.objectContaining({ type: "left", outcome: "error" }),
  );
});
