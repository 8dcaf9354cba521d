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
} as const satisfies Readonly<Record<string, DiagnosticEntry<never>>>;
