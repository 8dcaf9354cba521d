/**
 * Runs every check of the repository and prints one line a check, the output of those that failed, and the totals.
 * What reads the sources runs beside the tests, which spend much of their time in one process; its lines come at the end.
 */
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

interface Outcome {
  readonly passed: number;
  readonly failed: number;
}

const totals = { passed: 0, failed: 0 };

for (const script of ["build", "examples"]) console.log(await check(script));
const [checked] = await Promise.all([
  checks("types", "lint", "dead-code", "format:check"),
  unitTests().then(add),
]);
console.log(`\n${checked.join("\n")}`);

console.log(`\n${totals.passed} passed, ${totals.failed} failed`);
process.exitCode = totals.failed === 0 && totals.passed > 0 ? 0 : 1;

/** One after another: the tests need the other processor. */
async function checks(...scripts: readonly string[]): Promise<readonly string[]> {
  const lines: string[] = [];
  for (const script of scripts) lines.push(await check(script));
  return lines;
}

/** Runs an npm script; returns what is to be said of it. */
async function check(script: string): Promise<string> {
  const started = performance.now();
  const { code, output } = await run("npm", ["run", "--silent", script], "captured");
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  add(code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });
  return code === 0 ? `ok     ${script} (${seconds} s)` : `FAILED ${script} (${seconds} s)\n${output}`;
}

/** Runs vitest with its own output shown; a run that ends without a report counts as one failure. */
async function unitTests(): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), "contactflow-tests-"));
  const report = join(folder, "report.json");
  try {
    const { code } = await run(
      "vitest",
      ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`],
      "shown",
    );
    const counts = JSON.parse(readFileSync(report, "utf8")) as {
      readonly numPassedTests: number;
      readonly numFailedTests: number;
    };
    const failed = Math.max(counts.numFailedTests, code === 0 ? 0 : 1);
    return { passed: counts.numPassedTests, failed };
  } catch (error) {
    console.log(`FAILED unit: no report (${String(error)})`);
    return { passed: 0, failed: 1 };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function add(outcome: Outcome): void {
  totals.passed += outcome.passed;
  totals.failed += outcome.failed;
}

function run(
  command: string,
  args: readonly string[],
  output: "shown" | "captured",
): Promise<{ code: number; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      stdio: output === "shown" ? ["ignore", "inherit", "inherit"] : ["ignore", "pipe", "pipe"],
      shell: process.platform === "win32",
      // The build was the first of the checks.
      env: { ...process.env, CONTACTFLOW_IS_BUILT: "yes" },
    });
    const chunks: Buffer[] = [];
    child.stdout?.on("data", (chunk: Buffer) => chunks.push(chunk));
    child.stderr?.on("data", (chunk: Buffer) => chunks.push(chunk));
    child.on("error", reject);
    child.on("close", (code) => resolve({ code: code ?? 1, output: Buffer.concat(chunks).toString() }));
  });
}
