import type { Action, Json } from "@contactflow/runtime";
import { describe, expect, test } from "vitest";
import { graphsOf } from "./lowered.fixture.ts";

const declared = `
phone number Line { number: +12025550100, flow: Elsewhere }
view Form { actions: [Submit] }
lambda Mask {}
external lambda Audit { mode: asynchronous }
lex bot Reception { intents: [Book] }
`;

type Made = readonly [action: string, parameters: { readonly [key: string]: Json }];

/** What a statement asks of the platform. */
function asked(statement: string, kind = "inbound flow"): readonly Action[] {
  const leaves = kind === "inbound flow" ? "disconnect" : "end";
  const flow = `${kind} F {\n  on error { ${leaves} }\n  ${statement}\n  ${leaves}\n  step next { ${leaves} }\n}`;
  const graph = graphsOf(`${declared}\n${flow}`).find(({ name }) => name === "F");
  return (graph?.nodes ?? [])
    .map(({ action }) => action)
    .filter(({ type }) => type !== "disconnect" && type !== "end");
}

const raw = (statement: string, kind?: string): readonly Made[] =>
  asked(statement, kind).flatMap((action) =>
    action.type === "raw" ? [[action.action, action.parameters as Made[1]]] : [],
  );

const number = { read: ["CustomerEndpoint", "Address"] } as const;
const foundProfile = { read: ["Customer", "ProfileId"] } as const;

