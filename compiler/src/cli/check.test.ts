import { expect, test } from "vitest";
import { shop } from "./sample.fixture.ts";
import { world } from "./world.fixture.ts";

const wrong = shop.replace("enqueue Sales", "enqueue Salse");

test("a sound project has no problems", async () => {
  expect(await world({ "shop.flow": shop }).run("check")).toEqual({
    code: 0,
    out: "No problems in 1 file.\n",
    err: "",
  });
});

test("a mistake is shown where it is, and the exit code says so", async () => {
  const { code, out, err } = await world({ "flows/shop.flow": wrong }).run("check");
  expect({ code, err }).toEqual({ code: 1, err: "" });
  expect(out).toContain("flows/shop.flow:32:13");
  expect(out).toContain("enqueue Salse { full -> bye }");
  expect(out).toMatch(/\n1 error in 1 file\nRun `contactflow explain FLW2002` to read more\.\n$/);
});

test("--json writes lines and columns from 1", async () => {
  const { code, out } = await world({ "shop.flow": wrong }).run("check", "--json");
  expect(code).toBe(1);
  expect(JSON.parse(out)).toEqual([
    expect.objectContaining({
      code: expect.stringMatching(/^FLW2\d{3}$/),
      severity: "error",
      message: expect.stringContaining("Salse"),
      file: "shop.flow",
      range: { start: { line: 32, column: 13 }, end: { line: 32, column: 18 } },
    }),
  ]);
});

test("--json of a sound project is an empty list", async () => {
  expect(await world({ "shop.flow": shop }).run("check", "--json")).toEqual({
    code: 0,
    out: "[]\n",
    err: "",
  });
});

test("warnings alone are no failure", async () => {
  const retries = shop.replace("retries: 1", "retries: 9");
  const { code, out } = await world({ "shop.flow": retries }).run("check");
  expect(code).toBe(0);
  expect(out).toMatch(/\n1 warning in 1 file\n/);
});

test("files are named as seen from the user's folder, and imports reach the whole project", async () => {
  const queues = `queue Sales {}\n`;
  const flow = `import { Sales } from "../queues.flow"\nqueue Support { hours: Sales }\n`;
  const { out } = await world({ "queues.flow": queues, "flows/a.flow": flow }, "flows").run("check");
  expect(out).toContain("--> a.flow:2:24");
});
