import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readConfig } from "../compiler/src/project/config/config.ts";
import { settings } from "../compiler/src/project/config/settings.ts";

const page = readFileSync(new URL("../docs/projects.md", import.meta.url), "utf8");

test("docs/projects.md shows settings that are taken, and speaks of every one there is", () => {
  const [, shown = ""] = /```json\n([^]*?)```/.exec(page) ?? [];
  expect(readConfig(shown).diagnostics).toEqual([]);
  const { $schema: _, ...keys } = settings.keys;
  const names = [...Object.keys(keys), ...Object.keys(keys.targets.keys)];
  for (const name of names) expect(page).toMatch(new RegExp(`### ${name}$|\`${name}\``, "m"));
});
