/** Measures one size of project in a process of its own; prints JSON. Needs `--expose-gc`. */
import { createProgram } from "../../compiler/src/program/program.ts";
import { processorTime } from "../processor-time.ts";
import { median } from "../row.ts";
import { filesForLines, generateProject, linesIn } from "./project.ts";

export interface Size {
  readonly lines: number;
  readonly megabytesPerSecond: number;
  /** The same by the processor time of the best round, which other work on the machine disturbs less. */
  readonly megabytesPerProcessorSecond: number;
  /** Of the heap after garbage collection, the texts included. */
  readonly bytesPerLine: number;
  /** Milliseconds, the median. */
  readonly recheck: number;
}

const rounds = 5;
const warmUp = { lines: 6_000, rounds: 40 };
const edits = 40;

function measure(lines: number): Size {
  const { gc } = globalThis;
  if (gc === undefined) throw new Error("run with --expose-gc");
  // What is loaded and compiled once counts for no size: small projects would be over before the compiler is.
  const small = generateProject(filesForLines(warmUp.lines));
  for (let round = 0; round < warmUp.rounds; round += 1) checked(small);
  gc();
  const before = process.memoryUsage().heapUsed;
  const project = generateProject(filesForLines(lines));
  const count = linesIn(project);
  const bytes = project.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
  const times: number[] = [];
  const processorTimes: number[] = [];
  let kept = checked(project);
  for (let round = 0; round < rounds; round += 1) {
    const begun = performance.now();
    const since = processorTime();
    kept = checked(project);
    processorTimes.push(processorTime() - since);
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
    megabytesPerProcessorSecond: bytes / Math.min(...processorTimes) / 1000,
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
