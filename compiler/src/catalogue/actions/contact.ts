import { guidingFlows, voice } from "../define.ts";
import {
  always,
  catchAll,
  describeAction,
  equals,
  optional,
  sometimes,
  talking,
  transferringFlows,
} from "../platform.ts";
import { blocks, documented, live, seen } from "../sources.ts";

const full = { QueueAtCapacity: always("full"), NoMatchingError: always("error") } as const;
const voiceIdEnded = { unsupported: "Voice ID is out of service since 2026-05-20." } as const;
const byRecord = { unsupported: "`record` asks for it in the platform's newer form." } as const;

/** What flows change of the contact, and where it goes. */
export const contactActions = [
  describeAction("UpdateContactTargetQueue", "Sets the contact's queue.", {
    ...live,
    errors: catchAll,
    parameters: { QueueId: "contact.queue", AgentId: "contact.queue" },
    flows: transferringFlows,
  }),
  describeAction("TransferContactToQueue", "Puts the contact in its queue.", {
    ...live,
    errors: full,
    flows: transferringFlows,
  }),
  describeAction("DequeueContactAndTransferToQueue", "Moves a waiting contact to another queue.", {
    ...live,
    errors: full,
    parameters: { QueueId: "enqueue", AgentId: "enqueue" },
    flows: ["queue flow"],
  }),
  describeAction("TransferContactToAgent", "Connects the contact with the agent of the transfer.", {
    ...live,
    errors: {},
    terminal: true,
    flows: ["agent transfer flow", "queue transfer flow"],
    channels: voice,
  }),
  describeAction("UpdateContactAttributes", "Writes contact attributes, all or none.", {
    ...live,
    errors: catchAll,
    parameters: { Attributes: "set", TargetContact: "set.on" },
  }),
  describeAction("UpdateFlowAttributes", "Writes attributes of this run of the flow.", {
    ...live,
    errors: catchAll,
    parameters: { FlowAttributes: "set" },
  }),
  describeAction(
    "UpdateContactData",
    "Writes the contact's name, description, language, customer, references, segment attributes and assistant session.",
    {
      ...live,
      errors: catchAll,
      parameters: {
        Name: "contact.name",
        Description: "contact.description",
        LanguageCode: "contact.language",
        CustomerId: "contact.customerId",
        References: "contact.references",
        SegmentAttributes: "contact.segment",
        WisdomSessionArn: "contact.assistantSession",
        TargetContact: "contact.name.on",
        IsVoiceIdStreamingEnabled: voiceIdEnded,
        IsVoiceAuthenticationEnabled: voiceIdEnded,
        IsFraudDetectionEnabled: voiceIdEnded,
        VoiceAuthenticationThreshold: voiceIdEnded,
        VoiceAuthenticationResponseTime: voiceIdEnded,
        FraudDetectionThreshold: voiceIdEnded,
        WatchlistId: voiceIdEnded,
      },
    },
  ),
  describeAction("UpdateContactCallbackNumber", "Sets the number that a callback calls.", {
    ...live,
    errors: {
      InvalidCallbackNumber: always("invalidNumber"),
      CallbackNumberNotDialable: always("notDialable"),
    },
    parameters: { CallbackNumber: "contact.callbackNumber" },
    flows: guidingFlows,
    channels: voice,
  }),
  describeAction("UpdateContactEventHooks", "Sets the flow that runs on an event of the contact.", {
    ...live,
    errors: catchAll,
    parameters: {
      "EventHooks.CustomerQueue": "contact.queueFlow",
      "EventHooks.CustomerHold": "contact.holdFlow",
      "EventHooks.AgentHold": "contact.agentHoldFlow",
      "EventHooks.AgentWhisper": "contact.agentWhisper",
      "EventHooks.CustomerWhisper": "contact.customerWhisper",
      "EventHooks.CustomerRemaining": "contact.disconnectFlow",
      "EventHooks.DefaultAgentUI": "contact.agentGuide",
      "EventHooks.DisconnectAgentUI": "contact.disconnectGuide",
      "EventHooks.PauseContact": "contact.pauseFlow",
      "EventHooks.ResumeContact": "contact.resumeFlow",
      EventHooksConfiguration: {
        unsupported: "The console saves it, and the service refuses it when a flow is created.",
      },
    },
  }),
  describeAction("UpdateContactRecordingBehavior", "Says who is recorded.", {
    ...live,
    errors: {},
    parameters: {
      "RecordingBehavior.RecordedParticipants": "contact.recording",
      "RecordingBehavior.ScreenRecordedParticipants": "contact.recording.screen",
      "RecordingBehavior.IVRRecordingBehavior": "contact.recording.prompts",
      AnalyticsBehavior: byRecord,
    },
    flows: [...guidingFlows, "outbound whisper flow"],
    channels: talking,
  }),
  describeAction("UpdateContactRoutingBehavior", "Changes priority or age in the queue.", {
    ...live,
    errors: {},
    parameters: { QueuePriority: "contact.priority", QueueTimeAdjustmentSeconds: "contact.routingAge" },
    flows: guidingFlows,
  }),
  describeAction("UpdateContactTextToSpeechVoice", "Chooses the voice that speaks texts.", {
    ...live,
    errors: { NoMatchingError: optional("error", live) },
    parameters: {
      TextToSpeechVoice: "contact.voice",
      TextToSpeechEngine: "contact.voice.engine",
      TextToSpeechStyle: "contact.voice.style",
    },
  }),
  describeAction("InvokeLambdaFunction", "Calls a Lambda function.", {
    ...live,
    errors: { TimeLimitExceeded: optional("timeout", blocks), NoMatchingError: always("error") },
    parameters: {
      LambdaFunctionARN: "invoke",
      InvocationTimeLimitSeconds: "lambda.timeout",
      InvocationType: "lambda.mode",
      LambdaInvocationAttributes: "invoke",
      "ResponseValidation.ResponseType": "lambda.response",
    },
    writes: { External: "replaces", LambdaInvocation: "replaces" },
  }),
  describeAction("CreateCallbackContact", "Creates a queued callback.", {
    ...live,
    errors: catchAll,
    parameters: {
      QueueId: "callback",
      AgentId: "callback",
      InitialCallDelaySeconds: "callback.delay",
      MaximumConnectionAttempts: "callback.retries",
      RetryDelaySeconds: "callback.interval",
      ContactFlowId: "callback.flow",
      CallerId: {
        unsupported: "Its form is not known, and the one form with it that was tried was refused.",
      },
    },
    flows: guidingFlows,
  }),
  describeAction("InvokeFlowModule", "Runs a module.", {
    ...live,
    errors: { NoMatchingCondition: sometimes("noMatch", seen), NoMatchingError: always("error") },
    conditions: equals(),
    parameters: { FlowModuleId: "call", Input: "call" },
    writes: { Modules: "replaces" },
  }),
  describeAction("EndFlowModuleExecution", "Returns from a module.", {
    ...live,
    errors: {},
    parameters: { Result: "end", ResultData: "end" },
    terminal: true,
    flows: ["module"],
  }),
  describeAction("Compare", "Compares a value of the contact.", {
    ...live,
    errors: { NoMatchingCondition: always("noMatch") },
    conditions: {
      ...documented,
      operators: [
        "Equals",
        "TextStartsWith",
        "TextEndsWith",
        "TextContains",
        "NumberGreaterThan",
        "NumberGreaterOrEqualTo",
        "NumberLessThan",
        "NumberLessOrEqualTo",
      ],
      operands: undefined,
    },
    parameters: { ComparisonValue: "if" },
  }),
  describeAction("CheckHoursOfOperation", "Checks opening hours.", {
    ...live,
    errors: catchAll,
    conditions: equals({ True: "open", False: "closed" }),
    parameters: { HoursOfOperationId: "if" },
    flows: guidingFlows,
  }),
  describeAction("CheckMetricData", "Checks staffing or a queue.", {
    ...live,
    errors: { NoMatchingCondition: always("noMatch"), NoMatchingError: always("error") },
    conditions: {
      ...documented,
      operators: [
        "Equals",
        "NumberGreaterThan",
        "NumberGreaterOrEqualTo",
        "NumberLessThan",
        "NumberLessOrEqualTo",
      ],
      operands: undefined,
    },
    parameters: {
      MetricType: "if",
      QueueId: "if",
      AgentId: { unsupported: "Conditions read queues; `measure` counts in an agent's own queue." },
    },
    flows: guidingFlows,
  }),
  describeAction("DistributeByPercentage", "Splits contacts at random.", {
    ...live,
    errors: { NoMatchingCondition: always("noMatch") },
    conditions: { ...seen, operators: ["NumberLessThan"], operands: undefined },
    flows: [...guidingFlows, "outbound whisper flow"],
  }),
  describeAction("Loop", "Counts passes.", {
    ...live,
    errors: { NoMatchingError: optional("error", live) },
    conditions: equals({ ContinueLooping: "again", DoneLooping: "done" }),
    parameters: {
      LoopCount: "repeat",
      LoopName: { unsupported: "How the console writes loops over lists is not known." },
      Elements: { unsupported: "How the console writes loops over lists is not known." },
    },
    writes: { Loop: "replaces" },
  }),
  describeAction("Wait", "Pauses the flow.", {
    ...live,
    errors: { ParticipantNotFound: sometimes("noBot"), NoMatchingError: always("error") },
    conditions: equals(
      { WaitCompleted: "done", CustomerReturned: "returned", BotParticipantDisconnected: "disconnected" },
      seen,
    ),
    parameters: { TimeLimitSeconds: "wait", Events: { fixed: "Those that an arm listens for." } },
    flows: ["inbound flow", "queue flow", "module"],
    channels: ["chat", "task", "email"],
  }),
  describeAction("TransferToFlow", "Goes on in another flow.", {
    ...live,
    errors: catchAll,
    parameters: { ContactFlowId: "->" },
    flows: ["inbound flow", "agent transfer flow", "queue transfer flow"],
  }),
  describeAction("EndFlowExecution", "Ends the flow without hanging up.", {
    ...live,
    errors: {},
    terminal: true,
  }),
  describeAction("UpdateFlowLoggingBehavior", "Turns the flow log on or off.", {
    ...live,
    errors: {},
    parameters: { FlowLoggingBehavior: "contact.logging" },
  }),
] as const;
