import { expect, test } from "vitest";
import { checkFiles } from "../../program/program.ts";

function mistakesOf(country: string): readonly string[] {
  const text = `center Shop { country: ${country}, timezone: "UTC" }\n`;
  const { diagnostics } = checkFiles({ readFile: () => text }, ["shop.flow"]);
  return diagnostics.filter(({ severity }) => severity === "error").map(({ message }) => message);
}

test.each(["US", "GB", "DE", "XX", "UK", "SU", "ZZ", "us"])(
  "%s is a country if ISO 3166 says so",
  (country) => {
    const mistakes = mistakesOf(country);
    expect(mistakes).toHaveLength(["US", "GB", "DE"].includes(country) ? 0 : 1);
    for (const message of mistakes) expect(message).toContain(country);
  },
);
