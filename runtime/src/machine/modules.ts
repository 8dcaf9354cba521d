import type { Call, FlowKind, Json, Return, Text } from "../definition/index.ts";
import type { ContactValues } from "./contact.ts";
import { fillText, fillTexts } from "./fill.ts";
import type { Program } from "./program.ts";
import type { Run } from "./run.ts";

/** What a module does not see of its caller, and the caller sees again afterwards. */
const hiddenRoots: ReadonlySet<string> = new Set(["External", "LambdaInvocation", "Lex", "Modules"]);
const deepestNesting = 5;

/** Enters a module: the index of its first state, or `undefined` where the platform refuses the call. */
export function enterModule(
  program: Program,
  run: Run,
  action: Call<Text>,
  caller: number,
): number | undefined {
  const module = program.flows.get(fillText(run, action.module));
  if (module?.kind !== "module" || run.stack.length === deepestNesting) return undefined;
  const input = fillTexts(run, action.input);
  const { hidden, seen } = split(run.contact.values);
  run.stack = [...run.stack, { caller, flowAttributes: run.flowAttributes, hidden }];
  run.flowAttributes = {};
  run.contact = { ...run.contact, values: { ...seen, Modules: { Input: input } } };
  return module.start;
}

/** Leaves the innermost module: the index of the state that called it, or `undefined` when none did. */
export function leaveModule(run: Run, action: Return<Text>): number | undefined {
  const frame = run.stack.at(-1);
  if (frame === undefined) return undefined;
  const output = fillTexts(run, action.output ?? {});
  const { seen } = split(run.contact.values);
  run.stack = run.stack.slice(0, -1);
  run.flowAttributes = frame.flowAttributes;
  const modules = frame.hidden["Modules"] as { readonly [key: string]: Json } | undefined;
  run.contact = {
    ...run.contact,
    values: {
      ...seen,
      ...frame.hidden,
      Modules: { ...modules, Result: action.outcome ?? "", ResultData: output },
    },
  };
  return frame.caller;
}

function split(values: ContactValues): { hidden: Record<string, Json>; seen: ContactValues } {
  const hidden: Record<string, Json> = {};
  const seen: Record<string, Json> & ContactValues = { Attributes: values.Attributes };
  for (const [root, value] of Object.entries(values)) (hiddenRoots.has(root) ? hidden : seen)[root] = value;
  return { hidden, seen };
}

/** The kinds of flows that `-> Flow` may leave and may lead to. */
const transferable: ReadonlySet<FlowKind> = new Set([
  "inbound flow",
  "agent transfer flow",
  "queue transfer flow",
]);

/** Hands the contact to another flow: the index of its first state, or `undefined` where the platform refuses. */
export function enterFlow(program: Program, run: Run, name: string, from: string): number | undefined {
  const target = program.flows.get(name);
  const source = program.flows.get(from);
  if (!target || !source || !transferable.has(target.kind) || !transferable.has(source.kind))
    return undefined;
  run.flowAttributes = {};
  return target.start;
}
