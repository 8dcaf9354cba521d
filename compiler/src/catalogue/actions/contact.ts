import { guidingFlows, voice } from "../define.ts";
import { always, catchAll, describeAction, optional, talking, transferringFlows } from "../platform.ts";
import { live } from "../sources.ts";

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
] as const;
