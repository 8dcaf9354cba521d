import type { NumberPlan } from "@contactflow/runtime/center";
import { parsePhoneNumberFromString, type CountryCode } from "libphonenumber-js/min";

/** What the simulation knows of phone numbers, from the real numbering plans. Every valid number can be dialled. */
export const realNumberPlan: NumberPlan = {
  local: (digits, country) => valid(digits, country as CountryCode),
  international: (digits) => valid(`+${digits}`),
  isValid: (number) => valid(number) !== undefined,
  isDialable: (number) => valid(number) !== undefined,
};

function valid(digits: string, country?: CountryCode): string | undefined {
  const number = parsePhoneNumberFromString(digits, country);
  return number?.isValid() === true ? number.number : undefined;
}

/** The country's code of a valid number, without the plus. */
export function countryCodeOf(number: string): string {
  return parsePhoneNumberFromString(number)?.countryCallingCode ?? "";
}
