import {
  branch,
  defineVerb,
  error,
  everyChannel,
  failure,
  goesOn,
  guidingFlows,
  leavesFlow,
  voice,
} from "../define.ts";
import {
  boolean,
  day,
  duration,
  flow,
  minute,
  number,
  object,
  parameter,
  phone,
  resource,
  text,
} from "../shapes.ts";
import { documented, inferred } from "../sources.ts";
import { connector } from "./connector.ts";

export const enqueue = defineVerb({
  ...documented,
  name: "enqueue",
  doc: "Puts the contact in a queue, where its queue flow runs until an agent is free, and ends the flow. Without a queue: the one set by `contact.queue`. In a queue flow it moves the contact to another queue, and the flow goes on.",
  primary: {
    ...parameter(resource("queue", "agent"), "The queue, or an agent for the agent's own queue.", {
      dynamic: "allowed",
    }),
    noun: "a queue",
  },
  options: {},
  outcomes: { full: failure("The queue holds as many contacts as it may."), error },
  done: [
    { does: "next", when: { flows: ["queue flow"] } },
    { does: "leaves", when: undefined },
  ],
  waits: false,
  flows: guidingFlows,
  leadsContact: true,
  channels: everyChannel,
  actions: ["UpdateContactTargetQueue", "TransferContactToQueue", "DequeueContactAndTransferToQueue"],
  example: "enqueue Support { full -> sorry }",
});

export const callback = defineVerb({
  ...documented,
  name: "callback",
  doc: "Creates a queued callback: a new contact that waits in the queue until an agent is free, who then calls the customer. The flow goes on. Without a queue: the one set by `contact.queue`.",
  primary: {
    ...parameter(resource("queue", "agent"), "The queue that the callback waits in.", { dynamic: "allowed" }),
    noun: "a queue",
  },
  options: {
    number: parameter(
      phone,
      "The number to call, from a value of the contact; without it `contact.callbackNumber`, or the customer's own number.",
      { dynamic: "only" },
    ),
    delay: parameter(duration(1, 3 * day), "How long before the callback enters the queue.", { default: 5 }),
    retries: parameter(
      number(0, 100, { max: 5, because: "each one is another call to the customer" }),
      "How often to try again when the customer does not answer.",
      { default: 0, when: { absent: "customerFirst" } },
    ),
    interval: parameter(duration(1, 3 * day), "How long between two attempts.", {
      default: 10 * minute,
      when: { absent: "customerFirst" },
    }),
    flow: parameter(
      flow("inbound flow"),
      "A flow that runs on the callback before it is queued, and queues it; the delay then has no effect, unless the customer is called first.",
    ),
    customerFirst: parameter(
      flow("inbound flow"),
      "The customer is called before an agent is, and this flow leads whoever answers to one. Without it an agent is offered the callback first.",
      { known: inferred },
    ),
  },
  outcomes: {
    invalidNumber: failure("The number is not a phone number.", { given: "number" }),
    notDialable: failure("The centre may not call that country.", { given: "number" }),
    error: failure("The queue is full, or anything else: the platform does not tell them apart."),
  },
  done: goesOn,
  waits: false,
  flows: guidingFlows,
  channels: everyChannel,
  actions: ["UpdateContactCallbackNumber", "CreateCallbackContact"],
  example: "callback Callbacks (number: callbackNumber, delay: 99s, retries: 2, interval: 10m)",
});

export const dial = defineVerb({
  ...documented,
  name: "dial",
  doc: "Transfers the caller to a phone number and ends the flow. With `resume` the flow goes on when the other party hangs up.",
  primary: {
    ...parameter(phone, "The number to call.", {
      required: { absent: "connector" },
      when: { absent: "connector" },
      dynamic: "allowed",
    }),
    noun: "a phone number",
  },
  options: {
    timeout: parameter(duration(1, 10 * minute), "How long it may ring.", { default: 30 }),
    resume: parameter(boolean, "Whether the flow goes on after the call.", { default: false }),
    sendDigits: parameter(
      text({
        min: 1,
        max: 50,
        pattern: { test: /^[0-9*#,]*$/, words: "made of 0 to 9, *, # and commas (pauses)" },
      }),
      "Keys to press once the call is answered; a comma pauses for 0.75 seconds.",
      { dynamic: "allowed" },
    ),
    callerId: parameter(
      object({
        number: parameter(phone, "The number shown; without it the customer's own.", { dynamic: "allowed" }),
        name: parameter(
          text({
            min: 1,
            max: 255,
            pattern: { test: /^[^;/?:@&=+$,]*$/, words: "free of ; / ? : @ & = + $ and commas" },
          }),
          "The name shown.",
          { dynamic: "allowed" },
        ),
      }),
      "What the called party sees.",
    ),
    connector: parameter(connector, "Calls by a voice connector of your own instead of a number."),
  },
  outcomes: {
    ended: branch("The other party hung up.", { given: "resume" }),
    failed: failure("The call could not be connected.", { given: "resume" }),
    timeout: failure("Nobody answered in time.", { given: "resume" }),
    error,
  },
  done: [
    { does: "never", when: { given: "resume" } },
    { does: "leaves", when: undefined },
  ],
  waits: true,
  flows: guidingFlows,
  leadsContact: true,
  channels: voice,
  actions: ["TransferParticipantToThirdParty"],
  example: "dial +14155550100 (timeout: 30s)",
});

export const transfer = defineVerb({
  ...documented,
  name: "transfer",
  doc: "Gives the contact to an agent and ends the flow: to the named agent through the agent's own queue; without a name, in a transfer flow, to the agent that the flow was started for.",
  primary: {
    ...parameter(resource("agent"), "The agent.", {
      dynamic: "allowed",
      required: { flows: ["inbound flow", "module"] },
    }),
    noun: "an agent",
  },
  options: {},
  outcomes: {
    error: failure("The agent cannot be found, or the agent's queue is full.", { primary: "given" }),
  },
  done: leavesFlow,
  waits: false,
  flows: ["inbound flow", "agent transfer flow", "queue transfer flow", "module"],
  leadsContact: true,
  channels: everyChannel,
  actions: ["TransferContactToAgent", "UpdateContactTargetQueue", "TransferContactToQueue"],
  example: "transfer Anna { error -> sorry }",
});
