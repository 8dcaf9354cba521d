import { defineResource } from "../define.ts";
import { flow, parameter, phone, resource, text, word } from "../shapes.ts";
import { description, emailForm, tags } from "./common.ts";

export const phoneNumber = defineResource({
  kind: "phone number",
  doc: "A number that customers can call, and the flow that answers.",
  properties: {
    description: parameter(text({ min: 1, max: 500 }), "What it is for."),
    number: parameter(phone, "The number, in E.164.", { required: true }),
    flow: parameter(flow("inbound flow"), "The flow that answers."),
    type: parameter(
      word({
        did: "A direct number of a place.",
        tollFree: "Free for the caller.",
        uifn: "Free for the caller in many countries.",
        shared: "Free or at a shared price.",
        thirdPartyDid: "A direct number of another carrier.",
        thirdPartyTollFree: "A free number of another carrier.",
        shortCode: "A short number for messages.",
      }),
      "What kind of number it is; needed only where a deployment claims it.",
    ),
    country: parameter({ kind: "country" }, "Its country; needed only where a deployment claims it."),
    tags,
  },
  values: {},
  maxName: 127,
  quota: { max: 5, adjustable: true },
  single: false,
  cloudFormation: "AWS::Connect::PhoneNumber",
  example: "phone number MainLine { number: +14155550100, flow: Welcome }",
});

const displayed = { test: /^\S(.*\S)?$/, words: "a text without a space at its beginning or end" };

export const emailAddress = defineResource({
  kind: "email address",
  doc: "An address that customers write to, and that agents answer from. What the platform shows is the sender's name.",
  properties: {
    description: parameter(text({ min: 1, max: 250, pattern: displayed }), "What it is for."),
    address: parameter(text({ min: 1, max: 255, pattern: emailForm }), "The address.", { required: true }),
    flow: parameter(flow("inbound flow"), "The flow that e-mails run."),
    alias: parameter(resource("email address"), "The address that answers are sent from instead."),
    tags,
  },
  values: {},
  maxName: 256,
  quota: { max: 100, adjustable: true },
  single: false,
  cloudFormation: "AWS::Connect::EmailAddress",
  example: 'email address Care "Example Corp" { address: "care@example.com", flow: Welcome }',
});

export const messageTemplate = defineResource({
  kind: "message template",
  doc: "A text with gaps that flows fill and send. It is written on the platform: declare it as `external`.",
  properties: { description },
  values: {},
  maxName: 255,
  quota: undefined,
  single: false,
  cloudFormation: undefined,
  example: "external message template OrderShipped",
});
