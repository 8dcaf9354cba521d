import { resolve } from "node:path";
import type { Severity } from "@contactflow/grammar";
import { createUnplugin } from "unplugin";
import { nodeFiles } from "../project/node-files.ts";
import { projectRoot, relativePath, rootOfAll } from "../project/root.ts";
import type { LoadedSource, Session } from "./session.ts";

export interface ContactflowOptions {
  /** The project's root; imports of `.flow` files stay inside it. Default: the nearest folder upwards with a `package.json`. */
  readonly root?: string;
}

/**
 * Lets code import `.flow` files: `import { center } from "./support.flow"`. Errors in them fail the import with the
 * whole report, warnings are shown once, and a change recompiles what depends on it.
 */
export const plugin = createUnplugin<ContactflowOptions | undefined>(({ root } = {}) => {
  const base = resolve(root ?? projectRoot(nodeFiles, process.cwd()));
  const sessions = new Map<string, Session>();
  const shown = new Set<string>();

  /** The compiler is loaded with the first `.flow` file, so that a configuration with the plugin costs nothing. */
  const sessionOf = async (folder: string): Promise<Session> => {
    const { sourceSession } = await import("./session.ts");
    const session =
      sessions.get(folder) ?? sourceSession({ readFile: (path) => nodeFiles.read(resolve(folder, path)) });
    sessions.set(folder, session);
    return session;
  };

  return {
    name: "contactflow",
    buildStart() {
      for (const session of sessions.values()) session.begin();
    },
    load: {
      filter: { id: /\.flow$/ },
      async handler(id) {
        const file = resolve(id);
        const folder = rootOfAll(base, [file]);
        const loaded = (await sessionOf(folder)).load(relativePath(folder, file));
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
    vite: vitestHooks,
    watchChange(id) {
      for (const [folder, session] of sessions) session.changed(relativePath(folder, resolve(id)));
    },
  };
});

interface VitestContext {
  readonly defineCacheKeyGenerator?: DefineCacheKeys;
  /** The same before vitest 5. */
  readonly experimental_defineCacheKeyGenerator?: DefineCacheKeys;
}

type DefineCacheKeys = (keyOf: (module: { readonly id: string }) => false | undefined) => void;

/** Vitest keeps compiled modules from run to run by their own text. That of a `.flow` file depends on what it imports, too. */
const vitestHooks: object = {
  configureVitest(vitest: VitestContext) {
    const define = vitest.defineCacheKeyGenerator ?? vitest.experimental_defineCacheKeyGenerator;
    define?.(({ id }) => (id.endsWith(".flow") ? false : undefined));
  },
};

async function report(
  { diagnostics, texts }: LoadedSource,
  severities: readonly Severity[],
): Promise<string> {
  const { defaultLimit, terminalReport } = await import("../report/terminal.ts");
  const told = diagnostics.filter(({ severity }) => severities.includes(severity));
  const text = terminalReport(told, texts, { color: false, limit: defaultLimit });
  return text === "" ? "" : `\n${text}`;
}
