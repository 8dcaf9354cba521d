import { SourceMap } from "node:module";
import { expect, test } from "vitest";
import { sourceSession } from "./session.ts";

const queues = `queue Support { maxContacts: 5 }\n`;
const main = `import { Support } from "./queues.flow"

center Example { country: US, timezone: "UTC" }
routing profile Frontline { channels: { voice: 1 }, queues: [Support] }
inbound flow Welcome {
  on error { disconnect }
  enqueue Support
}
`;

function project(files: Record<string, string>) {
  const reads: string[] = [];
  const session = sourceSession({
    readFile: (path) => {
      reads.push(path);
      return files[path];
    },
  });
  return { session, reads, files };
}

test("files of one program are checked once", () => {
  const { session, reads } = project({ "main.flow": main, "queues.flow": queues });
  expect(session.load("main.flow").script?.code).toContain(`from "./queues.flow"`);
  const before = reads.length;
  const imported = session.load("queues.flow");
  expect(imported.script?.code).toContain("export const Support = ");
  expect(imported.files).toEqual(["queues.flow"]);
  expect(reads.length).toBe(before);
});

test("a change is seen in every file that imports the changed one", () => {
  const { session, files } = project({ "main.flow": main, "queues.flow": queues });
  expect(session.load("main.flow").files).toEqual(["main.flow", "queues.flow"]);
  files["queues.flow"] = `queue Sales {}\n`;
  session.changed("queues.flow");
  const loaded = session.load("main.flow");
  expect(loaded.script).toBeUndefined();
  expect(loaded.diagnostics.map(({ file, severity }) => [file, severity])).toContainEqual([
    "main.flow",
    "error",
  ]);

  files["queues.flow"] = queues;
  session.changed("queues.flow");
  expect(session.load("main.flow").script).toBeDefined();
});

test("a file that was missing is found once it is there", () => {
  const { session, files } = project({ "main.flow": main });
  expect(session.load("main.flow").script).toBeUndefined();
  files["queues.flow"] = queues;
  session.changed("queues.flow");
  expect(session.load("main.flow").script).toBeDefined();
});

test("errors elsewhere in a program do not spoil a file that does not import them", () => {
  const { session } = project({
    "main.flow": `${main}\nqueue Broken { hours: Nowhere }\n`,
    "queues.flow": queues,
  });
  expect(session.load("main.flow").script).toBeUndefined();
  expect(session.load("queues.flow")).toMatchObject({ script: expect.anything(), diagnostics: [] });
});

test("a declaration cannot take the name that the compiled file needs", () => {
  const { session } = project({ "main.flow": "queue center {}\n" });
  expect(session.load("main.flow")).toMatchObject({ script: undefined, diagnostics: [{ code: "FLW2015" }] });
});

test("imports are mapped to where the source has them", () => {
  const source = `${"// A comment.\n".repeat(40)}import { Billing } from "./other.flow"\n  ${main}`;
  const { session } = project({
    "main.flow": source,
    "queues.flow": queues,
    "other.flow": `import { Office } from "./hours.flow"\nqueue Billing { hours: Office }\n`,
    "hours.flow": "hours Office { open: [mon 08:00-09:00] }\n",
  });
  const { code = "", mappings = "" } = session.load("main.flow").script ?? {};
  const map = new SourceMap({
    version: 3,
    file: "",
    sources: ["main.flow"],
    sourcesContent: [source],
    names: [],
    sourceRoot: "",
    mappings,
  });
  const origins = ["./queues.flow", "./other.flow", "./hours.flow"].map((imported) => {
    const line = code.split("\n").findIndex((each) => each.startsWith("import") && each.includes(imported));
    const entry = map.findEntry(line, 10);
    return "originalLine" in entry ? [imported, entry.originalLine, entry.originalColumn] : [imported];
  });
  expect(origins).toEqual([
    ["./queues.flow", 41, 2],
    ["./other.flow", 40, 0],
    ["./hours.flow", 40, 0],
  ]);
});
