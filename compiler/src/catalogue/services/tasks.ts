import { defineServiceVerb, error, everyChannel, everyFlow, goesOn } from "../define.ts";
import { describeAction } from "../platform.ts";
import { group, option, primary, request } from "../requests.ts";
import { day, duration, flow, map, parameter, resource, text } from "../shapes.ts";
import { documented, inferred, seen } from "../sources.ts";

const task = defineServiceVerb({
  ...documented,
  name: "task",
  doc: "Creates a task: a contact of its own that a flow leads to an agent. Its id is then read as `task.id`.",
  primary: {
    ...parameter(text({ min: 1, max: 512 }), "The task's name.", { required: true, dynamic: "allowed" }),
    noun: "the task's name",
  },
  options: {
    flow: parameter(flow("inbound flow"), "The flow that the task runs.", {
      required: { absent: "template" },
      dynamic: "allowed",
    }),
    template: parameter(resource("task template"), "The template it is made from."),
    description: parameter(text({ max: 4096 }), "What the agent reads.", { dynamic: "allowed" }),
    attributes: parameter(map(text()), "Contact attributes of the task.", { dynamic: "allowed" }),
    references: parameter(
      map(text({ max: 4096 })),
      "Links and facts shown with the task. What begins with `http:` or `https:` is a link.",
      { dynamic: "allowed" },
    ),
    delay: parameter(duration(1, 6 * day), "How long before the task starts.", {
      dynamic: "allowed",
      when: { absent: "at" },
    }),
    at: parameter(
      text({ min: 1, pattern: { test: /^\d+$/, words: "a time in seconds since 1970" } }),
      "When the task starts, in seconds since 1970, usually from a value; a time that is over is an error.",
      { dynamic: "allowed" },
    ),
    expires: parameter(
      duration(60, 90 * day),
      "After how long the task is over when nobody has finished it, in whole minutes.",
      { known: inferred },
    ),
  },
  outcomes: { error },
  done: goesOn,
  waits: false,
  flows: everyFlow,
  channels: everyChannel,
  actions: ["CreateTask"],
  requests: [
    request("CreateTask", {
      Name: primary(),
      ContactFlowId: option("flow"),
      TaskTemplateId: option("template"),
      Description: option("description"),
      Attributes: option("attributes"),
      References: option("references", "references"),
      DelaySeconds: option("delay"),
      ScheduledTime: option("at"),
      SegmentAttributes: group({
        "connect:ContactExpiry": group({
          ValueMap: group({
            ExpiryDuration: group({ ValueInteger: option("expires", { minutes: "number" }) }),
          }),
        }),
      }),
    }),
  ],
  example: 'task "Call back" (flow: FollowUp, description: "Asked for a call.", delay: 1h)',
});

const resume = defineServiceVerb({
  ...documented,
  name: "resume",
  doc: "Takes a paused task up again.",
  options: {},
  outcomes: { error },
  done: goesOn,
  waits: false,
  flows: everyFlow,
  channels: ["task"],
  actions: ["ResumeContact"],
  requests: [request("ResumeContact")],
  example: "resume",
});

export const tasks = {
  verbs: [task, resume],
  actions: [
    describeAction("CreateTask", "Creates a task.", { ...seen, writes: { Task: "replaces" } }),
    describeAction("ResumeContact", "Takes a paused task up again.", { channels: ["task"] }),
  ],
} as const;
