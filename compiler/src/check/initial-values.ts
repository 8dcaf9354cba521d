import type { Member } from "@contactflow/grammar";
import type { Checked } from "../model/checked.ts";
import type { AttributeSymbol } from "../model/symbols.ts";
import type { Context } from "./context.ts";
import { checkTyped } from "./typed-values.ts";

/** The value that an attribute has before anything sets it. */
export function checkInitial(
  { initial, broken }: Member,
  { name, type }: Pick<AttributeSymbol, "name" | "type">,
  context: Context,
): Checked | undefined {
  if (initial === undefined || broken) return undefined;
  const what = `The first value of \`${name}\``;
  const text = checkTyped(initial, type, { what, dynamic: "never" }, context);
  return text === undefined ? undefined : { kind: "text", text, ssml: false };
}
