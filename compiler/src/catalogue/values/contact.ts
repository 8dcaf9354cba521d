import type { FlowKind } from "@contactflow/grammar";
import { blocks, schema, seen } from "../sources.ts";
import { anything, boolean, oneOf, phone, value } from "./define.ts";

/** Everywhere but in whispers for agent and customer, as the block's page says. */
const withInitiation: readonly FlowKind[] = [
  "inbound flow",
  "queue flow",
  "customer hold flow",
  "agent hold flow",
  "outbound whisper flow",
  "agent transfer flow",
  "queue transfer flow",
  "module",
];

const initiations = [
  "INBOUND",
  "OUTBOUND",
  "TRANSFER",
  "CALLBACK",
  "API",
  "QUEUE_TRANSFER",
  "DISCONNECT",
  "MONITOR",
  "EXTERNAL_OUTBOUND",
  "WEBRTC_API",
  "AGENT_REPLY",
  "FLOW",
];

const endpoints = ["TELEPHONE_NUMBER", "VOIP", "CONTACT_FLOW", "CONNECT_PHONENUMBER_ARN", "EMAIL_ADDRESS"];

export const contact = [
  value("contact.channel", ["Channel"], "How the customer reaches the centre.", {
    type: oneOf("VOICE", "CHAT", "TASK", "EMAIL"),
  }),
  value(
    "contact.initiation",
    ["InitiationMethod"],
    "How the contact began. Has no value in whisper flows for agent and customer.",
    { type: oneOf(...initiations), flows: withInitiation, known: blocks },
  ),
  value("contact.id", ["ContactId"], "The contact's id."),
  value("contact.initialId", ["InitialContactId"], "The id of the first contact of the chain."),
  value("contact.previousId", ["PreviousContactId"], "The id of the contact before a transfer."),
  value("contact.customerId", ["CustomerId"], "The id of the customer, where one was set."),
  value("contact.name", ["Name"], "The contact's name."),
  value("contact.description", ["Description"], "What the contact is about."),
  value("contact.language", ["LanguageCode"], "The contact's language, such as `en-US`."),
  value("contact.voice", ["TextToSpeechVoiceId"], "The voice that speaks texts."),
  value("contact.tags.*", ["Tags"], "A tag of the contact: `contact.tags.department`."),
  value("contact.instance", ["InstanceARN"], "The platform's name of the instance."),
  value("contact.region", ["AwsRegion"], "The region of the instance."),
  value("contact.queue.name", ["Queue", "Name"], "The name of the contact's queue, once it has one."),
  value("contact.queue.arn", ["Queue", "ARN"], "The platform's name of the contact's queue."),
  value(
    "contact.queue.outboundNumber",
    ["Queue", "OutboundCallerId", "Address"],
    "The number that customers see when they are called from the contact's queue.",
    { type: phone },
  ),
  value(
    "contact.queue.outboundNumberType",
    ["Queue", "OutboundCallerId", "Type"],
    "What kind of address that number is.",
  ),
  value(
    "contact.references.*.value",
    ["References", "*", "Value"],
    "What a reference says: `contact.references.order.value`.",
  ),
  value("contact.references.*.type", ["References", "*", "Type"], "What kind of reference it is.", {
    type: oneOf("URL", "ATTACHMENT", "NUMBER", "STRING", "DATE", "EMAIL"),
  }),
  value(
    "contact.references.*",
    ["References"],
    "A reference by the platform's names: `contact.references.order.Value`.",
  ),
  value("contact.initialMessage", ["Media", "InitialMessage"], "The first message of a chat."),
  value(
    "contact.email.text",
    ["Email", "EmailMessage", "Plaintext"],
    "The text of the e-mail that `load` made readable.",
  ),
  value("contact.email.to", ["AdditionalEmailRecipients", "ToList"], "Who else the e-mail was sent to."),
  value("contact.email.cc", ["AdditionalEmailRecipients", "CcList"], "Who got a copy of the e-mail."),
  value(
    "contact.assistantSession",
    ["Wisdom", "SessionArn"],
    "The session of the assistant that `assist` began.",
  ),
  ...(["agent", "customer"] as const).flatMap((party) => {
    const root = party === "agent" ? "Agent" : "Customer";
    return [
      value(
        `contact.capabilities.${party}.video`,
        ["Capabilities", root, "Video"],
        `Whether the ${party} can show video.`,
        {
          type: boolean,
        },
      ),
      value(
        `contact.capabilities.${party}.screenShare`,
        ["Capabilities", root, "ScreenShare"],
        `Whether the ${party} can share a screen.`,
        { type: boolean },
      ),
    ];
  }),
] as const;

