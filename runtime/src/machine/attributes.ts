import type { Text } from "../definition/index.ts";
import { fillerOf } from "./fill.ts";
import { draftOf, type Run } from "./run.ts";
import { utf8Length } from "./utf8.ts";

type Attributes = Readonly<Record<string, string>>;

const mostBytes = 32 * 1024;

/** Makes the function that sets contact attributes: all of them or, when they are more than the platform stores, none. */
export function attributeSetter(texts: Readonly<Record<string, Text>>): (run: Run) => "done" | "error" {
  const join = joinerOf(texts);
  return (run) => {
    const attributes = join(run, run.contact.values.Attributes);
    if (bytesOf(attributes) > mostBytes) return "error";
    draftOf(run).values.Attributes = attributes;
    return "done";
  };
}

/** The same for the attributes of the flow itself. */
export function flowAttributeSetter(texts: Readonly<Record<string, Text>>): (run: Run) => "done" | "error" {
  const join = joinerOf(texts);
  return (run) => {
    const attributes = join(run, run.flowAttributes);
    if (bytesOf(attributes) > mostBytes) return "error";
    run.flowAttributes = attributes;
    return "done";
  };
}

function joinerOf(texts: Readonly<Record<string, Text>>): (run: Run, old: Attributes) => Attributes {
  const added = Object.entries(texts).map(([key, text]) => ({ key, text, fill: fillerOf(text, "") }));
  return (run, old) => {
    const attributes = { ...old };
    for (const { key, text, fill } of added) {
      const value = String(fill ? fill(run) : text);
      // An attribute may be called what objects have a meaning of their own for.
      if (key === "__proto__") Object.defineProperty(attributes, key, { ...plain, value });
      else attributes[key] = value;
    }
    return attributes;
  };
}

const plain = { enumerable: true, configurable: true, writable: true };

/** Attributes with more set; `undefined`: they are more than the platform stores. */
export function joinedAttributes(old: Attributes, added: Attributes): Attributes | undefined {
  const attributes = { ...old, ...added };
  return bytesOf(attributes) > mostBytes ? undefined : attributes;
}

/** Names and values together, in UTF-8; exact only where it could be too much: a unit of UTF-16 takes three bytes at most. */
function bytesOf(attributes: Attributes): number {
  let units = 0;
  for (const key in attributes) units += key.length + (attributes[key] ?? "").length;
  return units * 3 <= mostBytes ? units : utf8Length(Object.entries(attributes).flat().join(""));
}
