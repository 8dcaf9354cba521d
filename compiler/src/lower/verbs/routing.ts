import type { Action, Text } from "@contactflow/runtime";
import type { Checked } from "../../model/checked.ts";
import { type DraftNode, exits, single, toExit, toPart, whole } from "../draft.ts";
import { booleanOf, fieldsOf, numberOf, optional, textOf } from "../values.ts";
import { jsonOf } from "../json.ts";
import { rawOf } from "../requests.ts";
import { voiceConnector } from "./connector.ts";
import { type LowerVerb, option, primary } from "./verb.ts";

/** A queue, or an agent for the agent's own queue. */
export function queueOrAgent(value: Checked): { readonly queue: Text } | { readonly agent: Text } {
  const agent =
    (value.kind === "symbol" && value.symbol.kind === "resource" && value.symbol.resource === "agent") ||
    (value.kind === "dynamic" && value.form === "agent");
  return agent ? { agent: textOf(value) } : { queue: textOf(value) };
}

function setQueue(value: Checked, next: string | undefined): DraftNode {
  return {
    part: "queue",
    action: { type: "setQueue", ...queueOrAgent(value) },
    ways: [["done", toPart(next)], ...exits("error")],
  };
}

export const enqueue: LowerVerb = (around, args) => {
  const queue = args.primary;
  if (around.flow.flow === "queue flow")
    return single({ type: "requeue", ...(queue === undefined ? {} : queueOrAgent(queue)) }, around);
  const node = whole({ type: "enqueue" }, around);
  return queue === undefined ? [node] : [setQueue(queue, undefined), node];
};

export const callback: LowerVerb = (around, args) => {
  const { number, flow, customerFirst } = args.options;
  const target = args.primary === undefined ? undefined : queueOrAgent(args.primary);
  const create: Action = {
    type: "callback",
    ...(target !== undefined && "queue" in target ? target : {}),
    delay: numberOf(option(around, args, "delay")),
    ...(customerFirst === undefined
      ? {
          retries: numberOf(option(around, args, "retries")),
          interval: numberOf(option(around, args, "interval")),
        }
      : { retries: 0, interval: 0 }),
    ...optional("flow", flow, textOf),
    ...optional("customerFirst", customerFirst, textOf),
  };
  // The platform's action names a queue only: for an agent's own queue the contact's queue is set before.
  const agent = target !== undefined && "agent" in target ? args.primary : undefined;
  return [
    ...(number === undefined
      ? []
      : [
          {
            part: "number",
            action: { type: "setCallbackNumber", number: textOf(number) },
            ways: [
              ["done", toPart(agent === undefined ? undefined : "queue")],
              ...exits("invalidNumber", "notDialable"),
            ],
          } as const satisfies DraftNode,
        ]),
    ...(agent === undefined ? [] : [setQueue(agent, undefined)]),
    { part: undefined, action: create, ways: exits("done", "error") },
  ];
};

export const dial: LowerVerb = (around, args) => {
  const { sendDigits, callerId, connector } = args.options;
  const timeout = numberOf(option(around, args, "timeout"));
  const resume = booleanOf(option(around, args, "resume"));
  if (connector !== undefined)
    return single(
      rawOf("TransferParticipantToThirdParty", {
        VoiceConnector: voiceConnector(connector),
        ThirdPartyConnectionTimeLimitSeconds: String(timeout),
        ContinueFlowExecution: resume ? "True" : "False",
        ...optional("ThirdPartyDTMFDigits", sendDigits, jsonOf),
        ...optional("CallerId", callerId, (value) => {
          const { number, name } = fieldsOf(value);
          return { ...optional("Number", number, jsonOf), ...optional("Name", name, jsonOf) };
        }),
      }),
      around,
    );
  return single(
    {
      type: "dial",
      number: textOf(primary(around, args)),
      timeout,
      resume,
      ...optional("sendDigits", sendDigits, textOf),
      ...optional("callerId", callerId, (value) => {
        const { number, name } = fieldsOf(value);
        return { ...optional("number", number, textOf), ...optional("name", name, textOf) };
      }),
    },
    around,
  );
};

export const connect: LowerVerb = (around, args) => {
  const { callerId, connector, timeout } = args.options;
  if (connector === undefined)
    return single({ type: "completeCall", ...optional("callerId", callerId, textOf) }, around);
  return single(
    rawOf("CompleteOutboundCall", {
      VoiceConnector: voiceConnector(connector),
      ...optional("ConnectionTimeLimitSeconds", timeout, (value) => String(numberOf(value))),
    }),
    around,
  );
};

/** A named agent is reached through the agent's own queue; without a name it is the agent of the transfer flow. */
export const transfer: LowerVerb = (around, args) => {
  if (args.primary === undefined) return single({ type: "transferToAgent" }, around);
  return [
    setQueue(args.primary, undefined),
    {
      part: undefined,
      action: { type: "enqueue" },
      ways: [
        ["full", toExit("error")],
        ["error", toExit("error")],
      ],
    },
  ];
};
