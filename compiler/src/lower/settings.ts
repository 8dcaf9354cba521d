import type { ResourceDeclaration } from "@contactflow/grammar";
import type { Deployed, Json } from "@contactflow/runtime";
import { plainText } from "../model/plain-text.ts";
import type { Checked } from "../model/checked.ts";
import type { Properties } from "./definitions.ts";
import { jsonOf } from "./json.ts";

/** What is written of a resource besides `lowered`, which its definition has in a form of its own. */
export function settings(
  node: ResourceDeclaration,
  properties: Properties,
  lowered: readonly string[] = [],
): Deployed {
  const left: Record<string, Json> = {};
  for (const { key } of node.members) {
    const name = plainText(key);
    const value = name === undefined ? undefined : properties[name];
    if (name === undefined || value === undefined || name === "description" || lowered.includes(name))
      continue;
    left[name] = settingOf(value);
  }
  return Object.keys(left).length === 0 ? {} : { settings: left };
}

/** Items with names keep them: `[Support { channels: [voice] }]` is `[{ name: "Support", channels: ["voice"] }]`. */
function settingOf(value: Checked): Json {
  if (value.kind === "list") return value.items.map(settingOf);
  if (value.kind !== "object") return jsonOf(value);
  const fields = Object.entries(value.fields).map(([name, field]) => [name, settingOf(field)] as const);
  const { name } = value;
  return Object.fromEntries(name === undefined ? fields : [["name", jsonOf(name)] as const, ...fields]);
}
