import type { FlowDeclaration, Step } from "@contactflow/grammar";
import { catalogue } from "../catalogue/index.ts";
import type { CheckedFile } from "../model/checked.ts";
import type { FlowSymbol } from "../model/symbols.ts";
import type { Destination } from "./control.ts";

/** What `-> name` can mean inside one flow. */
export interface FlowNames {
  readonly step: (name: string) => Step | undefined;
  /** A flow that a contact of this flow can be sent on to. */
  readonly flow: (name: string) => FlowSymbol | undefined;
  /** The platform lets flows of this kind go on in other flows. */
  readonly leavesToFlows: boolean;
  /** The first statement of a step. */
  readonly begins: (step: Step) => Destination;
}

export function flowNames(program: Pick<CheckedFile, "symbolNamed">, flow: FlowDeclaration): FlowNames {
  const steps = new Map<string, Step>();
  for (const step of flow.steps)
    if (step.name.kind === "Name" && !steps.has(step.name.text)) steps.set(step.name.text, step);
  const own = flow.name?.kind === "Name" ? flow.name.text : undefined;
  const leavesToFlows = catalogue.flows.get(flow.flow)?.leavesToFlows === true;
  return {
    step: (name) => steps.get(name),
    flow: (name) => {
      const symbol = program.symbolNamed(name);
      if (symbol?.kind !== "flow" || name === own || !leavesToFlows) return undefined;
      return catalogue.flows.get(symbol.flow)?.entered === true ? symbol : undefined;
    },
    leavesToFlows,
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
