import { createRequire } from "node:module";
import type { validatePhoneNumberLength } from "libphonenumber-js/min";

let library: { readonly validatePhoneNumberLength: typeof validatePhoneNumberLength } | undefined;

/** Loading the numbering plans of the world takes longer than checking a small project: only when a number occurs. */
function plans() {
  library ??= createRequire(import.meta.url)("libphonenumber-js/min") as NonNullable<typeof library>;
  return library;
}

/** Why an E.164 number cannot exist, to complete "cannot be a phone number: …"; `undefined` when it can. */
export function phoneNumberProblem(number: string): string | undefined {
  const result = plans().validatePhoneNumberLength(number);
  switch (result) {
    case undefined:
      return undefined;
    case "TOO_SHORT":
      return "it is too short for its country";
    case "TOO_LONG":
      return "it is too long for its country";
    case "INVALID_COUNTRY":
      return "no country has this code";
    case "INVALID_LENGTH":
      return "its country has no numbers of this length";
    case "NOT_A_NUMBER":
      return "a number in E.164 form has a + and up to 15 digits";
  }
}
