import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { world } from "../../compiler/src/cli/world.fixture.ts";

const page = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");
const welcome = page("examples/welcome/welcome.flow");

test("the command line's page shows what paths of the first example are", async () => {
  const [, shown] = /\n```\n\$ contactflow paths Welcome\n(.*?)```/s.exec(page("docs/cli.md")) ?? [];
  const { out } = await world({ "welcome.flow": welcome }).run("paths", "Welcome");
  expect(shown).toBe(out);
});

test("the page on tests shows one that is written of them", async () => {
  const [, shown = "none"] = /\n```ts\n(test\("3: .*?)```/s.exec(page("docs/testing.md")) ?? [];
  const place = world({ "welcome.flow": welcome });
  await place.run("paths", "Welcome", "--tests", "welcome.test.ts");
  expect(place.read("welcome.test.ts")).toContain(shown);
});
