/**
 * Bundles the command line into `dist/bin`, commands and what they load lazily in files of their own. Finding and reading some three
 * hundred small modules took half of the time of a `contactflow check`. Puts the pages of the diagnostics beside it, as a module of data, and the
 * JSON schemas of `contactflow.json` and of `check --json` into `schema`.
 */
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { build, type Metafile, type Plugin } from "esbuild";
import { diagnosticPages } from "./src/pages/read-pages.ts";
import type * as loadSchemas from "./src/load/scenario/schemas.ts";
import type { configSchema as schemaShape } from "./src/project/config/config-schema.ts";

const here = fileURLToPath(new URL(".", import.meta.url));
const outdir = join(here, "dist/bin");

/** Large, loaded by one command alone, and loaded whole: they stay where they are. */
const external = [
  "ts-morph",
  "prettier",
  "@hpcc-js/wasm-graphviz",
  "@observablehq/plot",
  "linkedom",
  "cli-progress",
  "@contactflow/compiler/pages",
];

/** A library that a source loads late and without waiting, through `createRequire`, is bundled and stays late. */
const lateRequires: Plugin = {
  name: "late requires",
  setup: ({ onLoad }) => {
    onLoad({ filter: /[\\/]compiler[\\/]src[\\/].*\.ts$/ }, ({ path }) => ({
      contents: readFileSync(path, "utf8").replaceAll("createRequire(import.meta.url)(", "require("),
      loader: "ts",
    }));
  },
};

rmSync(outdir, { recursive: true, force: true });
const { metafile } = await build({
  entryPoints: [
    { in: join(here, "src/cli/start.ts"), out: "start" },
    { in: join(here, "src/cli/simulate/worker.ts"), out: "worker" },
  ],
  absWorkingDir: here,
  outdir,
  bundle: true,
  splitting: true,
  format: "esm",
  platform: "node",
  target: "node22",
  conditions: ["@contactflow/source"],
  // Its CommonJS form hides its own files from bundlers.
  alias: { "jsonc-parser": "jsonc-parser/lib/esm/main.js" },
  external,
  plugins: [lateRequires],
  legalComments: "none",
  metafile: true,
  logLevel: "warning",
});
writeFileSync(join(outdir, "NOTICES.txt"), notices(metafile));

writeFileSync(
  join(here, "dist/pages/data.js"),
  `export const diagnosticPages = new Map(${JSON.stringify([...diagnosticPages], undefined, 1)});\n`,
);

const { configSchema } = (await import(
  new URL("./dist/project/config/config-schema.js", import.meta.url).href
)) as { readonly configSchema: typeof schemaShape };
mkdirSync(join(here, "schema"), { recursive: true });
writeFileSync(
  join(here, "schema/contactflow.schema.json"),
  `${JSON.stringify(configSchema, undefined, 2)}\n`,
);

const { loadSchema, staffingSchema } = (await import(
  new URL("./dist/load/scenario/schemas.js", import.meta.url).href
)) as typeof loadSchemas;
for (const [name, schema] of Object.entries({ load: loadSchema, staffing: staffingSchema }))
  writeFileSync(join(here, `schema/${name}.schema.json`), `${JSON.stringify(schema, undefined, 2)}\n`);

copyFileSync(join(here, "../docs/check-report.schema.json"), join(here, "schema/check-report.schema.json"));

/** The licences of the packages that are in the bundle. */
function notices({ inputs }: Metafile): string {
  const folders = new Set(
    Object.keys(inputs).flatMap(
      (path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path.replaceAll(sep, "/")) ?? [],
    ),
  );
  return [...folders]
    .toSorted()
    .map((folder) => {
      const absolute = join(here, folder);
      const name = folder.replace(/^.*node_modules\//, "");
      const licence = readdirSync(absolute).find((file) => /^licen[cs]e/i.test(file));
      if (licence === undefined) throw new Error(`${name} has no licence file`);
      return `${name}\n\n${readFileSync(join(absolute, licence), "utf8").trim()}\n`;
    })
    .join(`\n${"-".repeat(80)}\n\n`);
}
