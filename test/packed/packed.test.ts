import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { Ajv } from "ajv";
import { afterAll, beforeAll, expect, test } from "vitest";
import { installPacked } from "./install.ts";

const flow = `
center Shop { country: US, timezone: "America/New_York" }
queue Sales {}
routing profile Everyone { channels: { voice: 1 }, outboundQueue: Sales, queues: [Sales { priority: 1, delay: 0s }] }
phone number Line { number: +12025550100, flow: Hello }

inbound flow Hello {
  on error -> bye

  ask "Press 1 for sales." (timeout: 5s) {
    1 -> sales
    else -> bye
  }

  step sales {
    enqueue Sales { full -> bye }
  }

  step bye {
    play "Goodbye."
    disconnect
  }
}
`;

const userTest = `
import { simulate } from "@contactflow/runtime/testing";
import { expect, test } from "vitest";
import { center } from "./hello.flow";

test("a caller who presses 1 waits for sales", () => {
  const sim = simulate(center, { at: "2026-03-02T10:00" });
  const call = sim.call("+12025550100", { from: "+14155550123" });
  expect(call).toHaveHeard("Press 1 for sales.");
  call.press("1");
  expect(call).toBeInQueue("Sales");
});
`;

const viteConfig = `
import { contactflow } from "@contactflow/compiler/vite";
import { defineConfig } from "vitest/config";

export default defineConfig({
  plugins: [contactflow({ coverage: process.env.COVERAGE === "yes" })],
  test: { setupFiles: ["@contactflow/runtime/testing/vitest"] },
});
`;

const tsconfig = {
  compilerOptions: {
    strict: true,
    module: "nodenext",
    target: "es2023",
    noEmit: true,
    allowArbitraryExtensions: true,
    types: ["@contactflow/runtime/testing/vitest"],
  },
  include: ["*.test.ts"],
};

let folder = "";

beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), "contactflow-packed-")));
  installPacked(folder, ["vitest", "vite", "typescript"]);
  write("package.json", JSON.stringify({ name: "shop", private: true, type: "module" }));
  write("tsconfig.json", JSON.stringify(tsconfig));
  write("vitest.config.ts", viteConfig);
  write("hello.flow", flow);
  write("hello.test.ts", userTest);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("check finds nothing wrong, and a mistake when there is one", () => {
  expect(contactflow("check")).toEqual({ code: 0, out: "No problems in 1 file.\n", err: "" });
  write("wrong/oops.flow", 'inbound flow Oops { plya "Hello." disconnect }');
  const { code, out } = contactflow("check", "wrong");
  expect(code).toBe(1);
  expect(out).toContain("wrong/oops.flow:1:21");
});

test("build writes what TypeScript and vitest take", () => {
  expect(contactflow("build", "hello.flow")).toMatchObject({ code: 0 });
  const { status, stdout } = node({}, "node_modules/typescript/bin/tsc", "-p", ".");
  expect(stdout).toBe("");
  expect(status).toBe(0);
});

test("a user's test imports a .flow file", () => {
  const { status, stdout, stderr } = node({ NO_COLOR: "1" }, "node_modules/vitest/vitest.mjs", "run");
  expect(stdout + stderr).toMatch(/1 passed/);
  expect(status).toBe(0);
});

test("it is told what of the flow a user's tests run", () => {
  const environment = { NO_COLOR: "1", COVERAGE: "yes" };
  const { status, stdout, stderr } = node(environment, "node_modules/vitest/vitest.mjs", "run");
  expect(stdout + stderr).toMatch(/hello\.flow +\|.*Hello\./);
  expect(status).toBe(0);
  expect(readFileSync(join(folder, "coverage/flows/lcov.info"), "utf8")).toContain("SF:hello.flow");
});

test("run calls a flow", () => {
  const { code, out } = contactflow("run", "Hello", "hello.flow", "--keys", "1");
  expect(code).toBe(0);
  expect(out).toContain("“Press 1 for sales.”");
  expect(out).toContain("waits in queue Sales, number 1 of 1");
});

const load = {
  $schema: "./node_modules/@contactflow/compiler/schema/load.schema.json",
  duration: "2h",
  seeds: 3,
  callers: [{ call: "Line", arrivals: { perHour: 40 }, answers: { Hello: { "1": 9, silence: 1 } } }],
  talking: { exponential: "3m" },
  staffing: [{ profile: "Everyone", count: 3 }],
};

test("simulate plays a load in threads, and draws it", () => {
  write("load.json", JSON.stringify(load));
  const { code, out, err } = contactflow("simulate", "load.json", "hello.flow", "--charts", "charts");
  expect({ code, err }).toEqual({
    code: 0,
    err: ["waits", "service-level", "occupancy", "queue-length"]
      .map((name) => `wrote charts/${name}.svg\n`)
      .join(""),
  });
  expect(out).toMatch(/^ {2}service level +\d+\.\d ± \d+\.\d %$/m);
  const schema = new Ajv().compile(read(load.$schema) as object);
  expect(schema(load)).toBe(true);
});

