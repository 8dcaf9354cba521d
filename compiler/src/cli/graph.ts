import { resolve } from "node:path";
import { diagramOf, type Diagram } from "../diagram/diagram.ts";
import { exit, UsageError, type CliHost, type Exit } from "./host.ts";
import { compileSound } from "./compile-sound.ts";

export interface GraphOptions {
  readonly format?: string;
  readonly flow?: string;
  readonly out?: string;
}

/** Writes a picture of the flows: to a file, or to standard output. */
export async function graph(
  host: CliHost,
  paths: readonly string[],
  { format, flow, out }: GraphOptions,
): Promise<Exit> {
  const draw = await rendererOf(format ?? formatOf(out));
  const compiled = await compileSound(host, paths);
  if (compiled === undefined) return exit.errors;
  const flows = compiled.graphs.filter(({ name }) => flow === undefined || name === flow);
  if (flows.length === 0)
    throw new UsageError(
      flow === undefined ? "There is no flow to draw." : `There is no flow called ${flow}.`,
      flow === undefined ? undefined : `Flows: ${compiled.graphs.map(({ name }) => name).join(", ")}`,
    );
  const picture = await draw(flows.map(diagramOf));
  if (out === undefined) host.out.write(picture);
  else host.files.write(resolve(host.folder, out), picture);
  return exit.ok;
}

type Draw = (diagrams: readonly Diagram[]) => string | Promise<string>;

/** Loads what draws in this format, and nothing else. */
async function rendererOf(format: string): Promise<Draw> {
  switch (format) {
    case "mermaid":
      return (await import("../diagram/mermaid.ts")).mermaidOf;
    case "svg":
      return (await import("../diagram/svg.ts")).svgOf;
    default:
      throw new UsageError(`There is no format called ${format}.`, "Formats: mermaid, svg");
  }
}

function formatOf(out: string | undefined): string {
  return out?.endsWith(".svg") === true ? "svg" : "mermaid";
}
