import { heard, pressed, queued, simulate } from "@contactflow/runtime/testing";
import "@contactflow/runtime/testing/vitest";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { center } from "../../examples/queued-callback/queued-callback.flow";
import { messageOf } from "./message-of.ts";

const text = (path: string) => readFileSync(new URL(path, import.meta.url), "utf8");
const page = text("../../docs/testing.md");

test("the page about tests shows a flow and the tests of it, word for word", () => {
  expect(page).toContain(`\`\`\`flow\n${text("front-desk.flow")}\`\`\``);
  expect(page).toContain(`\`\`\`ts\n${text("front-desk.test.ts")}\`\`\``);
});

test("the page about tests shows the message of a test that fails", () => {
  const sim = simulate(center, { at: "2026-03-02T10:00" });
  const call = sim.call("MainLine", { from: "+14155550123" });
  call.press("2");
  sim.advance("4m");
  const message = messageOf(() =>
    expect(call).toHaveStory(heard(/^Press 1/), pressed("2"), queued("Callbacks")),
  );
  expect(page).toContain(`\`\`\`text\n${message.replaceAll("examples/queued-callback/", "")}\n\`\`\``);
});
