import { fileURLToPath } from "node:url";
import type { Counts } from "@contactflow/runtime/coverage";
import type { CoverageOptions } from "./coverage-options.ts";

/** What vitest tells a plugin, as far as coverage needs it. */
export interface CoverageContext {
  readonly vitest: {
    readonly config: {
      readonly root: string;
      readonly watch: boolean;
      /** Set where only a part of the test files runs here, and the rest elsewhere. */
      readonly shard?: object;
      readonly coverage: {
        readonly enabled?: boolean;
        readonly reportOnFailure?: boolean;
        exclude?: string[];
      };
      readonly reporters: unknown[];
    };
    readonly logger: Logger;
  };
  readonly project: { readonly config: { readonly setupFiles: string[] } };
}

interface Logger {
  readonly log: (text: string) => void;
  readonly error: (text: string) => void;
  readonly getColumns: () => number;
}

interface TestModule {
  readonly moduleId: string;
  readonly project: { readonly name: string };
  readonly meta: () => { readonly contactflowCoverage?: Counts };
}

const reported = new WeakSet<object>();

/**
 * Lets all test files of a project say what of the flows they ran, and tells what it comes to when all have. Returns whether
 * somebody wants to know.
 * @throws Error where the options are none
 */
export async function reportCoverage(
  { vitest, project }: CoverageContext,
  {
    root,
    coverage,
  }: { readonly root: string | undefined; readonly coverage: boolean | CoverageOptions | undefined },
): Promise<boolean> {
  const { config } = vitest;
  if (coverage === false || (coverage === undefined && config.coverage.enabled !== true)) return false;
  // The first to be set up is the last to clean up: what other set-up files do then counts, too.
  const { setupFiles } = project.config;
  if (!setupFiles.includes(setUpFile())) setupFiles.unshift(setUpFile());
  if (reported.has(config)) return true;
  reported.add(config);
  // Vitest's own coverage has nothing to say of files that are no code.
  config.coverage.exclude?.push("**/*.flow");
  const { coverageOptions } = await import("./coverage-options.ts");
  const options = coverageOptions(typeof coverage === "object" ? coverage : {});
  const counts = new Map<string, Counts>();
  config.reporters.push({
    onTestRunEnd: async (
      modules: readonly TestModule[],
      _errors: readonly unknown[],
      reason: "passed" | "interrupted" | "failed",
    ) => {
      // While vitest watches, it runs some files again, and what the others ran still counts.
      for (const module of modules)
        counts.set(`${module.project.name}\n${module.moduleId}`, module.meta().contactflowCoverage ?? {});
      if (reason !== "passed" && config.coverage.reportOnFailure !== true) {
        if (modules.length > 0) vitest.logger.log("\nWhat of the flows ran is told when all tests pass.");
        return;
      }
      const { writeCoverage } = await import("./write-coverage.ts");
      const folder = config.root;
      const failures = await writeCoverage([...counts.values()], { root, folder, options }, vitest.logger);
      if (config.shard !== undefined) return;
      for (const failure of failures) vitest.logger.error(`\nerror: ${failure}`);
      if (failures.length > 0 && !config.watch) process.exitCode = 1;
    },
  });
  return true;
}

function setUpFile(): string {
  return fileURLToPath(import.meta.resolve("@contactflow/runtime/testing/vitest-coverage"));
}
