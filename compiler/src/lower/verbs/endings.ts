import { single } from "../draft.ts";
import { textsOf, wordOf } from "../values.ts";
import type { LowerVerb } from "./verb.ts";

export const disconnect: LowerVerb = (around) => single({ type: "disconnect" }, around);

export const end: LowerVerb = (around, args) => {
  if (around.flow.flow !== "module") return single({ type: "end" }, around);
  return single(
    {
      type: "return",
      ...(args.primary === undefined ? {} : { outcome: wordOf(args.primary) }),
      ...(Object.keys(args.options).length === 0 ? {} : { output: textsOf(args.options) }),
    },
    around,
  );
};
