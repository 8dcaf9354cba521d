import { defineResource } from "../define.ts";
import { boolean, flow, parameter, text, word } from "../shapes.ts";
import { tags } from "./common.ts";

export const center = defineResource({
  kind: "center",
  doc: "The contact centre itself: its time zone decides how times are read, its country how local phone numbers are.",
  properties: {
    country: parameter({ kind: "country" }, "Two letters, such as `US`."),
    timezone: parameter({ kind: "timezone" }, 'Such as `"America/New_York"`.', { default: "UTC" }),
    alias: parameter(
      text({
        min: 1,
        max: 45,
        pattern: {
          test: /^(?!d-)[\da-zA-Z]+(-*[\da-zA-Z])*$/,
          words: "made of letters, digits and single dashes, and not begin with `d-`",
        },
      }),
      "The instance's name in its address on the web.",
    ),
    identity: parameter(
      word({
        connect: "Users are kept by the instance.",
        saml: "Users sign in with the company's identity provider.",
        directory: "Users come from an existing directory.",
      }),
      "Where users come from.",
    ),
    directory: parameter(
      text({ pattern: { test: /^d-[0-9a-f]{10}$/, words: "the id of a directory, such as `d-0123456789`" } }),
      "The directory of `identity: directory`.",
    ),
    inboundCalls: parameter(boolean, "Whether customers can call."),
    outboundCalls: parameter(boolean, "Whether customers can be called."),
    flowLogs: parameter(boolean, "Whether flows write logs; `contact.logging` switches them on and off."),
    contactLens: parameter(boolean, "Whether conversations can be analysed."),
    earlyMedia: parameter(boolean, "Whether agents hear what the network says before a call is answered."),
    bestVoices: parameter(boolean, "Whether the platform picks the best voice of a language."),
    customVoices: parameter(boolean, "Whether voices of one's own can speak."),
    multiPartyCalls: parameter(boolean, "Whether up to six people can be in a call."),
    multiPartyChats: parameter(boolean, "Whether up to six people can be in a chat."),
    callMonitoring: parameter(boolean, "Whether supervisors can join calls."),
    chatMonitoring: parameter(boolean, "Whether supervisors can join chats."),
    highVolumeOutbound: parameter(boolean, "Whether campaigns can call."),
    tags,
  },
  values: {},
  maxName: 62,
  quota: undefined,
  single: true,
  cloudFormation: "AWS::Connect::Instance",
  example: 'center ExampleCorp { country: US, timezone: "America/New_York" }',
});

export const attributes = defineResource({
  kind: "attributes",
  doc: 'Contact attributes: shared by all flows of one contact. Each has a type (`text`, `number`, `boolean`, `phone`, `duration`, or a choice such as `"gold" | "silver"`) and may have a first value.',
  properties: {},
  values: {},
  maxName: 127,
  quota: undefined,
  single: false,
  cloudFormation: undefined,
  example: 'attributes { callbackNumber: phone, tier: "gold" | "silver" = "silver" }',
});

export const defaults = defineResource({
  kind: "defaults",
  doc: "The flows that run where no other one is set.",
  properties: {
    queueFlow: parameter(flow("queue flow"), "For customers who wait in a queue."),
    customerHold: parameter(flow("customer hold flow"), "For customers on hold."),
    agentHold: parameter(flow("agent hold flow"), "For agents on hold."),
    customerWhisper: parameter(flow("customer whisper flow"), "For customers before they are connected."),
    agentWhisper: parameter(flow("agent whisper flow"), "For agents before they are connected."),
    outboundWhisper: parameter(flow("outbound whisper flow"), "For customers who are called."),
    agentTransfer: parameter(flow("agent transfer flow"), "For transfers to an agent."),
    queueTransfer: parameter(flow("queue transfer flow"), "For transfers to a queue."),
  },
  values: {},
  maxName: 127,
  quota: undefined,
  single: true,
  cloudFormation: undefined,
  example: "defaults { queueFlow: Waiting }",
});
