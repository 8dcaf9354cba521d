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
  expect(session.load("main.flow").code).toContain(`from "./queues.flow"`);
  const before = reads.length;
  const imported = session.load("queues.flow");
  expect(imported.code).toContain("export const Support = ");
  expect(imported.files).toEqual(["queues.flow"]);
  expect(reads.length).toBe(before);
});

test("a change is seen in every file that imports the changed one", () => {
  const { session, files } = project({ "main.flow": main, "queues.flow": queues });
  expect(session.load("main.flow").files).toEqual(["main.flow", "queues.flow"]);
  files["queues.flow"] = `queue Sales {}\n`;
  session.changed("queues.flow");
  const loaded = session.load("main.flow");
  expect(loaded.code).toBeUndefined();
  expect(loaded.diagnostics.map(({ file, severity }) => [file, severity])).toContainEqual([
    "main.flow",
    "error",
  ]);

  files["queues.flow"] = queues;
  session.changed("queues.flow");
  expect(session.load("main.flow").code).toBeDefined();
});

test("a file that was missing is found once it is there", () => {
  const { session, files } = project({ "main.flow": main });
  expect(session.load("main.flow").code).toBeUndefined();
  files["queues.flow"] = queues;
  session.changed("queues.flow");
  expect(session.load("main.flow").code).toBeDefined();
});

test("errors elsewhere in a program do not spoil a file that does not import them", () => {
  const { session } = project({
    "main.flow": `${main}\nqueue Broken { hours: Nowhere }\n`,
    "queues.flow": queues,
  });
  expect(session.load("main.flow").code).toBeUndefined();
  expect(session.load("queues.flow")).toMatchObject({ code: expect.any(String), diagnostics: [] });
});

test("a declaration cannot take the name that the compiled file needs", () => {
  const { session } = project({ "main.flow": "queue center {}\n" });
  expect(session.load("main.flow")).toMatchObject({ code: undefined, diagnostics: [{ code: "FLW2015" }] });
});