const header = <const Name extends string>(name: Name, written: string) =>
  value(
    `contact.sip.${name}`,
    ["Media", "Sip", "Headers", written],
    `The SIP header \`${written}\`. It depends on the carrier and may be empty.`,
  );

/** What the telephone network tells of a call. */
export const telephony = [
  header("chargeInfo", "P-Charge-Info"),
  header("from", "From"),
  header("to", "To"),
  header("isupOli", "ISUP-OLI"),
  header("jip", "JIP"),
  header("hopCounter", "Hop-Counter"),
  header("originatingSwitch", "Originating-Switch"),
  header("originatingTrunk", "Originating-Trunk"),
  header("callForwarding", "Call-Forwarding-Indicator"),
  header("callingParty", "Calling-Party-Address"),
  header("calledParty", "Called-Party-Address"),
  value(
    "contact.sip.recording",
    ["Media", "Sip", "SiprecMetadata"],
    "What a recording connector tells of the call.",
  ),
  value(
    "contact.stream.arn",
    ["MediaStreams", "Customer", "Audio", "StreamARN"],
    "Where the customer's voice is streamed to.",
  ),
  value(
    "contact.stream.startedAt",
    ["MediaStreams", "Customer", "Audio", "StartTimestamp"],
    "When streaming began.",
  ),
  value(
    "contact.stream.stoppedAt",
    ["MediaStreams", "Customer", "Audio", "StopTimestamp"],
    "When streaming stopped.",
  ),
  value(
    "contact.stream.startFragment",
    ["MediaStreams", "Customer", "Audio", "StartFragmentNumber"],
    "The fragment of the stream in which it began.",
  ),
] as const;

export const customer = [
  value("customer.number", ["CustomerEndpoint", "Address"], "The customer's phone number.", { type: phone }),
  value(
    "customer.address",
    ["CustomerEndpoint", "Address"],
    "The customer's phone number or e-mail address.",
  ),
  value("customer.addressType", ["CustomerEndpoint", "Type"], "What kind of address that is.", {
    type: oneOf(...endpoints),
    known: schema,
  }),
  value(
    "customer.name",
    ["CustomerEndpoint", "DisplayName"],
    "The customer's display name in a chat or an e-mail.",
  ),
  value("dialed.number", ["SystemEndpoint", "Address"], "The number that the customer called.", {
    type: phone,
  }),
  value(
    "dialed.address",
    ["SystemEndpoint", "Address"],
    "The number or e-mail address that the customer reached.",
  ),
  value("dialed.addressType", ["SystemEndpoint", "Type"], "What kind of address that is.", {
    type: oneOf(...endpoints),
    known: schema,
  }),
  value("dialed.name", ["SystemEndpoint", "DisplayName"], "The display name of that address."),
  value(
    "contact.callbackNumber",
    ["CallbackNumber"],
    "The number to call back. It is not documented and may be empty: keep the number in an attribute.",
    { type: phone, known: seen },
  ),
] as const;

const withAgent: readonly FlowKind[] = [
  "customer hold flow",
  "agent hold flow",
  "customer whisper flow",
  "agent whisper flow",
  "outbound whisper flow",
  "agent transfer flow",
  "module",
];

