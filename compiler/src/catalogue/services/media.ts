import {
  defineServiceProperty,
  defineServiceVerb,
  error,
  everyFlow,
  failure,
  goesOn,
  voice,
} from "../define.ts";
import type { PlatformError } from "../entries.ts";
import { always, chat, describeAction, sometimes, talking, touchToneFlows } from "../platform.ts";
import {
  enabledDisabled,
  type Field,
  fieldsOf,
  fixed,
  group,
  option,
  parts,
  primary,
  request,
  trueFalse,
} from "../requests.ts";
import { boolean, either, list, object, parameter, resource, text, type When, word } from "../shapes.ts";
import { documented, live } from "../sources.ts";

const ofVoice: When = { primary: ["voice"] };
const ofChat: When = { primary: ["chat"] };
const analysed: When = { primary: ["voice", "chat"] };
const participants = word({ agent: "What the agent says or shows.", customer: "What the customer says." });
const wrongChannel = failure("The contact is on another channel.");

const redaction = {
  mask: parameter(
    word({ entity: "By what it was: `[NAME]`.", plain: "By `[PII]`." }),
    "What takes the place of what is removed.",
    { default: "plain" },
  ),
  entities: parameter(
    list(text({ min: 1 }), 1, 50),
    "What is removed, such as `NAME` or `CREDIT_DEBIT_NUMBER`; without it everything personal.",
  ),
};
const mask = option("mask", { words: { entity: "EntityType", plain: "PII" } });

/** What the analysis of a channel is asked for. */
const analysis = (modes: Field): Readonly<Record<string, Field>> => ({
  Enabled: option("analysis", trueFalse),
  AnalyticsLanguage: option("language"),
  AnalyticsModes: modes,
  ConversationalAnalyticsRedactionConfiguration: fieldsOf("redact", {
    Enabled: fixed("True"),
    RedactionResults: option("keep", {
      words: { both: "RedactedAndOriginal", redacted: "RedactedOnly" },
    }),
    RedactionMaskMode: mask,
    RedactionEntities: option("entities"),
  }),
  SentimentConfiguration: group({ Enabled: option("sentiment", trueFalse) }),
  SummaryConfiguration: group({
    SummaryModes: option("summaries", {
      words: { afterwards: "PostContact", automated: "AutomatedInteraction" },
    }),
  }),
});

const record = defineServiceVerb({
  ...documented,
  name: "record",
  doc: "Says what is recorded and analysed of this contact: `record voice`, `record chat` or `record screen`, each in a statement of its own. It replaces what `contact.recording` says.",
  primary: {
    ...parameter(
      word({
        voice: "What is said in a call.",
        chat: "What is written in a chat; it is always kept, so this is about its analysis.",
        screen: "The agent's screen.",
      }),
      "What is recorded.",
      { required: true },
    ),
    noun: "`voice`, `chat` or `screen`",
  },
  options: {
    of: parameter(list(participants, 0, 2), "Whose side is recorded; of a screen only the agent's.", {
      when: { primary: ["voice", "screen"] },
    }),
    prompts: parameter(boolean, "Whether menus and bots are recorded as well.", { when: ofVoice }),
    analysis: parameter(boolean, "Whether it is analysed.", { when: analysed }),
    language: parameter(
      text({
        min: 2,
        max: 20,
        pattern: { test: /^[a-z]{2,3}-[A-Z]{2}$/, words: "a language code such as `en-US`" },
      }),
      "The language that is spoken or written.",
      { dynamic: "allowed", when: { ...analysed, given: "analysis" } },
    ),
    modes: parameter(
      list(
        word({
          live: "While it goes on.",
          afterwards: "When it is over.",
          automated: "What was said with a bot.",
        }),
        1,
        3,
      ),
      "When it is analysed.",
      { when: { ...ofVoice, given: "analysis" } },
    ),
    redact: parameter(
      object({
        keep: parameter(
          word({ both: "The original as well.", redacted: "Nothing else." }),
          "What is kept beside the redacted text.",
          { default: "both" },
        ),
        ...redaction,
      }),
      "Removes what is personal from what is kept.",
      { when: { ...analysed, given: "analysis" } },
    ),
    redactLive: parameter(
      object({
        ...redaction,
        deliverUnprocessed: parameter(
          boolean,
          "Whether a message is delivered as it is when it cannot be redacted.",
          { default: false },
        ),
      }),
      "Removes what is personal from messages before they are delivered.",
      { when: ofChat },
    ),
    sentiment: parameter(boolean, "Whether moods are judged.", { when: { ...analysed, given: "analysis" } }),
    summaries: parameter(
      list(word({ afterwards: "When the contact is over.", automated: "After a bot." }), 1, 2),
      "What is summed up.",
      { when: { ...analysed, given: "analysis" } },
    ),
  },
  outcomes: {
    wrongChannel,
    redactionFailed: failure("Messages could not be redacted.", ofChat),
    error,
  },
  done: goesOn,
  waits: false,
  flows: touchToneFlows,
  channels: talking,
  actions: ["UpdateContactRecordingAndAnalyticsBehavior"],
  requests: [
    request(
      "UpdateContactRecordingAndAnalyticsBehavior",
      {
        VoiceBehavior: group({
          VoiceRecordingBehavior: group({
            RecordedParticipants: option("of", { words: { agent: "Agent", customer: "Customer" } }),
            IVRRecordingBehavior: option("prompts", enabledDisabled),
          }),
          VoiceAnalyticsBehavior: group(
            analysis(
              option("modes", {
                words: { live: "RealTime", afterwards: "PostContact", automated: "AutomatedInteraction" },
              }),
            ),
          ),
        }),
      },
      ofVoice,
    ),
    request(
      "UpdateContactRecordingAndAnalyticsBehavior",
      {
        ChatBehavior: group({
          ChatAnalyticsBehavior: group({
            ...analysis(option("analysis", { whenOn: ["ContactLens"] })),
            InFlightChatRedactionConfiguration: fieldsOf("redactLive", {
              Enabled: fixed("True"),
              RedactionMaskMode: mask,
              RedactionEntities: option("entities"),
              DeliverUnprocessedMessages: option("deliverUnprocessed", trueFalse),
            }),
          }),
        }),
      },
      ofChat,
    ),
    request(
      "UpdateContactRecordingAndAnalyticsBehavior",
      {
        ScreenRecordingBehavior: group({
          ScreenRecordedParticipants: option("of", { words: { agent: "Agent", customer: "Customer" } }, [
            "Agent",
          ]),
        }),
      },
      { primary: ["screen"] },
    ),
  ],
  example:
    'record voice (of: [agent, customer], analysis: on, language: "en-US", modes: [live]) { wrongChannel -> continue }',
});

