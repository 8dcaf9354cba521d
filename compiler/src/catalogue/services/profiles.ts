import { branch, defineServiceVerb, error, everyChannel, everyFlow, failure } from "../define.ts";
import { always, describeAction, equals } from "../platform.ts";
import { each, type Field, group, option, request } from "../requests.ts";
import { boolean, list, map, object, parameter, text, type When, word } from "../shapes.ts";
import { documented, seen } from "../sources.ts";

const words = word({
  get: "Finds a profile; its fields are then read as `customer.profile.firstName`.",
  create: "Creates a profile.",
  update: "Changes the profile that was found.",
  link: "Links a contact with the profile.",
  object: "Finds something that belongs to the profile: an asset, an order, a case.",
  calculate: "Reads attributes that the service calculates.",
  check: "Asks whether the profile is in a segment.",
});

/** The value that a request has when the option is left out: what an earlier `profile` found. */
const found = (...path: readonly [string, ...string[]]) => ({ read: path });
const profileId: Field = option("profile", "text", found("Customer", "ProfileId"));
const value = (max = 255) => text({ min: 1, max });
const reading: When = { primary: ["get", "create", "update", "object", "calculate"] };

const profile = defineServiceVerb({
  ...documented,
  name: "profile",
  doc: "Works with customer profiles: `profile get` finds one, and what else there is then goes on with it, unless another is named. What it reads stays readable for the rest of the flow, 14,000 characters in all.",
  primary: {
    ...parameter(words, "What to do.", { required: true }),
    noun: "`get`, `create`, `update`, `link`, `object`, `calculate` or `check`",
  },
  options: {
    by: parameter(value(), "What to search by, such as `_phone`, `_email` or `_account`.", {
      dynamic: "allowed",
      required: { absent: "search", primary: ["get"] },
      when: { absent: "search", primary: ["get", "object"] },
    }),
    value: parameter(value(), "The value to search for.", {
      dynamic: "allowed",
      required: { given: "by" },
      when: { given: "by" },
    }),
    search: parameter(
      list(
        object({
          by: parameter(value(), "What to search by.", { required: true, dynamic: "allowed" }),
          value: parameter(value(), "The value to search for.", { required: true, dynamic: "allowed" }),
        }),
        1,
        5,
      ),
      'Several searches at once: `[{ by: "_phone", value: customer.number }]`.',
      { dynamic: "allowed", when: { primary: ["get"] } },
    ),
    match: parameter(
      word({ all: "Every search must match.", any: "One is enough." }),
      "How several searches go together.",
      { required: { given: "search" }, when: { given: "search" } },
    ),
    fields: parameter(map(text({ max: 255 })), "Fields and values to write, such as `FirstName`.", {
      dynamic: "allowed",
      required: { absent: "attributes", primary: ["create", "update"] },
      when: { primary: ["create", "update"] },
    }),
    attributes: parameter(map(text({ max: 255 })), "Attributes of your own to write.", {
      dynamic: "allowed",
      when: { primary: ["create", "update"] },
    }),
    read: parameter(list(text({ min: 1 }), 0, 200), "Fields to read.", {
      required: { primary: ["calculate"] },
      when: reading,
    }),
    profile: parameter(value(), "The id of the profile; without it the one that was found last.", {
      dynamic: "allowed",
      when: { primary: ["link", "object", "calculate", "check"] },
    }),
    contact: parameter(value(), "The id of the contact to link; without it this one.", {
      dynamic: "allowed",
      when: { primary: ["link"] },
    }),
    type: parameter(value(), "The kind of object, such as `_asset`, `_order` or `_case`.", {
      dynamic: "allowed",
      required: { primary: ["object"] },
      when: { primary: ["object"] },
    }),
    latest: parameter(boolean, "Takes the object that was changed last.", {
      required: { absent: "by", primary: ["object"] },
      when: { absent: "by", primary: ["object"] },
    }),
    segment: parameter(value(), "The name of the segment.", {
      dynamic: "allowed",
      required: { primary: ["check"] },
      when: { primary: ["check"] },
    }),
  },
  outcomes: {
    member: branch("The profile is in the segment.", { primary: ["check"] }),
    other: branch("The profile is not in the segment.", { primary: ["check"] }),
    noneFound: failure("Nothing matches.", { primary: ["get", "object", "calculate"] }),
    multipleFound: failure("Several profiles match.", { primary: ["get"] }),
    error,
  },
  done: [
    { does: "never", when: { primary: ["check"] } },
    { does: "next", when: undefined },
  ],
  waits: false,
  flows: everyFlow,
  channels: everyChannel,
  actions: [
    "GetCustomerProfile",
    "CreateCustomerProfile",
    "UpdateCustomerProfile",
    "AssociateContactToCustomerProfile",
    "GetCustomerProfileObject",
    "GetCalculatedAttributesForCustomerProfile",
    "CheckSegmentMembershipForCustomerProfile",
  ],
  requests: [
    request(
      "GetCustomerProfile",
      {
        ProfileRequestData: group({
          IdentifierName: option("by"),
          IdentifierValue: option("value"),
          SearchCriteria: each("search", { IdentifierName: option("by"), IdentifierValue: option("value") }),
          LogicalOperator: option("match", { words: { all: "AND", any: "OR" } }),
        }),
        ProfileResponseData: option("read", "text", []),
      },
      { primary: ["get"] },
    ),
    ...(["create", "update"] as const).map((what) =>
      request(
        what === "create" ? "CreateCustomerProfile" : "UpdateCustomerProfile",
        {
          ProfileRequestData: group({ Attributes: option("attributes") }, "fields"),
          ProfileResponseData: option("read", "text", []),
        },
        { primary: [what] },
      ),
    ),
    request(
      "AssociateContactToCustomerProfile",
      {
        ProfileRequestData: group({
          ProfileId: profileId,
          ContactId: option("contact", "text", found("ContactId")),
        }),
      },
      { primary: ["link"] },
    ),
    request(
      "GetCustomerProfileObject",
      {
        ProfileRequestData: group({
          ProfileId: profileId,
          ObjectType: option("type"),
          UseLatest: option("latest"),
          IdentifierName: option("by"),
          IdentifierValue: option("value"),
        }),
        ProfileResponseData: option("read", "text", []),
      },
      { primary: ["object"] },
    ),
    request(
      "GetCalculatedAttributesForCustomerProfile",
      {
        ProfileRequestData: group({ ProfileId: profileId }),
        ProfileResponseData: option("read", { prefix: "CalculatedAttributes." }),
      },
      { primary: ["calculate"] },
    ),
    request(
      "CheckSegmentMembershipForCustomerProfile",
      { ProfileRequestData: group({ ProfileId: profileId, SegmentName: option("segment") }) },
      { primary: ["check"] },
    ),
  ],
  example:
    'profile get (by: "_phone", value: customer.number, read: ["FirstName"]) { noneFound, multipleFound -> menu }',
});

