import { defineDiagnostics, msg } from "../diagnostic.ts";

/** Braces and brackets that do not match. */
export const brackets = defineDiagnostics({
  "not-closed": {
    code: "FLW1101",
    severity: "error",
    message: msg`This ${"opening"} is not closed: a ${"closing"} is missing.`,
  },
  "unmatched-brace": {
    code: "FLW1102",
    severity: "error",
    message: msg`This } closes nothing. Remove it, or put the { that is missing before it.`,
  },
  "unmatched-bracket": {
    code: "FLW1103",
    severity: "error",
    message: msg`This ${"bracket"} closes nothing: remove it.`,
  },
  "missing-opening-brace": {
    code: "FLW1104",
    severity: "error",
    message: msg`A { is missing here: its } stands below.`,
  },
  "nested-too-deeply": {
    code: "FLW1105",
    severity: "error",
    message: msg`This is nested more than ${"limit"} levels deep. Move parts of it into steps of their own.`,
  },
  "ownerless-block": {
    code: "FLW1106",
    severity: "error",
    message: msg`These braces belong to no statement. Write what they belong to before them, such as \`if condition\`, or remove them.`,
  },
  "doubled-brace": { code: "FLW1107", severity: "error", message: msg`One { is enough: remove this one.` },
});
