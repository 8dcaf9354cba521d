import { quoted } from "./words.ts";

/** Pieces of statements. What is left out is `undefined`. */

export function args(...given: readonly (string | undefined)[]): string {
  return given.filter((one) => one !== undefined).join(", ");
}

export function record(fields: Readonly<Record<string, string | undefined>>): string | undefined {
  const given = Object.entries(fields).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}: ${value}`],
  );
  return given.length === 0 ? undefined : `{ ${given.join(", ")} }`;
}

export function text(value: string | undefined): string | undefined {
  return value === undefined ? undefined : quoted(value);
}

export function texts(values: Readonly<Record<string, string>> | undefined): string | undefined {
  return values === undefined ? undefined : JSON.stringify(values);
}
