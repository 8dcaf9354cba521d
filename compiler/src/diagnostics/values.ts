import { msg, type DiagnosticEntry } from "@contactflow/grammar";

/** FLW3xxx: types, values and their limits. */
export const valueDiagnostics = {
  "wrong-type": {
    code: "FLW3001",
    severity: "error",
    message: msg`${"wanted"} belongs here, and this is ${"found"}.`,
    hint: msg`${"suggestion"}`,
  },
  "number-limits": {
    code: "FLW3002",
    severity: "error",
    message: msg`${"what"} is a whole number, ${"limits"}, and this is ${"value"}.`,
  },
  "duration-limits": {
    code: "FLW3003",
    severity: "error",
    message: msg`${"what"} lasts from ${"min"} to ${"max"}, and this is ${"value"}.`,
  },
  "text-length": {
    code: "FLW3004",
    severity: "error",
    message: msg`${"what"} has ${"limits"}, and this has ${"length"}.`,
  },
  "text-form": {
    code: "FLW3005",
    severity: "error",
    message: msg`${"what"} must be ${"words"}.`,
  },
  "unknown-word": {
    code: "FLW3006",
    severity: "error",
    message: msg`\`${"word"}\` is not one of the words that can stand here: ${"words"}.`,
    hint: msg`${"suggestion"}`,
  },
  "must-be-fixed": {
    code: "FLW3007",
    severity: "error",
    message: msg`${"what"} must be written out: the platform does not read it from the contact at run time.`,
  },
  "must-be-read": {
    code: "FLW3008",
    severity: "error",
    message: msg`${"what"} must be a value of the contact: the platform does not take it as fixed text.`,
    hint: msg`Put it into an attribute and name the attribute here.`,
  },
  "phone-number": {
    code: "FLW3009",
    severity: "error",
    message: msg`${"number"} cannot be a phone number: ${"why"}.`,
  },
  "unknown-timezone": {
    code: "FLW3010",
    severity: "error",
    message: msg`There is no time zone "${"name"}".`,
    hint: msg`${"suggestion"}`,
  },
  "impossible-date": {
    code: "FLW3011",
    severity: "error",
    message: msg`There is no ${"date"} in the calendar.`,
  },
  "reversed-dates": {
    code: "FLW3012",
    severity: "error",
    message: msg`${"to"} is before ${"from"}.`,
  },
  "unknown-country": {
    code: "FLW3013",
    severity: "error",
    message: msg`\`${"name"}\` is not the two-letter code of a country.`,
    hint: msg`${"suggestion"}`,
  },
  incomparable: {
    code: "FLW3014",
    severity: "error",
    message: msg`${"left"} cannot be compared with ${"right"}.`,
    hint: msg`${"suggestion"}`,
  },
  "not-in-union": {
    code: "FLW3015",
    severity: "error",
    message: msg`"${"value"}" is none of the values that ${"what"} can have: ${"members"}.`,
    hint: msg`${"suggestion"}`,
  },
  "not-a-condition": {
    code: "FLW3016",
    severity: "error",
    message: msg`This is ${"found"}, which is neither true nor false.`,
    hint: msg`${"suggestion"}`,
  },
  "only-in-conditions": {
    code: "FLW3017",
    severity: "error",
    message: msg`\`${"name"}\` can be read in the condition of an \`if\`, and nowhere else.`,
  },
  "metric-comparison": {
    code: "FLW3018",
    severity: "error",
    message: msg`The platform can only tell whether \`${"metric"}\` is above 0.`,
    hint: msg`Write \`> 0\` or \`== 0\`.`,
  },
  "list-length": {
    code: "FLW3019",
    severity: "error",
    message: msg`${"what"} has ${"limits"}, and here are ${"count"}.`,
  },
  "not-scalar": {
    code: "FLW3020",
    severity: "error",
    message: msg`Only a single value can stand in a text, and \`${"name"}\` is ${"found"}.`,
  },
  "unknown-type": {
    code: "FLW3021",
    severity: "error",
    message: msg`There is no type \`${"name"}\`.`,
    hint: msg`${"suggestion"}`,
  },
  "mixed-operand": {
    code: "FLW3022",
    severity: "error",
    message: msg`A value is compared with a fixed text or with one other value, not with a mixture.`,
  },
  "constant-comparison": {
    code: "FLW3023",
    severity: "error",
    message: msg`Nothing here is read from the contact, so the answer is always the same.`,
  },
  "operator-order": {
    code: "FLW3024",
    severity: "error",
    message: msg`The value to look into stands before \`${"operator"}\`, the text to look for after it.`,
  },
  "unwise-number": {
    code: "FLW3025",
    severity: "warning",
    message: msg`More than ${"max"} for ${"what"} is unwise: ${"because"}.`,
  },
  "unknown-form": {
    code: "FLW3026",
    severity: "error",
    message: msg`\`${"name"}(…)\` cannot stand here.`,
    hint: msg`${"suggestion"}`,
  },
  "duplicate-key": {
    code: "FLW3027",
    severity: "error",
    message: msg`\`${"name"}\` is given twice.`,
  },
  "unknown-key": {
    code: "FLW3028",
    severity: "error",
    message: msg`${"what"} has no \`${"name"}\`.`,
    hint: msg`${"suggestion"}`,
  },
  "missing-key": {
    code: "FLW3029",
    severity: "error",
    message: msg`${"what"} needs \`${"name"}\`.`,
    hint: msg`${"suggestion"}`,
  },
  "ssml-form": {
    code: "FLW3030",
    severity: "error",
    message: msg`${"problem"}`,
  },
  "ssml-tag": {
    code: "FLW3031",
    severity: "error",
    message: msg`There is no tag \`<${"name"}>\` in the SSML that voices take.`,
    hint: msg`${"suggestion"}`,
  },
  "ssml-attribute": {
    code: "FLW3032",
    severity: "warning",
    message: msg`${"problem"}`,
    hint: msg`${"suggestion"}`,
  },
  "ssml-nesting": {
    code: "FLW3033",
    severity: "warning",
    message: msg`\`<${"name"}>\` has no place ${"problem"}.`,
  },
  "attribute-key": {
    code: "FLW3034",
    severity: "warning",
    message: msg`The platform cannot read an attribute whose name has \`${"sign"}\` in it: in \`${"name"}\` that begins another part of the path.`,
    hint: msg`Name it with letters, digits, \`-\` and \`_\`.`,
  },
} as const satisfies Readonly<Record<string, DiagnosticEntry<never>>>;
