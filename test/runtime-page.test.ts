import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const page = readFileSync(new URL("../docs/runtime.md", import.meta.url), "utf8");
const definition = /^\[([^\]]+)\]: (.*)$/gm;
const sources = new Map([...page.matchAll(definition)].map(([, name = "", address = ""]) => [name, address]));
const prose = page
  .replaceAll(definition, "")
  .replaceAll(/```[^]*?```/g, "")
  .replaceAll(/`[^`]*`/g, "");

describe("the sources of docs/runtime.md", () => {
  test("are all defined, and each of them is cited", () => {
    const cited = [...prose.matchAll(/\[([^\]]+)\](?!\()/g)].map(([, name = ""]) => name);
    expect([...new Set(cited)].toSorted()).toEqual([...sources.keys()].toSorted());
  });

  test("are pages of the platform's documents, by the names that they have there", () => {
    for (const [name, address] of sources) {
      expect(address).toMatch(/^https:\/\/docs\.aws\.amazon\.com\/connect\/latest\//);
      expect(address).toContain(`/${name}.html`);
    }
  });
});
