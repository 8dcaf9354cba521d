import { msg, type DiagnosticEntry } from "@contactflow/grammar";

/** FLW6xxx: resources and routing. */
export const resourceDiagnostics = {
  "unknown-resource-property": {
    code: "FLW6001",
    severity: "error",
    message: msg`${"kind"} has no property \`${"name"}\`.`,
    hint: msg`${"suggestion"}`,
  },
  "missing-property": {
    code: "FLW6002",
    severity: "error",
    message: msg`\`${"owner"}\` needs the property \`${"name"}\`: ${"doc"}`,
  },
  "duplicate-property": {
    code: "FLW6003",
    severity: "error",
    message: msg`The property \`${"name"}\` is given twice.`,
  },
  "opening-form": {
    code: "FLW6004",
    severity: "error",
    message: msg`A line of opening hours is ${"wanted"}.`,
    hint: msg`For example \`${"example"}\`.`,
  },
  "unknown-weekday": {
    code: "FLW6005",
    severity: "error",
    message: msg`\`${"name"}\` is no weekday.`,
    hint: msg`${"suggestion"}`,
  },
  "empty-time-range": {
    code: "FLW6006",
    severity: "error",
    message: msg`A time range from ${"from"} to ${"to"} has no length. For the whole day write 00:00-24:00.`,
  },
  "profile-queue-twice": {
    code: "FLW6007",
    severity: "error",
    message: msg`\`${"queue"}\` stands twice in this routing profile for the channel \`${"channel"}\`.`,
  },
  "profile-channel": {
    code: "FLW6008",
    severity: "error",
    message: msg`This routing profile does not handle the channel \`${"channel"}\`.`,
    hint: msg`Add it to \`channels\` of \`${"profile"}\`.`,
  },
  "only-one": {
    code: "FLW6009",
    severity: "error",
    message: msg`A project has one \`${"kind"}\`, and this is the second.`,
  },
  "quick-connect-target": {
    code: "FLW6010",
    severity: "error",
    message: msg`A quick connect leads to one of \`number\`, \`queue\` and \`agent\`, and \`${"name"}\` names ${"count"}.`,
  },
  "quick-connect-flow": {
    code: "FLW6011",
    severity: "error",
    message: msg`${"problem"}`,
  },
  "name-length": {
    code: "FLW6012",
    severity: "error",
    message: msg`The platform shows at most ${"max"} characters as the name of ${"kind"}, and this has ${"length"}.`,
  },
  "blank-name": {
    code: "FLW6013",
    severity: "error",
    message: msg`The name that the platform shows must not be empty.`,
  },
  "queue-not-served": {
    code: "FLW6014",
    severity: "warning",
    message: msg`No routing profile serves the queue \`${"name"}\`, so nobody would ever take a contact from it.`,
    hint: msg`Add it to \`queues\` of a routing profile.`,
  },
  "hours-overlap": {
    code: "FLW6015",
    severity: "warning",
    message: msg`${"problem"}`,
  },
  "override-kind": {
    code: "FLW6016",
    severity: "error",
    message: msg`An override is one of \`hours\`, \`open\` and \`closed\`, and \`${"name"}\` has ${"count"}.`,
    hint: msg`Temporary \`hours\` hold instead of the week; \`open\` and \`closed\` come back and add to it, or take from it.`,
  },
  "override-recurrence": {
    code: "FLW6017",
    severity: "error",
    message: msg`${"problem"}`,
  },
  "hours-parents": {
    code: "FLW6018",
    severity: "error",
    message: msg`${"problem"}`,
  },
  "too-many": {
    code: "FLW6019",
    severity: "error",
    message: msg`${"what"} has at most ${"max"} ${"noun"}, and here are ${"count"}.`,
  },
  "over-quota": {
    code: "FLW6020",
    severity: "warning",
    message: msg`${"what"} has at most ${"max"} ${"noun"}, and here are ${"count"}.`,
    hint: msg`The platform raises this limit on request: ask for it before you deploy.`,
  },
  "name-form": {
    code: "FLW6021",
    severity: "error",
    message: msg`The name of ${"kind"} must be ${"words"}.`,
  },
  "lambda-response": {
    code: "FLW6022",
    severity: "error",
    message: msg`\`${"name"}\` is nested, and an answer of \`strings\` has only texts.`,
    hint: msg`Say \`response: json\`.`,
  },
  "asynchronous-answer": {
    code: "FLW6023",
    severity: "error",
    message: msg`Flows do not wait for this function, so they never read its answer, and \`${"name"}\` says nothing.`,
    hint: msg`Leave it out, or make the \`mode\` \`synchronous\`.`,
  },
  "flow-too-long": {
    code: "FLW6024",
    severity: "error",
    message: msg`\`${"flow"}\` becomes ${"count"} actions, and the platform runs at most ${"max"} in a flow or a module.`,
    hint: msg`${"largest"} becomes ${"actions"} of them: make a module of it and \`call\` it, or go on in another flow.`,
  },
} as const satisfies Readonly<Record<string, DiagnosticEntry<never>>>;
