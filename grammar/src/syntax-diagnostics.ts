import { defineDiagnostics, msg } from "./diagnostic.ts";

/** Everything that reading a file can find, in the order in which it is read: texts and signs, brackets, parts that are missing, parts that do not belong. */
export const syntaxDiagnostics = defineDiagnostics({
  "unknown-sign": {
    code: "FLW1001",
    severity: "error",
    message: msg`${"sign"} has no meaning here. Remove it, or put it into a text.`,
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
    message: msg`${"escape"} means nothing in a text. There are \\" \\\\ \\n \\$ and \\u{…}; a backslash itself is written \\\\.`,
  },
  "interpolation-not-closed": {
    code: "FLW1006",
    severity: "error",
    message: msg`This \${ is not closed: put a } after the value.`,
  },
  "interpolation-not-a-value": {
    code: "FLW1007",
    severity: "error",
    message: msg`Only a value to read, such as customer.number, can stand in \${…}.`,
  },
  "bad-number": {
    code: "FLW1008",
    severity: "error",
    message: msg`${"text"} is neither a number nor a duration nor a name. A duration is a whole number with s, m, h or d, such as 10m; a name starts with a letter.`,
  },
  "bad-time": {
    code: "FLW1009",
    severity: "error",
    message: msg`${"text"} is not a time of day: write hours and minutes with two digits each, such as 08:00.`,
  },
  "bad-date": {
    code: "FLW1010",
    severity: "error",
    message: msg`${"text"} is not a date: write year, month and day, such as 2026-01-05.`,
  },
  "bad-phone": {
    code: "FLW1011",
    severity: "error",
    message: msg`A phone number is written in one piece: ${"number"}.`,
  },
  "foreign-sign": {
    code: "FLW1012",
    severity: "error",
    message: msg`${"found"} is written ${"right"} here.`,
  },
  "foreign-quotes": {
    code: "FLW1013",
    severity: "error",
    message: msg`A text stands in straight double quotes: "…".`,
  },
  "foreign-letters": {
    code: "FLW1014",
    severity: "error",
    message: msg`${"text"} cannot be a name: names are made of the letters a to z, digits and _. What people see may be any text: put it in quotes after the name.`,
  },
  semicolon: {
    code: "FLW1015",
    severity: "error",
    message: msg`Lines do not end with a semicolon: remove it.`,
  },
  "key-without-quotes": {
    code: "FLW1016",
    severity: "error",
    message: msg`The key ${"key"} is written in quotes: "${"key"}".`,
  },

  "text-not-opened": {
    code: "FLW1017",
    severity: "error",
    message: msg`This " closes no text: another one is missing where the text starts.`,
  },

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

  "missing-name": {
    code: "FLW1201",
    severity: "error",
    message: msg`This ${"kind"} has no name: write one after \`${"kind"}\`.`,
  },
  "missing-declaration-body": {
    code: "FLW1202",
    severity: "error",
    message: msg`This ${"kind"} says nothing yet: write what it holds in braces, { … }.`,
  },
  "missing-step-body": {
    code: "FLW1203",
    severity: "error",
    message: msg`This step does nothing yet: write its statements in braces, { … }.`,
  },
  "missing-body": {
    code: "FLW1204",
    severity: "error",
    message: msg`Say what happens after \`${"owner"}\`: write \`-> step\` or \`{ … }\`.`,
  },
  "missing-value": {
    code: "FLW1205",
    severity: "error",
    message: msg`A value is missing after \`${"after"}\`.`,
  },
  "missing-condition": {
    code: "FLW1206",
    severity: "error",
    message: msg`A condition is missing after \`${"after"}\`.`,
  },
  "missing-path": { code: "FLW1207", severity: "error", message: msg`Say what to read after the dot.` },
  "missing-target": {
    code: "FLW1208",
    severity: "error",
    message: msg`Say where the arrow leads: write the name of a step or a flow.`,
  },
  "missing-binding": {
    code: "FLW1209",
    severity: "error",
    message: msg`A name for the result is missing after \`as\`.`,
  },
  "missing-arm-body": {
    code: "FLW1210",
    severity: "error",
    message: msg`Say what follows this outcome: write \`-> step\` or \`{ … }\`.`,
  },
  "missing-outcome": {
    code: "FLW1211",
    severity: "error",
    message: msg`Say which outcome this answers: write its name before it, or \`else\` for all others.`,
  },
  "missing-assignment": {
    code: "FLW1212",
    severity: "error",
    message: msg`Say what to set: write \`set name = value\`.`,
  },
  "missing-equals": {
    code: "FLW1213",
    severity: "error",
    message: msg`Put = between \`${"target"}\` and its value.`,
  },
  "missing-arms": {
    code: "FLW1214",
    severity: "error",
    message: msg`The cases of this \`switch\` are missing: { "value" -> step, else -> step }.`,
  },
  "missing-colon": { code: "FLW1215", severity: "error", message: msg`Put a colon after \`${"key"}\`.` },
  "missing-separator": {
    code: "FLW1216",
    severity: "error",
    message: msg`Put a comma or a new line between these two.`,
  },
  "missing-list-bracket": {
    code: "FLW1217",
    severity: "error",
    message: msg`Several values stand in square brackets: [ … ].`,
  },
  "missing-error-word": {
    code: "FLW1218",
    severity: "error",
    message: msg`After \`on\` comes \`error\`, then \`-> step\`, \`continue\` or { … }.`,
  },
  "missing-import-names": {
    code: "FLW1219",
    severity: "error",
    message: msg`Say what to import: import { Name } from "./file.flow".`,
  },
  "missing-from": {
    code: "FLW1220",
    severity: "error",
    message: msg`Say where the names come from: import { Name } from "./file.flow".`,
  },
  "missing-import-path": {
    code: "FLW1221",
    severity: "error",
    message: msg`Say which file the names come from, such as "./file.flow".`,
  },
  "missing-step-word": {
    code: "FLW1222",
    severity: "error",
    message: msg`Put \`step\` before \`${"name"}\` if it is a step. The braces of a verb hold outcomes.`,
  },
  "missing-arrow": { code: "FLW1223", severity: "error", message: msg`Put -> before \`${"target"}\`.` },
  "missing-braces": {
    code: "FLW1224",
    severity: "error",
    message: msg`Put braces around what happens here: { ${"verb"} … }.`,
  },

  "misspelt-kind": {
    code: "FLW1301",
    severity: "error",
    message: msg`There is no kind of declaration called \`${"found"}\`. Did you mean \`${"kind"}\`?`,
  },
  "incomplete-kind": {
    code: "FLW1302",
    severity: "error",
    message: msg`\`${"found"}\` alone is not enough. Which one do you mean: ${"kinds"}?`,
  },
  "external-without-kind": {
    code: "FLW1303",
    severity: "error",
    message: msg`Say what is external: write a kind such as \`queue\` or \`lambda\` after it.`,
  },
  "not-a-declaration": {
    code: "FLW1304",
    severity: "error",
    message: msg`\`${"found"}\` starts no declaration. Those start with their kind, such as \`queue\`, \`hours\` or \`inbound flow\`.`,
  },
  "statement-outside": {
    code: "FLW1305",
    severity: "error",
    message: msg`\`${"found"}\` stands outside of every flow. Statements and steps belong between the braces of one.`,
  },
  "two-declarations": {
    code: "FLW1306",
    severity: "error",
    message: msg`A declaration starts on a line of its own.`,
  },
  "misplaced-after-declaration": {
    code: "FLW1307",
    severity: "error",
    message: msg`\`${"found"}\` belongs neither to this declaration nor to another one.`,
  },
  "settings-in-flow": {
    code: "FLW1308",
    severity: "error",
    message: msg`A ${"kind"} holds statements, and this one holds settings. Did you mean \`${"other"} ${"name"}\`?`,
  },
  "statements-in-resource": {
    code: "FLW1309",
    severity: "error",
    message: msg`A ${"kind"} holds settings, and this one holds statements. Did you mean \`${"other"} ${"name"}\`?`,
  },

  misplaced: {
    code: "FLW1401",
    severity: "error",
    message: msg`\`${"found"}\` does not belong here: this is the place for ${"due"}.`,
  },
  "misplaced-at-end": {
    code: "FLW1402",
    severity: "error",
    message: msg`\`${"found"}\` does not belong to the statement before it.`,
  },
  "misplaced-in-line": {
    code: "FLW1422",
    severity: "error",
    message: msg`\`${"found"}\` does not belong here. Texts stand in quotes, several values in [ … ], options in ( … ).`,
  },
  "misplaced-in-head": {
    code: "FLW1310",
    severity: "error",
    message: msg`\`${"found"}\` does not belong here: a name is one word. What people see may be any text, in quotes after the name.`,
  },
  "missing-kind": {
    code: "FLW1311",
    severity: "error",
    message: msg`Say what \`${"name"}\` is: write its kind before it, such as \`queue\`, \`hours\` or \`inbound flow\`.`,
  },
  "missing-key": { code: "FLW1225", severity: "error", message: msg`A name is missing before this colon.` },
  "missing-operator": {
    code: "FLW1226",
    severity: "error",
    message: msg`Say how to compare: put == or another sign before \`${"found"}\`.`,
  },
  "misplaced-arm": {
    code: "FLW1403",
    severity: "error",
    message: msg`\`${"outcome"}\` is an outcome here: it belongs into braces after the statement that it comes from.`,
  },
  "stray-comma": {
    code: "FLW1404",
    severity: "error",
    message: msg`This comma separates nothing: remove it.`,
  },
  "two-statements": {
    code: "FLW1405",
    severity: "error",
    message: msg`Two statements stand on one line: start a new line here.`,
  },
  "option-without-brackets": {
    code: "FLW1406",
    severity: "error",
    message: msg`Options stand in brackets after what they belong to: (name: value).`,
  },
  "arrow-before-block": {
    code: "FLW1407",
    severity: "error",
    message: msg`No arrow before braces: remove it.`,
  },
  "arrow-before-statement": {
    code: "FLW1408",
    severity: "error",
    message: msg`An arrow leads to a step or a flow. To do something here, write it in braces without the arrow.`,
  },
  "not-an-arrow": {
    code: "FLW1409",
    severity: "error",
    message: msg`An outcome leads to its step with an arrow: ->.`,
  },
  "not-an-outcome": {
    code: "FLW1410",
    severity: "error",
    message: msg`\`${"found"}\` is no outcome: outcomes are names, digits, texts and percentages.`,
  },
  "equals-for-colon": {
    code: "FLW1411",
    severity: "error",
    message: msg`A colon stands after \`${"key"}\`: = is for \`set\`.`,
  },
  "colon-for-equals": { code: "FLW1412", severity: "error", message: msg`\`set\` takes = before its value.` },
  "assign-in-condition": { code: "FLW1413", severity: "error", message: msg`== compares; = is for \`set\`.` },
  "not-settable": {
    code: "FLW1414",
    severity: "error",
    message: msg`Only an attribute or a property of \`contact\` can be set.`,
  },
  "else-without-if": {
    code: "FLW1415",
    severity: "error",
    message: msg`This \`else\` belongs to no \`if\`: it stands right after the braces of one.`,
  },
  "on-error-late": {
    code: "FLW1416",
    severity: "error",
    message: msg`\`on error\` stands first in a flow, a step or a block: move it up.`,
  },
  "on-error-twice": {
    code: "FLW1417",
    severity: "error",
    message: msg`There is an \`on error\` already: one holds for the whole flow.`,
  },
  "setting-late": {
    code: "FLW1418",
    severity: "error",
    message: msg`\`${"setting"}\` stands before the statements and steps of a flow: move it up.`,
  },
  "statement-after-step": {
    code: "FLW1419",
    severity: "error",
    message: msg`Nothing leads to a statement after a step: move it before the first step, or into one.`,
  },
  "nested-step": {
    code: "FLW1420",
    severity: "error",
    message: msg`Steps stand directly in a flow: move this one out of the braces around it.`,
  },
  "colon-after-section": {
    code: "FLW1421",
    severity: "error",
    message: msg`No colon after \`${"section"}\`: its braces follow at once.`,
  },

  "more-mistakes": {
    code: "FLW1999",
    severity: "error",
    message: msg`${"count"} more mistakes are not shown.`,
  },
});

export type SyntaxDiagnostics = typeof syntaxDiagnostics;