const failed = always("error", documented);
const noneFound = always("noneFound", documented);
const writes = { Customer: "adds" } as const;

export const profiles = {
  verbs: [profile],
  actions: [
    describeAction("GetCustomerProfile", "Finds a customer profile.", {
      errors: {
        NoneFoundError: noneFound,
        MultipleFoundError: always("multipleFound", documented),
        NoMatchingError: failed,
      },
      writes,
    }),
    describeAction("CreateCustomerProfile", "Creates a customer profile.", { writes }),
    describeAction("UpdateCustomerProfile", "Changes a customer profile.", { writes }),
    describeAction("AssociateContactToCustomerProfile", "Links a contact with a customer profile."),
    describeAction("GetCustomerProfileObject", "Finds an object of a customer profile.", {
      errors: { NoneFoundError: noneFound, NoMatchingError: failed },
      writes,
    }),
    describeAction("GetCalculatedAttributesForCustomerProfile", "Reads calculated attributes of a profile.", {
      errors: { NoneFoundError: noneFound, NoMatchingError: failed },
      writes,
    }),
    describeAction("CheckSegmentMembershipForCustomerProfile", "Asks whether a profile is in a segment.", {
      ...seen,
      conditions: equals({ True: "member", False: "other" }, seen),
    }),
  ],
} as const;
