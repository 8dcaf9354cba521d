import { defineFlow } from "./define.ts";

/** The kinds of flows. */
export const flowEntries = [
  defineFlow({
    kind: "inbound flow",
    doc: "Runs for a contact that comes in, or that another flow sends here; also what runs after a disconnect.",
    type: "CONTACT_FLOW",
    leavesToFlows: true,
    entered: true,
  }),
  defineFlow({
    kind: "queue flow",
    doc: "Runs for the customer who waits in a queue.",
    type: "CUSTOMER_QUEUE",
    leavesToFlows: false,
    entered: false,
  }),
  defineFlow({
    kind: "customer hold flow",
    doc: "Runs for the customer on hold.",
    type: "CUSTOMER_HOLD",
    leavesToFlows: false,
    entered: false,
  }),
  defineFlow({
    kind: "agent hold flow",
    doc: "Runs for the agent on hold.",
    type: "AGENT_HOLD",
    leavesToFlows: false,
    entered: false,
  }),
  defineFlow({
    kind: "customer whisper flow",
    doc: "Runs for the customer before the agent is connected.",
    type: "CUSTOMER_WHISPER",
    leavesToFlows: false,
    entered: false,
  }),
  defineFlow({
    kind: "agent whisper flow",
    doc: "Runs for the agent before the customer is connected.",
    type: "AGENT_WHISPER",
    leavesToFlows: false,
    entered: false,
  }),
  defineFlow({
    kind: "outbound whisper flow",
    doc: "Runs for the customer who is called, before the agent is connected. It belongs to the queue.",
    type: "OUTBOUND_WHISPER",
    leavesToFlows: false,
    entered: false,
  }),
  defineFlow({
    kind: "agent transfer flow",
    doc: "Runs for a contact that an agent transfers to another agent.",
    type: "AGENT_TRANSFER",
    leavesToFlows: true,
    entered: true,
  }),
  defineFlow({
    kind: "queue transfer flow",
    doc: "Runs for a contact that an agent transfers to a queue.",
    type: "QUEUE_TRANSFER",
    leavesToFlows: true,
    entered: true,
  }),
  defineFlow({
    kind: "module",
    doc: "A part of flows that they `call`, and that returns to them.",
    type: "MODULE",
    leavesToFlows: false,
    entered: false,
  }),
] as const;
