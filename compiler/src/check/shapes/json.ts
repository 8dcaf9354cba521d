import type { Value } from "@contactflow/grammar";
import { plainText } from "../../model/plain-text.ts";
import type { Checked } from "../../model/checked.ts";
import type { Context } from "../context.ts";
import { resolve } from "../references.ts";
import type { Slot } from "../value.ts";
import { reportWrongType } from "../wrong-type.ts";
import { checkText } from "./texts.ts";
import { booleanWord } from "./words.ts";

const anyText = { kind: "text", min: 0, max: 256_000, pattern: undefined } as const;

/** A parameter of `action`, passed on as it is; names stand for the resources and values that they mean. */
export function checkJson(node: Value, slot: Slot, context: Context): Checked | undefined {
  switch (node.kind) {
    case "TextLiteral":
      return checkText(node, anyText, slot, context);
    case "NumberLiteral":
      return { kind: "number", value: node.value };
    case "DurationLiteral":
      return { kind: "duration", seconds: node.seconds };
    case "PhoneLiteral":
      return { kind: "phone", number: node.text };
    case "Reference": {
      const value = booleanWord(node);
      if (value !== undefined) return { kind: "boolean", value };
      const resolution = resolve(node, context);
      if (resolution === undefined) return undefined;
      if (resolution.kind === "symbol") return { kind: "symbol", symbol: resolution.symbol };
      return checkText(node, anyText, slot, context);
    }
    case "ListValue": {
      const items: Checked[] = [];
      for (const item of node.items) {
        const checked = checkJson(item, slot, context);
        if (checked === undefined) return undefined;
        items.push(checked);
      }
      return { kind: "list", items };
    }
    case "ObjectValue": {
      const fields = new Map<string, Checked>();
      for (const { key, value } of node.members) {
        const name = plainText(key);
        const checked = value.kind === "Missing" ? undefined : checkJson(value, slot, context);
        if (name === undefined || checked === undefined) return undefined;
        fields.set(name, checked);
      }
      return { kind: "object", name: undefined, fields: Object.fromEntries(fields) };
    }
    default:
      return reportWrongType(node, { kind: "json" }, undefined, context);
  }
}
