import { assertNever } from "../../model/invariant.ts";
import { isOfTexts, type Shape } from "./shape.ts";

type Schema = Readonly<Record<string, unknown>>;

/** A shape as a JSON schema of draft 7, the one that editors know best. */
export function jsonSchemaOf(shape: Shape, head: { readonly $id?: string; readonly title: string }): Schema {
  return { $schema: "http://json-schema.org/draft-07/schema#", ...head, ...schemaOf(shape) };
}

function schemaOf(shape: Shape): Schema {
  const { doc: description } = shape;
  switch (shape.kind) {
    case "text":
      return {
        description,
        type: "string",
        ...(shape.pattern === undefined ? {} : { pattern: shape.pattern.expression }),
      };
    case "word":
      return { description, enum: shape.words };
    case "number":
      return {
        description,
        type: shape.whole === true ? "integer" : "number",
        minimum: shape.least,
        ...(shape.most === undefined ? {} : { maximum: shape.most }),
      };
    case "list":
      return {
        description,
        type: "array",
        items: schemaOf(shape.item),
        minItems: 1,
        ...(isOfTexts(shape) && shape.repeats !== true ? { uniqueItems: true } : {}),
      };
    case "object":
      return {
        description,
        type: "object",
        properties: Object.fromEntries(
          Object.entries(shape.keys).map(([key, value]) => [key, schemaOf(value)]),
        ),
        additionalProperties: false,
        ...(shape.required === undefined ? {} : { required: shape.required }),
        ...(shape.oneKey === true ? { minProperties: 1, maxProperties: 1 } : {}),
      };
    case "names":
      return { description, type: "object", additionalProperties: schemaOf(shape.value), minProperties: 1 };
    case "either":
      return { description, anyOf: shape.options.map(schemaOf) };
    case "any":
      return { description };
    default:
      return assertNever(shape);
  }
}
