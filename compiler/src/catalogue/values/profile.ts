import { sentence } from "../nouns.ts";
import { anything, value } from "./define.ts";

/** `ShippingAddress1`: `shippingAddress1`; `ProfileARN`: `profileArn`. */
function camelCase(name: string): string {
  return name
    .replace(/[A-Z]{2,}/g, (letters) => letters.charAt(0) + letters.slice(1).toLowerCase())
    .replace(/^[A-Z]/, (letter) => letter.toLowerCase());
}

/** `the shipping address 1` */
function spaced(name: string): string {
  return camelCase(name)
    .replaceAll(/([A-Z]|\d+)/g, " $1")
    .toLowerCase();
}

const address = [
  "Address1",
  "Address2",
  "Address3",
  "Address4",
  "City",
  "County",
  "Country",
  "PostalCode",
  "Province",
  "State",
];
const prefixed = (...prefixes: readonly string[]) =>
  prefixes.flatMap((prefix) => address.map((field) => `${prefix}${field}`));

const profileFields = [
  "ProfileId",
  "ProfileARN",
  "FirstName",
  "MiddleName",
  "LastName",
  "AccountNumber",
  "EmailAddress",
  "PhoneNumber",
  "AdditionalInformation",
  "PartyType",
  "BusinessName",
  "BirthDate",
  "Gender",
  "MobilePhoneNumber",
  "HomePhoneNumber",
  "BusinessPhoneNumber",
  "BusinessEmailAddress",
  ...address,
  ...prefixed("Shipping", "Mailing", "Billing"),
];

const assetFields = [
  "AssetId",
  "ProfileId",
  "AssetName",
  "SerialNumber",
  "ModelNumber",
  "ModelName",
  "ProductSKU",
  "PurchaseDate",
  "UsageEndDate",
  "Status",
  "Price",
  "Quantity",
  "Description",
  "AdditionalInformation",
  "DataSource",
];

const orderFields = [
  "OrderId",
  "ProfileId",
  "CustomerEmail",
  "CustomerPhone",
  "CreatedDate",
  "UpdatedDate",
  "ProcessedDate",
  "ClosedDate",
  "CancelledDate",
  "CancelReason",
  "Name",
  "AdditionalInformation",
  "Gateway",
  "Status",
  "StatusCode",
  "StatusUrl",
  "CreditCardNumber",
  "CreditCardCompany",
  "FulfillmentStatus",
  "TotalPrice",
  "TotalTax",
  "TotalDiscounts",
  "TotalItemsPrice",
  "TotalShippingPrice",
  "TotalTipReceived",
  "TotalWeight",
  "Currency",
  ...prefixed("Billing", "Shipping"),
];

const caseFields = [
  "CaseId",
  "ProfileId",
  "Title",
  "Summary",
  "Status",
  "Reason",
  "CreatedBy",
  "CreatedDate",
  "UpdatedDate",
  "ClosedDate",
  "AdditionalInformation",
  "DataSource",
];

const part = (of: string, name: string, path: readonly [string, ...string[]], fields: readonly string[]) => [
  ...fields.map((field) =>
    value(
      `${name}.${camelCase(field)}`,
      [...path, field],
      `${sentence(of)}: ${spaced(field)}. Read by \`profile\`.`,
    ),
  ),
  value(`${name}.attributes.*`, [...path, "Attributes"], `${sentence(of)}: an attribute of its own.`, {
    type: anything,
  }),
];

/** What `profile` found: fields of the customer's profile, and of the object that belongs to it. */
export const profile = [
  ...part("the customer's profile", "customer.profile", ["Customer"], profileFields),
  value(
    "customer.profile.objectAttributes.*",
    ["Customer", "ObjectAttributes"],
    "An attribute of an object of the profile.",
    {
      type: anything,
    },
  ),
  value(
    "customer.profile.calculated.*",
    ["Customer", "CalculatedAttributes"],
    'A calculated attribute: `customer.profile.calculated["_frequent_caller"]`.',
    { type: anything },
  ),
  ...part("an asset of the customer", "customer.profile.asset", ["Customer", "Asset"], assetFields),
  ...part("an order of the customer", "customer.profile.order", ["Customer", "Order"], orderFields),
  ...part("a case of the customer", "customer.profile.case", ["Customer", "Case"], caseFields),
] as const;
