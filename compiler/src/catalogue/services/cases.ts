import { defineServiceVerb, error, everyChannel, everyFlow, failure, goesOn } from "../define.ts";
import { always, describeAction, sometimes } from "../platform.ts";
import { type Fields, fixed, option, request } from "../requests.ts";
import { boolean, either, list, map, parameter, resource, text, word } from "../shapes.ts";
import { documented, inferred } from "../sources.ts";

const words = word({
  create: "Creates a case.",
  get: "Finds a case; its fields are then read as `case.field`.",
  update: "Changes a case.",
});

const link = option("link", "text", "false");

const get: Fields = {
  LinkContactToCase: link,
  GetLastUpdatedCase: option("latest"),
  CustomerId: option("customer"),
  CaseRequestFields: option("fields"),
  CaseResponseFields: option("read"),
};

const caseVerb = defineServiceVerb({
  ...documented,
  name: "case",
  doc: "Creates, finds or updates a case: `case create`, `case get`, `case update`. Fields go by their ids, those of your own by the long ids that the service gave them.",
  primary: {
    ...parameter(words, "What to do.", { required: true }),
    noun: "`create`, `get` or `update`",
  },
  options: {
    template: parameter(
      either(resource("case template"), text({ min: 1 })),
      "The case template, or the id of one.",
      { dynamic: "allowed", required: { primary: ["create"] }, when: { primary: ["create"] } },
    ),
    id: parameter(text({ min: 1 }), "The id of the case.", {
      dynamic: "allowed",
      required: { primary: ["update"] },
      when: { primary: ["update"] },
    }),
    customer: parameter(text({ min: 1 }), "Finds cases of this customer.", {
      dynamic: "allowed",
      when: { primary: ["get"] },
    }),
    fields: parameter(map(text()), "Field ids and values: what to write, or, for `get`, what to search by.", {
      dynamic: "allowed",
    }),
    read: parameter(list(text({ min: 1 }), 1, 10), "Ids of the fields to read.", {
      when: { primary: ["get"] },
      known: inferred,
    }),
    latest: parameter(boolean, "Takes the case that was updated last when several match.", {
      default: true,
      when: { primary: ["get"] },
    }),
    link: parameter(boolean, "Links the contact to the case.", { default: false }),
  },
  outcomes: {
    noneFound: failure("No case matches.", { primary: ["get"] }),
    multipleFound: failure("Several cases match.", { primary: ["get"] }),
    notLinked: failure("The contact could not be linked to the case.", { given: "link" }),
    error,
  },
  done: goesOn,
  waits: false,
  flows: everyFlow,
  channels: everyChannel,
  actions: ["CreateCase", "GetCase", "UpdateCase"],
  requests: [
    request(
      "CreateCase",
      {
        LinkContactToCase: link,
        CaseTemplateId: option("template"),
        CaseRequestFields: option("fields"),
        ContactToLink: fixed("Current"),
      },
      { primary: ["create"] },
    ),
    request("GetCase", get, { primary: ["get"] }),
    request(
      "UpdateCase",
      { LinkContactToCase: link, CaseId: option("id"), CaseRequestFields: option("fields") },
      { primary: ["update"] },
    ),
  ],
  example: "case get (customer: contact.customerId) { noneFound -> newCase }",
});

const notLinked = sometimes("notLinked");
const failed = always("error", documented);
const writes = { Case: "replaces" } as const;

export const cases = {
  verbs: [caseVerb],
  actions: [
    describeAction("CreateCase", "Creates a case.", {
      errors: { ContactNotLinked: notLinked, NoMatchingError: failed },
      writes,
    }),
    describeAction("GetCase", "Finds a case.", {
      errors: {
        NoneFound: always("noneFound", documented),
        MultipleFound: always("multipleFound", documented),
        ContactNotLinked: notLinked,
        NoMatchingError: failed,
      },
      writes,
    }),
    describeAction("UpdateCase", "Changes a case.", {
      errors: { ContactNotLinked: notLinked, NoMatchingError: failed },
    }),
  ],
} as const;
