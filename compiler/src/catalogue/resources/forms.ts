import { defineResource } from "../define.ts";
import { boolean, either, flow, items, list, parameter, record, text, word } from "../shapes.ts";
import { description, tags, viewName } from "./common.ts";

const templateField = {
  type: parameter(
    word({
      name: "The task's name.",
      description: "The task's description.",
      text: "One line.",
      textArea: "Several lines.",
      number: "A number.",
      boolean: "Yes or no.",
      choice: "One of `options`.",
      dateTime: "A date and a time.",
      scheduledTime: "When the task starts.",
      expiry: "How long the task lives.",
      url: "An address on the web.",
      email: "An e-mail address.",
      quickConnect: "Who gets the task.",
      selfAssign: "Whether the agent keeps the task.",
    }),
    "What it holds.",
    { default: "text" },
  ),
  description: parameter(text({ max: 255 }), "What it is for."),
  options: parameter(list(text({ min: 1, max: 100 }), 1, 50), "What a `choice` offers."),
  initial: parameter(text({ min: 1, max: 4096 }), "What it holds at first."),
  required: parameter(boolean, "Whether it must be filled in.", { default: false }),
  readOnly: parameter(boolean, "Whether it can be changed.", { default: false }),
  hidden: parameter(boolean, "Whether it is shown.", { default: false }),
};

export const taskTemplate = defineResource({
  kind: "task template",
  doc: "A form that agents fill to create a task.",
  properties: {
    description: parameter(text({ max: 255 }), "What it is for."),
    flow: parameter(flow("inbound flow"), "The flow that its tasks run."),
    selfAssignFlow: parameter(flow("inbound flow"), "The flow of tasks that agents create for themselves."),
    fields: parameter(
      either(record(50), items({ kind: "name" }, templateField, 50)),
      "Its fields: names and types, `{ summary: text }`, or names with more about them, `[summary { type: textArea, required: true }]`.",
    ),
    enabled: parameter(boolean, "Whether agents can use it.", { default: true }),
    tags,
  },
  values: {},
  maxName: 100,
  quota: { max: 50, adjustable: false },
  single: false,
  cloudFormation: "AWS::Connect::TaskTemplate",
  example:
    "task template FollowUp {\n  flow: HandleTask\n  fields: [summary { type: textArea, required: true }, dueDate { type: dateTime }]\n}",
});

export const caseTemplate = defineResource({
  kind: "case template",
  doc: "A form that cases are made from. It is made on the platform, in a domain of cases: declare it as `external`, with the fields that flows write and read.",
  properties: {
    description,
    fields: parameter(record(100), "Its fields and their types."),
  },
  values: {},
  maxName: 100,
  quota: undefined,
  single: false,
  cloudFormation: undefined,
  example: "external case template Complaint { fields: { summary: text } }",
});

export const view = defineResource({
  kind: "view",
  doc: "A page, such as a form, that a flow can `show`.",
  properties: {
    description: parameter(text({ max: 4096 }), "What it is for."),
    actions: parameter(list({ kind: "name" }, 0, 1000), "The actions that can be chosen on it."),
    template: parameter(
      text({ min: 1, max: 1000, pattern: { test: /\.json$/, words: "the path of a JSON file" } }),
      "The file with its layout, from the place of this one; without it the view is there already.",
    ),
    tags,
  },
  values: {},
  maxName: 512,
  nameForm: viewName,
  quota: undefined,
  single: false,
  cloudFormation: "AWS::Connect::View",
  example: "view OrderForm { actions: [Submit, Cancel] }",
});

export const dataTable = defineResource({
  kind: "data table",
  doc: "A table of values that flows look up, and that supervisors change without a deployment. The values of its keys name a row.",
  properties: {
    description,
    timezone: parameter({ kind: "timezone" }, "The time zone of its dates; without it the centre's."),
    keys: parameter(record(5), "The attributes that name a row, with their types."),
    attributes: parameter(record(100), "What a row holds besides, with its types."),
    lock: parameter(
      word({
        none: "Nobody: the last change wins.",
        table: "The whole table.",
        row: "The row that is changed.",
        attribute: "The attribute that is changed.",
        value: "The single value.",
      }),
      "What a change locks, so that two people do not overwrite each other.",
      { default: "none" },
    ),
    tags,
  },
  values: {},
  maxName: 127,
  quota: { max: 100, adjustable: true },
  single: false,
  cloudFormation: "AWS::Connect::DataTable",
  example: "data table Closures { keys: { region: text }, attributes: { message: text, closed: boolean } }",
});
