import type { Parameter, Shape } from "../catalogue/shapes.ts";
import type { Checked } from "../model/checked.ts";
import { CompilerBug } from "../model/invariant.ts";

/** What holds when a parameter is left out; `undefined` when nothing does. */
export function defaultOf({ default: value, shape }: Parameter): Checked | undefined {
  return value === undefined ? undefined : inShape(value, shape);
}

function inShape(value: string | number | boolean, shape: Shape): Checked {
  if (typeof value === "boolean") return { kind: "boolean", value };
  if (typeof value === "number")
    return shape.kind === "duration" ? { kind: "duration", seconds: value } : { kind: "number", value };
  if (shape.kind === "word") return { kind: "word", word: value };
  if (shape.kind === "text" || shape.kind === "timezone") return { kind: "text", text: value, ssml: false };
  throw new CompilerBug(`the default ${value} fits no ${shape.kind}`);
}
