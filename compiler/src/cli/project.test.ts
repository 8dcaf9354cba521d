import { statSync } from "node:fs";
import { expect, test } from "vitest";
import { shop } from "./sample.fixture.ts";
import { world } from "./world.fixture.ts";

const json = (settings: object): string => `${JSON.stringify(settings, undefined, 2)}\n`;

test("contactflow.json decides the root and the sources, wherever in the project the user is", async () => {
  const place = world(
    {
      "contactflow.json": json({ sources: ["flows/**/*.flow", "!flows/drafts/**"] }),
      "flows/shop.flow": shop,
      "flows/drafts/wrong.flow": "queue {",
      "deep/package.json": "{}",
      "deep/er/x.flow": "queue {",
    },
    "deep/er",
  );
  expect(await place.run("check")).toEqual({ code: 0, out: "No problems in 1 file.\n", err: "" });
  expect(await place.run("build")).toMatchObject({
    code: 0,
    out: "wrote ../../flows/shop.d.flow.ts\nBuilt 1 file.\n",
  });
});

test("a glob that names nothing is told", async () => {
  const place = world({
    "contactflow.json": json({ sources: ["flows/*.flow", "calls/*.flow", "!old/**"] }),
    "flows/shop.flow": shop,
  });
  const { code, out } = await place.run("check");
  expect(code).toBe(0);
  expect(out).toContain(
    "warning FLW7008: There is no .flow file for `calls/*.flow`.\n --> contactflow.json:4:5",
  );
  expect(out).toContain("There is no .flow file that `!old/**` could leave out.");
  place.remove("flows");
  expect(await place.run("check")).toMatchObject({
    code: 2,
    err: "error: No .flow file is among the `sources` of contactflow.json.\n",
  });
});

test("a folder among the sources is no glob, and the message says which one it needs", async () => {
  const place = world({ "contactflow.json": '{ "sources": ["flows"] }', "flows/shop.flow": shop });
  expect((await place.run("check")).err).toBe(
    'error: No .flow file is among the `sources` of contactflow.json.\nflows is a folder; its files are "flows/**/*.flow".\n',
  );
});

test("a file that is no source is neither checked by name nor imported", async () => {
  const place = world({
    "contactflow.json": json({ sources: ["flows/*.flow"] }),
    "flows/main.flow": `import { Office } from "../drafts/hours.flow"\n\nqueue Sales { hours: Office }\n`,
    "flows/idle.flow": "hours Never { open: [mon 08:00-09:00] }\n",
    "drafts/hours.flow": "hours Office { open: [mon 08:00-09:00] }\nqueue {\n",
  });
  expect(await place.run("check", "drafts/hours.flow")).toMatchObject({
    code: 2,
    err: "error: drafts/hours.flow is no source of this project.\nIts sources are what `sources` in contactflow.json names.\n",
  });
  expect(await place.run("check", "drafts")).toMatchObject({ code: 2 });
  const { code, out } = await place.run("check");
  expect(code).toBe(1);
  expect(out.match(/(error|warning) FLW\d{4}/g)).toContain("error FLW7009");
  expect(out).not.toMatch(/--> drafts/);
  expect(out).toContain("flows/main.flow:1:24");
});

test("a folder with a contactflow.json of its own is another project", async () => {
  const place = world({
    "contactflow.json": "{}",
    "shop.flow": shop,
    "inner/contactflow.json": "{}",
    "inner/shop.flow": shop,
    "inner/uses.flow": `import { Sales } from "./shop.flow"\nqueue Other {}\n`,
  });
  expect((await place.run("check")).out).toBe("No problems in 1 file.\n");
  expect((await place.run("check", "inner/shop.flow")).out).toBe("No problems in 1 file.\n");
  expect(await place.run("check", "shop.flow", "inner/shop.flow")).toMatchObject({
    code: 2,
    err: expect.stringContaining("shop.flow and inner/shop.flow belong to different projects."),
  });
  place.write("shop.flow", `import { Sales } from "./inner/shop.flow"\nqueue Mine {}\n`);
  expect((await place.run("check")).out).toMatch(/FLW7009: inner\/shop\.flow is not among the sources/);
  place.write("shop.flow", `import { Sales } from "../outside.flow"\nqueue Mine {}\n`);
  expect((await place.run("check")).out).toMatch(/FLW2010: "\.\.\/outside\.flow" leads out of the project/);
});

test("every command reports a mistake in contactflow.json, and nothing else", async () => {
  const place = world({ "contactflow.json": '{ "severity": {} }\n', "shop.flow": "queue {" });
  for (const args of [["check"], ["build"], ["graph"], ["run", "Hello"]]) {
    const { code, out, err } = await place.run(...args);
    expect(code, args[0]).toBe(1);
    expect((out + err).match(/(error|warning) FLW\d{4}/g), args[0]).toEqual(["error FLW7002"]);
  }
  const [found] = JSON.parse((await place.run("check", "--json")).out) as [{ readonly range: unknown }];
  expect(found.range).toEqual({ start: { line: 1, column: 3 }, end: { line: 1, column: 13 } });
});

