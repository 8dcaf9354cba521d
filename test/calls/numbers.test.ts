import { simulate } from "@contactflow/runtime/testing";
import "@contactflow/runtime/testing/vitest";
import { expect, test } from "vitest";
import { center } from "./numbers.flow";

test.each([
  ["7", ["How many?", "Seven."]],
  ["007", ["How many?", "Seven."]],
  ["8", ["How many?", "Not seven."]],
  ["070", ["How many?", "Not seven.", "Many."]],
])("an entry of %s is compared as a number", (digits, heard) => {
  const call = simulate(center).call("Line");
  call.enter(digits);
  expect(
    call.view.transcript.flatMap((entry) =>
      entry.type === "heard" && "say" in entry.prompt ? [entry.prompt.say] : [],
    ),
  ).toEqual(heard);
});
