import {
  branch,
  defineVerb,
  everyChannel,
  everyFlow,
  failure,
  goesOn,
  guidingFlows,
  neverDone,
} from "../define.ts";
import { day, duration, parameter } from "../shapes.ts";
import { documented } from "../sources.ts";

export const split = defineVerb({
  ...documented,
  name: "split",
  doc: "Sends contacts on at random. The percentages of its arms add up to 100; `else` takes what they leave.",
  options: {},
  outcomes: {},
  labels: [{ kind: "shares", when: undefined }],
  done: neverDone,
  waits: false,
  flows: [...guidingFlows, "outbound whisper flow"],
  channels: everyChannel,
  actions: ["DistributeByPercentage"],
  example: "split { 30% -> newMenu, 70% -> oldMenu }",
});

export const wait = defineVerb({
  ...documented,
  name: "wait",
  doc: "Pauses the flow for a time. An arm `returned` listens for a chat customer who comes back, `disconnected` for the bot that leaves.",
  primary: {
    ...parameter(duration(1, 7 * day), "How long.", { required: true, dynamic: "allowed" }),
    noun: "a duration",
  },
  options: {},
  outcomes: {
    returned: branch("The customer came back to the chat.", { arm: true }),
    disconnected: branch("The bot has left the chat.", { arm: true }),
    noBot: failure("There is no bot in the chat whose leaving could be waited for.", { arm: true }),
    error: failure("Anything goes wrong, or the channel is voice."),
  },
  done: goesOn,
  waits: true,
  flows: ["inbound flow", "queue flow", "module"],
  channels: ["chat", "task", "email"],
  actions: ["Wait"],
  example: "wait 5m",
});

export const action = defineVerb({
  ...documented,
  name: "action",
  doc: "Any action of the platform, by its type, with the parameters as written. Its arms are the platform's errors and conditions, as written.",
  primary: {
    ...parameter(
      {
        kind: "text",
        min: 1,
        max: 100,
        pattern: { test: /^[A-Za-z]+$/, words: "the platform's name of the action" },
      },
      "The platform's name of the action.",
      { required: true },
    ),
    noun: "the platform's name of an action",
  },
  options: {},
  freeOptions: {
    names: "parameter",
    parameter: parameter({ kind: "json" }, "Passed on as it is.", { dynamic: "allowed" }),
    min: 0,
    max: 200,
  },
  outcomes: { error: failure("The action fails, or the channel is one that it does not serve.") },
  labels: [{ kind: "free", when: undefined }],
  done: goesOn,
  waits: false,
  flows: everyFlow,
  channels: everyChannel,
  actions: [],
  example: 'action "ResumeContact" { error -> continue }',
});
