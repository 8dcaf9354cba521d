import { defineDiagnostics, msg } from "../diagnostic.ts";

/** What is not written as its kind of sign, text or literal demands. */
export const signs = defineDiagnostics({
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
    message: msg`\`${"found"}\` is written \`${"right"}\` here.`,
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
  "hash-comment": {
    code: "FLW1018",
    severity: "error",
    message: msg`A comment starts with //.`,
  },
  "no-arithmetic": {
    code: "FLW1019",
    severity: "error",
    message: msg`There is no arithmetic in flows: let a Lambda function calculate. \`repeat\` counts rounds.`,
  },
  "needless-word": {
    code: "FLW1021",
    severity: "error",
    message: msg`\`${"found"}\` is not written here: remove it.`,
  },
  "range-with-to": {
    code: "FLW1020",
    severity: "error",
    message: msg`A range of weekdays or times is written with a dash: mon-fri 08:00-18:00.`,
  },
});
