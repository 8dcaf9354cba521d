import { defineResource } from "../define.ts";
import { duration, list, parameter, record, text, word } from "../shapes.ts";
import { description, tags } from "./common.ts";

export const prompt = defineResource({
  kind: "prompt",
  doc: "A recording to `play`: a WAV file of 8 kHz, one channel, µ-law, shorter than 5 minutes and smaller than 50 MB.",
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
    tags,
  },
  values: {},
  maxName: 127,
  quota: { max: 500, adjustable: true },
  single: false,
  cloudFormation: "AWS::Connect::Prompt",
  example: 'prompt Greeting { file: "s3://prompts/greeting.wav" }',
});

export const lambda = defineResource({
  kind: "lambda",
  doc: "A Lambda function that flows can `invoke`, with the types of what it takes and gives. A field of its result may be a record of its own: `{ address: { city: text } }` is read as `result.address.city`.",
  properties: {
    description,
    input: parameter(record(), "The parameters that it takes."),
    output: parameter(record(), "The fields of its result."),
    timeout: parameter(duration(1, 8), "How long a flow waits for it.", { default: 8 }),
    mode: parameter(
      word({
        synchronous: "The flow waits for its answer.",
        asynchronous: "The flow goes on at once, and reads no answer.",
      }),
      "How flows invoke it.",
      { default: "synchronous" },
    ),
    response: parameter(
      word({
        strings: "Texts by their names, nothing nested.",
        json: "Any JSON: records within records.",
      }),
      "What its answer is made of; without it `json` where `output` has records in it, otherwise `strings`.",
    ),
    tags,
  },
  values: {},
  maxName: 127,
  quota: { max: 50, adjustable: true },
  single: false,
  cloudFormation: "AWS::Connect::IntegrationAssociation",
  example:
    'lambda LookupCustomer { input: { phone: phone }, output: { tier: "gold" | "silver", name: text }, timeout: 8s }',
});

export const lexBot = defineResource({
  kind: "lex bot",
  doc: "A bot that understands what customers say, with its intents, slots and session attributes. What it understood is read as `lex.slots.date`, or by the bot's name: `Reception.slots.date`.",
  properties: {
    description,
    intents: parameter(list({ kind: "name" }, 1, 250), "The intents that it can understand."),
    slots: parameter(record(), "The slots that it can fill, with their types."),
    session: parameter(record(), "Its session attributes, with their types."),
    tags,
  },
  values: {},
  maxName: 127,
  quota: { max: 100, adjustable: true },
  single: false,
  cloudFormation: "AWS::Connect::IntegrationAssociation",
  example: "lex bot Reception { intents: [BookAppointment, Cancel], slots: { date: text } }",
});