describe("what is asked of the platform by", () => {
  test.each<[statement: string, ...made: readonly Made[]]>([
    ["measure", ["GetMetricData", {}]],
    ["measure Support (channel: email)", ["GetMetricData", { QueueId: "Support", QueueChannel: "Email" }]],
    ["measure Anna", ["GetMetricData", { AgentId: "Anna" }]],
    ["resume", ["ResumeContact", {}]],
    ["load email", ["LoadContactContent", { ContentType: "EmailMessage" }]],
    [
      "hold nobody",
      ["UpdatePreviousContactParticipantState", { PreviousContactParticipantState: "OffHold" }],
    ],
    [
      "record voice (of: [agent], prompts: on, analysis: on, modes: [live, afterwards], redact: { keep: redacted }, sentiment: off, summaries: [afterwards])",
      [
        "UpdateContactRecordingAndAnalyticsBehavior",
        {
          VoiceBehavior: {
            VoiceRecordingBehavior: { RecordedParticipants: ["Agent"], IVRRecordingBehavior: "Enabled" },
            VoiceAnalyticsBehavior: {
              Enabled: "True",
              AnalyticsModes: ["RealTime", "PostContact"],
              ConversationalAnalyticsRedactionConfiguration: {
                Enabled: "True",
                RedactionResults: "RedactedOnly",
                RedactionMaskMode: "PII",
              },
              SentimentConfiguration: { Enabled: "False" },
              SummaryConfiguration: { SummaryModes: ["PostContact"] },
            },
          },
        },
      ],
    ],
    [
      "record screen",
      [
        "UpdateContactRecordingAndAnalyticsBehavior",
        { ScreenRecordingBehavior: { ScreenRecordedParticipants: ["Agent"] } },
      ],
    ],
    [
      'record chat (analysis: on, redactLive: { entities: ["NAME"] })',
      [
        "UpdateContactRecordingAndAnalyticsBehavior",
        {
          ChatBehavior: {
            ChatAnalyticsBehavior: {
              Enabled: "True",
              AnalyticsModes: ["ContactLens"],
              InFlightChatRedactionConfiguration: {
                Enabled: "True",
                RedactionMaskMode: "PII",
                RedactionEntities: ["NAME"],
                DeliverUnprocessedMessages: "False",
              },
            },
          },
        },
      ],
    ],
    [
      'task "Call ${tier}" (flow: Elsewhere, at: "1790000000", expires: 2h, references: { shop: "https://example.com", note: "x" })',
      [
        "CreateTask",
        {
          Name: ["Call ", { read: ["Attributes", "tier"] }],
          ContactFlowId: "Elsewhere",
          References: {
            shop: { Type: "URL", Value: "https://example.com" },
            note: { Type: "STRING", Value: "x" },
          },
          ScheduledTime: "1790000000",
          SegmentAttributes: {
            "connect:ContactExpiry": { ValueMap: { ExpiryDuration: { ValueInteger: 120 } } },
          },
        },
      ],
    ],
    [
      'case create (template: "t-1", fields: { title: tier }, link: on)',
      [
        "CreateCase",
        {
          LinkContactToCase: "true",
          CaseTemplateId: "t-1",
          CaseRequestFields: { title: { read: ["Attributes", "tier"] } },
          ContactToLink: "Current",
        },
      ],
    ],
    [
      'case get (customer: tier, read: ["status"])',
      [
        "GetCase",
        {
          LinkContactToCase: "false",
          GetLastUpdatedCase: "true",
          CustomerId: { read: ["Attributes", "tier"] },
          CaseResponseFields: ["status"],
        },
      ],
    ],
    [
      'profile get (search: [{ by: "_phone", value: customer.number }], match: any, read: ["FirstName"])',
      [
        "GetCustomerProfile",
        {
          ProfileRequestData: {
            SearchCriteria: [{ IdentifierName: "_phone", IdentifierValue: number }],
            LogicalOperator: "OR",
          },
          ProfileResponseData: ["FirstName"],
        },
      ],
    ],
    [
      "profile create (fields: { PhoneNumber: customer.number }, attributes: { tier: tier })",
      [
        "CreateCustomerProfile",
        {
          ProfileRequestData: { PhoneNumber: number, Attributes: { tier: { read: ["Attributes", "tier"] } } },
          ProfileResponseData: [],
        },
      ],
    ],
    [
      "profile link",
      [
        "AssociateContactToCustomerProfile",
        { ProfileRequestData: { ProfileId: foundProfile, ContactId: { read: ["ContactId"] } } },
      ],
    ],
    [
      'profile object (type: "_asset", latest: on)',
      [
        "GetCustomerProfileObject",
        {
          ProfileRequestData: { ProfileId: foundProfile, ObjectType: "_asset", UseLatest: "true" },
          ProfileResponseData: [],
        },
      ],
    ],
    [
      'profile calculate (profile: "p-1", read: ["_frequent_caller"])',
      [
        "GetCalculatedAttributesForCustomerProfile",
        {
          ProfileRequestData: { ProfileId: "p-1" },
          ProfileResponseData: ["CalculatedAttributes._frequent_caller"],
        },
      ],
    ],
    [
      'table get (in: "rates", queries: [{ name: "rate", read: ["price"], where: { country: "US" } }])',
      [
        "EvaluateDataTableValues",
        {
          DataTableId: "rates",
          Queries: [
            {
              QueryName: "rate",
              Attributes: ["price"],
              PrimaryValues: [{ AttributeName: "country", Value: "US" }],
            },
          ],
        },
      ],
    ],
    [
      'table put (in: "rates", rows: [{ name: "r", values: { price: tier } }])',
      [
        "UpsertDataTableValues",
        {
          DataTableId: "rates",
          LockVersion: "LATEST",
          DataTableUpsertAttributes: [
            {
              PrimaryKeyGroupName: "r",
              PrimaryValues: [],
              Attributes: [{ Name: "price", Value: { read: ["Attributes", "tier"] } }],
            },
          ],
        },
      ],
    ],
    [
      'send email (from: "a@example.com", to: "b@example.com", subject: "Hi", text: "Hello.")',
      ["CreateContact", { Channel: "EMAIL", RelatedContact: "CURRENT" }],
      [
        "StartOutboundEmailContact",
        {
          FromEmailAddress: { EmailAddress: "a@example.com" },
          DestinationEmailAddress: { EmailAddress: "b@example.com" },
          EmailMessage: { MessageSourceType: "RAW", RawMessage: { Subject: "Hi", Body: "Hello." } },
        },
      ],
    ],
    [
      'send sms (from: Line, to: customer.number, flow: Elsewhere, template: "arn:t", knowledgeBase: "arn:k")',
      ["RenderMessageTemplate", { WisdomMessageTemplateArn: "arn:t", WisdomKnowledgeBaseArn: "arn:k" }],
      [
        "StartOutboundChatContact",
        {
          SourceEndpoint: { Address: "Line", Type: "CONNECT_PHONENUMBER_ARN" },
          DestinationEndpoint: { Address: number, Type: "TELEPHONE_NUMBER" },
          ContactFlowArn: "Elsewhere",
          ContactSubtype: "connect:SMS",
          RelatedContact: "CURRENT",
        },
      ],
    ],
    [
      'authenticate (userPool: "p", client: "c", profileType: "o", timeout: 5m)',
      [
        "AuthenticateParticipant",
        {
          CognitoConfiguration: { UserPoolArn: "p", AppClientId: "c" },
          CustomerProfilesConfiguration: { ObjectTypeName: "o" },
          TimeLimitMinutes: "5",
        },
      ],
    ],
    [
      "rehydrate contact.previousId (from: segment)",
      [
        "CreatePersistentContactAssociation",
        { SourceContactId: { read: ["PreviousContactId"] }, RehydrationType: "FROM_SEGMENT" },
      ],
    ],
    [
      "set contact.streaming = off (audio: [from])",
      [
        "UpdateContactMediaStreamingBehavior",
        {
          MediaStreamingState: "Disabled",
          MediaStreamType: "Audio",
          Participants: [{ ParticipantType: "Customer", MediaDirections: ["From"] }],
        },
      ],
    ],
    [
      "set contact.messageProcessor = Mask",
      [
        "UpdateContactMediaProcessing",
        {
          ChatProcessor: {
            ProcessingEnabled: "True",
            LambdaProcessorARN: "Mask",
            ChatProcessorSettings: { DeliverUnprocessedMessages: "False" },
          },
        },
      ],
    ],
    ["set contact.touchToneBuffer = on", ["GetParticipantInput", { EnableDTMFBuffer: "true" }]],
    [
      'set contact.routingSteps = [{ all: [{ skill: "Language", value: "French", level: 4 }], for: 30s }, { agents: [Anna] }]',
      [
        "UpdateContactRoutingCriteria",
        {
          RoutingCriteria: {
            Steps: [
              {
                Expression: {
                  AndExpression: [
                    {
                      AttributeCondition: {
                        Name: "Language",
                        Value: "French",
                        ProficiencyLevel: 4,
                        ComparisonOperator: "NumberGreaterOrEqualTo",
                      },
                    },
                  ],
                },
                Expiry: { DurationInSeconds: 30 },
              },
              {
                Expression: {
                  AttributeCondition: {
                    ComparisonOperator: "Match",
                    MatchCriteria: { AgentsCriteria: { AgentIds: ["Anna"] } },
                  },
                },
              },
            ],
          },
        },
      ],
    ],
    [
      'ask audio("s3://b/hello.wav") (bot: Reception, session: { "x:y": tier }, opening: "Hi", idle: 2m) { Book -> next }',
      [
        "ConnectParticipantWithLexBot",
        {
          Media: { Uri: "s3://b/hello.wav", SourceType: "S3", MediaType: "Audio" },
          LexV2Bot: { AliasArn: "Reception" },
          LexSessionAttributes: { "x:y": { read: ["Attributes", "tier"] } },
          LexInitializationData: { InitialMessage: "Hi" },
          LexTimeoutSeconds: { Text: "120" },
        },
      ],
    ],
    [
      'dial (connector: { arn: "arn", from: "a", to: "b" }, timeout: 20s)',
      [
        "TransferParticipantToThirdParty",
        {
          VoiceConnector: {
            VoiceConnectorType: "ChimeConnector",
            VoiceConnectorArn: "arn",
            FromUser: "a",
            ToUser: "b",
          },
          ThirdPartyConnectionTimeLimitSeconds: "20",
          ContinueFlowExecution: "False",
        },
      ],
    ],
  ])("%s", (statement, ...made) => {
    expect(raw(statement, statement.startsWith("hold") ? "queue transfer flow" : undefined)).toEqual(made);
  });
});

