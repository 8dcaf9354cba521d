import { defineDiagnostics, msg } from "../diagnostic.ts";
import { brackets } from "./brackets.ts";
import { declarations } from "./declarations.ts";
import { misplaced } from "./misplaced.ts";
import { missing } from "./missing.ts";
import { signs } from "./signs.ts";

/** Everything that reading a file can find. */
export const syntaxDiagnostics = defineDiagnostics({
  ...signs,
  ...brackets,
  ...missing,
  ...declarations,
  ...misplaced,
  "more-mistakes": {
    code: "FLW1901",
    severity: "error",
    message: msg`${"count"} more mistakes are not shown.`,
  },
  "too-large": {
    code: "FLW1902",
    severity: "error",
    message: msg`This file is too large to be read: a text or a list in it is longer than any flow needs.`,
  },
});

export type SyntaxDiagnostics = typeof syntaxDiagnostics;
