import type { CheckedProgram } from "../model/checked-program.ts";
import type { FilePath, Symbol } from "../model/symbols.ts";
import type { FileFacts } from "../model/facts.ts";
import { same } from "../model/same.ts";
import { flowsToLower, type LoweredFile, lowerFile } from "./index.ts";
import type { Lowering } from "./lowering.ts";
import { type FlowOrigins, flowOrigins } from "./origins.ts";
import { wordOf } from "./values.ts";

/** Lowers the files of a program that is kept while it is edited, each again only when what it becomes may have changed. */
export interface Lowerer {
  /** Assumes a program without errors. */
  readonly lower: (program: CheckedProgram) => (path: FilePath) => LoweredFile;
}

type Elsewhere = Pick<Lowering, "propertiesOf" | "firstInputOf" | "attributeNamed" | "centerProperty">;

interface Lowered extends LoweredFile {
  readonly facts: FileFacts | undefined;
  /** What it was told of other files, each as a way to ask again. */
  readonly told: readonly { readonly ask: (elsewhere: Elsewhere) => unknown; readonly answer: unknown }[];
}

export function createLowerer(): Lowerer {
  let known = new Map<FilePath, Lowered>();
  return {
    lower: (program) => {
      const elsewhere = elsewhereIn(program);
      const before = known;
      known = new Map();
      const now = known;
      return (path) => {
        const done = now.get(path);
        if (done !== undefined) return done;
        const old = before.get(path);
        const holds =
          old !== undefined &&
          old.facts === program.facts.get(path) &&
          old.told.every(({ ask, answer }) => same(ask(elsewhere), answer));
        const lowered = holds ? old : lowerAnew(program, path, elsewhere);
        now.set(path, lowered);
        return lowered;
      };
    },
  };
}

/** Where the compiled flows of each file come from. Assumes a program without errors. */
export function originsIn(program: CheckedProgram): (path: FilePath) => readonly FlowOrigins[] {
  const elsewhere = elsewhereIn(program);
  return (path) => {
    const file: Lowering = { ...program.checkedFile(path), ...elsewhere };
    return flowsToLower(file).map((flow) => flowOrigins(file, flow));
  };
}

function lowerAnew(program: CheckedProgram, path: FilePath, elsewhere: Elsewhere): Lowered {
  const told: Lowered["told"][number][] = [];
  const remember = <Answer>(ask: (elsewhere: Elsewhere) => Answer): Answer => {
    const answer = ask(elsewhere);
    told.push({ ask, answer });
    return answer;
  };
  const file: Lowering = {
    ...program.checkedFile(path),
    propertiesOf: (symbol) => remember((asked) => asked.propertiesOf(symbol)),
    firstInputOf: (symbol) => remember((asked) => asked.firstInputOf(symbol)),
    centerProperty: (property) => remember((asked) => asked.centerProperty(property)),
    // Files only ask for their own.
    attributeNamed: elsewhere.attributeNamed,
  };
  return { ...lowerFile(file), facts: program.facts.get(path), told };
}

function elsewhereIn({ facts, symbols, attributes }: CheckedProgram): Elsewhere {
  const resourceOf = ({ file, name }: Symbol) =>
    facts.get(file)?.resources.find((resource) => resource.name === name);
  const center = [...symbols.values()].find(
    (symbol) => symbol.kind === "resource" && symbol.resource === "center",
  );
  return {
    propertiesOf: (symbol) => resourceOf(symbol)?.properties ?? {},
    firstInputOf: ({ file, name }) =>
      facts.get(file)?.flows.find((flow) => flow.name === name)?.firstInput ?? {},
    attributeNamed: (name) => attributes.get(name),
    centerProperty: (property) => {
      const value = center && resourceOf(center)?.properties[property];
      return value && wordOf(value);
    },
  };
}
