import { msg, type DiagnosticEntry } from "@contactflow/grammar";

/** FLW9xxx: comments that suppress other diagnostics. */
export const suppressionDiagnostics = {
  "unused-suppression": {
    code: "FLW9001",
    severity: "warning",
    message: msg`There is no ${"code"} here that could be suppressed.`,
    hint: msg`Delete it: it would hide a later mistake.`,
  },
  "suppression-without-reason": {
    code: "FLW9002",
    severity: "warning",
    message: msg`Nothing says why ${"codes"} should be suppressed here.`,
    hint: msg`Write the reason behind a colon: \`// contactflow-ignore ${"codes"}: ${"example"}\`.`,
  },
  "unknown-suppression": {
    code: "FLW9003",
    severity: "warning",
    message: msg`There is no diagnostic ${"code"}.`,
    hint: msg`${"suggestion"}`,
  },
  "not-suppressible": {
    code: "FLW9004",
    severity: "warning",
    message: msg`${"code"} cannot be suppressed: ${"why"}.`,
  },
  "suppression-form": {
    code: "FLW9005",
    severity: "warning",
    message: msg`This suppresses nothing: ${"why"}.`,
    hint: msg`Write \`// contactflow-ignore FLW5006: the reason\`, above the line or behind it.`,
  },
} as const satisfies Readonly<Record<string, DiagnosticEntry<never>>>;
