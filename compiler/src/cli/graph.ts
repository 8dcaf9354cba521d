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
  if (out !== undefined && host.files.kindOf(resolve(host.folder, out)) === "folder")
    throw new UsageError(`${out} is a folder.`, "Name a file: --out flows.svg");
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
  else {
    host.files.write(resolve(host.folder, out), picture);
    host.out.write(`wrote ${out}\n`);
  }
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

/** By the ending of the file's name. */
function formatOf(out: string | undefined): string {
  if (out === undefined || /\.(?:mmd|mermaid|md|txt)$/.test(out)) return "mermaid";
  if (out.endsWith(".svg")) return "svg";
  throw new UsageError(
    `The name ${out} does not say how to draw.`,
    "Let it end in .svg or .mmd, or name a format: --format svg",
  );
}
