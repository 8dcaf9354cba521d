import type { Call, Return, TransferToFlow } from "../definition/index.ts";
import type { Act } from "./acts.ts";
import { unwired, type LinkedFlow } from "./program.ts";
import { draftOf, leave } from "./run.ts";

const deepestNesting = 5;

/** What functions, bots and modules have answered belongs to the flow that asked: a module starts without it. */
export const callModule: Act<Call<string>> = (run, { module, input }, { index }, { flows }) => {
  const target = flows.get(module);
  const { stack, flowAttributes, contact } = run;
  if (target?.kind !== "module" || stack.length >= deepestNesting) return "error";
  const { External = null, LambdaInvocation = null, Lex = null, Modules = null } = contact.values;
  run.stack = [
    ...stack,
    { caller: index, flowAttributes, values: { External, LambdaInvocation, Lex, Modules } },
  ];
  run.flowAttributes = {};
  Object.assign(draftOf(run).values, {
    External: null,
    LambdaInvocation: null,
    Lex: null,
    Modules: { Input: input },
  });
  return target.start;
};

/** Leaves by the caller's arm for what the module ended with, or its `done`. */
export const returnToCaller: Act<Return<string>> = (
  run,
  { outcome = "done", output = {} },
  _,
  { states },
) => {
  const frame = run.stack.at(-1);
  const caller = frame && states[frame.caller];
  if (!caller) return { type: "finished" };
  const { values, flowAttributes } = frame;
  const Modules = { ...(values["Modules"] as object), Result: outcome, ResultData: output };
  Object.assign(draftOf(run).values, values, { Modules });
  run.stack = run.stack.slice(0, -1);
  run.flowAttributes = flowAttributes;
  const { exits } = caller;
  return leave(run, caller, exits.get(outcome) ?? exits.get("done") ?? unwired("done"));
};

export const goToFlow: Act<TransferToFlow<string>> = (run, { flow }, { place }, { flows }) => {
  const target = flows.get(flow);
  if (!target || !mayTransfer(target) || !mayTransfer(flows.get(place.flow))) return "error";
  run.flowAttributes = {};
  return target.start;
};

function mayTransfer(flow: LinkedFlow | undefined): boolean {
  return /^inbound|transfer/.test(flow?.kind ?? "");
}
