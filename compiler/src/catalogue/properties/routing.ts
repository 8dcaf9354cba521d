import { defineProperty, error, everyChannel, failure, guidingFlows } from "../define.ts";
import { day, duration, either, number, parameter, phone, resource } from "../shapes.ts";
import { documented } from "../sources.ts";

export const queue = defineProperty({
  ...documented,
  name: "queue",
  doc: "The queue that `enqueue`, `callback`, hours and metrics use when they name none.",
  value: parameter(resource("queue", "agent"), "A queue, or an agent for the agent's own queue.", {
    dynamic: "allowed",
  }),
  keyed: false,
  options: {},
  outcomes: { error },
  flows: ["inbound flow", "agent transfer flow", "queue transfer flow", "module"],
  channels: everyChannel,
  actions: ["UpdateContactTargetQueue"],
  example: "set contact.queue = Support",
});

export const callbackNumber = defineProperty({
  ...documented,
  name: "callbackNumber",
  doc: "The number that a queued callback calls; the customer's own number unless set.",
  value: parameter(phone, "A value of the contact that holds a phone number.", { dynamic: "only" }),
  keyed: false,
  options: {},
  outcomes: {
    invalidNumber: failure("It is not a phone number, or the channel is not voice."),
    notDialable: failure("The centre may not call that country."),
  },
  flows: guidingFlows,
  channels: ["voice"],
  actions: ["UpdateContactCallbackNumber"],
  example: "set contact.callbackNumber = customer.number { else -> sorry }",
});

export const priority = defineProperty({
  ...documented,
  name: "priority",
  doc: "The contact's priority in its queue: 1 is the most urgent, 5 what every contact starts with. On a contact that already waits it acts after a minute.",
  value: parameter(number(1, Number.MAX_SAFE_INTEGER), "1 or more."),
  keyed: false,
  options: {},
  outcomes: {},
  flows: guidingFlows,
  channels: everyChannel,
  actions: ["UpdateContactRoutingBehavior"],
  example: "set contact.priority = 1",
});

export const routingAge = defineProperty({
  ...documented,
  name: "routingAge",
  doc: "Makes the contact look as if it had waited longer, by a duration, or shorter, by a negative number of seconds.",
  value: parameter(
    either(duration(0, 7 * day), number(-7 * day, 7 * day)),
    "A duration, or a number of seconds.",
  ),
  keyed: false,
  options: {},
  outcomes: {},
  flows: guidingFlows,
  channels: everyChannel,
  actions: ["UpdateContactRoutingBehavior"],
  example: "set contact.routingAge = 2m",
});
