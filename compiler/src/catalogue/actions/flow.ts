import { guidingFlows } from "../define.ts";
import { always, catchAll, describeAction, equals, optional, sometimes } from "../platform.ts";
import { blocks, documented, live, seen } from "../sources.ts";

/** How a flow goes on: what it calls, what it asks about, and where it ends. */
export const flowActions = [
  describeAction("InvokeLambdaFunction", "Calls a Lambda function.", {
    ...live,
    errors: { TimeLimitExceeded: optional("timeout", blocks), NoMatchingError: always("error") },
    parameters: {
      LambdaFunctionARN: "invoke",
      InvocationTimeLimitSeconds: "lambda.timeout",
      InvocationType: "lambda.mode",
      LambdaInvocationAttributes: "invoke",
      "ResponseValidation.ResponseType": "lambda.response",
    },
    writes: { External: "replaces", LambdaInvocation: "replaces" },
  }),
  describeAction("InvokeFlowModule", "Runs a module.", {
    ...live,
    errors: { NoMatchingCondition: sometimes("noMatch", seen), NoMatchingError: always("error") },
    conditions: equals(),
    parameters: { FlowModuleId: "call", Input: "call" },
    writes: { Modules: "replaces" },
  }),
  describeAction("EndFlowModuleExecution", "Returns from a module.", {
    ...live,
    errors: {},
    parameters: { Result: "end", ResultData: "end" },
    terminal: true,
    flows: ["module"],
  }),
  describeAction("Compare", "Compares a value of the contact.", {
    ...live,
    errors: { NoMatchingCondition: always("noMatch") },
    conditions: {
      ...documented,
      operators: [
        "Equals",
        "TextStartsWith",
        "TextEndsWith",
        "TextContains",
        "NumberGreaterThan",
        "NumberGreaterOrEqualTo",
        "NumberLessThan",
        "NumberLessOrEqualTo",
      ],
      operands: undefined,
    },
    parameters: { ComparisonValue: "if" },
  }),
  describeAction("CheckHoursOfOperation", "Checks opening hours.", {
    ...live,
    errors: catchAll,
    conditions: equals({ True: "open", False: "closed" }),
    parameters: { HoursOfOperationId: "if" },
    flows: guidingFlows,
  }),
  describeAction("CheckMetricData", "Checks staffing or a queue.", {
    ...live,
    errors: { NoMatchingCondition: always("noMatch"), NoMatchingError: always("error") },
    conditions: {
      ...documented,
      operators: [
        "Equals",
        "NumberGreaterThan",
        "NumberGreaterOrEqualTo",
        "NumberLessThan",
        "NumberLessOrEqualTo",
      ],
      operands: undefined,
    },
    parameters: {
      MetricType: "if",
      QueueId: "if",
      AgentId: { unsupported: "Conditions read queues; `measure` counts in an agent's own queue." },
    },
    flows: guidingFlows,
  }),
  describeAction("DistributeByPercentage", "Splits contacts at random.", {
    ...live,
    errors: { NoMatchingCondition: always("noMatch") },
    conditions: { ...seen, operators: ["NumberLessThan"], operands: undefined },
    flows: [...guidingFlows, "outbound whisper flow"],
  }),
  describeAction("Loop", "Counts passes.", {
    ...live,
    errors: { NoMatchingError: optional("error", live) },
    conditions: equals({ ContinueLooping: "again", DoneLooping: "done" }),
    parameters: {
      LoopCount: "repeat",
      LoopName: { unsupported: "How the console writes loops over lists is not known." },
      Elements: { unsupported: "How the console writes loops over lists is not known." },
    },
    writes: { Loop: "replaces" },
  }),
  describeAction("Wait", "Pauses the flow.", {
    ...live,
    errors: { ParticipantNotFound: sometimes("noBot"), NoMatchingError: always("error") },
    conditions: equals(
      { WaitCompleted: "done", CustomerReturned: "returned", BotParticipantDisconnected: "disconnected" },
      seen,
    ),
    parameters: { TimeLimitSeconds: "wait", Events: { fixed: "Those that an arm listens for." } },
    flows: ["inbound flow", "queue flow", "module"],
    channels: ["chat", "task", "email"],
  }),
  describeAction("TransferToFlow", "Goes on in another flow.", {
    ...live,
    errors: catchAll,
    parameters: { ContactFlowId: "->" },
    flows: ["inbound flow", "agent transfer flow", "queue transfer flow"],
  }),
  describeAction("EndFlowExecution", "Ends the flow without hanging up.", {
    ...live,
    errors: {},
    terminal: true,
  }),
  describeAction("UpdateFlowLoggingBehavior", "Turns the flow log on or off.", {
    ...live,
    errors: {},
    parameters: { FlowLoggingBehavior: "contact.logging" },
  }),
] as const;
