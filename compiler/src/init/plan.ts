import { completeManifest } from "./manifest.ts";
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
interface PlannedFile {
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

/** How a folder becomes a project. */
export interface ProjectPlan {
  readonly files: readonly PlannedFile[];
  /** The `package.json` that is there, with what it lacked; `undefined`: there is none, or it is none. */
  readonly manifest: { readonly text: string; readonly added: readonly string[] } | undefined;
  /** What a user may do next, with what it does. */
  readonly next: readonly (readonly [command: string, comment: string])[];
}

/**
 * @param name of the project's folder
 * @param version of this compiler
 * @param manifest the text of the `package.json` that the folder has already
 */
export function planProject(name: string, version: string, manifest: string | undefined): ProjectPlan {
  const completed = manifest === undefined ? undefined : completeManifest(manifest, version);
  const isModule = completed?.isModule ?? true;
  const command = (script: keyof typeof scripts, short: string): string =>
    (completed === undefined && manifest !== undefined) || completed?.taken.has(script)
      ? `npx ${scripts[script]}`
      : short;
  return {
    files: plannedFiles(name, version, isModule ? "ts" : "mts"),
    manifest: completed,
    next: [
      ["npm install", ""],
      [command("check", "npm run check"), "what is wrong with the flows: nothing yet"],
      [command("test", "npm test"), "calls them"],
      ["npx contactflow run Welcome", "a telephone in the terminal"],
    ],
  };
}

function plannedFiles(name: string, version: string, ending: "ts" | "mts"): readonly PlannedFile[] {
  const needed = Object.keys(devDependencies(version)).join(" ");
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
      otherwise: `npm cannot read it. Once it can: npm install --save-dev ${needed}`,
    },
    {
      path: `vitest.config.${ending}`,
      text: vitestConfig,
      others: ["vitest", "vite"].flatMap((tool) =>
        ["ts", "js", "mts", "mjs"].map((other) => `${tool}.config.${other}`),
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
    {
      path: ".gitignore",
      text: gitignore,
      otherwise: "Let it have the lines `node_modules/` and `*.d.flow.ts`.",
    },
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
