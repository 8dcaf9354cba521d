import type { CenterDefinition } from "@contactflow/runtime";
import { isSound, lowerProgram } from "../compile.ts";
import { centerDefinition } from "../emit/definition.ts";
import type { FlowGraph } from "../graph/graph.ts";
import type { CliHost } from "./host.ts";
import { checkProject, openProject } from "./open-project.ts";
import { writeReport } from "./report.ts";

/** A program without errors, compiled in memory. */
export interface SoundProgram {
  readonly graphs: readonly FlowGraph[];
  readonly definition: () => CenterDefinition;
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
  return { graphs, definition: () => centerDefinition(graphs, resources, locateIn) };
}
