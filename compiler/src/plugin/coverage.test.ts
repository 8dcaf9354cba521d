import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { lcovParser } from "@friedemannsommer/lcov-parser";
import { afterAll, beforeEach, expect, test } from "vitest";

const repository = fileURLToPath(new URL("../../../", import.meta.url));
mkdirSync(join(repository, ".contactflow"), { recursive: true });
const folder = mkdtempSync(join(repository, ".contactflow", "coverage-"));
afterAll(() => rmSync(folder, { recursive: true }));

function write(name: string, text: string): void {
  mkdirSync(join(folder, name, ".."), { recursive: true });
  writeFileSync(join(folder, name), text);
}

const read = (name: string) => readFileSync(join(folder, name), "utf8");

function config(options: string): string {
  return `import base from "../../vitest.config.ts";
import { contactflow } from "../../compiler/src/plugin/vite.ts";
export default {
  ...base,
  plugins: [contactflow(${options})],
  root: import.meta.dirname,
  test: { include: ["*.test.ts"], pool: "forks", isolate: true, maxWorkers: 2 },
};
`;
}

write(
  "flows/menu.flow",
  `center Example { country: US, timezone: "America/New_York" }
phone number Line { number: +12025550100, flow: Welcome }

inbound flow Welcome {
  on error -> goodbye
  ask "Press 1." (timeout: 5s) {
    1 -> hello
    timeout, noMatch -> goodbye
  }
  step hello {
    play "Hello."
    -> goodbye
  }
  step goodbye { disconnect }
}
`,
);
write("flows/unused.flow", `queue flow Unused {\n  on error { end }\n  loop "Please wait." {}\n}\n`);
write("flows/queues.flow", `queue Support {}\n`);
const story = (name: string, what: string) =>
  write(
    `${name}.test.ts`,
    `import { simulate } from "@contactflow/runtime/testing";
import { writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { center } from "./flows/menu.flow";
test("${name}", () => {
  writeFileSync("${name}.pid", String(process.pid));
  const sim = simulate(center);
  const call = sim.call("Line", { from: "+14155550123" });
  ${what}
});
`,
  );
story("talks", `call.press("1");`);
story("waits", `sim.advance("5s");`);

function run(...args: readonly string[]) {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [join(repository, "node_modules/vitest/vitest.mjs"), "run", "--root", folder, ...args],
    { cwd: folder, encoding: "utf8", env: { ...process.env, NO_COLOR: "1" } },
  );
  return { said: stdout + stderr, status };
}

beforeEach(() => {
  rmSync(join(folder, "coverage"), { recursive: true, force: true });
  rmSync(join(folder, "contactflow.json"), { force: true });
});

test("what two workers ran is put together, and a threshold that it does not reach fails the run", async () => {
  write(
    "vitest.config.ts",
    config(
      `{ coverage: { reporter: ["text", "lcov", "html"], thresholds: { statements: 60, outcomes: 90 } } }`,
    ),
  );
  const { said, status } = run();
  expect(read("talks.pid")).not.toBe(read("waits.pid"));
  expect(status, said).toBe(1);
  expect(said).toContain(`error: Only 66.66 % of the outcomes ran (2 of 3), and 90 % must. Missed:
  Welcome.noMatch (flows/menu.flow:8)`);
  expect(said).not.toContain("of the statements ran");
  expect(said).toMatch(/flows\/menu\.flow +\| +100 \| +100 \| +66\.66 \| Welcome\.noMatch 8/);
  expect(said).toMatch(/flows\/unused\.flow +\| +0 \| +0 \| +100 \| flow Unused 1/);
  expect(said).not.toContain("queues.flow");
  expect(read("coverage/flows/index.html")).toContain(`href="flows/menu.flow.html"`);
  expect(read("coverage/flows/flows/menu.flow.html")).toContain("<mark>noMatch</mark>");

  const sections = await lcovParser({ from: read("coverage/flows/lcov.info") });
  expect(sections).toMatchObject([
    {
      path: "flows/menu.flow",
      functions: {
        details: [
          { name: "Welcome", line: 4, hit: 2 },
          { name: "Welcome.hello", line: 10, hit: 1 },
          { name: "Welcome.goodbye", line: 14, hit: 2 },
        ],
        instrumented: 3,
        hit: 3,
      },
      branches: {
        details: [
          { line: 6, block: 0, branch: "0", hit: 1 },
          { line: 6, block: 0, branch: "1", hit: 1 },
          { line: 6, block: 0, branch: "2", hit: 0 },
        ],
        instrumented: 3,
        hit: 2,
      },
      lines: {
        details: [
          { line: 6, hit: 2 },
          { line: 11, hit: 1 },
          { line: 12, hit: 1 },
          { line: 14, hit: 2 },
        ],
        instrumented: 4,
        hit: 4,
      },
    },
    { path: "flows/unused.flow", lines: { details: [{ line: 3, hit: 0 }] } },
  ]);
});

test("vitest's own --coverage asks for it too, and contactflow.json says how", () => {
  write(
    "contactflow.json",
    JSON.stringify({
      sources: ["flows/menu.flow"],
      coverage: { reporter: ["json", "cobertura"], directory: "reports", thresholds: { outcomes: 60 } },
    }),
  );
  write("vitest.config.ts", config(""));
  const silent = run();
  expect(silent.status, silent.said).toBe(0);
  expect(existsSync(join(folder, "reports"))).toBe(false);

  const { said, status } = run("--coverage");
  expect(status, said).toBe(0);
  // Neither the table, which nobody wants, nor a word about flows from the coverage of code.
  expect(said).not.toContain("menu.flow");
  expect(existsSync(join(folder, "coverage/flows"))).toBe(false);
  const menu = join(folder, "flows/menu.flow");
  expect(JSON.parse(read("reports/coverage-final.json"))).toMatchObject({ [menu]: { b: { 0: [1, 1, 0] } } });
  expect(read("reports/cobertura-coverage.xml")).toContain("menu.flow");
});

test("of tests that fail nothing is judged, and mistakes in the options are told", () => {
  write("vitest.config.ts", config(`{ coverage: { reporter: "lcv", thresholds: { lines: 90 } } }`));
  const mistaken = run();
  expect(mistaken.status).toBe(1);
  expect(mistaken.said).toContain("Did you mean `lcov`?");
  expect(mistaken.said).toContain("`thresholds` has no threshold `lines`.");

  write("vitest.config.ts", config(`{ coverage: { thresholds: { outcomes: 100 } } }`));
  write("fails.test.ts", `import { expect, test } from "vitest";\ntest("fails", () => expect(1).toBe(2));\n`);
  const failed = run();
  rmSync(join(folder, "fails.test.ts"));
  expect(failed.status).toBe(1);
  expect(failed.said).toContain("What of the flows ran is told when all tests pass.");
  expect(failed.said).not.toContain("of the outcomes ran");
});
