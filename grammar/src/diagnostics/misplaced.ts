import { defineDiagnostics, msg } from "../diagnostic.ts";

/** What does not belong where it stands. */
export const misplaced = defineDiagnostics({
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
    message: msg`No ${"sign"} before braces: remove it.`,
  },
  "doubled-arrow": {
    code: "FLW1423",
    severity: "error",
    message: msg`One arrow is enough: remove this one.`,
  },
  "doubled-colon": {
    code: "FLW1424",
    severity: "error",
    message: msg`One colon is enough: remove this one.`,
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
  "joined-else-if": {
    code: "FLW1425",
    severity: "error",
    message: msg`\`${"found"}\` is written \`else if\` here.`,
  },
  "primary-in-brackets": {
    code: "FLW1426",
    severity: "error",
    message: msg`What \`${"verb"}\` takes stands without brackets; those are for options such as \`(name: value)\`.`,
  },
  "joined-on-error": {
    code: "FLW1427",
    severity: "error",
    message: msg`\`${"found"}\` is written \`on error\` here.`,
  },
  unless: { code: "FLW1428", severity: "error", message: msg`\`unless\` is written \`if not\` here.` },
  "outcomes-in-brackets": {
    code: "FLW1429",
    severity: "error",
    message: msg`The outcomes of a module stand without brackets: \`outcomes: a, b\`.`,
  },
  "step-after-arrow": {
    code: "FLW1430",
    severity: "error",
    message: msg`An arrow takes the name of a step alone: remove \`step\`.`,
  },
  "text-without-quotes": {
    code: "FLW1431",
    severity: "error",
    message: msg`A text stands in quotes: "…".`,
  },
  "result-before-verb": {
    code: "FLW1432",
    severity: "error",
    message: msg`A result is named behind its statement: \`${"verb"} … as ${"name"}\`.`,
  },
  "key-range": {
    code: "FLW1433",
    severity: "error",
    message: msg`Each key is named: ${"keys"}.`,
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
  "misplaced-in-line": {
    code: "FLW1422",
    severity: "error",
    message: msg`\`${"found"}\` does not belong here. Texts stand in quotes, several values in [ … ], options in ( … ).`,
  },
});
