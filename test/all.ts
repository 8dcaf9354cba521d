/**
 * Runs every check of the repository and prints one line a check, the output of those that failed, and the totals.
 * The checks that only read run side by side; the tests run last and alone.
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

await inTurn("build", "examples");
await Promise.all(["types", "lint", "format:check", "dead-code"].map((script) => check(script)));
add(await unitTests());

console.log(`\n${totals.passed} passed, ${totals.failed} failed`);
process.exitCode = totals.failed === 0 && totals.passed > 0 ? 0 : 1;

async function inTurn(...scripts: readonly string[]): Promise<void> {
  for (const script of scripts) await check(script);
}

async function check(script: string): Promise<void> {
  const started = performance.now();
  const { code, output } = await run("npm", ["run", "--silent", script], "captured");
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${code === 0 ? "ok    " : "FAILED"} ${script} (${seconds} s)`);
  if (code !== 0) console.log(output);
  add(code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });
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
    });
    const chunks: Buffer[] = [];
    child.stdout?.on("data", (chunk: Buffer) => chunks.push(chunk));
    child.stderr?.on("data", (chunk: Buffer) => chunks.push(chunk));
    child.on("error", reject);
    child.on("close", (code) => resolve({ code: code ?? 1, output: Buffer.concat(chunks).toString() }));
  });
}
