import { describe, expect, test } from "vitest";
import { checkFiles } from "./program.ts";
import type { Host } from "./sources.ts";

function hostOf(texts: Readonly<Record<string, string>>): Host {
  return { readFile: (path) => texts[path] };
}

const codes = (program: ReturnType<typeof checkFiles>) => program.diagnostics.map(({ code }) => code);

describe("loading", () => {
  test("follows imports from each file's own place", () => {
    const host = hostOf({
      "main.flow": 'import { A } from "./sub/a.flow"',
      "sub/a.flow": 'import { B } from "../b.flow"\nexternal queue A',
      "b.flow": "external queue B",
      "unrelated.flow": "external queue C",
    });
    const program = checkFiles(host, ["main.flow"]);
    expect(codes(program)).toEqual([]);
    expect([...program.files.keys()]).toEqual(["b.flow", "main.flow", "sub/a.flow"]);
    expect(program.imports.get("sub/a.flow")).toEqual(["b.flow"]);
  });

  test("takes files that import each other", () => {
    const host = hostOf({
      "a.flow": 'import { B } from "./b.flow"\nexternal queue A',
      "b.flow": 'import { A } from "./a.flow"\nexternal queue B',
    });
    const program = checkFiles(host, ["a.flow", "./b.flow", "a.flow"]);
    expect(codes(program)).toEqual([]);
    expect([...program.files.keys()]).toEqual(["a.flow", "b.flow"]);
  });

  test("reports a file that was asked for and is not there", () => {
    expect(checkFiles(hostOf({}), ["gone.flow"]).diagnostics).toMatchObject([
      { code: "FLW2007", file: "gone.flow", message: "There is no file gone.flow." },
    ]);
  });

  test("suggests the file that was probably meant", () => {
    const host = hostOf({
      "main.flow": 'import { A } from "./queues.flow"\nimport { B } from "./qeues.flow"',
      "queues.flow": "external queue A",
    });
    const [missing] = checkFiles(host, ["queues.flow", "main.flow"]).diagnostics;
    expect(missing?.hint).toBe("Did you mean `queues.flow`?");
  });

  test("reads nothing outside of the project", () => {
    const read: string[] = [];
    const readFile = (path: string) => {
      read.push(path);
      return path === "sub/main.flow" ? 'import { A } from "../../secret.flow"' : undefined;
    };
    expect(codes(checkFiles({ readFile }, ["sub/main.flow"]))).toEqual(["FLW2010"]);
    expect(read).toEqual(["sub/main.flow"]);
  });
});