test("explain prints a page, and programs find all of them as data", () => {
  const { code, out } = contactflow("explain", "FLW2001");
  expect(code).toBe(0);
  expect(out).toMatch(/^error FLW2001: No such step\n/);
  const script = `import { diagnosticPages } from "@contactflow/compiler/pages"; console.log(diagnosticPages.get("FLW2001"));`;
  const { stdout } = node({}, "--input-type=module", "--eval", script);
  expect(stdout).toMatch(/^# FLW2001: No such step\n/);
});

test("graph draws it", () => {
  expect(contactflow("graph", "hello.flow", "--out", "hello.svg")).toMatchObject({ code: 0 });
  expect(readFileSync(join(folder, "hello.svg"), "utf8")).toMatch(/^<svg [\s\S]*Goodbye\.[\s\S]*<\/svg>\n$/);
});

test("a session can be typed into a pipe", () => {
  const { code, out } = piped("2\n\n", "run", "Line", "hello.flow");
  expect(code).toBe(0);
  expect(out).toContain("> 2\n");
  expect(out).toMatch(/“Goodbye.”[\s\S]*\n1 +INBOUND /);
});

test("a mistake of use ends with code 2 and no stack trace", () => {
  const { code, out, err } = contactflow("check", "--jsno");
  expect({ code, out }).toEqual({ code: 2, out: "" });
  expect(err).toContain("unknown option '--jsno'");
  expect(err).not.toMatch(/^ +at /m);
});

test("colours are written when they are asked for, and never into a pipe without", () => {
  const plain = contactflow("check", "wrong").out;
  const { stdout } = node({ FORCE_COLOR: "1" }, bin, "check", "wrong");
  expect(plain).not.toContain("\u001B[");
  expect(stdout).toContain("\u001B[");
  expect(stripVTControlCharacters(stdout)).toBe(plain);
});

test.skipIf(process.platform === "win32")("a reader that stops early is no failure", () => {
  const { stderr, stdout } = spawnSync(
    "sh",
    ["-c", `"${process.execPath}" ${bin} graph hello.flow | head -n 1`],
    {
      cwd: folder,
      encoding: "utf8",
    },
  );
  expect({ stdout, stderr }).toEqual({ stdout: "flowchart TD\n", stderr: "" });
});

test.skipIf(process.platform === "win32")("build --watch ends with Ctrl-C", async () => {
  const child = spawn(process.execPath, [bin, "build", "--watch", "hello.flow"], { cwd: folder });
  const ended = once(child, "exit");
  for await (const text of child.stderr.setEncoding("utf8"))
    if (String(text).includes("Waiting for changes")) break;
  child.kill("SIGINT");
  expect(await ended).toEqual([0, null]);
});

test("what init makes checks, has types and passes its own test", () => {
  expect(contactflow("init", "made")).toMatchObject({ code: 0, err: "" });
  expect(contactflow("check", "made")).toMatchObject({ code: 0, out: "No problems in 1 file.\n" });
  expect(contactflow("build", "made")).toMatchObject({ code: 0 });
  expect(node({}, "node_modules/typescript/bin/tsc", "-p", "made")).toMatchObject({ status: 0, stdout: "" });
  const { status, stdout, stderr } = node(
    { NO_COLOR: "1" },
    "node_modules/vitest/vitest.mjs",
    "run",
    "--root",
    "made",
  );
  expect(stdout + stderr).toMatch(/2 passed/);
  expect(status).toBe(0);
});

test("the schema that init names is in the package, and takes what init writes", () => {
  const config = read("made/contactflow.json") as { readonly $schema: string };
  const accepts = new Ajv().compile(read(config.$schema) as object);
  expect(accepts(config)).toBe(true);
  expect(accepts({ ...config, source: [] })).toBe(false);
});

const read = (path: string): unknown => JSON.parse(readFileSync(join(folder, path), "utf8"));

const bin = "node_modules/@contactflow/compiler/bin/contactflow.js";

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

function contactflow(...args: readonly string[]): Ended {
  return piped("", ...args);
}

/** Runs the command line with this on its standard input. */
function piped(input: string, ...args: readonly string[]): Ended {
  const { status, stdout, stderr } = node({ input }, bin, ...args);
  return { code: status, out: stdout, err: stderr };
}

/** Runs Node in the user's folder, without what this test run has put into the environment. */
function node({ input = "", ...env }: Readonly<Record<string, string>>, ...args: readonly string[]) {
  const inherited = Object.entries(process.env).filter(
    ([name]) => !/^(VITEST|NODE_ENV$|NODE_OPTIONS$|FORCE_COLOR$|NO_COLOR$)/.test(name),
  );
  return spawnSync(process.execPath, args, {
    cwd: folder,
    env: { ...Object.fromEntries(inherited), ...env },
    encoding: "utf8",
    input,
  });
}

function write(path: string, text: string): void {
  const target = join(folder, path);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, text);
}
