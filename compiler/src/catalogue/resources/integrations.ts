import { defineResource } from "../define.ts";
import { duration, flow, list, parameter, text } from "../shapes.ts";
import { description } from "./description.ts";

export const prompt = defineResource({
  kind: "prompt",
  doc: "A recording to `play`: a WAV file of 8 kHz, one channel, µ-law.",
  properties: {
    description,
    file: parameter(
      text({
        min: 1,
        max: 2000,
        pattern: {
          test: /^(s3:\/\/\S+\/.+|https:\/\/\S+\.s3(\.\S+)?\.amazonaws\.com\/\S+)$/,
          words: "the address of a file in S3, such as `s3://bucket/hello.wav`",
        },
      }),
      "Where the file lies.",
    ),
  },
  values: {},
  maxName: 127,
  single: false,
  cloudFormation: "AWS::Connect::Prompt",
  example: 'prompt Greeting { file: "s3://prompts/greeting.wav" }',
});

export const lambda = defineResource({
  kind: "lambda",
  doc: "A Lambda function that flows can `invoke`, with the types of what it takes and gives.",
  properties: {
    description,
    input: parameter({ kind: "record" }, "The parameters that it takes."),
    output: parameter({ kind: "record" }, "The fields of its result."),
    timeout: parameter(duration(1, 8), "How long a flow waits for it.", { default: 8 }),
  },
  values: {},
  maxName: 127,
  single: false,
  cloudFormation: "AWS::Connect::IntegrationAssociation",
  example:
    'lambda LookupCustomer { input: { phone: phone }, output: { tier: "gold" | "silver", name: text }, timeout: 8s }',
});

export const lexBot = defineResource({
  kind: "lex bot",
  doc: "A bot that understands what customers say, with its intents and slots.",
  properties: {
    description,
    intents: parameter(list({ kind: "name" }, 1, 250), "The intents that it can understand."),
    slots: parameter({ kind: "record" }, "The slots that it can fill, with their types."),
  },
  values: {},
  maxName: 127,
  single: false,
  cloudFormation: "AWS::Connect::IntegrationAssociation",
  example: "lex bot Reception { intents: [BookAppointment, Cancel], slots: { date: text } }",
});

export const taskTemplate = defineResource({
  kind: "task template",
  doc: "A form that agents fill to create a task.",
  properties: {
    description: parameter(text({ max: 255 }), "What it is for."),
    flow: parameter(flow("inbound flow"), "The flow that its tasks run."),
    fields: parameter({ kind: "record" }, "Its fields and their types."),
  },
  values: {},
  maxName: 100,
  single: false,
  cloudFormation: "AWS::Connect::TaskTemplate",
  example: "task template FollowUp { flow: HandleTask, fields: { summary: text } }",
});

export const view = defineResource({
  kind: "view",
  doc: "A page, such as a form, that a flow can `show`.",
  properties: {
    description: parameter(text({ max: 4096 }), "What it is for."),
    actions: parameter(list({ kind: "name" }, 0, 1000), "The actions that can be chosen on it."),
  },
  values: {},
  maxName: 512,
  single: false,
  cloudFormation: "AWS::Connect::View",
  example: "view OrderForm { actions: [Submit, Cancel] }",
});
