import type { CenterDefinition } from "@contactflow/runtime";
import { createSimulation, type Simulation, type SimulationOptions } from "@contactflow/runtime/center";
import { type Counts, takeCounts } from "@contactflow/runtime/coverage";
import { isSound, lowerProgram } from "../compile.ts";
import { centerDefinition } from "../emit/definition.ts";
import type { CheckedProgram } from "../model/checked-program.ts";
import { checkFiles } from "../program/program.ts";
import type { Host } from "../program/sources.ts";
import type { FileCoverage } from "./file-coverage.ts";
import { projectCoverage } from "./project-coverage.ts";

/** A program of one file, `main.flow`, whose runs are counted. */
export interface Counted {
  readonly definition: CenterDefinition;
  readonly program: CheckedProgram;
  /** What ran in a simulated centre while it was played with. */
  readonly counts: (play: (simulation: Simulation) => void, options?: SimulationOptions) => Counts;
  readonly coverage: (counts: Counts) => FileCoverage;
}

const path = "main.flow";

/** @throws Error where the text is no sound program. */
export function counted(text: string): Counted {
  const program = programOf(text);
  if (!isSound(program)) throw new Error(program.diagnostics.map(({ message }) => message).join("\n"));
  const host = hostOf(text);
  const { graphs, resources, locateIn } = lowerProgram(program);
  const center = centerDefinition(graphs, resources, locateIn);
  const flows = Object.entries(center.flows).map(([name, flow]) => [name, { ...flow, counted: path }]);
  const definition = { ...center, flows: Object.fromEntries(flows) };
  return {
    definition,
    program,
    counts: (play, options) => {
      takeCounts();
      play(createSimulation(definition, options));
      return takeCounts();
    },
    coverage: (counts) => {
      const [file] = projectCoverage(host, [path], counts).files;
      if (file === undefined) throw new Error("There is no flow.");
      return file;
    },
  };
}

export function isProgram(text: string): boolean {
  return isSound(programOf(text));
}

function programOf(text: string): CheckedProgram {
  return checkFiles(hostOf(text), [path]);
}

function hostOf(text: string): Host {
  return { readFile: (asked) => (asked === path ? text : undefined) };
}

/** `menu.timeout 1` for each outcome. */
export function outcomesIn({ outcomes }: FileCoverage): readonly string[] {
  return outcomes.map(({ name, hits }) => `${name} ${hits}`);
}

/** `2 play` for each statement: how often, and how it begins. */
export function statementsIn({ statements, text }: FileCoverage): readonly string[] {
  return statements.map(({ span, hits }) => `${hits} ${text.slice(span.start, span.end).split("\n")[0]}`);
}
