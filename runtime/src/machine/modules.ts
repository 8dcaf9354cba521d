import type { Call, FlowKind, Json, Return, Text } from "../definition/index.ts";
import type { LinkedFlow } from "./program.ts";
import { draftOf } from "./run.ts";
import { fillerOf, fillersOf, type Filler } from "./texts.ts";

type Flows = ReadonlyMap<string, LinkedFlow>;

/** What a module does not see of its caller, and the caller sees again afterwards. */
const hiddenRoots = ["External", "LambdaInvocation", "Lex", "Modules"];
const nothing = Object.fromEntries(hiddenRoots.map((root) => [root, null]));
const deepestNesting = 5;
/** The kinds of flows that `-> Flow` may leave and may lead to. */
const transferable: ReadonlySet<FlowKind | undefined> = new Set([
  "inbound flow",
  "agent transfer flow",
  "queue transfer flow",
]);

/** Enters a module: the index of its first state, or `undefined` where the platform refuses the call. */
export function entersModule(
  { module, input }: Call<Text>,
  flows: Flows,
  caller: number,
): Filler<number | undefined> {
  const fillName = fillerOf(module);
  const fillInput = fillersOf(input);
  return (run) => {
    const target = flows.get(fillName(run));
    if (target?.kind !== "module" || run.stack.length === deepestNesting) return undefined;
    const { values } = draftOf(run);
    const Input = fillInput(run, {});
    const hidden = Object.fromEntries(hiddenRoots.map((root) => [root, values[root] ?? null]));
    run.stack = [...run.stack, { caller, flowAttributes: run.flowAttributes, hidden }];
    run.flowAttributes = {};
    Object.assign(values, nothing, { Modules: { Input } });
    return target.start;
  };
}

/** Leaves the innermost module: the index of the state that called it, or `undefined` when none did. */
export function leavesModule({ outcome, output }: Return<Text>): Filler<number | undefined> {
  const fillOutput = fillersOf(output ?? {});
  return (run) => {
    const frame = run.stack.at(-1);
    if (frame === undefined) return undefined;
    const ResultData = fillOutput(run, {});
    run.stack = run.stack.slice(0, -1);
    run.flowAttributes = frame.flowAttributes;
    const modules = frame.hidden["Modules"] as { readonly [key: string]: Json } | null;
    Object.assign(draftOf(run).values, frame.hidden, {
      Modules: { ...modules, Result: outcome ?? null, ResultData },
    });
    return frame.caller;
  };
}

/** Hands the contact to another flow: the index of its first state, or `undefined` where the platform refuses. */
export function entersFlow(flow: Text, flows: Flows, from: string): Filler<number | undefined> {
  const fillName = fillerOf(flow);
  return (run) => {
    const target = flows.get(fillName(run));
    if (target === undefined || !transferable.has(target.kind) || !transferable.has(flows.get(from)?.kind)) {
      return undefined;
    }
    run.flowAttributes = {};
    return target.start;
  };
}
