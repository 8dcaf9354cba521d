import type { Diagnostic, Span } from "@contactflow/grammar";
import { reportInto } from "../../diagnostics/report.ts";
import { type JsonNode, jsonTree } from "./json-tree.ts";
import { configName } from "./name.ts";
import { readShape } from "./read-shape.ts";
import { type CoverageReporter, settings, type SeveritySetting } from "./settings.ts";

/** The settings of a project, defaults filled in. */
export interface ProjectConfig {
  /** Globs from the project's root; those after `!` leave out. `undefined`: all sources. */
  readonly sources: readonly string[] | undefined;
  /** What a build writes. A target that is not wanted is not there. */
  readonly targets: {
    /** `output`: a folder from the project's root; `undefined`: beside the sources. */
    readonly types?: { readonly output: string | undefined };
    readonly modules?: { readonly output: string };
  };
  readonly severities: ReadonlyMap<string, SeveritySetting>;
  readonly coverage: CoverageSettings;
}

/** How it is told what of the flows the tests run. */
export interface CoverageSettings {
  readonly reporter: readonly CoverageReporter[];
  /** A folder from the project's root. */
  readonly directory: string;
  /** In percent. */
  readonly thresholds: { readonly statements?: number; readonly steps?: number; readonly outcomes?: number };
}

/** The folder that modules are written below when nobody says where. */
const defaultModules = "generated";

const defaultCoverage: CoverageSettings = {
  reporter: ["text", "html", "lcov"],
  directory: "coverage/flows",
  thresholds: {},
};

export const defaultConfig: ProjectConfig = {
  sources: undefined,
  targets: { types: { output: undefined } },
  severities: new Map(),
  coverage: defaultCoverage,
};

export interface ReadConfig {
  readonly config: ProjectConfig;
  readonly diagnostics: readonly Diagnostic[];
  /** Where each glob of `sources` stands, its quotes included. */
  readonly sourceSpans: ReadonlyMap<string, Span>;
}

/** Reads the text of a `contactflow.json`. With an error among the diagnostics, nothing else of it should be used. */
export function readConfig(text: string): ReadConfig {
  const diagnostics: Diagnostic[] = [];
  const report = reportInto(diagnostics, configName);
  const tree = jsonTree(text, configName, report);
  const read = tree && readShape(settings, tree, { file: configName, report });
  if (read === undefined) return { config: defaultConfig, diagnostics, sourceSpans: new Map() };
  const { types, modules } = read.targets ?? {};
  return {
    config: {
      sources: read.sources,
      targets:
        read.targets === undefined
          ? defaultConfig.targets
          : {
              ...(types === undefined ? {} : { types: { output: types.output } }),
              ...(modules === undefined ? {} : { modules: { output: modules.output ?? defaultModules } }),
            },
      severities: new Map(
        Object.entries(read.severities ?? {}).flatMap(([code, set]) =>
          set === undefined ? [] : [[code, set]],
        ),
      ),
      coverage: { ...defaultCoverage, ...read.coverage },
    },
    diagnostics,
    sourceSpans: new Map(
      membersOf(tree, "sources").flatMap((node) => (node.kind === "text" ? [[node.value, node.span]] : [])),
    ),
  };
}

function membersOf(tree: JsonNode | undefined, key: string): readonly JsonNode[] {
  if (tree?.kind !== "object") return [];
  const value = tree.members.find((member) => member.key === key)?.value;
  return value?.kind === "list" ? value.items : [];
}