const ofAgent = <const Name extends string>(name: Name, path: string, doc: string) =>
  value(name, ["Agent", path], doc, { flows: withAgent });

export const agent = [
  ofAgent("agent.name", "UserName", "The agent's user name; in a transfer to an agent, that agent's."),
  ofAgent("agent.firstName", "FirstName", "The agent's first name."),
  ofAgent("agent.lastName", "LastName", "The agent's last name."),
  ofAgent("agent.arn", "ARN", "The platform's name of the agent."),
] as const;

const segmentValue = <const Name extends string>(
  name: Name,
  key: string,
  doc: string,
  type?: ReturnType<typeof oneOf>,
) => {
  const [first = key, ...rest] = key.split(".");
  return value(
    `contact.segment.${name}`,
    ["SegmentAttributes", `connect:${first}`, ...rest],
    doc,
    type === undefined ? {} : { type },
  );
};

/** What belongs to this segment of the contact: the system's, and those that are predefined attributes. */
export const segment = [
  segmentValue(
    "subtype",
    "Subtype",
    "How the contact came in, more exactly than its channel: `connect:Telephony`, `connect:WebRTC`, `connect:SMS`, `connect:Guide` and others.",
  ),
  segmentValue("direction", "Direction", "Who began.", oneOf("INBOUND", "OUTBOUND")),
  segmentValue("createdBy", "CreatedByUser", "The user who created the task or e-mail."),
  segmentValue("assignment", "AssignmentType", "`SELF` where an agent keeps a task.", oneOf("SELF")),
  segmentValue("emailSubject", "EmailSubject", "The subject of the e-mail."),
  segmentValue("screenSharing", "ScreenSharingDetails", "Whether a screen is shared."),
  segmentValue("expiry", "ContactExpiry.ExpiryDuration", "How long the contact lives, in minutes."),
  segmentValue("expiresAt", "ContactExpiry.ExpiryTimeStamp", "When the contact expires."),
  segmentValue(
    "authentication",
    "CustomerAuthentication.Status",
    "What came of asking the customer to sign in.",
    oneOf("AUTHENTICATED", "FAILED", "TIMEOUT"),
  ),
  segmentValue(
    "authenticatedAs",
    "CustomerAuthentication.AssociatedCustomerId",
    "Whom the customer signed in as.",
  ),
  segmentValue(
    "authenticatedBy",
    "CustomerAuthentication.AuthenticationMethod",
    "How the customer signed in.",
    oneOf("CONNECT", "CUSTOM"),
  ),
  segmentValue(
    "identityProvider",
    "CustomerAuthentication.IdentityProvider",
    "Where the customer signed in.",
  ),
  segmentValue(
    "clientId",
    "CustomerAuthentication.ClientId",
    "The client with which the customer signed in.",
  ),
  segmentValue(
    "test",
    "ValidationTestType",
    "`EXPERIENCE_VALIDATION` under the platform's own simulation, otherwise empty.",
    oneOf("EXPERIENCE_VALIDATION"),
  ),
  segmentValue("blockReason", "BlockReasonHeader", "Why the call was marked as unwanted."),
  segmentValue("spamVerdict", "X-SES-SPAM-VERDICT", "Whether the e-mail seems to be spam."),
  segmentValue("virusVerdict", "X-SES-VIRUS-VERDICT", "Whether the e-mail seems to carry a virus."),
  segmentValue(
    "traffic",
    "TrafficType",
    "`CAMPAIGN` or `CUSTOMER_FIRST_CALLBACK` for such calls.",
    oneOf("CAMPAIGN", "CUSTOMER_FIRST_CALLBACK"),
  ),
  value(
    "contact.segment.*",
    ["SegmentAttributes"],
    'Any segment attribute by its key: `contact.segment.Language`, `contact.segment["connect:Subtype"]`.',
    { type: anything },
  ),
] as const;
