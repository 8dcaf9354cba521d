import { defineServiceVerb, error, failure, goesOn } from "../define.ts";
import { always, describeAction, sometimes, talking, touchToneFlows } from "../platform.ts";
import {
  enabledDisabled,
  type Field,
  fieldsOf,
  fixed,
  group,
  option,
  request,
  trueFalse,
} from "../requests.ts";
import { boolean, list, object, parameter, text, type When, word } from "../shapes.ts";
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

export const recording = {
  verbs: [record],
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
  ],
} as const;
