import { defineConfig } from "vitest/config";

const conditions = ["@contactflow/source", "node", "import", "module", "default"];

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    include: ["{grammar,compiler,runtime}/src/**/*.test.ts", "test/**/*.test.ts", "examples/**/*.test.ts"],
  },
});
