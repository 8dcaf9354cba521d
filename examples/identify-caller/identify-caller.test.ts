import { ended, heard, keyedIn, never, queued, simulate } from "@contactflow/runtime/testing";
import "@contactflow/runtime/testing/vitest";
import { expect, test } from "vitest";
import { center } from "./identify-caller.flow";

const knows = (pin: string) => ({
  lambdas: {
    CheckPin: ({ parameters }: { readonly parameters: Readonly<Record<string, string>> }) => ({
      result: { ok: parameters["customer"] === "12345678" && parameters["pin"] === pin },
    }),
  },
});

test("a caller who gets the PIN right the second time is let in", () => {
  const sim = simulate(center, knows("4711"));
  const call = sim.call("Bank");
  call.press("1");
  call.enter("12345678");
  call.enter("0000");
  call.enter("12345678");
  call.enter("4711");
  expect(call).toHaveStory(
    heard(/^To talk about your cards/),
    keyedIn("0000"),
    never(queued()),
    heard("That does not match."),
    keyedIn("4711"),
    queued("Cards"),
  );
  expect(call).toHaveAttribute("customerNumber", "12345678");
});

test("after three wrong PINs the caller is refused", () => {
  const sim = simulate(center, knows("4711"));
  const call = sim.call("Bank");
  call.press("2");
  for (let round = 0; round < 3; round += 1) {
    call.enter("12345678");
    call.enter("1234");
  }
  expect(call).toHaveStory(never(queued()), heard("Please call again. Goodbye."), ended());
});

test("an unknown key is asked for again", () => {
  const call = simulate(center, knows("4711")).call("Bank");
  call.press("9");
  expect(call).toHaveHeard("Sorry, I did not get that.", "For cards, press 1. For loans, press 2.");
});
