import type { Parameter, Parameters, Shape } from "../catalogue/shapes.ts";
import type { Checked } from "../model/checked.ts";
import { CompilerBug } from "../model/invariant.ts";
import { once } from "../model/once.ts";

/** A parameter that something holds for when it is left out. */
interface Default {
  readonly name: string;
  readonly parameter: Parameter;
  readonly value: Checked;
}

/** What holds when parameters are left out, for those where something does. */
export const defaultsOf = once((parameters: Parameters): readonly Default[] =>
  Object.entries(parameters).flatMap(([name, parameter]) => {
    const { default: value, shape } = parameter;
    return value === undefined ? [] : [{ name, parameter, value: inShape(value, shape) }];
  }),
);

/** The parameters that must not be left out, always or at times. */
export const neededOf = once((parameters: Parameters): readonly (readonly [string, Parameter])[] =>
  Object.entries(parameters).filter(([, { required }]) => required !== false),
);

function inShape(value: string | number | boolean, shape: Shape): Checked {
  if (typeof value === "boolean") return { kind: "boolean", value };
  if (typeof value === "number")
    return shape.kind === "duration" ? { kind: "duration", seconds: value } : { kind: "number", value };
  if (shape.kind === "word") return { kind: "word", word: value };
  if (shape.kind === "text" || shape.kind === "timezone") return { kind: "text", text: value, ssml: false };
  throw new CompilerBug(`the default ${value} fits no ${shape.kind}`);
}
