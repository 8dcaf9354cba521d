import {
  branch,
  defineServiceVerb,
  defineVerb,
  error,
  everyChannel,
  everyFlow,
  failure,
  goesOn,
  guidingFlows,
} from "../define.ts";
import { always, chat, describeAction, equals, talking } from "../platform.ts";
import { fieldsOf, group, option, request } from "../requests.ts";
import { boolean, duration, map, minute, number, object, parameter, text, word } from "../shapes.ts";
import { blocks, documented, inferred, seen } from "../sources.ts";

const assist = defineVerb({
  ...documented,
  name: "assist",
  doc: "Gives the agents of this contact an assistant that answers from your own documents: it begins a session, and notes it with the contact.",
  primary: {
    ...parameter(text({ min: 1 }), "The ARN of the assistant.", { required: true, dynamic: "allowed" }),
    noun: "the ARN of an assistant",
  },
  options: {},
  outcomes: { error },
  done: goesOn,
  waits: false,
  flows: everyFlow,
  channels: everyChannel,
  actions: ["CreateWisdomSession", "UpdateContactData"],
  example: 'assist "arn:aws:wisdom:us-east-1:123456789012:assistant/EXAMPLE"',
});

const authenticate = defineServiceVerb({
  ...seen,
  name: "authenticate",
  doc: "Sends a chat customer to a sign-in page and waits for the result.",
  options: {
    userPool: parameter(text({ min: 1 }), "The ARN of the Cognito user pool.", { required: true }),
    client: parameter(text({ min: 1 }), "The id of the app client of the pool.", { required: true }),
    profileType: parameter(
      text({ min: 1, max: 255 }),
      "The object type by which the customer's profile is found or made.",
      { required: true },
    ),
    timeout: parameter(duration(3 * minute, 15 * minute), "How long it may take, in whole minutes.", {
      default: 3 * minute,
      known: blocks,
    }),
  },
  outcomes: {
    optedOut: branch("The customer does not want to sign in.", { arm: true }),
    timeout: failure("The customer has not signed in in time."),
    error,
  },
  done: goesOn,
  waits: true,
  flows: ["inbound flow", "module"],
  channels: chat,
  actions: ["AuthenticateParticipant"],
  requests: [
    request("AuthenticateParticipant", {
      CognitoConfiguration: group({ UserPoolArn: option("userPool"), AppClientId: option("client") }),
      CustomerProfilesConfiguration: group({ ObjectTypeName: option("profileType") }),
      TimeLimitMinutes: option("timeout", { minutes: "text" }),
    }),
  ],
  example:
    'authenticate (userPool: "arn:aws:cognito-idp:us-east-1:123456789012:userpool/us-east-1_EXAMPLE", client: "1example23456789", profileType: "CTR") { optedOut -> menu }',
});

const converse = defineServiceVerb({
  ...inferred,
  name: "converse",
  doc: "Lets an application that was made in the agentic designer talk with the customer. The flow goes on when the talk is over; what the application noted is read below `assistant.variables`.",
  options: {
    workspace: parameter(text({ min: 1 }), "The id of the workspace.", {
      required: true,
      dynamic: "allowed",
    }),
    application: parameter(text({ min: 1 }), "The id of the application.", {
      required: true,
      dynamic: "allowed",
    }),
    alias: parameter(text({ min: 1 }), "The alias of the application.", {
      required: true,
      dynamic: "allowed",
    }),
    context: parameter(map(text(), 1, 10), "What the application is told.", { dynamic: "allowed" }),
    listening: parameter(
      word({ agentic: "The engine made for it." }),
      "What understands speech; without it the usual engine.",
    ),
    filler: parameter(
      object({
        on: parameter(boolean, "Whether something is heard while the application thinks.", { default: true }),
        sound: parameter(text({ min: 1 }), "What is heard."),
        after: parameter(number(0, 60_000), "How many milliseconds of silence come first."),
        atLeast: parameter(number(0, 60_000), "How many milliseconds it lasts at least."),
        before: parameter(number(0, 60_000), "How many milliseconds pass before the answer."),
      }),
      "What is heard while the application thinks.",
    ),
  },
  outcomes: {
    escalated: branch("The application wants a person to go on.", { arm: true }),
    noMatch: failure("The application ended in a way without an arm."),
    timeout: failure("A chat customer said nothing for too long."),
    error,
  },
  done: goesOn,
  waits: true,
  flows: guidingFlows,
  channels: talking,
  actions: ["ConnectParticipantWithAgenticCX"],
  requests: [
    request("ConnectParticipantWithAgenticCX", {
      AgentConfiguration: group({
        WorkspaceId: option("workspace"),
        ApplicationId: option("application"),
        Alias: option("alias"),
        ContextVariables: option("context"),
      }),
      SpeechRecognitionConfiguration: group({
        SpeechRecognitionEngine: option("listening", { words: { agentic: "AMAZON_AGENTIC_VOICE" } }),
      }),
      AudioFillerConfiguration: fieldsOf("filler", {
        Enabled: option("on", "json"),
        AudioType: option("sound"),
        StartDelayInMilliseconds: option("after", "json"),
        MinimumPlayDurationInMilliseconds: option("atLeast", "json"),
        ResponseDeliveryDelayInMilliseconds: option("before", "json"),
      }),
    }),
  ],
  example:
    'converse (workspace: "ws-1", application: "orders", alias: "live", context: { order: orderId }) { escalated -> operator }',
});

const failed = always("error", documented);

export const assistants = {
  verbs: [assist, authenticate, converse],
  actions: [
    describeAction("CreateWisdomSession", "Begins a session of an assistant.", {
      parameters: { WisdomAssistantArn: "assist" },
      writes: { Wisdom: "replaces" },
    }),
    describeAction("AuthenticateParticipant", "Lets a chat customer sign in.", {
      ...seen,
      errors: { TimeLimitExceeded: always("timeout"), NoMatchingError: failed },
      conditions: equals({ OptedOut: "optedOut" }, seen),
      flows: ["inbound flow", "module"],
      channels: chat,
    }),
    describeAction("ConnectParticipantWithAgenticCX", "Lets an agentic application talk with the customer.", {
      ...inferred,
      errors: {
        InputTimeLimitExceeded: always("timeout", inferred),
        NoMatchingCondition: always("noMatch", inferred),
        NoMatchingError: always("error", inferred),
      },
      conditions: equals({ Escalation: "escalated" }, inferred),
      writes: { AgenticCX: "replaces" },
      flows: guidingFlows,
      channels: talking,
    }),
  ],
} as const;
