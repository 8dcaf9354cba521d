import { catalogue } from "../catalogue/index.ts";

const meanings = new Map<string, string>([
  ["attributes", "the contact's attributes"],
  ["true", "a value"],
  ["false", "a value"],
  ["on", "a value"],
  ["off", "a value"],
]);
for (const name of catalogue.values.keys()) {
  const [root = name] = name.split(".");
  if (!meanings.has(root)) meanings.set(root, `values such as \`${name.replace(".*", ".…")}\``);
}

/** Names with a meaning everywhere, and what they mean. */
export const builtInNames: ReadonlyMap<string, string> = meanings;

/** The same for declarations: these names the compiled file takes for itself. */
export const reservedNames: ReadonlyMap<string, string> = new Map([
  ...meanings,
  ["center", "what a compiled file calls the contact centre as a whole"],
]);
