import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Ajv } from "ajv";
import { expect, test, vi } from "vitest";
import type { CliHost } from "../../compiler/src/cli/host.ts";
import { main } from "../../compiler/src/cli/main.ts";
import { nodeHost } from "../../compiler/src/cli/node-host.ts";
import { loadSchema } from "../../compiler/src/load/scenario/schemas.ts";
import { scenarioShape } from "../../compiler/src/load/scenario/shape.ts";

/** Runs the command line in the example's folder, with threads of its own, and nobody before the terminal. */
async function contactflow(args: readonly string[], more: Partial<CliHost> = {}) {
  let [out, err] = ["", ""];
  const code = await main(args, {
    ...nodeHost(),
    folder: fileURLToPath(new URL("../../examples/queued-callback", import.meta.url)),
    out: { write: (text) => void (out += text), color: false, columns: undefined },
    err: { write: (text) => void (err += text), color: false, columns: undefined },
    ...more,
  });
  return { code, out, err };
}

test("the example's load is played in threads: the plan with shifts serves the same callers better", async () => {
  const args = ["simulate", "load.json", "--compare", "shifts.staffing.json", "--seeds", "4", "--json"];
  const { code, out, err } = await contactflow(args);
  expect({ code, err }).toEqual({ code: 0, err: "" });
  const { staffings, difference } = JSON.parse(out) as {
    readonly staffings: readonly {
      readonly calls: {
        readonly calls: { readonly mean: number };
        readonly callbacks: { readonly mean: number };
      };
      readonly callers: { readonly serviceLevel: { readonly mean: number; readonly halfWidth: number } };
    }[];
    readonly difference: {
      readonly callers: { readonly serviceLevel: { readonly mean: number; readonly halfWidth: number } };
      readonly calls: { readonly calls: unknown };
    };
  };
  const [flat, shifts] = staffings;
  expect(difference.calls.calls).toEqual({ mean: 0, halfWidth: 0, runs: 4 });
  expect(flat?.calls.calls.mean).toBeGreaterThan(1100);
  expect(flat?.calls.callbacks.mean).toBeGreaterThan(200);
  const { mean, halfWidth } = difference.callers.serviceLevel;
  expect(mean - halfWidth).toBeGreaterThan(0);
  // The runs of both have their good and bad days in common, so that the difference is surer than either.
  expect(halfWidth).toBeLessThan(
    (flat?.callers.serviceLevel.halfWidth ?? 0) + (shifts?.callers.serviceLevel.halfWidth ?? 0),
  );
});

test("docs/load.md shows what the example's load tells, a scenario that is taken, and every setting", async () => {
  const page = readFileSync(new URL("../../docs/load.md", import.meta.url), "utf8");
  const [, shown = ""] = /\$ contactflow (simulate .*\n[^]*?)```/.exec(page) ?? [];
  const [command = "", ...lines] = shown.trimEnd().split("\n");
  const { out } = await contactflow(command.split(" "));
  const told = out.split("\n");
  for (const line of lines.filter((one) => one !== "…")) expect(told).toContain(line);

  const [, scenario = ""] = /```json\n([^]*?)```/.exec(page) ?? [];
  expect(new Ajv().compile(loadSchema)(JSON.parse(scenario))).toBe(true);
  const { $schema: _, ...keys } = scenarioShape.keys;
  for (const name of Object.keys(keys)) expect(page).toMatch(new RegExp(`^\\|[^|]*\`${name}\``, "m"));
});

test("Ctrl-C ends the threads, whatever they are at", async () => {
  const host = nodeHost();
  let running = 0;
  const { code, out } = await contactflow(["simulate", "load.json", "--seeds", "1000"], {
    onInterrupt: (stop) => host.after(200, stop),
    workers: {
      atOnce: 2,
      start: (setup, listener) => {
        const worker = host.workers.start(setup, listener);
        running++;
        return { ...worker, stop: () => worker.stop().then(() => running--) };
      },
    },
  });
  expect({ code, out }).toEqual({ code: 130, out: "" });
  await vi.waitUntil(() => running === 0);
});
