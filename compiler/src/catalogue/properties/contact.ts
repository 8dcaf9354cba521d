import { defineProperty, error, everyChannel, everyFlow, guidingFlows } from "../define.ts";
import { boolean, either, list, parameter, text, word } from "../shapes.ts";
import { documented, inferred } from "../sources.ts";

/** Whose data is written. */
const on = parameter(
  word({ current: "The contact itself.", related: "The contact that this one is linked to." }),
  "Whose data is written.",
  { default: "current" },
);
/** What agents and programs see of a contact is written in one way. */
const contactData = {
  options: { on },
  outcomes: { error },
  flows: everyFlow,
  channels: everyChannel,
  actions: ["UpdateContactData"],
} as const;
const participants = word({ agent: "What the agent says.", customer: "What the customer says." });

export const recording = defineProperty({
  ...documented,
  name: "recording",
  doc: "Who is recorded while talking: `on` (both), `off`, or a list of `agent` and `customer`. `record` does the same with analysis.",
  value: parameter(
    either(word({ on: "Both sides.", off: "Nobody." }), list(participants, 1, 2)),
    "`on`, `off` or a list.",
  ),
  keyed: false,
  options: {
    prompts: parameter(boolean, "Whether menus and bots are recorded as well.", { default: false }),
    screen: parameter(boolean, "Whether the agent's screen is recorded.", { default: false }),
  },
  outcomes: {},
  flows: [...guidingFlows, "outbound whisper flow"],
  channels: ["voice", "chat"],
  actions: ["UpdateContactRecordingBehavior"],
  example: "set contact.recording = on",
});

export const logging = defineProperty({
  ...documented,
  name: "logging",
  doc: "Whether the rest of the contact's flows is written to the flow log.",
  value: parameter(boolean, "`on` or `off`."),
  keyed: false,
  options: {},
  outcomes: {},
  flows: everyFlow,
  channels: everyChannel,
  actions: ["UpdateFlowLoggingBehavior"],
  example: "set contact.logging = off",
});

export const voiceProperty = defineProperty({
  ...documented,
  name: "voice",
  doc: "The voice that speaks texts from here on.",
  value: parameter(text({ min: 1, max: 50 }), "The voice's name.", { dynamic: "allowed" }),
  keyed: false,
  options: {
    engine: parameter(
      word({ standard: "", neural: "More natural.", generative: "The most natural." }),
      "How the voice is made. Not every voice has every engine.",
      { default: "standard" },
    ),
    style: parameter(
      word({ none: "", conversational: "As in a talk.", newscaster: "As in the news." }),
      "The manner of speaking, for voices that have it.",
    ),
  },
  outcomes: { error },
  flows: everyFlow,
  channels: everyChannel,
  actions: ["UpdateContactTextToSpeechVoice"],
  example: 'set contact.voice = "Joanna" (engine: neural, style: conversational)',
});

export const language = defineProperty({
  ...documented,
  ...contactData,
  name: "language",
  doc: "The contact's language.",
  value: parameter(
    text({
      min: 2,
      max: 20,
      pattern: { test: /^[a-z]{2,3}(-[A-Za-z0-9]+)*$/, words: "a language code such as `en-US`" },
    }),
    "A language code.",
    { dynamic: "allowed" },
  ),
  keyed: false,
  example: 'set contact.language = "en-US"',
});

export const name = defineProperty({
  ...documented,
  ...contactData,
  name: "name",
  doc: "The contact's name, as agents see it.",
  value: parameter(text({ min: 1, max: 512 }), "Any text.", { dynamic: "allowed" }),
  keyed: false,
  example: 'set contact.name = "Order ${orderId}"',
});

export const description = defineProperty({
  ...documented,
  ...contactData,
  name: "description",
  doc: "What the contact is about, as agents see it.",
  value: parameter(text({ max: 4096 }), "Any text.", { dynamic: "allowed" }),
  keyed: false,
  example: 'set contact.description = "Asked for a refund."',
});

export const references = defineProperty({
  ...documented,
  ...contactData,
  name: "references",
  doc: "Links and facts that agents see with the contact.",
  value: parameter(text({ max: 4096 }), "Any text; a link, for example.", { dynamic: "allowed" }),
  keyed: true,
  example: 'set contact.references.order = "https://example.com/orders/${orderId}"',
});

export const customerId = defineProperty({
  ...documented,
  ...contactData,
  name: "customerId",
  doc: "The id of the customer, as your own systems know it.",
  value: parameter(text({ min: 1, max: 128 }), "Any text.", { dynamic: "allowed" }),
  keyed: false,
  example: "set contact.customerId = orderId",
});

export const segment = defineProperty({
  ...inferred,
  ...contactData,
  name: "segment",
  doc: "Attributes of this part of the contact alone; each must be a predefined attribute of the centre.",
  value: parameter(text({ max: 256 }), "Any text.", { dynamic: "allowed" }),
  keyed: true,
  example: 'set contact.segment.product = "insurance"',
});

export const assistantSession = defineProperty({
  ...documented,
  ...contactData,
  name: "assistantSession",
  doc: "The session of the assistant that helps the agents; `assist` begins one and sets it.",
  value: parameter(text({ min: 1 }), "The ARN of the session.", { dynamic: "allowed" }),
  keyed: false,
  fills: [{ value: "Wisdom", when: undefined }],
  example: 'set contact.assistantSession = "arn:aws:wisdom:us-east-1:123456789012:session/EXAMPLE"',
});
