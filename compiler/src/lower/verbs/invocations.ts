import { single } from "../draft.ts";
import { numberOf, textOf, textsOf } from "../values.ts";
import { type LowerVerb, primary } from "./verb.ts";

/** The longest that a Lambda may take where its declaration does not say. */
const longest = 8;

export const invoke: LowerVerb = (around, args) => {
  const lambda = primary(around, args);
  const declared =
    lambda.kind === "symbol" && lambda.symbol.kind === "resource"
      ? around.program.resources.get(lambda.symbol.node)?.["timeout"]
      : undefined;
  return single(
    {
      type: "invoke",
      lambda: textOf(lambda),
      parameters: textsOf(args.options),
      timeout: declared === undefined ? longest : numberOf(declared),
    },
    around,
  );
};

export const call: LowerVerb = (around, args) =>
  single({ type: "call", module: textOf(primary(around, args)), input: textsOf(args.options) }, around);
