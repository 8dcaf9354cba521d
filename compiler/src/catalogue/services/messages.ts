import { defineServiceVerb, error, everyChannel, everyFlow, failure, goesOn } from "../define.ts";
import { always, describeAction, sometimes } from "../platform.ts";
import { fixed, group, option, request } from "../requests.ts";
import { either, flow, parameter, phone, resource, text, type When, word } from "../shapes.ts";
import { blocks, documented, seen } from "../sources.ts";

const sms: When = { primary: ["sms"] };
const email: When = { primary: ["email"] };
const address = text({
  min: 3,
  max: 255,
  pattern: { test: /^\S+@\S+$/, words: "an e-mail address" },
});

const send = defineServiceVerb({
  ...blocks,
  name: "send",
  doc: "Sends the customer a message of its own: `send sms`, which begins a chat by text messages, or `send email`. It takes its text from a message template, or from `text`.",
  primary: {
    ...parameter(word({ sms: "A text message.", email: "An e-mail." }), "What to send.", { required: true }),
    noun: "`sms` or `email`",
  },
  options: {
    from: parameter(
      either(resource("phone number", "email address"), text({ min: 1 })),
      "Who sends it: a phone number or e-mail address of the centre, or the ARN of the number.",
      { required: true, dynamic: "allowed" },
    ),
    fromName: parameter(text({ min: 1, max: 256 }), "The sender's name.", {
      dynamic: "allowed",
      when: email,
    }),
    to: parameter(either(address, phone), "Who gets it: a phone number or an e-mail address.", {
      required: true,
      dynamic: "allowed",
    }),
    toName: parameter(text({ min: 1, max: 256 }), "The receiver's name.", {
      dynamic: "allowed",
      when: email,
    }),
    flow: parameter(flow("inbound flow"), "The flow that goes on with the customer's answers.", {
      dynamic: "allowed",
      required: sms,
      when: sms,
    }),
    subject: parameter(text({ min: 1, max: 998 }), "The subject.", { dynamic: "allowed", when: email }),
    text: parameter(text({ min: 1, max: 16_384 }), "What it says.", {
      dynamic: "allowed",
      required: { absent: "template" },
      when: { absent: "template" },
    }),
    template: parameter(
      either(resource("message template"), text({ min: 1 })),
      "The message template, or the ARN of one.",
      { dynamic: "allowed" },
    ),
    knowledgeBase: parameter(text({ min: 1 }), "The ARN of the knowledge base that holds the template.", {
      dynamic: "allowed",
      required: { given: "template" },
      when: { given: "template" },
    }),
  },
  outcomes: {
    notRendered: failure("The template could not be filled in.", { given: "template" }),
    error,
  },
  done: goesOn,
  waits: false,
  flows: everyFlow,
  channels: everyChannel,
  actions: [
    "RenderMessageTemplate",
    "CreateContact",
    "StartOutboundChatContact",
    "StartOutboundEmailContact",
  ],
  requests: [
    request(
      "RenderMessageTemplate",
      { WisdomMessageTemplateArn: option("template"), WisdomKnowledgeBaseArn: option("knowledgeBase") },
      { given: "template" },
    ),
    request("CreateContact", { Channel: fixed("EMAIL"), RelatedContact: fixed("CURRENT") }, email),
    request(
      "StartOutboundChatContact",
      {
        SourceEndpoint: group({ Address: option("from"), Type: fixed("CONNECT_PHONENUMBER_ARN") }),
        DestinationEndpoint: group({ Address: option("to"), Type: fixed("TELEPHONE_NUMBER") }),
        ContactFlowArn: option("flow"),
        ContactSubtype: fixed("connect:SMS"),
        InitialSystemMessage: group({ Content: option("text") }),
        RelatedContact: fixed("CURRENT"),
      },
      sms,
    ),
    request(
      "StartOutboundEmailContact",
      {
        FromEmailAddress: group({ EmailAddress: option("from"), DisplayName: option("fromName") }),
        DestinationEmailAddress: group({ EmailAddress: option("to"), DisplayName: option("toName") }),
        EmailMessage: group({
          MessageSourceType: option("template", { given: "TEMPLATE", absent: "RAW" }),
          RawMessage: group({ Subject: option("subject"), Body: option("text") }),
        }),
      },
      email,
    ),
  ],
  example:
    'send sms (from: MainLine, to: customer.number, flow: FollowUp, text: "Your order ${orderId} is on its way.")',
});

const rendering = {
  TemplateRenderingError: sometimes("notRendered", seen),
  NoMatchingError: always("error", seen),
} as const;

export const messages = {
  verbs: [send],
  actions: [
    describeAction("StartOutboundChatContact", "Begins a chat by text messages.", {
      ...documented,
      errors: rendering,
    }),
    describeAction("StartOutboundEmailContact", "Sends an e-mail.", { ...seen, errors: rendering }),
    describeAction("RenderMessageTemplate", "Fills in a message template.", {
      ...seen,
      errors: { ...rendering, TemplateRenderingError: always("notRendered", seen) },
    }),
    describeAction("CreateContact", "Creates the contact that an e-mail belongs to.", seen),
  ],
} as const;
