import { expect, test } from "vitest";
import { expectFindings, fixed } from "../../../test/support/findings.ts";

test("declarations are named with capitals", () => {
  const [found] = expectFindings(
    "queue «support_EN» { hours: Hours }\nqueue «billing» { hours: Hours }\nqueue Sales2 { hours: Hours }",
    "FLW8008",
  );
  expect(found?.severity).toBe("hint");
  expect(found?.message).toContain("`SupportEn` rather than `support_EN`");
});

test("steps and attributes begin small, but those of others may be called as they are", () => {
  expectFindings(
    `attributes { «CallbackNumber»: phone, tier: text, "my key": text }
external attributes { Order_Id: text, tier2: text, tier3: text }
module M { input { «Retry»: boolean, again: boolean }\n end }`,
    "FLW8009",
  );
});

test("attributes that mostly have names of another sort are left alone", () => {
  expectFindings(`attributes { order_id: text, CustomerName: text, tier: text }
module M { input { Retry: boolean }\n end }`);
});

test("a step is renamed with the arrows that lead to it", () => {
  expectFindings(flow("Say_sorry").replace("step Say_sorry", "step «Say_sorry»"), "FLW8009");
  expect(fixed(flow("Say_sorry"))).toBe(flow("saySorry"));
});

function flow(name: string): string {
  return `inbound flow F {
  on error -> ${name}
  play "Hello."
  disconnect

  step ${name} {
    disconnect
  }
}
`;
}
