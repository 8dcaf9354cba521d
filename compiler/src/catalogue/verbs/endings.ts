import { defineVerb, everyChannel, everyFlow, guidingFlows, leavesFlow } from "../define.ts";
import { parameter } from "../shapes.ts";
import { documented } from "../sources.ts";

export const disconnect = defineVerb({
  ...documented,
  name: "disconnect",
  doc: "Hangs up and ends the flow.",
  options: {},
  outcomes: {},
  done: leavesFlow,
  waits: false,
  flows: guidingFlows,
  leadsContact: true,
  channels: everyChannel,
  actions: ["DisconnectParticipant"],
  example: "disconnect",
});

export const end = defineVerb({
  ...documented,
  name: "end",
  doc: "Ends this flow without hanging up. In a module it returns to the flow that called it, with one of the module's outcomes if it names one; the options are the fields of its `output`.",
  primary: {
    ...parameter({ kind: "name" }, "The outcome to return with.", { when: { flows: ["module"] } }),
    noun: "one of the module's outcomes",
  },
  options: {},
  freeOptions: "module output",
  outcomes: {},
  done: leavesFlow,
  waits: false,
  flows: everyFlow,
  channels: everyChannel,
  actions: ["EndFlowExecution", "EndFlowModuleExecution"],
  example: "end",
});
