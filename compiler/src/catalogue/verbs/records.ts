import { defineVerb, error, everyChannel, everyFlow, failure, goesOn, neverDone } from "../define.ts";
import { boolean, day, duration, flow, list, map, parameter, resource, text, word } from "../shapes.ts";

const tagKey = {
  test: /^(?!aws:)./i,
  words: "at least one character and not begin with `aws:`",
};

export const tag = defineVerb({
  name: "tag",
  doc: "Adds tags to the contact: each option is a tag and its value. A contact has at most six.",
  options: {},
  freeOptions: {
    names: "tag",
    parameter: parameter(text({ max: 256 }), "The tag's value.", { dynamic: "allowed" }),
    min: 1,
    max: 6,
  },
  outcomes: { error },
  done: goesOn,
  waits: false,
  flows: everyFlow,
  channels: everyChannel,
  actions: ["TagContact"],
  example: 'tag (department: "billing")',
});

export const untag = defineVerb({
  name: "untag",
  doc: "Removes tags from the contact, by their names.",
  primary: {
    ...parameter(list(text({ min: 1, max: 128, pattern: tagKey }), 1, 6), "The tags.", { required: true }),
    noun: "a list of tags",
  },
  options: {},
  outcomes: { error },
  done: goesOn,
  waits: false,
  flows: everyFlow,
  channels: everyChannel,
  actions: ["UntagContact"],
  example: 'untag ["department"]',
});

export const task = defineVerb({
  name: "task",
  doc: "Creates a task: a contact of its own that a flow leads to an agent.",
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
    references: parameter(map(text({ max: 4096 })), "Links and facts shown with the task.", {
      dynamic: "allowed",
    }),
    delay: parameter(duration(1, 6 * day), "How long before the task starts.", { dynamic: "allowed" }),
  },
  outcomes: { error },
  done: goesOn,
  waits: false,
  flows: everyFlow,
  channels: everyChannel,
  actions: ["CreateTask"],
  example: 'task "Call back" (flow: FollowUp, description: "Asked for a call.", delay: 1h)',
});

const caseWords = word({
  create: "Creates a case.",
  get: "Finds a case; its fields are then read as `case.field`.",
  update: "Changes a case.",
});

export const caseVerb = defineVerb({
  name: "case",
  doc: "Creates, finds or updates a case: `case create`, `case get`, `case update`.",
  primary: {
    ...parameter(caseWords, "What to do.", { required: true }),
    noun: "`create`, `get` or `update`",
  },
  options: {
    template: parameter(text({ min: 1 }), "The id of the case template.", {
      dynamic: "allowed",
      required: { primary: ["create"] },
      when: { primary: ["create"] },
    }),
    id: parameter(text({ min: 1 }), "The id of the case.", {
      dynamic: "allowed",
      required: { primary: ["update"] },
      when: { primary: ["update"] },
    }),
    customer: parameter(text({ min: 1 }), "Finds cases of this customer.", {
      dynamic: "allowed",
      when: { primary: ["get"] },
    }),
    fields: parameter(map(text()), "Field ids and values: what to write, or, for `get`, what to search by.", {
      dynamic: "allowed",
    }),
    read: parameter(list(text({ min: 1 }), 1, 10), "Ids of the fields to read.", {
      when: { primary: ["get"] },
    }),
    latest: parameter(boolean, "Takes the case that was updated last when several match.", {
      default: true,
      when: { primary: ["get"] },
    }),
    link: parameter(boolean, "Links the contact to the case.", { default: false }),
  },
  outcomes: {
    noneFound: failure("No case matches.", { primary: ["get"] }),
    multipleFound: failure("Several cases match.", { primary: ["get"] }),
    notLinked: failure("The contact could not be linked to the case.", { given: "link" }),
    error,
  },
  done: goesOn,
  waits: false,
  flows: everyFlow,
  channels: everyChannel,
  actions: ["CreateCase", "GetCase", "UpdateCase"],
  example: "case get (customer: contact.customerId) { noneFound -> newCase }",
});

export const show = defineVerb({
  name: "show",
  doc: "Shows a view, such as a form, to the customer or agent and goes to the arm of the action that is chosen there.",
  primary: {
    ...parameter(resource("view"), "The view.", { required: true, dynamic: "allowed" }),
    noun: "a view",
  },
  options: {
    timeout: parameter(duration(1, 7 * day), "How long it may take to answer.", { default: 400 }),
    values: parameter(map(text()), "Fills the view.", { dynamic: "allowed" }),
    hideAnswers: parameter(boolean, "Keeps the answers out of the transcript.", { default: false }),
  },
  outcomes: {
    timeout: failure("No answer in time."),
    noMatch: failure("An action without an arm of its own."),
    error,
  },
  labels: [{ kind: "view", when: undefined }],
  done: neverDone,
  waits: true,
  flows: ["inbound flow", "queue flow", "module"],
  channels: ["chat"],
  actions: ["ShowView"],
  example: "show OrderForm (timeout: 5m) { Submit -> order, else -> sorry }",
});
