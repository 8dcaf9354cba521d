import type { Fix, Value } from "@contactflow/grammar";
import type { Shape } from "../catalogue/shapes.ts";
import type { Resolution } from "../model/checked.ts";
import type { Context } from "./context.ts";
import { aValue, wanted } from "./wording.ts";

/** Reports a value that has the wrong form; `undefined` for the caller to hand on. */
export function reportWrongType(
  node: Value,
  shape: Shape,
  resolution: Resolution | undefined,
  context: Context,
  advice: { readonly suggestion: string; readonly fixes?: readonly Fix[] } = { suggestion: "" },
): undefined {
  const { suggestion, fixes = [] } = advice;
  context.report(
    "wrong-type",
    node.span,
    { wanted: wanted(shape), found: aValue(node, resolution), suggestion },
    { fixes },
  );
}
