import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { checkFiles, createProgram } from "../../compiler/src/program/program.ts";
import { processorTime } from "../processor-time.ts";
import { median, type Row } from "../row.ts";
import { langiumFrontEnd } from "./langium.ts";
import { filesForLines, generateProject, linesIn, type ProjectFile } from "./project.ts";
import type { Size } from "./size.ts";

const lines = 60_000;
const rounds = 21;
const warmUp = 5;
/** Of Langium, which takes long. */
const everyFourth = 4;
const edits = 400;
const sizes = [6_000, 60_000, 200_000, 600_000];

/** The whole front end, from text to all diagnostics: at once, after an edit, and as the project grows. */
export async function run(): Promise<readonly Row[]> {
  const project = generateProject(filesForLines(lines));
  return [...(await atOnce(project)), ...afterEdits(project), ...bySize()];
}

function textsOf(project: readonly ProjectFile[]): Map<string, string> {
  return new Map(project.map(({ path, text }) => [path, text]));
}

/** A project of this size is more than an instance may hold, which is the one thing to be said about it. */
const tooMany: ReadonlySet<string> = new Set(["FLW6019", "FLW6020"]);

async function atOnce(project: readonly ProjectFile[]): Promise<readonly Row[]> {
  const texts = textsOf(project);
  const host = { readFile: (path: string) => texts.get(path) };
  const bytes = project.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
  const langium = await langiumFrontEnd();
  const times = { ours: [] as number[], processor: [] as number[], langium: [] as number[] };
  for (let round = 0; round < warmUp + rounds; round += 1) {
    const begun = performance.now();
    const since = processorTime();
    const { diagnostics } = checkFiles(host, [...texts.keys()]);
    if (round >= warmUp) {
      times.ours.push(performance.now() - begun);
      times.processor.push(processorTime() - since);
    }
    const mistake = diagnostics.find(({ code }) => !tooMany.has(code));
    if (mistake !== undefined) throw new Error(`${mistake.file}: ${mistake.code} ${mistake.message}`);
    if (round % everyFourth !== 0) continue;
    const took = await langium(project);
    if (round >= warmUp) times.langium.push(took);
  }
  const [ours, theirs] = [median(times.ours), median(times.langium)];
  const speed = (took: number): string => `${(bytes / took / 1000).toFixed(1)} MB/s`;
  const size = `${linesIn(project).toLocaleString("en")} lines in ${project.length.toLocaleString("en")} files`;
  return [
    { what: `whole front end, ${size}`, figure: speed(ours), target: "6 MB/s" },
    { what: "the same by processor time, best round", figure: speed(Math.min(...times.processor)) },
    { what: "Langium 4.4: parse, index, link, validate", figure: speed(theirs) },
    { what: "ours against Langium's", figure: `${(theirs / ours).toFixed(1)} x`, target: "3 x" },
  ];
}

/** One statement more or less, in one file after the other. */
function afterEdits(project: readonly ProjectFile[]): readonly Row[] {
  const texts = textsOf(project);
  const program = createProgram({ readFile: (path) => texts.get(path) }, [...texts.keys()]);
  const paths = project.map(({ path }) => path).filter((path) => path.endsWith("welcome.flow"));
  const times: number[] = [];
  for (let edit = 0; edit < edits; edit += 1) {
    const path = paths[(edit * 37) % paths.length] ?? "";
    const text = texts.get(path) ?? "";
    texts.set(path, text.replace("  -> offer\n", '  play "One moment, please."\n  -> offer\n'));
    const begun = performance.now();
    program.update({ files: [path] });
    times.push(performance.now() - begun);
  }
  times.sort((left, right) => left - right);
  const at = (share: number): string => `${(times[Math.floor(times.length * share)] ?? 0).toFixed(1)} ms`;
  return [
    { what: `recheck after one more statement, median of ${edits}`, figure: at(0.5), target: "10 ms" },
    { what: "the same, 95th percentile", figure: at(0.95), target: "10 ms" },
  ];
}

/** Each size in a process of its own, so that memory is measured from nothing. */
function bySize(): readonly Row[] {
  return sizes.flatMap((wanted) => {
    const script = fileURLToPath(new URL("size.ts", import.meta.url));
    const options = ["--conditions=@contactflow/source", "--expose-gc"];
    const child = spawnSync(process.execPath, [...options, script, String(wanted)], { encoding: "utf8" });
    if (child.status !== 0) throw new Error(child.stderr);
    const size = JSON.parse(child.stdout) as Size;
    const { lines: count, megabytesPerSecond, megabytesPerProcessorSecond, bytesPerLine, recheck } = size;
    const speed = `${megabytesPerSecond.toFixed(1)} MB/s (by processor time ${megabytesPerProcessorSecond.toFixed(1)})`;
    const figure = `${speed}, ${bytesPerLine.toFixed(0)} B/line, ${recheck.toFixed(1)} ms`;
    return [
      {
        what: `${count.toLocaleString("en")} lines: speed, memory kept, recheck`,
        figure,
        target: "1,024 B/line",
      },
    ];
  });
}

if (import.meta.main) for (const { what, figure } of await run()) console.log(what.padEnd(56), figure);
