import type { CenterDefinition } from "@contactflow/runtime";
import { isSound, lowerProgram } from "../compile.ts";
import { centerDefinition } from "../emit/definition.ts";
import { closure } from "../emit/typescript/module.ts";
import type { FlowGraph } from "../graph/graph.ts";
import type { CheckedProgram } from "../model/checked-program.ts";
import type { FilePath } from "../model/symbols.ts";
import type { CliHost } from "./host.ts";
import { checkProject, openProject, type Project } from "./open-project.ts";
import { writeReport } from "./report.ts";

/** A program without errors, compiled in memory. */
export interface SoundProgram {
  readonly program: CheckedProgram;
  readonly project: Project;
  readonly graphs: readonly FlowGraph[];
  readonly definition: () => CenterDefinition;
  /** The centre that a file describes together with all it imports: what a test gets that imports it. */
  readonly definitionFrom: (file: FilePath) => CenterDefinition;
}

/** Compiles the sources, tells what is wrong with them, and yields the program if that are no errors. */
export async function compileSound(
  host: CliHost,
  paths: readonly string[],
): Promise<SoundProgram | undefined> {
  const project = await openProject(host, paths);
  const program = checkProject(project);
  writeReport(host.err, project, program);
  if (!isSound(program)) return undefined;
  const { graphs, resources, locateIn } = lowerProgram(program);
  return {
    program,
    project,
    graphs,
    definition: () => centerDefinition(graphs, resources, locateIn),
    definitionFrom: (file) => {
      const files = new Set(closure(program, file));
      const isIn = (declared: { readonly file: FilePath }): boolean => files.has(declared.file);
      const { centers, attributes, resources: declared, defaults, externalFlows } = resources;
      return centerDefinition(
        graphs.filter(isIn),
        {
          centers: centers.filter(isIn),
          attributes: attributes.filter(isIn),
          resources: declared.filter(isIn),
          defaults: defaults.filter(isIn),
          externalFlows: externalFlows.filter(isIn),
        },
        locateIn,
      );
    },
  };
}

/** Of the files whose centre has this flow, the one that imports most: tests are best written against it. */
export function widestFile({ program, graphs }: SoundProgram, flow: string): FilePath | undefined {
  const home = graphs.find(({ name }) => name === flow)?.file;
  const around = [...program.files.keys()]
    .map((file) => ({ file, files: closure(program, file) }))
    .filter(({ files }) => home !== undefined && files.includes(home));
  const most = Math.max(...around.map(({ files }) => files.length));
  return (
    around.find(({ file, files }) => file === home && files.length === most) ??
    around.find(({ files }) => files.length === most)
  )?.file;
}
