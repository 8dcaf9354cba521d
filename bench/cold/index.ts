import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { median, type Row } from "../row.ts";

const bin = fileURLToPath(new URL("../../compiler/bin/contactflow.js", import.meta.url));
const example = fileURLToPath(new URL("../../examples/queued-callback", import.meta.url));
const spawns = 21;

/**
 * How much longer `contactflow check` of the example takes than Node takes to start and stop, as whole processes in turns.
 * Both with Node's compile cache warm, as from the second call on, and with none, as on the first call after an installation.
 */
export async function run(): Promise<readonly Row[]> {
  const cache = mkdtempSync(join(tmpdir(), "contactflow-cold-"));
  try {
    const check = [bin, "check", example];
    const warm = { NODE_COMPILE_CACHE: cache };
    const none = { NODE_DISABLE_COMPILE_CACHE: "1" };
    spawned(check, warm);
    const times = { node: [] as number[], warm: [] as number[], none: [] as number[] };
    for (let turn = 0; turn < spawns; turn++) {
      times.node.push(spawned(["-e", "0"], none));
      times.warm.push(spawned(check, warm));
      times.none.push(spawned(check, none));
    }
    const node = median(times.node);
    const over = (measured: readonly number[]): string => `${(median(measured) - node).toFixed(0)} ms`;
    return [
      { what: `Node alone, start to end (median of ${spawns})`, figure: `${node.toFixed(0)} ms` },
      {
        what: "contactflow check of the example, over Node alone",
        figure: over(times.warm),
        target: "under 200 ms",
      },
      {
        what: "the same on the first call, without a compile cache",
        figure: over(times.none),
        target: "under 200 ms",
      },
    ];
  } finally {
    rmSync(cache, { recursive: true });
  }
}

/** Milliseconds from the start of a Node process to its end. */
function spawned(args: readonly string[], env: Readonly<Record<string, string>>): number {
  const before = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, {
    env: { ...process.env, ...env },
    encoding: "utf8",
  });
  const took = performance.now() - before;
  if (status !== 0) throw new Error(`node ${args.join(" ")} ended with ${String(status)}: ${stderr}`);
  return took;
}
