import { msg, type DiagnosticEntry } from "@contactflow/grammar";

/** FLW8xxx: advice of the field. The platform takes all of this; whoever calls may not. */
export const adviceDiagnostics = {
  "failed-by-silence": {
    code: "FLW8001",
    severity: "warning",
    message: msg`Who presses or says nothing here is answered as if something had failed: \`on error\` takes them to ${"handler"}, which hangs up.`,
    hint: msg`Give the menu an arm \`timeout\` of its own.`,
  },
  "failed-by-number": {
    code: "FLW8002",
    severity: "warning",
    message: msg`A number that cannot be called is answered here as if something had failed: \`on error\` takes the caller to ${"handler"}, which hangs up.`,
    hint: msg`Give ${"outcomes"} an arm, which asks for another number.`,
  },
  "recording-after-greeting": {
    code: "FLW8003",
    severity: "warning",
    message: msg`The recording is switched on only after the prompt that announces it: when that prompt fails, the contact is not recorded.`,
    hint: msg`Switch it on before the prompt.`,
  },
  "waits-for-ever": {
    code: "FLW8004",
    severity: "warning",
    message: msg`Who waits in \`${"flow"}\` can wait for ever: no way leads out of it but an agent who is free.`,
    hint: msg`Offer a way out after some time, such as a callback, another queue, or a message and \`disconnect\`: ${"how"}.`,
  },
  "urgent-callbacks": {
    code: "FLW8005",
    severity: "warning",
    message: msg`\`${"profile"}\` offers the callbacks of \`${"callbacks"}\` ${"how"} the calls of \`${"calls"}\`, so callers wait while others are called back.`,
    hint: msg`Give \`${"callbacks"}\` a priority with a higher number, or a longer delay.`,
  },
  "callbacks-without-number": {
    code: "FLW8006",
    severity: "warning",
    message: msg`Callbacks wait in \`${"queue"}\`, but it has no number to call from: each of their calls would fail.`,
    hint: msg`Give it one: \`callerId: { number: +… }\`.`,
  },
  "queue-without-hours": {
    code: "FLW8007",
    severity: "warning",
    message: msg`\`${"queue"}\` has no hours, so it is always open.`,
    hint: msg`Say when somebody is there: \`hours: ${"hours"}\`.`,
  },
  "declaration-name": {
    code: "FLW8008",
    severity: "hint",
    message: msg`Names of declarations are written with capitals: \`${"better"}\` rather than \`${"name"}\`.`,
  },
  "small-name": {
    code: "FLW8009",
    severity: "hint",
    message: msg`Names of ${"what"} are written like \`callMeBack\`: \`${"better"}\` rather than \`${"name"}\`.`,
  },
} as const satisfies Readonly<Record<string, DiagnosticEntry<never>>>;
