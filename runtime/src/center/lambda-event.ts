import type { Json } from "../definition/index.ts";
import type { Contact } from "./world.ts";

/** What a Lambda is sent by the platform: about the contact, by the platform's names, and the parameters of the flow. */
export interface LambdaEvent {
  readonly Name: "ContactFlowEvent";
  readonly Details: {
    readonly ContactData: { readonly [field: string]: Json };
    readonly Parameters: Readonly<Record<string, string>>;
  };
}

export function lambdaEvent(contact: Contact, parameters: Readonly<Record<string, string>>): LambdaEvent {
  const { values } = contact.flows;
  const given = optional.flatMap((field) => {
    const value = values[field] ?? null;
    return value === null ? [] : [[field, value] as const];
  });
  return {
    Name: "ContactFlowEvent",
    Details: {
      ContactData: {
        ...Object.fromEntries(always.map((field) => [field, values[field] ?? null])),
        ...Object.fromEntries(given),
        Attributes: contact.chain.attributes,
        InstanceARN: "",
        MediaStreams: { Customer: { Audio: null } },
      },
      Parameters: parameters,
    },
  };
}

const always = [
  "Channel",
  "ContactId",
  "CustomerEndpoint",
  "InitialContactId",
  "InitiationMethod",
  "PreviousContactId",
  "Queue",
  "SystemEndpoint",
];
const optional = [
  "CustomerId",
  "Description",
  "LanguageCode",
  "Name",
  "References",
  "SegmentAttributes",
  "Tags",
];
