import { seen } from "../sources.ts";
import { anything, number, text, value } from "./define.ts";

/** What the last Lambda function, bot, view, module or the like left behind. */
export const results = [
  value(
    "input",
    ["StoredCustomerInput"],
    "What the customer entered last in a `collect` without an attribute.",
    {
      type: anything,
    },
  ),
  value(
    "external.*",
    ["External"],
    "A field of the last Lambda result, whichever function gave it. `invoke … as name` is safer.",
    { type: anything },
  ),
  value("lambda.result.*", ["LambdaInvocation", "ResultData"], "The same field, by its other path.", {
    type: anything,
  }),
  value(
    "lambda.invocationId",
    ["LambdaInvocation", "InvocationId"],
    "The id of the last invocation that was not waited for.",
  ),
  value("lex.intent", ["Lex", "IntentName"], "The intent that the bot understood last."),
  value(
    "lex.confidence",
    ["Lex", "IntentConfidence", "Score"],
    "How sure the bot is of the intent, from 0 to 1.",
    {
      type: number,
    },
  ),
  value("lex.sentiment", ["Lex", "SentimentResponse", "Label"], "The customer's mood, as the bot judges it."),
  ...(["positive", "negative", "mixed", "neutral"] as const).map((mood) =>
    value(
      `lex.sentimentScores.${mood}`,
      ["Lex", "SentimentResponse", "Scores", mood.charAt(0).toUpperCase() + mood.slice(1)],
      `How ${mood} the customer's mood is, from 0 to 1.`,
      { type: number },
    ),
  ),
  value("lex.state", ["Lex", "DialogState"], "How far the conversation with the bot has come."),
  value("lex.transcript", ["Lex", "InputTranscript"], "What the bot heard last.", { known: seen }),
  value("lex.slots.*", ["Lex", "Slots"], "A slot that the bot filled.", { type: anything }),
  value("lex.session.*", ["Lex", "SessionAttributes"], "A session attribute of the bot.", { type: anything }),
  value(
    "lex.alternatives.*.intent",
    ["Lex", "AlternativeIntents", "*", "IntentName"],
    "Another intent that the bot thought of.",
  ),
  value(
    "lex.alternatives.*.confidence",
    ["Lex", "AlternativeIntents", "*", "IntentConfidence", "Score"],
    "How sure the bot is of that intent, from 0 to 1.",
    { type: number },
  ),
  value("lex.alternatives.*.slots.*", ["Lex", "AlternativeIntents", "*", "Slots"], "A slot of that intent.", {
    type: anything,
  }),
  value(
    "assistant.variables.*",
    ["AgenticCX", "ContextVariables"],
    "A variable of the last conversation with an assistant.",
    {
      type: anything,
    },
  ),
  value("assistant.metadata.*", ["AgenticCX", "metadata"], "What the platform tells of that conversation.", {
    type: anything,
  }),
  value("view.action", ["Views", "Action"], "The action chosen in the view shown last."),
  value("view.answers.*", ["Views", "ViewResultData"], "An answer given in the view shown last.", {
    type: anything,
  }),
  value("task.id", ["Task", "ContactId"], "The id of the contact that `task` created last."),
  value("module.outcome", ["Modules", "Result"], "The outcome of the module that was called last."),
  value("module.result.*", ["Modules", "ResultData"], "A field of its output. `call … as name` is safer.", {
    type: anything,
  }),
  value("loop.*.index", ["Loop", "*", "Index"], "The round of a loop with a name, from 0.", { type: number }),
  value("loop.*.element", ["Loop", "*", "Element"], "The element of this round, in a loop over a list.", {
    type: anything,
  }),
  value("loop.*.elements", ["Loop", "*", "Elements"], "The list of that loop.", { type: text }),
] as const;

/** Fields of the case that `case` created or found. */
export const caseFields = [
  value("case.id", ["Case", "case_id"], "The id of the case."),
  value("case.reason", ["Case", "case_reason"], "Why the case was opened."),
  value("case.createdBy", ["Case", "created_by"], "Who created the case."),
  value("case.customerId", ["Case", "customer_id"], "The customer profile that the case belongs to."),
  value("case.createdAt", ["Case", "created_datetime"], "When the case was created."),
  value("case.updatedAt", ["Case", "last_updated_datetime"], "When the case was changed last."),
  value("case.closedAt", ["Case", "last_closed_datetime"], "When the case was closed last."),
  value("case.number", ["Case", "reference_number"], "The number of the case that people use."),
  value("case.status", ["Case", "status"], "The state of the case."),
  value("case.summary", ["Case", "summary"], "What the case is about."),
  value("case.title", ["Case", "title"], "The title of the case."),
  value("case.*", ["Case"], "A field of the case by its id.", { type: anything }),
] as const;

/** What `table` read. */
export const tables = [
  value(
    "tables.rows.table",
    ["DataTableList", "ResultData", "dataTableId"],
    "The table that `table list` read.",
  ),
  value(
    "tables.rows.version",
    ["DataTableList", "ResultData", "lockVersion", "dataTable"],
    "The version of that table.",
  ),
  value(
    "tables.rows.*",
    ["DataTableList", "ResultData", "primaryKeyGroups"],
    "A group of rows that `table list` read: `tables.rows.region`.",
    { type: anything },
  ),
  value("tables.*", ["DataTables"], "What `table get` found: `tables.query.attribute`.", { type: anything }),
] as const;

const count = <const Name extends string>(name: Name, path: readonly [string, ...string[]], doc: string) =>
  value(`metrics.${name}`, ["Metrics", ...path], doc, { type: number });

/** What `measure` counted. */
export const metricValues = [
  value("metrics.queue.name", ["Metrics", "Queue", "Name"], "The queue that was counted."),
  value("metrics.queue.arn", ["Metrics", "Queue", "ARN"], "The platform's name of that queue."),
  count("queue.size", ["Queue", "Size"], "Contacts that wait in it."),
  count(
    "queue.oldestAge",
    ["Queue", "OldestContactAge"],
    "How long the oldest of them has been waiting, in seconds.",
  ),
  count(
    "queue.estimatedWait",
    ["Queue", "EstimatedWaitTime"],
    "How long a contact will wait in it, in seconds.",
  ),
  count("agents.online", ["Agents", "Online", "Count"], "Agents who are signed in and not offline."),
  count("agents.available", ["Agents", "Available", "Count"], "Agents who could take a contact."),
  count("agents.staffed", ["Agents", "Staffed", "Count"], "Agents who are signed in and work on contacts."),
  count("agents.afterContactWork", ["Agents", "AfterContactWork", "Count"], "Agents in after-contact work."),
  count("agents.busy", ["Agents", "Busy", "Count"], "Agents who talk; without those in after-contact work."),
  count("agents.missed", ["Agents", "Missed", "Count"], "Agents who have missed a contact."),
  count(
    "agents.nonProductive",
    ["Agents", "NonProductive", "Count"],
    "Agents in a status of their own, such as a break.",
  ),
  count(
    "contact.estimatedWait",
    ["Contact", "EstimatedWaitTime"],
    "How long this contact will wait, in seconds.",
  ),
  count("contact.position", ["Contact", "PositionInQueue"], "The contact's place in its queue."),
] as const;
