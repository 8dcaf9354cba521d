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
    hint: msg`Set \`contact.recording\` before the prompt.`,
  },
  "waits-for-ever": {
    code: "FLW8004",
    severity: "warning",
    message: msg`Who waits in \`${"flow"}\` can wait for ever: no way leads out of it but an agent who is free.`,
    hint: msg`Offer a way out after some time, such as a callback, another queue, or a message and \`disconnect\`: ${"how"}.`,
  },
} as const satisfies Readonly<Record<string, DiagnosticEntry<never>>>;
