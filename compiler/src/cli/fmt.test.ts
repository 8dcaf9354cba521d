import { expect, test } from "vitest";
import { world } from "./world.fixture.ts";

const loose = "queue   A {hours:H}\n";
const tidy = "queue A { hours: H }\n";
const broken = "queue B {\n";

test("files are formatted in place, and those that changed are named", async () => {
  const { run, read } = world({ "a.flow": loose, "sub/b.flow": tidy });
  expect(await run("fmt")).toEqual({ code: 0, out: "formatted a.flow\n", err: "" });
  expect([read("a.flow"), read("sub/b.flow")]).toEqual([tidy, tidy]);
  expect(await run("fmt")).toEqual({ code: 0, out: "2 files; nothing to format.\n", err: "" });
});

test("--check names what is not formatted, and writes nothing", async () => {
  const { run, read } = world({ "a.flow": loose, "b.flow": tidy });
  expect(await run("fmt", "--check")).toEqual({
    code: 1,
    out: "not formatted: a.flow\nRun `contactflow fmt` to format what is named.\n",
    err: "",
  });
  expect(read("a.flow")).toBe(loose);
  expect((await run("fmt", "--check", "b.flow")).code).toBe(0);
});

test("a file with mistakes of syntax stays as it is; the others are formatted", async () => {
  const { run, read } = world({ "a.flow": loose, "b.flow": broken });
  const { code, out, err } = await run("fmt");
  expect({ code, out }).toEqual({ code: 1, out: "formatted a.flow\n" });
  expect(err).toContain("error FLW1101");
  expect(err).toContain("b.flow:1:9");
  expect(read("b.flow")).toBe(broken);
});

test("standard input goes to standard output", async () => {
  const { run, types } = world({});
  types("queue   A {hours:H}", "");
  expect(await run("fmt", "-")).toEqual({ code: 0, out: tidy, err: "" });
  types("queue A {");
  const { code, out, err } = await run("fmt", "-");
  expect({ code, out }).toEqual({ code: 1, out: "" });
  expect(err).toContain("stdin.flow:1:9");
  types("queue   A {hours:H}", "");
  expect(await run("fmt", "--check", "-")).toEqual({
    code: 1,
    out: "",
    err: "Standard input is not formatted.\n",
  });
});

test(".prettierrc and .editorconfig are followed", async () => {
  const { run, read } = world({
    ".editorconfig": "root = true\n[*.flow]\nindent_style = tab\nmax_line_length = 60\n",
    "a.flow": `queue A { description: "Callers waiting", hours: H, maxContacts: 5 }\n`,
    "wide/.prettierrc": `{ "printWidth": 120, "useTabs": false, "endOfLine": "crlf" }`,
    "wide/b.flow": "queue A {\nhours: H }\n",
  });
  expect((await run("fmt")).code).toBe(0);
  expect(read("a.flow")).toBe(
    `queue A {\n\tdescription: "Callers waiting"\n\thours: H\n\tmaxContacts: 5\n}\n`,
  );
  expect(read("wide/b.flow")).toBe("queue A {\r\n  hours: H\r\n}\r\n");
});

test("standard input is formatted alone", async () => {
  const { code, err } = await world({ "a.flow": tidy }).run("fmt", "-", "a.flow");
  expect({ code, err }).toEqual({ code: 2, err: "error: Standard input (-) is formatted alone.\n" });
});
