import { describe, expect, test } from "vitest";
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

describe("--format", () => {
  const files = { ".git/HEAD": "", "centre/package.json": "{}", "centre/shop.flow": wrong };

  test("github prints commands that name files from the root of the repository, and nothing when nothing is wrong", async () => {
    expect(await world(files, "centre").run("check", "--format", "github")).toEqual({
      code: 1,
      out: expect.stringMatching(
        /^::error file=centre\/shop\.flow,line=32,endLine=32,col=13,endColumn=17,title=FLW2002::Nothing called `Salse`.*\n$/,
      ),
      err: "",
    });
    expect(await world({ "shop.flow": shop }).run("check", "--format", "github")).toEqual({
      code: 0,
      out: "",
      err: "",
    });
  });

  test("sarif prints a log that names files from the root of the repository", async () => {
    const { code, out } = await world(files, "centre").run("check", "--format", "sarif");
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      version: "2.1.0",
      runs: [
        {
          tool: { driver: { semanticVersion: "1.2.3", rules: [{ id: "FLW2002" }] } },
          results: [{ locations: [{ physicalLocation: { artifactLocation: { uri: "centre/shop.flow" } } }] }],
        },
      ],
    });
  });

  test("json and pretty are formats, too", async () => {
    const { run } = world({ "shop.flow": wrong });
    expect(await run("check", "--format", "json")).toEqual(await run("check", "--json"));
    expect(await run("check", "--format", "pretty")).toEqual(await run("check"));
  });
});

describe("--max-warnings", () => {
  const retries = { "shop.flow": shop.replace("retries: 1", "retries: 9") };

  test("fails when there are more", async () => {
    expect(await world(retries).run("check", "--max-warnings", "1")).toMatchObject({ code: 0, err: "" });
    expect(await world(retries).run("check", "--max-warnings", "0")).toMatchObject({
      code: 1,
      err: "There are more warnings than the 0 of --max-warnings.\n",
    });
  });
});

test("a report says that some of it can be mended safely", async () => {
  const { out } = await world({ "shop.flow": wrong.replace("disconnect\n", "disconnect;\n") }).run("check");
  expect(out).toMatch(/\nRun `contactflow check --fix` to mend what is safe: 1 of 2\.\n$/);
});

describe("--fix", () => {
  const habits = shop
    .replace('play "Goodbye."', "play 'Goodbye.';")
    .replace("  step sales {", "  // contactflow-ignore FLW5006: old\n  step sales {");

  test("writes what safe fixes make of the files, and reports what is left", async () => {
    const { run, read } = world({ "shop.flow": habits.replace("enqueue Sales", "enqueue Salse") });
    const { code, out, err } = await run("check", "--fix");
    expect({ code, err }).toEqual({ code: 1, err: "" });
    expect(out).toMatch(
      /^shop\.flow:\d+:\d+ FLW1\d{3} .*\nshop\.flow:\d+:\d+ FLW1\d{3} .*\nFixed 2 mistakes in 1 file\.\n\nerror FLW2002/,
    );
    expect(read("shop.flow")).toContain('play "Goodbye."\n');
    expect(read("shop.flow")).toContain("FLW5006: old");
  });

  test("until nothing is left, and then changes nothing", async () => {
    const { run, read } = world({ "shop.flow": habits });
    expect(await run("check", "--fix")).toMatchObject({ code: 0 });
    expect(read("shop.flow")).toBe(shop);
    expect(await run("check", "--fix")).toEqual({ code: 0, out: "No problems in 1 file.\n", err: "" });
  });

  test("--dry-run shows the lines before and after, and writes nothing", async () => {
    const { run, read } = world({ "shop.flow": habits });
    const { code, out } = await run("check", "--fix", "--dry-run");
    expect(code).toBe(1);
    expect(out).toContain("  -     play 'Goodbye.';\n  +     play \"Goodbye.\";\n");
    expect(out).toContain("  -   // contactflow-ignore FLW5006: old\n");
    expect(out).toContain("Would fix 3 mistakes in 1 file; nothing was written.\n");
    expect(read("shop.flow")).toBe(habits);
  });

  test("keeps to itself when a program reads the report", async () => {
    const { out, err } = await world({ "shop.flow": habits }).run("check", "--fix", "--json");
    expect(JSON.parse(out)).toEqual([]);
    expect(err).toContain("Fixed 3 mistakes in 1 file.\n");
  });
});