test("what branches has its outcomes", () => {
  const [node] =
    graphsOf(`inbound flow F {
      on error -> bye
      profile check (segment: "VIP") {
        member -> vip
        other -> bye
      }
      step vip { enqueue Support }
      step bye { disconnect }
    }`).find(({ name }) => name === "F")?.nodes ?? [];
  expect(node?.edges.map(({ outcome, target }) => [outcome, target])).toEqual([
    ["member", "vip.enqueue.queue"],
    ["other", "bye.disconnect"],
    ["error", "bye.disconnect"],
  ]);
  expect(node?.action).not.toHaveProperty("writes");
});

test("of several actions each has its own errors, and the last one goes on", () => {
  const nodes =
    graphsOf(
      `inbound flow F {
      send email (from: "a@example.com", to: "b@example.com", template: "t", knowledgeBase: "k") {
        notRendered -> plain
        error -> bye
      }
      -> bye
      step plain { play "x" { error -> continue }; -> bye }
      step bye { disconnect }
    }`.replaceAll(";", "\n"),
    ).find(({ name }) => name === "F")?.nodes ?? [];
  const ways = nodes
    .slice(0, 3)
    .map(
      ({ id, edges }) => `${id}: ${edges.map(({ outcome, target }) => `${outcome} > ${target}`).join(", ")}`,
    );
  expect(ways).toEqual([
    "start.send.renderMessageTemplate: done > start.send.createContact, notRendered > plain.play, error > bye.disconnect",
    "start.send.createContact: done > start.send, error > bye.disconnect",
    "start.send: done > bye.disconnect, notRendered > plain.play, error > bye.disconnect",
  ]);
});

test("an assistant's session is begun and noted", () => {
  expect(asked('assist "arn:a"')).toEqual([
    {
      type: "raw",
      action: "CreateWisdomSession",
      parameters: { WisdomAssistantArn: "arn:a" },
      writes: { Wisdom: "replaces" },
    },
    { type: "setContact", assistantSession: { read: ["Wisdom", "SessionArn"] } },
  ]);
});

test("a passed-through action fills what the platform's does", () => {
  expect(asked('action "GetCase" (LinkContactToCase: "false") { error -> continue }')).toMatchObject([
    { action: "GetCase", writes: { Case: "replaces" } },
  ]);
});

test("a Lambda that is not waited for", () => {
  expect(asked("invoke Audit")).toMatchObject([{ type: "invoke", asynchronous: true }]);
});
