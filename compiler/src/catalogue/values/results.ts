import type { Type } from "../../program/types.ts";
import { defineValue } from "../define.ts";

const text: Type = { kind: "text" };
const number: Type = { kind: "number" };
/** Nothing says what is in it: it agrees with every type. */
const anything: Type = { kind: "unknown" };

export const results = [
  defineValue({
    name: "input",
    doc: "What the customer entered last in a `collect` without an attribute.",
    type: anything,
    path: ["StoredCustomerInput"],
    flows: undefined,
  }),
  defineValue({
    name: "external.*",
    doc: "A field of the last Lambda result, whichever function gave it. `invoke … as name` is safer.",
    type: anything,
    path: ["External"],
    flows: undefined,
  }),
  defineValue({
    name: "lex.intent",
    doc: "The intent that the bot understood last.",
    type: text,
    path: ["Lex", "IntentName"],
    flows: undefined,
  }),
  defineValue({
    name: "lex.confidence",
    doc: "How sure the bot is of the intent, from 0 to 1.",
    type: number,
    path: ["Lex", "IntentConfidence", "Score"],
    flows: undefined,
  }),
  defineValue({
    name: "lex.sentiment",
    doc: "The customer's mood, as the bot judges it.",
    type: text,
    path: ["Lex", "SentimentResponse", "Label"],
    flows: undefined,
  }),
  defineValue({
    name: "lex.slots.*",
    doc: "A slot that the bot filled.",
    type: anything,
    path: ["Lex", "Slots"],
    flows: undefined,
  }),
  defineValue({
    name: "lex.session.*",
    doc: "A session attribute of the bot.",
    type: anything,
    path: ["Lex", "SessionAttributes"],
    flows: undefined,
  }),
  defineValue({
    name: "case.*",
    doc: "A field of the case that `case` created or found.",
    type: anything,
    path: ["Case"],
    flows: undefined,
  }),
  defineValue({
    name: "view.action",
    doc: "The action chosen in the view shown last.",
    type: text,
    path: ["Views", "Action"],
    flows: undefined,
  }),
  defineValue({
    name: "view.answers.*",
    doc: "An answer given in the view shown last.",
    type: anything,
    path: ["Views", "ViewResultData"],
    flows: undefined,
  }),
  defineValue({
    name: "task.id",
    doc: "The id of the contact that `task` created last.",
    type: text,
    path: ["Task", "ContactId"],
    flows: undefined,
  }),
] as const;
