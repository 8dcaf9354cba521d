import {
  branch,
  defineServiceVerb,
  defineVerb,
  error,
  everyFlow,
  failure,
  goesOn,
  voice,
} from "../define.ts";
import { describeAction, equals, transferringFlows } from "../platform.ts";
import { primary, request } from "../requests.ts";
import { parameter, phone, type When, word, duration, minute } from "../shapes.ts";
import { documented, live, seen } from "../sources.ts";
import { connector } from "../verbs/connector.ts";

const connect = defineVerb({
  ...documented,
  name: "connect",
  doc: "Calls the customer now. An outbound whisper calls by itself as soon as it has something to say, or ends; with `connect` it can first look something up and say which number the customer sees. When the call fails the whisper is over.",
  options: {
    callerId: parameter(phone, "The number that the customer sees; without it that of the queue.", {
      dynamic: "allowed",
      when: { absent: "connector" },
    }),
    connector: parameter(connector, "Calls by a voice connector of your own."),
    timeout: parameter(duration(1, 10 * minute), "How long it may ring.", {
      when: { given: "connector" },
    }),
  },
  outcomes: {},
  done: goesOn,
  waits: true,
  flows: ["outbound whisper flow"],
  channels: voice,
  actions: ["CompleteOutboundCall"],
  example: "connect (callerId: +14155550100)",
});

const hold = defineServiceVerb({
  ...documented,
  name: "hold",
  doc: "Says who waits on hold while an agent's transfer goes on: `hold customer`, `hold agent`, or `hold nobody`, so that all can talk.",
  primary: {
    ...parameter(
      word({
        customer: "The customer hears the customer hold flow.",
        agent: "The agent who transfers hears the agent hold flow.",
        nobody: "All of them can talk.",
      }),
      "Who waits.",
      { required: true },
    ),
    noun: "`customer`, `agent` or `nobody`",
  },
  options: {},
  outcomes: { error },
  done: goesOn,
  waits: false,
  flows: transferringFlows,
  channels: voice,
  actions: ["UpdatePreviousContactParticipantState"],
  requests: [
    request("UpdatePreviousContactParticipantState", {
      PreviousContactParticipantState: primary({
        words: { customer: "CustomerOnHold", agent: "AgentOnHold", nobody: "OffHold" },
      }),
    }),
  ],
  example: "hold customer",
});

const detect = defineServiceVerb({
  ...documented,
  name: "detect",
  doc: "Goes by who answered a call of an outbound campaign: a person or an answering machine.",
  options: {},
  outcomes: {
    person: branch("A person answered."),
    machine: branch("An answering machine answered, and its tone was heard."),
    machineNoTone: branch("An answering machine answered, and no tone was heard."),
    unknown: branch("Nobody can tell."),
    error,
  },
  done: [{ does: "never", when: undefined }],
  waits: false,
  flows: everyFlow,
  channels: voice,
  actions: ["CheckOutboundCallStatus"],
  requests: [request("CheckOutboundCallStatus")],
  example: "detect { person, unknown -> menu, machine, machineNoTone -> sorry }",
});

const enrollment: When = { primary: ["enrollment"] };
const authentication: When = { primary: ["authentication"] };
const fraud: When = { primary: ["fraud"] };

const voiceId = defineServiceVerb({
  ...seen,
  name: "voiceId",
  doc: "Listens to who is speaking, and goes by what it found. The service ended on 2026-05-20: flows that have this can be read and kept, but it always takes `error` now.",
  primary: {
    ...parameter(
      word({
        start: "Begins to listen.",
        enrollment: "Is the customer's voice known?",
        authentication: "Is it the customer's voice?",
        fraud: "Is it the voice of somebody on a watch list?",
      }),
      "What to do.",
      { required: true },
    ),
    noun: "`start`, `enrollment`, `authentication` or `fraud`",
  },
  options: {},
  outcomes: {
    enrolled: branch("The voice is known.", enrollment),
    notEnrolled: branch("The voice is not known.", enrollment),
    optedOut: branch("The customer does not want it.", {
      primary: ["enrollment", "authentication"],
    }),
    authenticated: branch("It is the customer's voice.", authentication),
    notAuthenticated: branch("It is another voice.", authentication),
    inconclusive: branch("There was too little to hear.", { primary: ["authentication", "fraud"] }),
    highRisk: branch("It is probably a voice of the watch list.", fraud),
    lowRisk: branch("It is probably no voice of the watch list.", fraud),
    error: failure("Always, since the service ended."),
  },
  done: [
    { does: "next", when: { primary: ["start"] } },
    { does: "never", when: undefined },
  ],
  waits: false,
  flows: everyFlow,
  channels: voice,
  actions: ["StartVoiceIdStream", "CheckVoiceId"],
  requests: [
    request("StartVoiceIdStream", {}, { primary: ["start"] }),
    request(
      "CheckVoiceId",
      {
        CheckVoiceIdOption: primary({
          words: {
            enrollment: "enrollmentStatus",
            authentication: "voiceAuthentication",
            fraud: "fraudDetection",
          },
        }),
      },
      { primary: ["enrollment", "authentication", "fraud"] },
    ),
  ],
  example: "voiceId start",
});

const retired = {
  evidence: "documented",
  source: "voiceId",
  on: "2026-05-20",
  why: "Voice ID is no longer in service, and the action always fails",
} as const;

export const calls = {
  verbs: [connect, hold, detect, voiceId],
  actions: [
    describeAction(
      "UpdatePreviousContactParticipantState",
      "Puts the customer or the transferring agent on hold, or neither.",
      { flows: transferringFlows, channels: voice },
    ),
    describeAction("CheckOutboundCallStatus", "Goes by who answered a call of an outbound campaign.", {
      conditions: equals({
        CallAnswered: "person",
        VoicemailBeep: "machine",
        VoicemailNoBeep: "machineNoTone",
        NotDetected: "unknown",
      }),
      channels: voice,
    }),
    describeAction("StartVoiceIdStream", "Begins to listen to who is speaking.", {
      ...live,
      channels: voice,
      retired,
    }),
    describeAction("CheckVoiceId", "Goes by what Voice ID found.", {
      ...seen,
      conditions: equals(
        {
          Enrolled: "enrolled",
          NotEnrolled: "notEnrolled",
          OptedOut: "optedOut",
          Authenticated: "authenticated",
          NotAuthenticated: "notAuthenticated",
          Inconclusive: "inconclusive",
          HighRisk: "highRisk",
          LowRisk: "lowRisk",
        },
        seen,
      ),
      channels: voice,
      retired,
    }),
  ],
} as const;
