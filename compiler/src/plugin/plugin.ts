import { join, resolve } from "node:path";
import type { Severity } from "@contactflow/grammar";
import { createUnplugin } from "unplugin";
import { configName } from "../project/config/name.ts";
import { nodeFiles } from "../project/node-files.ts";
import { relativePath } from "../project/root.ts";
import { type CoverageContext, reportCoverage } from "./coverage.ts";
import type { CoverageOptions } from "./coverage-options.ts";
import type { ProjectSession } from "./project-session.ts";
import { rootOf } from "./root-of.ts";
import type { LoadedSource } from "./session.ts";

export interface ContactflowOptions {
  /**
   * The project's root; imports of `.flow` files stay inside it. Default: the nearest folder upwards from the file with a
   * `contactflow.json`, else the nearest one upwards from where the process runs with a `package.json`.
   */
  readonly root?: string;
  /**
   * Whether it is told what of the flows the tests run, in each run of vitest, and how where `contactflow.json` says otherwise or
   * nothing. Default: where vitest is asked for its own coverage (`vitest run --coverage`).
   */
  readonly coverage?: boolean | CoverageOptions;
}

/**
 * Lets code import `.flow` files: `import { center } from "./support.flow"`. Errors in them fail the import with the
 * whole report, warnings are shown once, and a change recompiles what depends on it.
 */
export const plugin = createUnplugin<ContactflowOptions | undefined>(({ root, coverage } = {}) => {
  const sessions = new Map<string, Promise<ProjectSession>>();
  const shown = new Set<string>();
  let isCounted = false;

  /** The compiler is loaded with the first `.flow` file, so that a configuration with the plugin costs nothing. */
  const sessionOf = (folder: string): Promise<ProjectSession> => {
    const session =
      sessions.get(folder) ??
      import("./project-session.ts").then(({ projectSession }) => projectSession(nodeFiles, folder));
    sessions.set(folder, session);
    return session;
  };

  return {
    name: "contactflow",
    buildStart() {
      sessions.clear();
    },
    load: {
      filter: { id: /\.flow$/ },
      async handler(id) {
        const file = resolve(id);
        const folder = rootOf(root, file);
        const session = await sessionOf(folder);
        if (session.isConfigured) this.addWatchFile(join(folder, configName));
        const loaded = session.load(relativePath(folder, file), isCounted ? file : undefined);
        for (const path of loaded.files) this.addWatchFile(resolve(folder, path));
        if (loaded.script === undefined) throw new Error(await report(loaded, ["error", "warning"]));
        const warnings = await report(loaded, ["warning"]);
        if (warnings !== "" && !shown.has(warnings)) {
          shown.add(warnings);
          this.warn(warnings);
        }
        const { code, mappings } = loaded.script;
        return { code, map: { version: 3, mappings, names: [], sources: [file] } };
      },
    },
    vite: {
      configureVitest: async (context: VitestContext) => {
        keepNoFlows(context);
        isCounted = await reportCoverage(context, { root, coverage });
      },
    } as object,
    async watchChange(id) {
      const changed = resolve(id);
      for (const [folder, session] of sessions)
        if (changed === join(folder, configName)) sessions.delete(folder);
        else (await session).changed(relativePath(folder, changed));
    },
  };
});

interface VitestContext extends CoverageContext {
  readonly defineCacheKeyGenerator?: DefineCacheKeys;
  /** The same before vitest 5. */
  readonly experimental_defineCacheKeyGenerator?: DefineCacheKeys;
}

type DefineCacheKeys = (keyOf: (module: { readonly id: string }) => false | undefined) => void;

/** Vitest keeps compiled modules from run to run by their own text. That of a `.flow` file depends on what it imports, too. */
function keepNoFlows(vitest: VitestContext): void {
  const define = vitest.defineCacheKeyGenerator ?? vitest.experimental_defineCacheKeyGenerator;
  define?.(({ id }) => (id.endsWith(".flow") ? false : undefined));
}

async function report(
  { diagnostics, texts }: LoadedSource,
  severities: readonly Severity[],
): Promise<string> {
  const { defaultLimit, terminalReport } = await import("../report/terminal.ts");
  const told = diagnostics.filter(({ severity }) => severities.includes(severity));
  const text = terminalReport(told, texts, { color: false, limit: defaultLimit });
  return text === "" ? "" : `\n${text}`;
}
