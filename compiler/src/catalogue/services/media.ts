import { defineServiceProperty, error, everyFlow, failure, voice } from "../define.ts";
import type { PlatformError } from "../entries.ts";
import { always, chat, describeAction, touchToneFlows } from "../platform.ts";
import { enabledDisabled, fixed, group, option, parts, primary, request, trueFalse } from "../requests.ts";
import { boolean, either, list, parameter, resource, word } from "../shapes.ts";
import { documented } from "../sources.ts";

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
  properties: [streaming, messageProcessor, touchToneBuffer],
  actions: [
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
