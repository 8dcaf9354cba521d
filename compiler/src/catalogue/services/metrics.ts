import { defineServiceVerb, error, everyChannel, everyFlow, goesOn } from "../define.ts";
import { catchAll, describeAction } from "../platform.ts";
import { option, primary, request } from "../requests.ts";
import { parameter, resource, word } from "../shapes.ts";
import { documented, live, seen } from "../sources.ts";

const measure = defineServiceVerb({
  ...documented,
  name: "measure",
  doc: "Counts contacts and agents of a queue at once; they are then read below `metrics`. The numbers are five to ten seconds old. Where a queue has had nothing to do lately there are none, which is an `error`. Without a queue: the one set by `contact.queue`.",
  primary: {
    ...parameter(resource("queue", "agent"), "The queue, or an agent for the agent's own queue.", {
      dynamic: "allowed",
    }),
    noun: "a queue",
  },
  options: {
    channel: parameter(
      word({ voice: "Calls.", chat: "Chats.", task: "Tasks.", email: "E-mails." }),
      "Which contacts count; without it all of them. How long a contact will probably wait is known for one channel only.",
      { known: seen },
    ),
  },
  outcomes: { error },
  done: goesOn,
  waits: false,
  flows: everyFlow,
  channels: everyChannel,
  actions: ["GetMetricData"],
  requests: [
    request("GetMetricData", {
      QueueId: primary({ resource: "queue" }),
      AgentId: primary({ resource: "agent" }),
      QueueChannel: option("channel", {
        words: { voice: "Voice", chat: "Chat", task: "Task", email: "Email" },
      }),
    }),
  ],
  example: "measure Support (channel: voice)",
});

export const metrics = {
  verbs: [measure],
  actions: [
    describeAction("GetMetricData", "Counts contacts and agents of a queue.", {
      ...live,
      errors: catchAll,
      writes: { Metrics: "replaces" },
    }),
  ],
} as const;
