import { defineResource } from "../define.ts";
import {
  boolean,
  duration,
  either,
  flow,
  items,
  list,
  number,
  object,
  parameter,
  phone,
  resource,
  text,
  word,
} from "../shapes.ts";
import { description, tags } from "./common.ts";
import { metrics } from "./metrics.ts";

export const queue = defineResource({
  kind: "queue",
  doc: "Where contacts wait for an agent.",
  properties: {
    description,
    hours: parameter(resource("hours"), "When it is open; without hours, always."),
    maxContacts: parameter(number(0, 1_000_000), "How many contacts may wait at once; 0: none."),
    callerId: parameter(
      object({
        name: parameter(text({ min: 1, max: 255 }), "The name shown."),
        number: parameter(either(phone, resource("phone number")), "The number shown."),
      }),
      "What customers see when they are called from this queue.",
    ),
    outboundWhisper: parameter(
      flow("outbound whisper flow"),
      "What a customer hears who is called from this queue, before the agent is connected.",
    ),
    outboundEmail: parameter(resource("email address"), "The address that e-mails of its agents come from."),
    emailAddresses: parameter(
      list(resource("email address"), 0, 50),
      "Other addresses that its agents may send from.",
    ),
    quickConnects: parameter(list(resource("quick connect"), 0, 700), "What its agents can transfer to."),
    enabled: parameter(boolean, "`false`: takes no new contacts.", { default: true }),
    tags,
  },
  values: metrics,
  maxName: 127,
  quota: { max: 100, adjustable: true },
  single: false,
  cloudFormation: "AWS::Connect::Queue",
  example: "queue Support { hours: BusinessHours, maxContacts: 50 }",
});

const channelWord = word({
  voice: "Phone calls.",
  chat: "Chats and messages.",
  task: "Tasks.",
  email: "E-mails.",
});
const atOnce = (max: number) => parameter(number(1, max), "How many at once.");
const channels = parameter(list(channelWord, 1, 4), "Without it all channels of the profile.");

export const routingProfile = defineResource({
  kind: "routing profile",
  doc: "Which queues a group of agents serves, and how urgent each is: contacts of priority 1 come first; a queue with a delay is served only with contacts that have waited so long.",
  properties: {
    description,
    channels: parameter(
      object({ voice: atOnce(1), chat: atOnce(10), task: atOnce(10), email: atOnce(10) }),
      "How many contacts of each channel an agent handles at once.",
      { required: true },
    ),
    otherChannelsDuring: parameter(
      list(channelWord, 1, 4),
      "Channels during whose contacts an agent is offered contacts of other channels, too; otherwise only more of the same.",
    ),
    outboundQueue: parameter(
      resource("queue"),
      "Whose caller id and whisper hold when agents call somebody; without it the first of `queues`.",
    ),
    queues: parameter(
      items(
        resource("queue"),
        {
          priority: parameter(number(1, 99), "1 is the most urgent.", { default: 1 }),
          delay: parameter(duration(0, 9999), "How long a contact must have waited.", { default: 0 }),
          channels,
        },
        1000,
      ),
      "The queues, each with its priority and delay.",
    ),
    manualQueues: parameter(
      items(resource("queue"), { channels }, 1000),
      "Queues from which agents pick contacts themselves.",
    ),
    idleSince: parameter(
      word({
        activity: "An agent's last contact of any kind.",
        inbound: "An agent's last inbound contact: dialling out keeps the place in line.",
      }),
      "What decides who has been idle longest.",
      { default: "activity" },
    ),
    tags,
  },
  values: {},
  maxName: 127,
  quota: { max: 500, adjustable: true },
  single: false,
  cloudFormation: "AWS::Connect::RoutingProfile",
  example:
    "routing profile Frontline {\n  channels: { voice: 1, chat: 3 }\n  outboundQueue: Support\n  queues: [Support { priority: 1, delay: 0s }]\n}",
});

export const quickConnect = defineResource({
  kind: "quick connect",
  doc: "Somewhere agents can transfer to: a phone number, a queue, or an agent. With a flow alone it sends chats there. Agents see the quick connects of the queues in their routing profile.",
  properties: {
    description,
    number: parameter(phone, "The phone number."),
    queue: parameter(resource("queue"), "The queue."),
    agent: parameter(resource("agent"), "The agent."),
    flow: parameter(
      flow("queue transfer flow", "agent transfer flow", "inbound flow"),
      "The transfer flow that runs: a queue transfer flow for a queue, an agent transfer flow for an agent; alone, the inbound flow that a chat is sent to.",
    ),
    tags,
  },
  values: {},
  maxName: 127,
  quota: { max: 100, adjustable: true },
  single: false,
  cloudFormation: "AWS::Connect::QuickConnect",
  example: "quick connect ToBilling { queue: Billing, flow: TransferToBilling }",
});
