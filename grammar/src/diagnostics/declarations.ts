import { defineDiagnostics, msg } from "../diagnostic.ts";

/** What starts a declaration, or does not. */
export const declarations = defineDiagnostics({
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
    message: msg`\`${"kind"}\` holds statements and steps, and this one holds settings.`,
    hint: msg`Did you mean \`${"meant"}\`?`,
  },
  "statements-in-resource": {
    code: "FLW1309",
    severity: "error",
    message: msg`\`${"kind"}\` holds settings, and this one holds statements.`,
    hint: msg`Did you mean \`${"meant"}\`?`,
  },
  "only-settings-in-flow": {
    code: "FLW1313",
    severity: "error",
    message: msg`\`${"kind"}\` holds statements and steps, and this one holds settings.`,
  },
  "only-statements-in-resource": {
    code: "FLW1314",
    severity: "error",
    message: msg`\`${"kind"}\` holds settings. Statements and steps belong into a flow.`,
  },
  "misplaced-in-head": {
    code: "FLW1310",
    severity: "error",
    message: msg`\`${"found"}\` does not belong here: a name is one word. What people see may be any text, in quotes after the name.`,
  },
  "needless-name": {
    code: "FLW1312",
    severity: "error",
    message: msg`There is one \`${"kind"}\` for all: it takes no name.`,
  },
  "missing-kind": {
    code: "FLW1311",
    severity: "error",
    message: msg`Say what \`${"name"}\` is: write its kind before it, such as \`queue\`, \`hours\` or \`inbound flow\`.`,
  },
});
