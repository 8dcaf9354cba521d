import { defineDiagnostics, msg } from "../diagnostic.ts";

/** What the author has still to write. */
export const missing = defineDiagnostics({
  "missing-name": {
    code: "FLW1201",
    severity: "error",
    message: msg`A name is missing after \`${"kind"}\`.`,
  },
  "missing-declaration-body": {
    code: "FLW1202",
    severity: "error",
    message: msg`Say what belongs to this \`${"kind"}\`: write it in braces, { … }.`,
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
  "missing-key": { code: "FLW1225", severity: "error", message: msg`A name is missing before this colon.` },
  "missing-operator": {
    code: "FLW1226",
    severity: "error",
    message: msg`Say how to compare: put == or another sign before \`${"found"}\`.`,
  },
  "missing-set": {
    code: "FLW1227",
    severity: "error",
    message: msg`An assignment starts with \`set\`: write \`set ${"target"} = …\`.`,
  },
  "loose-assignments": {
    code: "FLW1228",
    severity: "error",
    message: msg`Several assignments stand in braces: write \`set { a = 1, b = 2 }\`.`,
  },
  "path-without-quotes": {
    code: "FLW1229",
    severity: "error",
    message: msg`Put the path in quotes: ${"path"}.`,
  },
});
