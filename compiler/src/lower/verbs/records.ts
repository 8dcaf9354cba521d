import type { Json } from "@contactflow/runtime";
import { single } from "../draft.ts";
import { jsonFields, jsonOf } from "../json.ts";
import { booleanOf, fieldsOf, itemsOf, optional, textOf, textsOf, wordOf } from "../values.ts";
import { type LowerVerb, primary } from "./verb.ts";

export const tag: LowerVerb = (around, args) => single({ type: "tag", tags: textsOf(args.options) }, around);

export const untag: LowerVerb = (around, args) =>
  single({ type: "untag", keys: itemsOf(primary(around, args)).map(wordOf) }, around);

export const task: LowerVerb = (around, args) => {
  const { flow, template, description, attributes, references, delay } = args.options;
  return single(
    {
      type: "raw",
      action: "CreateTask",
      parameters: {
        Name: textOf(primary(around, args)),
        ...optional("ContactFlowId", flow, textOf),
        ...optional("TaskTemplateId", template, textOf),
        ...optional("Description", description, textOf),
        ...optional("Attributes", attributes, jsonOf),
        ...optional("References", references, (value) => typedReferences(jsonFields(fieldsOf(value)))),
        ...optional("DelaySeconds", delay, textOf),
      },
    },
    around,
  );
};

/** The platform wants the kind of each reference; a text that is an address is a link. */
function typedReferences(fields: { readonly [key: string]: Json }): Json {
  const typed = Object.entries(fields).map(([name, value]) => {
    const beginning = Array.isArray(value) ? value[0] : value;
    const isAddress = typeof beginning === "string" && /^https?:/.test(beginning);
    return [name, { Type: isAddress ? "URL" : "STRING", Value: value }] as const;
  });
  return Object.fromEntries(typed);
}

const caseActions: Readonly<Record<string, string>> = {
  create: "CreateCase",
  get: "GetCase",
  update: "UpdateCase",
};

export const caseVerb: LowerVerb = (around, args) => {
  const { template, id, customer, fields, read, latest, link } = args.options;
  const word = wordOf(primary(around, args));
  return single(
    {
      type: "raw",
      action: caseActions[word] ?? word,
      parameters: {
        LinkContactToCase: String(link !== undefined && booleanOf(link)),
        ...optional("GetLastUpdatedCase", latest, textOf),
        ...optional("CaseTemplateId", template, textOf),
        ...optional("CaseId", id, textOf),
        ...optional("CustomerId", customer, textOf),
        ...optional("CaseRequestFields", fields, jsonOf),
        ...optional("CaseResponseFields", read, jsonOf),
      },
    },
    around,
  );
};

export const show: LowerVerb = (around, args) => {
  const { timeout, values, hideAnswers } = args.options;
  return single(
    {
      type: "raw",
      action: "ShowView",
      parameters: {
        ViewResource: { Id: jsonOf(primary(around, args)), Version: "$LATEST" },
        ...optional("InvocationTimeLimitSeconds", timeout, textOf),
        ...optional("ViewData", values, jsonOf),
        ...(hideAnswers !== undefined && booleanOf(hideAnswers)
          ? { SensitiveDataConfiguration: { HideResponseOn: ["TRANSCRIPT"] } }
          : {}),
      },
    },
    around,
  );
};
