import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { referencePages } from "../../docs/generate/reference.ts";

const folder = new URL("../../docs/reference/", import.meta.url);
const pages = await referencePages();

test("docs/reference is what the catalogue says; `npm run reference` writes it anew", async () => {
  for (const [path, text] of pages)
    await expect(text).toMatchFileSnapshot(fileURLToPath(new URL(path, folder)));
});

test.each(["verbs", "resources"])("docs/reference/%s has no page of what is gone", (group) => {
  const there = readdirSync(new URL(`${group}/`, folder)).map((name) => `${group}/${name}`);
  expect(there.filter((path) => !pages.has(path))).toEqual([]);
});
