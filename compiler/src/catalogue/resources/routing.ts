import { defineResource } from "../define.ts";
import {
  boolean,
  either,
  flow,
  list,
  number,
  object,
  parameter,
  phone,
  resource,
  duration,
  text,
  word,
} from "../shapes.ts";
import { description } from "./description.ts";
import { metrics } from "./metrics.ts";

export const hours = defineResource({
  kind: "hours",
  doc: "When the centre, or a part of it, is open. `open` lists weekdays and times, several ranges a day if need be; a range that ends at or before its beginning ends on the next day. `except` lists dates on which other times hold, or that are `closed`.",
  properties: {
    description,
    timezone: parameter({ kind: "timezone" }, "The time zone of all its times; without it the centre's."),
    open: parameter({ kind: "opening", by: "weekday", max: 100 }, "The week.", { required: true }),
    except: parameter({ kind: "opening", by: "date", max: 50 }, "Holidays and other special days."),
  },
  values: {
    open: { doc: "Whether it is open now.", type: { kind: "boolean" } },
  },
  maxName: 127,
  single: false,
  cloudFormation: "AWS::Connect::HoursOfOperation",
  example:
    'hours BusinessHours {\n  timezone: "Europe/Berlin"\n  open: [mon-fri 08:00-18:00, sat 09:00-13:00]\n  except: [2026-12-25 closed]\n}',
});

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
    quickConnects: parameter(list(resource("quick connect"), 0, 700), "What its agents can transfer to."),
    enabled: parameter(boolean, "`false`: takes no new contacts.", { default: true }),
  },
  values: metrics,
  maxName: 127,
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
    outboundQueue: parameter(
      resource("queue"),
      "Whose caller id and whisper hold when agents call somebody; without it the first of `queues`.",
    ),
    queues: parameter(
      {
        kind: "items",
        names: resource("queue"),
        max: 50,
        fields: {
          priority: parameter(number(1, 99), "1 is the most urgent.", { default: 1 }),
          delay: parameter(duration(0, 9999), "How long a contact must have waited.", { default: 0 }),
          channels: parameter(list(channelWord, 1, 4), "Without it all channels of the profile."),
        },
      },
      "The queues, each with its priority and delay.",
    ),
  },
  values: {},
  maxName: 127,
  single: false,
  cloudFormation: "AWS::Connect::RoutingProfile",
  example:
    "routing profile Frontline {\n  channels: { voice: 1, chat: 3 }\n  outboundQueue: Support\n  queues: [Support { priority: 1, delay: 0s }]\n}",
});
