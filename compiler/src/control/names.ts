import type { FlowDeclaration, Step } from "@contactflow/grammar";
import type { CheckedProgram, FlowSymbol } from "../program/checked.ts";
import type { Destination } from "./control.ts";

/** What `-> name` can mean inside one flow. */
export interface FlowNames {
  readonly step: (name: string) => Step | undefined;
  readonly flow: (name: string) => FlowSymbol | undefined;
  /** The first statement of a step. */
  readonly begins: (step: Step) => Destination;
}

export function flowNames(program: Pick<CheckedProgram, "symbols">, flow: FlowDeclaration): FlowNames {
  const steps = new Map<string, Step>();
  for (const step of flow.steps)
    if (step.name.kind === "Name" && !steps.has(step.name.text)) steps.set(step.name.text, step);
  return {
    step: (name) => steps.get(name),
    flow: (name) => {
      const symbol = program.symbols.get(name);
      return symbol?.kind === "flow" ? symbol : undefined;
    },
    begins: (step) => {
      const first = step.statements[0];
      return first === undefined ? endOf(step) : { kind: "statement", statement: first };
    },
  };
}

/** Where control ends up that runs off the end of a step or an entry; not judged where the parser had to patch it. */
export function endOf(of: FlowDeclaration | Step): Destination {
  return of.broken ? { kind: "unknown", span: of.span, why: "unsound" } : { kind: "offEnd", of };
}
