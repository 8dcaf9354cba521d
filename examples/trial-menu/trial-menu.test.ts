import { simulate } from "@contactflow/runtime/testing";
import "@contactflow/runtime/testing/vitest";
import { expect, test } from "vitest";
import { center } from "./trial-menu.flow";

const noon = { at: "2026-03-02T12:00" };

test("about three of ten callers hear the new menu", () => {
  const sim = simulate(center, { ...noon, seed: 7 });
  const calls = Array.from({ length: 200 }, () => {
    const call = sim.call("Rail");
    call.press("1");
    return call;
  });
  const heard = calls.filter((call) => call.attributes.menu === "new").length;
  expect(heard).toBeGreaterThan(40);
  expect(heard).toBeLessThan(80);
});

test("the new menu has a line of its own", () => {
  const call = simulate(center, { ...noon, splits: { Menu: "30%" } }).call("Rail");
  call.press("1");
  expect(call).toHaveHeard("Neu: Verlorenes melden Sie mit der 3.");
  expect(call).toHaveAttribute("menu", "new");
});

test("the language goes with the contact", () => {
  const call = simulate(center, noon).call("Rail");
  call.press("2");
  expect(call).toHaveAttribute("language", "fr-FR");
  expect(call).toBeIn("Menu.old");
});

test("whoever waits where nobody works is moved to another queue", () => {
  const sim = simulate(center, noon);
  const call = sim.call("Rail");
  call.press("1");
  call.press("3");
  expect(call).toBeInQueue("Lost");
  sim.advance("45s");
  expect(sim.queue("Tickets").size).toBe(1);
  expect(sim).toHaveRecords({ queue: "Lost" }, { queue: "Tickets", initiationMethod: "QUEUE_TRANSFER" });
});