const streaming = defineServiceProperty({
  ...documented,
  name: "streaming",
  doc: "Whether the customer's audio is streamed to Kinesis, where your own systems hear it; where it lies is then read below `contact.stream`.",
  value: parameter(boolean, "`on` or `off`."),
  keyed: false,
  options: {
    audio: parameter(
      list(word({ from: "What the customer says.", to: "What the customer hears." }), 1, 2),
      "What is streamed; without it both directions.",
    ),
  },
  outcomes: { error },
  flows: [...touchToneFlows, "customer whisper flow", "agent whisper flow"],
  channels: voice,
  actions: ["UpdateContactMediaStreamingBehavior"],
  requests: [
    request("UpdateContactMediaStreamingBehavior", {
      MediaStreamingState: primary(enabledDisabled),
      MediaStreamType: fixed("Audio"),
      Participants: parts(
        group({
          ParticipantType: fixed("Customer"),
          MediaDirections: option("audio", { words: { from: "From", to: "To" } }, ["From", "To"]),
        }),
      ),
    }),
  ],
  example: "set contact.streaming = on",
});

const messageProcessor = defineServiceProperty({
  ...documented,
  name: "messageProcessor",
  doc: "The Lambda function that every message of a chat goes through before it is delivered.",
  value: parameter(
    either(word({ off: "Messages are delivered as they are." }), resource("lambda")),
    "A Lambda function, or `off`.",
  ),
  keyed: false,
  options: {
    deliverUnprocessed: parameter(
      boolean,
      "Whether a message is delivered as it is when the function fails.",
      {
        default: false,
      },
    ),
  },
  outcomes: { wrongChannel: failure("The contact is no chat."), error },
  flows: everyFlow,
  channels: chat,
  actions: ["UpdateContactMediaProcessing"],
  requests: [
    request("UpdateContactMediaProcessing", {
      ChatProcessor: group({
        ProcessingEnabled: primary({ words: { off: "False" }, others: "True" }),
        LambdaProcessorARN: primary({ resource: "lambda" }),
        ChatProcessorSettings: group({
          DeliverUnprocessedMessages: option("deliverUnprocessed", trueFalse),
        }),
      }),
    }),
  ],
  example: "set contact.messageProcessor = MaskCards { wrongChannel -> continue }",
});

const touchToneBuffer = defineServiceProperty({
  ...documented,
  name: "touchToneBuffer",
  doc: "Whether keys that are pressed too early are kept for the next `ask` or `collect`, up to 30 of them; `off` forgets those that are there.",
  value: parameter(boolean, "`on` or `off`."),
  keyed: false,
  options: {},
  outcomes: { error },
  flows: touchToneFlows,
  channels: voice,
  actions: ["GetParticipantInput"],
  requests: [
    request("GetParticipantInput", { EnableDTMFBuffer: primary({ words: { on: "true", off: "false" } }) }),
  ],
  example: "set contact.touchToneBuffer = on",
});

const channelMismatch: PlatformError = always("wrongChannel", documented);

export const media = {
  verbs: [record],
  properties: [streaming, messageProcessor, touchToneBuffer],
  actions: [
    describeAction("UpdateContactRecordingAndAnalyticsBehavior", "Says what is recorded and analysed.", {
      ...live,
      errors: {
        ChannelMismatch: always("wrongChannel"),
        InFlightRedactionConfigurationFailed: sometimes("redactionFailed", live),
        NoMatchingError: always("error"),
      },
      flows: touchToneFlows,
      channels: talking,
    }),
    describeAction("UpdateContactMediaStreamingBehavior", "Streams the customer's audio, or stops it.", {
      writes: { MediaStreams: "replaces" },
      flows: [...touchToneFlows, "customer whisper flow", "agent whisper flow"],
      channels: voice,
    }),
    describeAction("UpdateContactMediaProcessing", "Sends chat messages through a Lambda function.", {
      errors: { ChannelMismatch: channelMismatch, NoMatchingError: always("error", documented) },
      flows: everyFlow,
      channels: chat,
    }),
  ],
} as const;
