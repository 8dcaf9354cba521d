import type { Position } from "@contactflow/runtime";

/**
 * The mappings of a source map that tells one thing: where the source has the imports that a compiled file begins with.
 * So an error in an imported file is shown where it is imported. Nothing else of a compiled file is code that somebody wrote.
 *
 * @param firstLine the line of the first import in the compiled file, from 0
 * @param imports where the source has each of them, one a line
 */
export function importMappings(firstLine: number, imports: readonly Position[]): string {
  let [line, column] = [1, 1];
  const segments = imports.map(([nextLine, nextColumn]) => {
    const segment = [0, 0, nextLine - line, nextColumn - column].map(variableLength).join("");
    [line, column] = [nextLine, nextColumn];
    return segment;
  });
  return ";".repeat(firstLine) + segments.join(";");
}

const digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** A number as source maps write it: the sign in the lowest bit, five bits a digit, the lowest first. */
function variableLength(value: number): string {
  let rest = value < 0 ? (-value << 1) | 1 : value << 1;
  let text = "";
  do {
    const digit = rest & 31;
    rest >>>= 5;
    text += digits.charAt(rest > 0 ? digit | 32 : digit);
  } while (rest > 0);
  return text;
}
