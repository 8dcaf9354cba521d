import { heard, never, queued, replied, said, simulate } from "@contactflow/runtime/testing";
import "@contactflow/runtime/testing/vitest";
import { expect, test } from "vitest";
import { center } from "./reception-bot.flow";

const morning = { at: "2026-03-02T10:00" };

test("an appointment is booked without anybody", () => {
  const sim = simulate(center, {
    ...morning,
    bots: {
      Reception: ({ utterance }) =>
        utterance.includes("tomorrow")
          ? { intent: "BookAppointment", slots: { date: "2026-03-03" } }
          : { says: "For which day?" },
    },
    lambdas: { BookAppointment: { result: { confirmed: true, time: "9 o'clock" }, takes: "2s" } },
  });
  const call = sim.call("Practice");
  call.say("I need an appointment.");
  call.say("For tomorrow.");
  sim.advance("2s");
  expect(call).toHaveStory(
    heard("Smile Dental. How can we help you?"),
    said("I need an appointment."),
    heard("For which day?"),
    said("For tomorrow."),
    replied("BookAppointment", "done"),
    heard("You are booked on 2026-03-03 at 9 o'clock. Goodbye."),
    never(queued()),
  );
  expect(call).toHaveAttribute("appointmentDate", "2026-03-03");
});

test("who cannot be booked is put through", () => {
  const sim = simulate(center, {
    ...morning,
    bots: { Reception: { intent: "BookAppointment", slots: { date: "2026-03-03" } } },
    lambdas: { BookAppointment: { result: { confirmed: false, time: "" } } },
  });
  expect(sim.call("Practice")).toBeInQueue("FrontDesk");
});

test.each([
  ["wants a person", { intent: "TalkToHuman" }],
  ["is not understood", { noMatch: true }],
  ["comes while the bot is down", { error: "throttled" }],
] as const)("a caller who %s is put through", (_, understood) => {
  const call = simulate(center, { ...morning, bots: { Reception: understood } }).call("Practice");
  expect(call).toBeInQueue("FrontDesk");
});
