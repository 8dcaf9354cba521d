import { parse } from "@contactflow/grammar";
import { createServicesForGrammar } from "langium/grammar";
import { median, type Row } from "../row.ts";
import { langiumGrammar } from "./langium-grammar.ts";
import { generateProject } from "./project.ts";

const files = 100;
const rounds = 31;
const warmUp = 10;

/** Reading a project to syntax trees: ours and Langium's, file by file and in turns. */
export async function run(): Promise<readonly Row[]> {
  const project = generateProject(files);
  const bytes = project.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
  const lines = project.reduce((sum, { text }) => sum + text.split("\n").length, 0);
  const services = await createServicesForGrammar({ grammar: langiumGrammar });
  const { LangiumParser } = services.parser;

  const readers = {
    ours: (): number =>
      project.reduce((sum, { path, text }) => sum + parse(text, path).diagnostics.length, 0),
    langium: (): number =>
      project.reduce((sum, { text }) => {
        const { lexerErrors, parserErrors } = LangiumParser.parse(text);
        return sum + lexerErrors.length + parserErrors.length;
      }, 0),
  };
  const times = { ours: [] as number[], langium: [] as number[] };
  for (let round = 0; round < warmUp + rounds; round += 1) {
    for (const name of ["ours", "langium"] as const) {
      const started = performance.now();
      const mistakes = readers[name]();
      const took = performance.now() - started;
      if (mistakes > 0) throw new Error(`${name} finds ${mistakes} mistakes in the generated project`);
      if (round >= warmUp) times[name].push(took);
    }
  }

  const [ours, langium] = [median(times.ours), median(times.langium)];
  const speed = (took: number): string => `${(bytes / took / 1000).toFixed(1)} MB/s`;
  const size = `${lines.toLocaleString("en")} lines in ${files} files`;
  return [
    { what: `text to syntax tree, ${size}`, figure: speed(ours), target: "15 MB/s" },
    { what: "the same in lines", figure: `${(lines / ours / 1000).toFixed(2)} M lines/s` },
    { what: "Langium 4.4, text to syntax tree", figure: speed(langium) },
    { what: "ours against Langium's", figure: `${(langium / ours).toFixed(1)} x`, target: "2 x" },
  ];
}

if (import.meta.main) for (const { what, figure } of await run()) console.log(what.padEnd(56), figure);
