import { describe, expect, test } from "vitest";
import { simpleNumberPlan as plan } from "./numbers.ts";

describe("a number keyed in as people of a country write it", () => {
  test.each([
    ["4155550123", "US", "+14155550123"],
    ["14155550123", "US", "+14155550123"],
    ["6045550123", "CA", "+16045550123"],
    ["03012345678", "DE", "+493012345678"],
    ["2079460123", "GB", "+442079460123"],
    ["0612345678", "IT", "+390612345678"],
  ])("%s in %s is %s", (digits, country, number) => expect(plan.local(digits, country)).toBe(number));

  test.each([
    ["415555012", "US"],
    ["0155550123", "US"],
    ["4151550123", "US"],
    ["123", "DE"],
    ["4155550123", "ZZ"],
  ])("%s in %s is none", (digits, country) => expect(plan.local(digits, country)).toBeUndefined());
});

test("a number keyed in with its country code", () => {
  expect(plan.international("493012345678")).toBe("+493012345678");
  expect(plan.international("14155550123")).toBe("+14155550123");
  expect(plan.international("1415555012")).toBeUndefined();
  expect(plan.international("0493012345678")).toBeUndefined();
});

test("validity", () => {
  expect(plan.isValid("+14155550123")).toBe(true);
  expect(plan.isValid("4155550123")).toBe(false);
  expect(plan.isValid("")).toBe(false);
});
