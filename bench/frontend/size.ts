/** Measures one size of project in a process of its own; prints JSON. Needs `--expose-gc`. */
import { createProgram } from "../../compiler/src/program/program.ts";
import { median } from "../row.ts";
import { filesForLines, generateProject, linesIn } from "./project.ts";

export interface Size {
  readonly lines: number;
  readonly megabytesPerSecond: number;
  /** Of the heap after garbage collection, the texts included. */
  readonly bytesPerLine: number;
  /** Milliseconds, the median. */
  readonly recheck: number;
}

const rounds = 5;
const edits = 40;

function measure(lines: number): Size {
  const { gc } = globalThis;
  if (gc === undefined) throw new Error("run with --expose-gc");
  // What is loaded and compiled once counts for no size.
  checked(generateProject(filesForLines(6_000)));
  gc();
  const before = process.memoryUsage().heapUsed;
  const project = generateProject(filesForLines(lines));
  const count = linesIn(project);
  const bytes = project.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
  const times: number[] = [];
  let kept = checked(project);
  for (let round = 0; round < rounds; round += 1) {
    const begun = performance.now();
    kept = checked(project);
    times.push(performance.now() - begun);
  }
  gc();
  const after = process.memoryUsage().heapUsed;
  const rechecks: number[] = [];
  const { texts, program } = kept;
  const paths = [...texts.keys()].filter((path) => path.endsWith("welcome.flow"));
  for (let edit = 0; edit < edits; edit += 1) {
    const path = paths[(edit * 37) % paths.length] ?? "";
    texts.set(path, `${texts.get(path) ?? ""}\n// edited`);
    const begun = performance.now();
    program.update({ files: [path] });
    rechecks.push(performance.now() - begun);
  }
  return {
    lines: count,
    megabytesPerSecond: bytes / median(times) / 1000,
    bytesPerLine: (after - before) / count,
    recheck: median(rechecks),
  };
}

function checked(project: ReturnType<typeof generateProject>) {
  const texts = new Map(project.map(({ path, text }) => [path, text]));
  const program = createProgram({ readFile: (path) => texts.get(path) }, [...texts.keys()]);
  return { texts, program };
}

if (import.meta.main) console.log(JSON.stringify(measure(Number(process.argv[2]))));
