import { defineDiagnostics, msg } from "./diagnostic.ts";

/** Everything the parser says. */
export const syntaxDiagnostics = defineDiagnostics({
  "unknown-sign": {
    code: "FLW1001",
    severity: "error",
    message: msg`\`${"sign"}\` has no meaning here. Remove it, or put it into a text.`,
  },
  "text-not-closed": {
    code: "FLW1002",
    severity: "error",
    message: msg`This text is not closed: put a " at its end.`,
  },
  "multiline-text-not-closed": {
    code: "FLW1003",
    severity: "error",
    message: msg`This text is not closed: put """ at its end.`,
  },
  "comment-not-closed": {
    code: "FLW1004",
    severity: "error",
    message: msg`This comment is not closed: put */ at its end.`,
  },
  "unknown-escape": {
    code: "FLW1005",
    severity: "error",
    message: msg`\`${"escape"}\` means nothing in a text. There are \\", \\\\, \\n, \\$ and \\u{…}.`,
  },
  "interpolation-not-closed": {
    code: "FLW1006",
    severity: "error",
    message: msg`This \${ is not closed: put a } after the value.`,
  },
  "interpolation-not-a-value": {
    code: "FLW1007",
    severity: "error",
    message: msg`\`${"text"}\` cannot stand in \${…}: only a readable value such as customer.number can.`,
  },
  "bad-number": {
    code: "FLW1008",
    severity: "error",
    message: msg`\`${"text"}\` is neither a number nor a duration nor a name. A duration is a whole number and one of s, m, h, d, such as 10m; a name starts with a letter.`,
  },
  "bad-time": {
    code: "FLW1009",
    severity: "error",
    message: msg`\`${"text"}\` is not a time: times are two digits, a colon and two digits, such as 08:00.`,
  },
  "bad-date": {
    code: "FLW1010",
    severity: "error",
    message: msg`\`${"text"}\` is not a date: dates are year-month-day, such as 2026-01-05.`,
  },
  "bad-phone": {
    code: "FLW1011",
    severity: "error",
    message: msg`A phone number is written without spaces and signs: ${"number"}.`,
  },
  "foreign-sign": {
    code: "FLW1012",
    severity: "error",
    message: msg`\`${"found"}\` is written \`${"right"}\` here.`,
  },
  "foreign-quotes": {
    code: "FLW1013",
    severity: "error",
    message: msg`Texts stand in straight double quotes: "…".`,
  },
  "foreign-letters": {
    code: "FLW1014",
    severity: "error",
    message: msg`\`${"text"}\` cannot be a name: names are made of the letters a to z, digits and _.`,
  },
  semicolon: { code: "FLW1015", severity: "error", message: msg`A line needs no semicolon at its end.` },
  "key-without-quotes": {
    code: "FLW1016",
    severity: "error",
    message: msg`The key ${"key"} is written in quotes: "${"key"}".`,
  },
  "not-closed": {
    code: "FLW1020",
    severity: "error",
    message: msg`This \`${"opening"}\` is not closed: a \`${"closing"}\` is missing.`,
  },
  "unmatched-brace": {
    code: "FLW1021",
    severity: "error",
    message: msg`This \`}\` closes nothing: remove it, or a \`{\` is missing before it.`,
  },
  "nested-too-deeply": {
    code: "FLW1022",
    severity: "error",
    message: msg`This is nested more than ${"limit"} levels deep. Move parts of it into steps of their own.`,
  },
  "missing-name": {
    code: "FLW1030",
    severity: "error",
    message: msg`This ${"kind"} has no name: write one after \`${"kind"}\`.`,
  },
  "missing-body": {
    code: "FLW1031",
    severity: "error",
    message: msg`After this \`${"owner"}\` comes what belongs to it, in braces: { … }.`,
  },
  "missing-value": {
    code: "FLW1032",
    severity: "error",
    message: msg`A value is missing after \`${"after"}\`.`,
  },
  "missing-condition": {
    code: "FLW1033",
    severity: "error",
    message: msg`A condition is missing after \`${"after"}\`.`,
  },
  "missing-path": { code: "FLW1034", severity: "error", message: msg`A name is missing after the dot.` },
  "missing-target": {
    code: "FLW1035",
    severity: "error",
    message: msg`The name of a step is missing after \`->\`.`,
  },
  "missing-binding": {
    code: "FLW1036",
    severity: "error",
    message: msg`A name for the result is missing after \`as\`.`,
  },
  "missing-arm-body": {
    code: "FLW1037",
    severity: "error",
    message: msg`What follows this outcome is missing: write \`-> step\` or \`{ … }\`.`,
  },
  "missing-assignment": {
    code: "FLW1038",
    severity: "error",
    message: msg`What to set is missing: write \`set name = value\`.`,
  },
  "missing-assign": {
    code: "FLW1039",
    severity: "error",
    message: msg`Put \`=\` between \`${"target"}\` and its value.`,
  },
  "missing-arms": {
    code: "FLW1040",
    severity: "error",
    message: msg`The cases of this \`switch\` are missing: { "value" -> step, else -> step }.`,
  },
  "missing-colon": { code: "FLW1041", severity: "error", message: msg`Put a colon after \`${"key"}\`.` },
  "missing-separator": {
    code: "FLW1042",
    severity: "error",
    message: msg`Put a comma or a new line between these.`,
  },
  "missing-error-word": {
    code: "FLW1043",
    severity: "error",
    message: msg`Write \`on error\`, then \`-> step\`, \`continue\` or \`{ … }\`.`,
  },
  "missing-import-names": {
    code: "FLW1044",
    severity: "error",
    message: msg`Write the names to import in braces: import { Name } from "./file.flow".`,
  },
  "missing-from": {
    code: "FLW1045",
    severity: "error",
    message: msg`Write where the names come from: import { Name } from "./file.flow".`,
  },
  "missing-path-of-import": {
    code: "FLW1046",
    severity: "error",
    message: msg`Write the file that the names come from, such as "./file.flow".`,
  },
  "assign-in-condition": {
    code: "FLW1050",
    severity: "error",
    message: msg`\`==\` compares; \`=\` only sets.`,
  },
  "colon-for-assign": {
    code: "FLW1051",
    severity: "error",
    message: msg`\`set\` takes \`=\` before its value.`,
  },
  "two-statements": {
    code: "FLW1052",
    severity: "error",
    message: msg`Two statements stand on one line: start a new line here.`,
  },
  misplaced: {
    code: "FLW1053",
    severity: "error",
    message: msg`\`${"found"}\` does not belong here: this is the place for ${"due"}.`,
  },
  "misplaced-at-end": {
    code: "FLW1054",
    severity: "error",
    message: msg`\`${"found"}\` does not belong to this statement.`,
  },
  "stray-comma": {
    code: "FLW1055",
    severity: "error",
    message: msg`This comma separates nothing: remove it.`,
  },
  "not-a-declaration": {
    code: "FLW1056",
    severity: "error",
    message: msg`\`${"found"}\` starts no declaration.`,
  },
  "more-mistakes": {
    code: "FLW1099",
    severity: "error",
    message: msg`${"count"} more mistakes are not shown.`,
  },
});

export type SyntaxDiagnostics = typeof syntaxDiagnostics;
