import { expect, test } from "vitest";
import { world } from "./world.fixture.ts";

test("help says what there is", async () => {
  const { code, out, err } = await world({}).run("--help");
  expect({ code, err }).toEqual({ code: 0, err: "" });
  for (const command of ["check", "build", "run", "graph"])
    expect(out).toMatch(new RegExp(`^  ${command} `, "m"));
});

test("the version is the package's", async () => {
  expect(await world({}).run("--version")).toEqual({ code: 0, out: "1.2.3\n", err: "" });
});

test.each([
  { args: ["chekc"], says: /unknown command 'chekc'[\s\S]*Did you mean check\?/ },
  { args: ["check", "--jsno"], says: /unknown option '--jsno'[\s\S]*Did you mean --json\?/ },
  {
    args: ["check", "--format", "xml"],
    says: /argument 'xml' is invalid\. Allowed choices are pretty, json, sarif, github/,
  },
  { args: ["check", "--json", "--format", "sarif"], says: /cannot be used with option/ },
  { args: ["check", "--dry-run"], says: /--dry-run says what --fix would do/ },
  { args: ["check", "--max-warnings", "few"], says: /It is a whole number\./ },
  { args: ["run"], says: /missing required argument 'flow'/ },
  { args: ["build", "--out"], says: /option '--out <folder>' argument missing/ },
  { args: ["check", "nowhere.flow"], says: /There is no file or folder nowhere\.flow\./ },
  { args: ["check", "package.json"], says: /package\.json is not a \.flow file\./ },
  { args: ["check"], says: /There is no \.flow file in this folder or below it\./ },
  { args: ["graph", "--format", "png"], says: /There is no format called png\.\nFormats: mermaid, svg/ },
])("$args is a mistake of use", async ({ args, says }) => {
  const { code, out, err } = await world({}).run(...args);
  expect({ code, out }).toEqual({ code: 2, out: "" });
  expect(err).toMatch(says);
  expect(err).not.toMatch(/^ +at /m);
});
