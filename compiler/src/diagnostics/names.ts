import { msg, type DiagnosticEntry } from "@contactflow/grammar";

/** FLW2xxx: names, and the files they come from. `suggestion` is a sentence or empty. */
export const nameDiagnostics = {
  "unknown-step": {
    code: "FLW2001",
    severity: "error",
    message: msg`There is no step called \`${"name"}\` in \`${"flow"}\`, and no flow of that name here.`,
    hint: msg`${"suggestion"}`,
  },
  "unknown-name": {
    code: "FLW2002",
    severity: "error",
    message: msg`Nothing called \`${"name"}\` is declared or imported here.`,
    hint: msg`${"suggestion"}`,
  },
  "not-imported": {
    code: "FLW2003",
    severity: "error",
    message: msg`\`${"name"}\` is declared in ${"file"}, but not imported here.`,
    hint: msg`Add \`import { ${"name"} } from "${"path"}"\`.`,
  },
  "duplicate-name": {
    code: "FLW2004",
    severity: "error",
    message: msg`There are two declarations called \`${"name"}\`. A name stands for one thing in the whole project, whatever its kind.`,
  },
  "duplicate-step": {
    code: "FLW2005",
    severity: "error",
    message: msg`\`${"flow"}\` has two steps called \`${"name"}\`.`,
  },
  "duplicate-attribute": {
    code: "FLW2006",
    severity: "error",
    message: msg`The attribute \`${"name"}\` is declared twice.`,
  },
  "missing-file": {
    code: "FLW2007",
    severity: "error",
    message: msg`There is no file ${"file"}.`,
    hint: msg`${"suggestion"}`,
  },
  "import-not-flow": {
    code: "FLW2008",
    severity: "error",
    message: msg`Only .flow files can be imported, and "${"path"}" does not end in .flow.`,
  },
  "import-itself": {
    code: "FLW2009",
    severity: "error",
    message: msg`This file imports itself. Its own declarations can be used without an import.`,
  },
  "import-outside": {
    code: "FLW2010",
    severity: "error",
    message: msg`"${"path"}" leads out of the project, whose files can only import each other.`,
  },
  "import-not-relative": {
    code: "FLW2011",
    severity: "error",
    message: msg`An import names a file by its path from this one, which begins with ./ or ../.`,
    hint: msg`Write "${"better"}".`,
  },
  "unknown-import": {
    code: "FLW2012",
    severity: "error",
    message: msg`${"file"} declares nothing called \`${"name"}\`.`,
    hint: msg`${"suggestion"}`,
  },
  "duplicate-import": {
    code: "FLW2013",
    severity: "error",
    message: msg`\`${"name"}\` is imported twice.`,
  },
  "duplicate-display-name": {
    code: "FLW2014",
    severity: "error",
    message: msg`Two ${"kind"} would be shown as "${"name"}". The platform wants different names.`,
  },
  "built-in-name": {
    code: "FLW2015",
    severity: "error",
    message: msg`\`${"name"}\` is a name of the language (${"meaning"}) and cannot be declared.`,
  },
  "unknown-value": {
    code: "FLW2016",
    severity: "error",
    message: msg`There is no value \`${"name"}\`.`,
    hint: msg`${"suggestion"}`,
  },
  "unknown-attribute": {
    code: "FLW2017",
    severity: "error",
    message: msg`No attribute called \`${"name"}\` is declared.`,
    hint: msg`${"suggestion"}`,
  },
  "unknown-field": {
    code: "FLW2018",
    severity: "error",
    message: msg`${"owner"} has no field \`${"name"}\`.`,
    hint: msg`${"suggestion"}`,
  },
  "wrong-kind": {
    code: "FLW2020",
    severity: "error",
    message: msg`${"wanted"} belongs here, and \`${"name"}\` is ${"found"}.`,
  },
  "reserved-step": {
    code: "FLW2021",
    severity: "error",
    message: msg`A step cannot be called \`${"name"}\`: \`-> ${"name"}\` has a meaning of its own.`,
  },
  "binding-conflict": {
    code: "FLW2022",
    severity: "error",
    message: msg`\`${"name"}\` already stands for ${"other"} in this flow.`,
    hint: msg`Give this result another name.`,
  },
  "unknown-metric": {
    code: "FLW2023",
    severity: "error",
    message: msg`Nothing called \`${"name"}\` can be read of \`${"owner"}\`, which is ${"kind"}.`,
    hint: msg`${"suggestion"}`,
  },
} as const satisfies Readonly<Record<string, DiagnosticEntry<never>>>;
