import type { FlowKind } from "@contactflow/grammar";
import type { Channel } from "@contactflow/runtime";
import { definePlatformAction, everyChannel, everyFlow, guidingFlows, voice } from "../define.ts";
import type { Evidence } from "../entries.ts";

const catchAll = { NoMatchingError: "error" } as const;
const transferring: readonly FlowKind[] = [
  "inbound flow",
  "agent transfer flow",
  "queue transfer flow",
  "module",
];

interface Facts {
  readonly errors?: Readonly<Record<string, string>>;
  readonly terminal?: boolean;
  readonly flows?: readonly FlowKind[];
  readonly channels?: readonly Channel[];
  readonly evidence?: Evidence;
}

/** An action in every flow and channel, with a catch-all error, tried on the service: unless `facts` say otherwise. */
const action = <const Type extends string>(type: Type, doc: string, facts: Facts = {}) =>
  definePlatformAction({
    errors: catchAll,
    terminal: false,
    flows: everyFlow,
    channels: everyChannel,
    evidence: "live",
    ...facts,
    type,
    doc,
  });

const documented = { evidence: "documented" } as const;

export const contactActions = [
  action("UpdateContactTargetQueue", "Sets the contact's queue.", { flows: transferring }),
  action("TransferContactToQueue", "Puts the contact in its queue.", {
    errors: { QueueAtCapacity: "full", NoMatchingError: "error" },
    flows: transferring,
  }),
  action("DequeueContactAndTransferToQueue", "Moves a waiting contact to another queue.", {
    errors: { QueueAtCapacity: "full", NoMatchingError: "error" },
    flows: ["queue flow"],
  }),
  action("TransferContactToAgent", "Connects the contact with the agent of the transfer.", {
    errors: {},
    terminal: true,
    flows: ["agent transfer flow", "queue transfer flow"],
    channels: voice,
  }),
  action("CompleteOutboundCall", "Places the outbound call now.", {
    errors: {},
    flows: ["outbound whisper flow"],
    channels: voice,
    evidence: "documented",
  }),
  action("UpdateContactAttributes", "Writes contact attributes, all or none."),
  action("UpdateFlowAttributes", "Writes attributes of this run of the flow."),
  action("UpdateContactData", "Writes the contact's name, description, language, references."),
  action("UpdateContactCallbackNumber", "Sets the number that a callback calls.", {
    errors: { InvalidCallbackNumber: "invalidNumber", CallbackNumberNotDialable: "notDialable" },
    flows: guidingFlows,
    channels: voice,
  }),
  action("UpdateContactEventHooks", "Sets the flow that runs on an event of the contact."),
  action("UpdateContactRecordingBehavior", "Says who is recorded.", {
    errors: {},
    flows: [...guidingFlows, "outbound whisper flow"],
    channels: ["voice", "chat"],
  }),
  action("UpdateContactRoutingBehavior", "Changes priority or age in the queue.", {
    errors: {},
    flows: guidingFlows,
  }),
  action("UpdateContactTextToSpeechVoice", "Chooses the voice that speaks texts."),
  action("TagContact", "Adds tags to the contact."),
  action("UntagContact", "Removes tags from the contact."),
  action("CreateTask", "Creates a task.", documented),
  action("CreateCase", "Creates a case.", {
    ...documented,
    errors: { ContactNotLinked: "notLinked", NoMatchingError: "error" },
  }),
  action("GetCase", "Finds a case.", {
    ...documented,
    errors: {
      NoneFound: "noneFound",
      MultipleFound: "multipleFound",
      ContactNotLinked: "notLinked",
      NoMatchingError: "error",
    },
  }),
  action("UpdateCase", "Changes a case.", {
    ...documented,
    errors: { ContactNotLinked: "notLinked", NoMatchingError: "error" },
  }),
  action("InvokeLambdaFunction", "Calls a Lambda function.", {
    errors: { TimeLimitExceeded: "timeout", NoMatchingError: "error" },
  }),
  action("CreateCallbackContact", "Creates a queued callback.", { flows: guidingFlows }),
  action("InvokeFlowModule", "Runs a module."),
  action("EndFlowModuleExecution", "Returns from a module.", {
    errors: {},
    terminal: true,
    flows: ["module"],
  }),
  action("Compare", "Compares a value of the contact.", { errors: { NoMatchingCondition: "noMatch" } }),
  action("CheckHoursOfOperation", "Checks opening hours.", { flows: guidingFlows }),
  action("CheckMetricData", "Checks staffing or a queue.", {
    errors: { NoMatchingCondition: "noMatch", NoMatchingError: "error" },
    flows: guidingFlows,
  }),
  action("DistributeByPercentage", "Splits contacts at random.", {
    errors: { NoMatchingCondition: "noMatch" },
    flows: [...guidingFlows, "outbound whisper flow"],
  }),
  action("Loop", "Counts passes."),
  action("Wait", "Pauses the flow.", {
    flows: ["inbound flow", "queue flow", "module"],
    channels: ["chat", "task", "email"],
  }),
  action("TransferToFlow", "Goes on in another flow.", {
    flows: ["inbound flow", "agent transfer flow", "queue transfer flow"],
  }),
  action("EndFlowExecution", "Ends the flow without hanging up.", { errors: {}, terminal: true }),
  action("UpdateFlowLoggingBehavior", "Turns the flow log on or off.", { errors: {} }),
] as const;
