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

export default defineConfig({
  plugins: [contactflow()],
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    include: ["{grammar,compiler,runtime}/src/**/*.test.ts", "test/**/*.test.ts", "examples/**/*.test.ts"],
  },
});
