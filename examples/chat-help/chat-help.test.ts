import { simulate } from "@contactflow/runtime/testing";
import "@contactflow/runtime/testing/vitest";
import { expect, test } from "vitest";
import { center } from "./chat-help.flow";

/** The services around the chat; each test says what the bot and the form do. */
const services = {
  CreatePersistentContactAssociation: { outcome: "error" },
  UpdateContactRecordingAndAnalyticsBehavior: { outcome: "done" },
  UpdateContactMediaProcessing: { outcome: "done" },
  CreateWisdomSession: { outcome: "done" },
  AuthenticateParticipant: { outcome: "done", takes: "1m" },
} as const;

const form = (outcome: string) => ({
  ...services,
  ShowView: {
    outcome,
    values: { Views: { Action: outcome, ViewResultData: { address: "1 Quay Street, Galway" } } },
  },
});

const noon = { at: "2026-03-02T12:00" };

test("an address is changed without an agent", () => {
  const sim = simulate(center, {
    ...noon,
    bots: { Clerk: { intent: "ChangeAddress" } },
    actions: form("Submit"),
  });
  const chat = sim.chat("Help");
  sim.advance("1m");
  expect(chat).toHaveHeard("We write to 1 Quay Street, Galway from now on.");
  sim.advance("2m");
  expect(chat).toHaveHeard("Goodbye.");
  expect(chat).toHaveEnded();
});

test("a customer who writes again is served by an agent", () => {
  const sim = simulate(center, {
    ...noon,
    bots: { Clerk: { intent: "ChangeAddress" } },
    actions: form("Cancel"),
  });
  const chat = sim.chat("Help");
  sim.advance("1m");
  chat.comeBack();
  expect(chat).toBeInQueue("Chats");
});

test("an agent writes with three customers at once, the fourth waits", () => {
  const sim = simulate(center, {
    ...noon,
    bots: { Clerk: { intent: "AskAboutLoans" } },
    actions: services,
  });
  const orla = sim.agent("Orla", { profile: "Writers", state: "Available", autoAccept: true });
  const chats = Array.from({ length: 4 }, () => sim.chat("Help"));
  expect(chats[2]).toBeConnectedTo(orla);
  expect(chats[3]).toBeInQueue("Chats");
  expect(chats[3]).toHaveAttribute("topic", "loans");
});
