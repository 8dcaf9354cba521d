import type { AttributeDefinition } from "@contactflow/runtime";
import type { CompiledAttribute } from "../../graph/resources.ts";
import { quoted } from "./literal.ts";
import type { InterfaceStatement } from "./source-file.ts";

/** What an attribute holds at run time: all values travel as text. */
const textTypes: Readonly<Record<AttributeDefinition["type"], string>> = {
  text: "string",
  number: "`${number}`",
  boolean: '"true" | "false"',
  phone: "string",
  duration: "string",
};

/** The type of a center's contact attributes. One without an initial value may be missing. */
export function attributesInterface(attributes: readonly CompiledAttribute[]): InterfaceStatement {
  return {
    kind: "interface",
    name: "Attributes",
    doc: "The contact attributes, as text: what travels with a contact.",
    properties: attributes.map(({ name, doc, definition }) => ({
      name,
      doc,
      optional: definition.initial === undefined,
      type: definition.oneOf?.map(quoted).join(" | ") ?? textTypes[definition.type],
    })),
  };
}
