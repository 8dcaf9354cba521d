import { msg, type DiagnosticEntry } from "@contactflow/grammar";

/** FLW5xxx: where control goes, and what is known on the way. */
export const controlFlowDiagnostics = {
  "unhandled-outcome": {
    code: "FLW5001",
    severity: "error",
    message: msg`Nothing says where the contact goes when \`${"statement"}\` ends in ${"outcomes"}.${"others"}`,
    hint: msg`${"advice"}`,
  },
  "unhandled-reading": {
    code: "FLW5002",
    severity: "error",
    message: msg`What this \`${"statement"}\` reads may not be available, and nothing says where the contact goes then.${"others"}`,
    hint: msg`Say it for the whole flow: \`on error -> step\` or \`on error continue\` stands first in it.`,
  },
  "unhandled-transfer": {
    code: "FLW5003",
    severity: "error",
    message: msg`The transfer to ${"target"} can fail, and nothing says where the contact goes then.${"others"}`,
    hint: msg`Say it for the whole flow: \`on error -> step\` or \`on error continue\` stands first in it.`,
  },
  "off-end": {
    code: "FLW5004",
    severity: "error",
    message: msg`${"what"} ends here${"when"}, and nothing says where the contact goes.`,
    hint: msg`${"why"}End it with ${"endings"}.`,
  },
  "empty-body": {
    code: "FLW5005",
    severity: "error",
    message: msg`${"what"} is empty, so nothing says where the contact goes.`,
    hint: msg`Write at least ${"endings"}.`,
  },
  "unreachable-step": {
    code: "FLW5006",
    severity: "warning",
    message: msg`Nothing leads to step \`${"step"}\`, so it never runs.`,
    hint: msg`Lead to it with \`-> ${"step"}\`, or delete it.`,
  },
  "unreachable-statement": {
    code: "FLW5007",
    severity: "warning",
    message: msg`This never runs: ${"why"}.`,
  },
  "endless-loop": {
    code: "FLW5008",
    severity: "error",
    message: msg`The contact goes round ${"where"} for ever: nothing there waits or asks, and no way leads out.`,
    hint: msg`Lead out with an \`if\`, count the rounds with \`repeat\`, or let it ask or wait.`,
  },
  "unchanging-loop": {
    code: "FLW5024",
    severity: "warning",
    message: msg`Once the contact goes round ${"where"}, it does so for ever: nothing there waits or asks, and nothing changes what the \`${"decision"}\` looks at.`,
    hint: msg`Count the rounds with \`repeat\`, let it ask or wait, or change in each round what is looked at.`,
  },
  "error-loop": {
    code: "FLW5009",
    severity: "warning",
    message: msg`If \`${"statement"}\` keeps failing, the contact goes round for ever: \`on error\` takes it to ${"handler"}, which leads back here.`,
    hint: msg`Let ${"handler"} end the contact, or count its rounds with \`repeat\`.`,
  },
  "never-set": {
    code: "FLW5010",
    severity: "error",
    message: msg`\`${"name"}\` is read here, but nothing in the program ever sets it.`,
    hint: msg`${"advice"}`,
  },
  "read-before-set": {
    code: "FLW5011",
    severity: "error",
    message: msg`\`${"name"}\` is read here before anything can have set it.`,
    hint: msg`Set it on the way to here, or give it a default where it is declared.`,
  },
  "set-elsewhere": {
    code: "FLW5012",
    severity: "warning",
    message: msg`\`${"name"}\` is read here, but it is set only in ${"flows"}, and nothing there leads a contact here.`,
    hint: msg`Set it on the way to here, or give it a default where it is declared.`,
  },
  "no-result": {
    code: "FLW5013",
    severity: "error",
    message: msg`\`${"name"}\` has no value here: on no way to this place does the \`${"verb"}\` give it one.`,
  },
  "result-replaced": {
    code: "FLW5014",
    severity: "error",
    message: msg`\`${"name"}\` is gone here: only the result of the last \`${"verb"}\` can be read, and that is another one.`,
    hint: msg`Read it before, or keep what you need of it in an attribute.`,
  },
  "result-perhaps-replaced": {
    code: "FLW5015",
    severity: "warning",
    message: msg`\`${"name"}\` is gone on some ways to this place: only the result of the last \`${"verb"}\` can be read, and that may be another one.`,
    hint: msg`Read it before, or keep what you need of it in an attribute.`,
  },
  "perhaps-no-result": {
    code: "FLW5020",
    severity: "warning",
    message: msg`\`${"name"}\` has no value on some ways to this place: ${"why"}.`,
    hint: msg`Read it only on ways where the \`${"verb"}\` came to its normal end.`,
  },
  "on-error-word": {
    code: "FLW5016",
    severity: "error",
    message: msg`\`on error -> ${"word"}\` has no meaning.`,
    hint: msg`Write \`on error -> step\`, \`on error continue\`, or a block of statements.`,
  },
  "never-given": {
    code: "FLW5019",
    severity: "warning",
    message: msg`\`${"name"}\` is read here, but nothing in the program gives it a value: ${"source"} would.`,
  },
  "perhaps-not-set": {
    code: "FLW5021",
    severity: "warning",
    message: msg`\`${"name"}\` has no value on some ways to this place.`,
    hint: msg`${"advice"}`,
  },
  "not-given-yet": {
    code: "FLW5022",
    severity: "warning",
    message: msg`\`${"name"}\` is read here before anything gives it a value: ${"source"} does, and comes later.`,
  },
  "other-result": {
    code: "FLW5023",
    severity: "warning",
    message: msg`\`${"name"}\` is read here, but the last Lambda ${"may"} ${"lambdas"}, whose \`output\` has no \`${"field"}\`.`,
    hint: msg`Give the result a name where it is made (\`invoke … as name\`), and read it before the next \`invoke\`.`,
  },
  "idle-here": {
    code: "FLW5025",
    severity: "warning",
    message: msg`\`${"word"}\` cannot work here: only ${"contacts"} come into this flow, and it serves ${"served"}.`,
    hint: msg`Leave it out, or lead such contacts here.`,
  },
  "channel-not-served": {
    code: "FLW5026",
    severity: "warning",
    message: msg`${"contacts"} are put into \`${"queue"}\` here, which routing profiles serve for ${"served"} only: nobody would ever take them.`,
    hint: msg`Let a routing profile serve the queue for them.`,
  },
  "flow-circle": {
    code: "FLW5027",
    severity: "error",
    message: msg`The contact goes round between the flows ${"flows"} for ever: nothing on the way waits or asks, and no way leads out.`,
    hint: msg`Lead out with an \`if\`, or let it ask or wait.`,
  },
  "unused-flow": {
    code: "FLW5028",
    severity: "warning",
    message: msg`Nothing ever runs \`${"flow"}\`, which is ${"kind"}.`,
    hint: msg`${"advice"}`,
  },
  "outside-repeat": {
    code: "FLW5017",
    severity: "error",
    message: msg`\`${"word"}\` stands outside of a \`repeat\`, so there is nothing that it could mean.`,
  },
  "outside-arm": {
    code: "FLW5018",
    severity: "error",
    message: msg`\`-> ${"word"}\` answers an outcome, and here is none to answer.`,
    hint: msg`${"advice"}`,
  },
} as const satisfies Readonly<Record<string, DiagnosticEntry<never>>>;
