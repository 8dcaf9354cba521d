/** JavaScript expressions and TypeScript types for plain values. Whatever a text holds, it stays a text. */

const identifier = /^[A-Za-z_$][\w$]*$/;

/**
 * A string literal: JSON's, with the line separators that JSON leaves as they are. A backslash at the end is spelt out,
 * because ts-morph's writer would take `\\"` for a quote inside the string.
 */
export function quoted(text: string): string {
  return JSON.stringify(text)
    .replaceAll("\u2028", "\\u2028")
    .replaceAll("\u2029", "\\u2029")
    .replace(/\\\\"$/, '\\u005c"');
}

/** A property key of an object literal; `__proto__` is computed, because as a plain key it would set the prototype. */
export function propertyKey(name: string): string {
  if (name === "__proto__") return '["__proto__"]';
  return identifier.test(name) ? name : quoted(name);
}

/** A property name of a type or an interface. */
export function typeKey(name: string): string {
  return identifier.test(name) ? name : quoted(name);
}

export type Language = "typescript" | "javascript";

/** The expression of a JSON value; properties that are `undefined` are left out. */
export function literal(value: unknown, language: Language): string {
  if (typeof value === "string") return quoted(value);
  if (value === null || typeof value === "boolean") return String(value);
  if (typeof value === "number" && Number.isFinite(value)) return String(value);
  if (Array.isArray(value)) return `[${value.map((item) => literal(item, language)).join(", ")}]`;
  if (typeof value === "object") return record(fieldLiterals(value, language));
  throw new TypeError(`a compiled file holds plain values only, not ${typeof value}`);
}

/** The properties of a JSON value, each with its expression. */
export function fieldLiterals(value: object, language: Language): readonly (readonly [string, string])[] {
  return entries(value).map(([key, field]) => {
    const expression = literal(field, language);
    // TypeScript expects `constructor` and the like to be what every object has, and then infers too wide a type.
    const inherited = key in Object.prototype && typeof field === "object" && language === "typescript";
    return [key, inherited ? `${expression} as const` : expression];
  });
}

/** The most specific readonly type of a JSON value. */
export function literalType(value: unknown): string {
  if (Array.isArray(value)) return `readonly [${value.map(literalType).join(", ")}]`;
  if (typeof value === "object" && value !== null) {
    const fields = entries(value).map(([key, field]) => `readonly ${typeKey(key)}: ${literalType(field)}`);
    return `{ ${fields.join("; ")} }`;
  }
  return literal(value, "typescript");
}

/** An object literal of expressions. Expanded, it starts on a line of its own, which Prettier keeps. */
export function record(
  fields: readonly (readonly [key: string, expression: string])[],
  layout: "compact" | "expanded" = "compact",
): string {
  if (fields.length === 0) return "{}";
  const members = fields.map(([key, expression]) => `${propertyKey(key)}: ${expression}`);
  return layout === "compact" ? `{ ${members.join(", ")} }` : `{\n${members.join(",\n")},\n}`;
}

function entries(value: object): readonly (readonly [string, unknown])[] {
  return Object.entries(value).filter(([, field]) => field !== undefined);
}
