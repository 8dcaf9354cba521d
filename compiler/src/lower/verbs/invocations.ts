import { single } from "../draft.ts";
import { numberOf, textOf, textsOf, wordOf } from "../values.ts";
import { type LowerVerb, primary } from "./verb.ts";

/** The longest that a Lambda may take where its declaration does not say. */
const longest = 8;

export const invoke: LowerVerb = (around, args) => {
  const lambda = primary(around, args);
  const declared =
    lambda.kind === "symbol" && lambda.symbol.kind === "resource"
      ? around.program.propertiesOf(lambda.symbol)
      : undefined;
  const timeout = declared?.["timeout"];
  const mode = declared?.["mode"];
  return single(
    {
      type: "invoke",
      lambda: textOf(lambda),
      parameters: textsOf(args.options),
      timeout: timeout === undefined ? longest : numberOf(timeout),
      ...(mode !== undefined && wordOf(mode) === "asynchronous" ? { asynchronous: true as const } : {}),
    },
    around,
  );
};

export const call: LowerVerb = (around, args) => {
  const module = primary(around, args);
  const given = textsOf(args.options);
  const leftOut =
    module.kind === "symbol" && module.symbol.kind === "flow"
      ? textsOf(around.program.firstInputOf(module.symbol))
      : {};
  return single({ type: "call", module: textOf(module), input: { ...leftOut, ...given } }, around);
};
