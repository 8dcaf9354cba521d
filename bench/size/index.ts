import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import type { Row } from "../row.ts";

interface Bundle {
  readonly what: string;
  /** What a program of its own would import. */
  readonly source: string;
  readonly target?: string;
}

const bundles: readonly Bundle[] = [
  {
    what: "size: the machine (@contactflow/runtime/machine)",
    source: `export * from "@contactflow/runtime/machine";`,
    target: "3 KB",
  },
  {
    what: "size: the machine and the linker",
    source: `export * from "@contactflow/runtime/machine"; export * from "@contactflow/runtime/link";`,
  },
  {
    what: "size: with the simulated contact centre",
    source: `export * from "@contactflow/runtime/machine"; export * from "@contactflow/runtime/center";`,
  },
  {
    what: "size: with the test kit",
    source: `export * from "@contactflow/runtime"; export * from "@contactflow/runtime/testing";`,
  },
];

/** Bundles parts of the runtime as an application would, minified, and says how large they are over the wire. */
export async function run(): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const { what, source, target } of bundles) {
    const { outputFiles } = await build({
      stdin: { contents: source, resolveDir: fileURLToPath(new URL(".", import.meta.url)) },
      conditions: ["@contactflow/source"],
      bundle: true,
      minify: true,
      format: "esm",
      platform: "neutral",
      external: ["vitest"],
      write: false,
    });
    const bytes = outputFiles[0]?.contents ?? new Uint8Array();
    const figure = `${(gzipSync(bytes, { level: 9 }).length / 1024).toFixed(2)} KB gzipped`;
    rows.push({ what, figure, ...(target !== undefined && { target }) });
  }
  return rows;
}