test("formatting minds the sources and mistakes in contactflow.json, and no warning about it", async () => {
  const place = world({
    "contactflow.json": json({ sources: ["flows/*.flow", "calls/*.flow"] }),
    "flows/shop.flow": shop,
    "drafts/shop.flow": "queue   Q {}",
  });
  expect(await place.run("fmt", "--check")).toMatchObject({ code: 0, err: "" });
  place.write("contactflow.json", "{\n");
  const { code, err } = await place.run("fmt");
  expect(code).toBe(1);
  expect(err).toContain("FLW7001");
  expect(err).toMatch(/contactflow\.json:2:1/);
});

test("severities turn hints and warnings off, down and up", async () => {
  const hasty = shop.replace("retries: 1", "retries: 9");
  const place = world({ "shop.flow": hasty });
  const under = async (severity: string) => {
    place.write("contactflow.json", json({ severities: { FLW3025: severity } }));
    const { code, out } = await place.run("check");
    return `${code} ${/^\w+ FLW3025/m.exec(out)?.[0] ?? "nothing"}`;
  };
  expect(await under("off")).toBe("0 nothing");
  expect(await under("hint")).toBe("0 hint FLW3025");
  expect(await under("error")).toBe("1 error FLW3025");
  expect(await place.run("build")).toMatchObject({ code: 1, out: "" });
  expect(await under("warning")).toBe("0 warning FLW3025");
});

test("targets say what a build writes, and where", async () => {
  const place = world({
    "contactflow.json": json({ targets: { types: { output: "types" }, modules: {} } }),
    "flows/shop.flow": shop,
  });
  expect((await place.run("build")).out).toBe(
    "wrote generated/flows/shop.flow.ts\nwrote types/flows/shop.d.flow.ts\nBuilt 1 file.\n",
  );
  place.write("contactflow.json", json({ targets: { modules: { output: "out" } } }));
  expect((await place.run("build")).out).toBe("wrote out/flows/shop.flow.ts\nBuilt 1 file.\n");
});

test("the output of a source that is gone is removed, and nothing that somebody wrote", async () => {
  const place = world({
    "contactflow.json": json({ targets: { types: {}, modules: { output: "out" } } }),
    "flows/shop.flow": shop,
    "flows/old.flow": "queue Old {}\n",
    "flows/mine.d.flow.ts": "export declare const mine: string;\n",
    "out/mine.flow.ts": "export const mine = 1;\n",
  });
  await place.run("build");
  const before = statSync(place.path("flows/shop.d.flow.ts")).mtimeMs;
  place.write("flows/new.flow", place.read("flows/old.flow"));
  place.remove("flows/old.flow");
  expect((await place.run("build")).out).toBe(
    [
      "wrote flows/new.d.flow.ts",
      "wrote out/flows/new.flow.ts",
      "removed flows/old.d.flow.ts, whose source is gone",
      "removed out/flows/old.flow.ts, whose source is gone",
      "Built 2 files.\n",
    ].join("\n"),
  );
  expect(place.read("flows/mine.d.flow.ts")).toContain("mine");
  expect(place.read("out/mine.flow.ts")).toContain("mine");
  expect(statSync(place.path("flows/shop.d.flow.ts")).mtimeMs).toBe(before);
  expect((await place.run("build")).out).toBe("Built 2 files; all was up to date.\n");
});

test("builds are the same to the byte, from any folder and in any order of files", async () => {
  const sources = {
    "contactflow.json": json({ targets: { types: {}, modules: {} } }),
    "a/shop.flow": `import { Office } from "../b/hours.flow"\n${shop.replace("queue Sales {", "queue Sales { hours: Office,")}`,
    "b/hours.flow": "hours Office { open: [mon 08:00-09:00] }\n",
    "b/more.flow": `import { Sales } from "../a/shop.flow"\nimport { Office } from "./hours.flow"\n\nqueue Late { hours: Office }\n`,
  };
  const outputs = ["a/shop", "b/hours", "b/more"].flatMap((name) => [
    `${name}.d.flow.ts`,
    `generated/${name}.flow.ts`,
  ]);
  const build = async (folder: string, ...paths: readonly string[]) => {
    const place = world(sources, folder);
    expect(await place.run("build", ...paths)).toMatchObject({ code: 0 });
    return outputs.map(place.read);
  };
  const first = await build(".");
  expect(await build("b")).toEqual(first);
  expect(await build(".", "b/more.flow", "a", "b/hours.flow")).toEqual(first);
});
