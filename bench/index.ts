/**
 * Measures what the project promises and prints one table. `npm run bench -- parse machine` runs some of it.
 * Figures of one run compare with each other; those of two runs on a shared machine do not.
 */
import { cpus } from "node:os";
import type { Row } from "./row.ts";

const benchmarks: Readonly<
  Record<string, () => Promise<{ readonly run: () => Promise<readonly Row[]> | readonly Row[] }>>
> = {
  machine: () => import("./machine/index.ts"),
  center: () => import("./center/index.ts"),
  load: () => import("./load/index.ts"),
  parse: () => import("./parse/index.ts"),
  frontend: () => import("./frontend/index.ts"),
  cold: () => import("./cold/index.ts"),
  size: () => import("./size/index.ts"),
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !Object.hasOwn(benchmarks, name));
if (unknown.length > 0) {
  console.error(
    `There is no benchmark ${unknown.join(", ")}. There are: ${Object.keys(benchmarks).join(", ")}.`,
  );
  process.exit(2);
}

console.log(
  `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model.trim() ?? "unknown processor"}\n`,
);
for (const [name, load] of Object.entries(benchmarks)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  const { run } = await load();
  for (const { what, figure, target } of await run())
    console.log(
      `${what.padEnd(64)} ${figure.padStart(18)}${target === undefined ? "" : `   (target ${target})`}`,
    );
}
