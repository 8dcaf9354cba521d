import {
  config,
  devDependencies,
  flow,
  flowTest,
  gitignore,
  scripts,
  tsconfig,
  vitestConfig,
} from "./templates.ts";

/** A file of a new project. */
export interface PlannedFile {
  /** From the project's folder, with forward slashes. */
  readonly path: string;
  readonly text: string;
  /**
   * What to do where the file is there already: `undefined` stops, because the project would be another one; a sentence is what to
   * see to in that file, which stays as it is.
   */
  readonly otherwise: string | undefined;
  /** Files that would stand for this one. */
  readonly others?: readonly string[];
}

/**
 * All files of a new project.
 * @param name of the project's folder
 * @param version of this compiler
 */
export function planProject(name: string, version: string): readonly PlannedFile[] {
  const needed = Object.keys(devDependencies(version)).join(" ");
  const commands = Object.entries(scripts).map(([key, command]) => `"${key}": "${command}"`);
  return [
    { path: "contactflow.json", text: json(config), otherwise: undefined },
    { path: "flows/welcome.flow", text: flow, otherwise: undefined },
    { path: "flows/welcome.test.ts", text: flowTest, otherwise: undefined },
    {
      path: "package.json",
      text: json({
        name: packageName(name),
        version: "0.0.0",
        private: true,
        type: "module",
        scripts,
        devDependencies: devDependencies(version),
      }),
      otherwise: `Install with \`npm install --save-dev ${needed}\`; scripts you may want: ${commands.join(", ")}.`,
    },
    {
      path: "vitest.config.ts",
      text: vitestConfig,
      others: ["vitest", "vite"].flatMap((tool) =>
        ["ts", "js", "mts", "mjs"].map((ending) => `${tool}.config.${ending}`),
      ),
      otherwise:
        "It needs `contactflow()` from @contactflow/compiler/vite among its plugins and @contactflow/runtime/testing/vitest among its setupFiles.",
    },
    {
      path: "tsconfig.json",
      text: json(tsconfig),
      otherwise:
        "It needs `allowArbitraryExtensions`, and @contactflow/runtime/testing/vitest among its `types`.",
    },
    { path: ".gitignore", text: gitignore, otherwise: "Let it have a line `*.d.flow.ts`." },
  ];
}

function json(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}

/** What npm takes as the name of a package. */
function packageName(folder: string): string {
  const name = folder
    .toLowerCase()
    .replaceAll(/[^a-z0-9._-]+/g, "-")
    .replaceAll(/^[._-]+|-+$/g, "");
  return name === "" ? "flows" : name;
}
