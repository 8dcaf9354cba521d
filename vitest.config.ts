import { registerHooks } from "node:module";
import { defineConfig } from "vitest/config";
import type { contactflow as plugin } from "./compiler/src/plugin/vite.ts";

const conditions = ["@contactflow/source", "node", "import", "module", "default"];

// Tests import .flow files through the plugin's own sources, and those find their siblings' sources.
registerHooks({
  resolve: (specifier, context, next) =>
    next(specifier, { ...context, conditions: [...context.conditions, "@contactflow/source"] }),
});
const pluginSource = new URL("./compiler/src/plugin/vite.ts", import.meta.url).href;
const { contactflow } = (await import(pluginSource)) as { readonly contactflow: typeof plugin };

/** These run the command line that is built. */
const afterBuild = ["test/{packed,tutorial}/*.test.ts"];

export default defineConfig({
  plugins: [contactflow()],
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    // The code under test keeps no state in modules and nothing is mocked, so files may share a process; loading everything anew for
    // each of them took half of the time.
    isolate: false,
    // A test fails for what it finds, never for how busy the machine is.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    projects: [
      {
        extends: true,
        test: {
          name: "sources",
          include: [
            "{grammar,compiler,runtime}/src/**/*.test.ts",
            "test/**/*.test.ts",
            "examples/**/*.test.ts",
          ],
          exclude: afterBuild,
        },
      },
      {
        extends: true,
        test: { name: "built", include: afterBuild, globalSetup: "test/support/build.ts" },
      },
    ],
  },
});
