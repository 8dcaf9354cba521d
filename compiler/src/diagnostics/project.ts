import { msg, type DiagnosticEntry } from "@contactflow/grammar";

/** FLW7xxx: the project and its `contactflow.json`. `suggestion` is a sentence or empty. */
export const projectDiagnostics = {
  "config-syntax": {
    code: "FLW7001",
    severity: "error",
    message: msg`This is not JSON: ${"problem"}`,
    hint: msg`${"hint"}`,
  },
  "config-unknown-key": {
    code: "FLW7002",
    severity: "error",
    message: msg`${"place"} has no ${"noun"} \`${"key"}\`.`,
    hint: msg`${"suggestion"}`,
  },
  "config-duplicate-key": {
    code: "FLW7003",
    severity: "error",
    message: msg`\`${"key"}\` is set twice, and only one of them can hold.`,
  },
  "config-wrong-kind": {
    code: "FLW7004",
    severity: "error",
    message: msg`${"place"} must be ${"wanted"}, and this is ${"found"}.`,
    hint: msg`${"hint"}`,
  },
  "config-wrong-value": {
    code: "FLW7005",
    severity: "error",
    message: msg`${"place"} ${"rule"}.`,
    hint: msg`${"suggestion"}`,
  },
  "config-fixed-severity": {
    code: "FLW7006",
    severity: "error",
    message: msg`${"why"}`,
    hint: msg`Only hints and warnings can be turned off, down or up.`,
  },
  "config-repeated-item": {
    code: "FLW7007",
    severity: "error",
    message: msg`"${"item"}" stands in this list already.`,
  },
  "config-idle-glob": {
    code: "FLW7008",
    severity: "warning",
    message: msg`${"problem"}`,
  },
  "import-not-source": {
    code: "FLW7009",
    severity: "error",
    message: msg`${"file"} is not among the sources of this project, so it cannot be imported.`,
    hint: msg`${"hint"}`,
  },
} as const satisfies Readonly<Record<string, DiagnosticEntry<never>>>;
