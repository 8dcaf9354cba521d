import { msg, type DiagnosticEntry } from "@contactflow/grammar";

/** FLW4xxx: verbs, properties of `contact`, their options and outcomes, and where they may stand. */
export const statementDiagnostics = {
  "unknown-verb": {
    code: "FLW4001",
    severity: "error",
    message: msg`There is no statement \`${"name"}\`.`,
    hint: msg`${"suggestion"}`,
  },
  "verb-not-here": {
    code: "FLW4002",
    severity: "error",
    message: msg`\`${"verb"}\` ${"cannot"} be used in ${"flow"}.`,
    hint: msg`It can be used in ${"flows"}.`,
  },
  "unknown-option": {
    code: "FLW4003",
    severity: "error",
    message: msg`\`${"verb"}\` has no option \`${"name"}\`.`,
    hint: msg`${"suggestion"}`,
  },
  "duplicate-option": {
    code: "FLW4004",
    severity: "error",
    message: msg`The option \`${"name"}\` is given twice.`,
  },
  "missing-option": {
    code: "FLW4005",
    severity: "error",
    message: msg`\`${"verb"}\` needs the option \`${"name"}\`.`,
    hint: msg`${"suggestion"}`,
  },
  "missing-primary": {
    code: "FLW4006",
    severity: "error",
    message: msg`\`${"verb"}\` needs ${"noun"}.`,
  },
  "no-primary": {
    code: "FLW4007",
    severity: "error",
    message: msg`\`${"verb"}\` takes nothing after it.`,
    hint: msg`${"suggestion"}`,
  },
  "two-statements": {
    code: "FLW4008",
    severity: "error",
    message: msg`\`${"verb"}\` takes nothing after it, and \`${"second"}\` is a statement of its own.`,
    hint: msg`Put it on a new line.`,
  },
  "gives-no-result": {
    code: "FLW4009",
    severity: "error",
    message: msg`\`${"verb"}\` has no result that could be given a name.`,
  },
  "unknown-outcome": {
    code: "FLW4010",
    severity: "error",
    message: msg`\`${"verb"}\` has no outcome \`${"name"}\`.`,
    hint: msg`${"suggestion"}`,
  },
  "impossible-outcome": {
    code: "FLW4011",
    severity: "error",
    message: msg`\`${"name"}\` can never happen here: ${"why"}.`,
  },
  "duplicate-arm": {
    code: "FLW4012",
    severity: "error",
    message: msg`\`${"name"}\` already has an arm.`,
  },
  "useless-else": {
    code: "FLW4013",
    severity: "warning",
    message: msg`Every outcome has an arm of its own, so \`else\` never happens.`,
  },
  "property-not-here": {
    code: "FLW4014",
    severity: "error",
    message: msg`\`contact.${"property"}\` ${"cannot"} be set in ${"flow"}.`,
    hint: msg`It can be set in ${"flows"}.`,
  },
  "unknown-property": {
    code: "FLW4015",
    severity: "error",
    message: msg`\`contact\` has no property \`${"name"}\` that can be set.`,
    hint: msg`${"suggestion"}`,
  },
  "read-only": {
    code: "FLW4016",
    severity: "error",
    message: msg`\`${"name"}\` can be read, but not set.`,
  },
  "option-not-here": {
    code: "FLW4017",
    severity: "error",
    message: msg`\`${"name"}\` has no meaning here: ${"why"}.`,
  },
  "shares-sum": {
    code: "FLW4018",
    severity: "error",
    message: msg`The percentages add up to ${"sum"} %, and must add up to 100 %.`,
    hint: msg`${"suggestion"}`,
  },
  "transfer-to-itself": {
    code: "FLW4019",
    severity: "error",
    message: msg`A flow cannot transfer to itself. To go back, make what you want to repeat a step.`,
  },
  "no-transfer-from-here": {
    code: "FLW4020",
    severity: "error",
    message: msg`${"flow"} cannot go on in another flow.`,
  },
  "no-transfer-to": {
    code: "FLW4021",
    severity: "error",
    message: msg`A contact cannot be sent to \`${"name"}\`, which is ${"kind"}: only to inbound and transfer flows.`,
    hint: msg`${"suggestion"}`,
  },
  "not-a-label": {
    code: "FLW4023",
    severity: "error",
    message: msg`An arm of \`${"verb"}\` begins with ${"wanted"}, and this is ${"found"}.`,
    hint: msg`${"suggestion"}`,
  },
  "no-arms": {
    code: "FLW4025",
    severity: "error",
    message: msg`\`${"verb"}\` has no outcomes, so it takes no arms.`,
  },
  "only-in-modules": {
    code: "FLW4026",
    severity: "error",
    message: msg`Only a module has \`${"section"}\`, and \`${"flow"}\` is ${"kind"}.`,
  },
  "value-not-here": {
    code: "FLW4027",
    severity: "warning",
    message: msg`\`${"name"}\` is always empty in ${"flow"}.`,
    hint: msg`It has a value in ${"flows"}.`,
  },
  "phone-needs-format": {
    code: "FLW4028",
    severity: "error",
    message: msg`\`${"name"}\` is a phone number, so \`collect\` must know how it is entered.`,
    hint: msg`Add \`format: local\` for numbers as people dial them, or \`format: e164\` with the country code.`,
  },
  "local-needs-country": {
    code: "FLW4029",
    severity: "error",
    message: msg`\`local\` phone numbers need a country, and the center has none.`,
    hint: msg`Add \`country\` to the \`center\`.`,
  },
  "module-calls-itself": {
    code: "FLW4030",
    severity: "error",
    message: msg`A module cannot call itself.`,
  },
  "not-assignable": {
    code: "FLW4031",
    severity: "error",
    message: msg`\`${"name"}\` cannot be set: ${"why"}.`,
    hint: msg`${"suggestion"}`,
  },
  "share-limits": {
    code: "FLW4032",
    severity: "error",
    message: msg`A share is a whole percentage from 1 % to 100 %, and this is ${"value"} %.`,
  },
  retired: {
    code: "FLW4033",
    severity: "warning",
    message: msg`${"what"} has no effect since ${"on"}: ${"why"}.`,
    hint: msg`Take it out; what stands in its arm \`error\` is what happens.`,
  },
  "two-awaited-events": {
    code: "FLW4034",
    severity: "error",
    message: msg`A \`wait\` listens for one event, and this one has arms for \`returned\` and for \`disconnected\`: the platform refuses both together.`,
    hint: msg`Keep the one that matters.`,
  },
  "outcome-not-reached": {
    code: "FLW4035",
    severity: "warning",
    message: msg`The module never ends with \`${"name"}\`, so no caller ever comes to it.`,
    hint: msg`End with it somewhere: \`end ${"name"}\`, or take it out of \`outcomes\`.`,
  },
  "module-circle": {
    code: "FLW4036",
    severity: "error",
    message: msg`Modules cannot call each other in a circle: ${"names"}.`,
  },
  "modules-too-deep": {
    code: "FLW4037",
    severity: "warning",
    message: msg`${"count"} modules call one another, ${"names"}, and the platform goes ${"max"} deep.`,
    hint: msg`The call of the last one ends in \`error\`: write it into the module that calls it.`,
  },
} as const satisfies Readonly<Record<string, DiagnosticEntry<never>>>;
