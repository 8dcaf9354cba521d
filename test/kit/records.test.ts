import { simulate } from "@contactflow/runtime/testing";
import "@contactflow/runtime/testing/vitest";
import { stripVTControlCharacters } from "node:util";
import { describe, expect, test } from "vitest";
import { center } from "../../examples/queued-callback/queued-callback.flow";
import { messageOf } from "./message-of.ts";

/** A caller asks for a callback, and another one waits. */
function morning() {
  const sim = simulate(center, { at: "2026-03-02T10:00" });
  const call = sim.call("MainLine", { from: "+14155550123" });
  call.press("1");
  call.enter("4155550123");
  sim.advance("99s");
  const other = sim.call("MainLine", { from: "+14155550124" });
  other.press("2");
  return { sim, call, other };
}

test("records are expected in the order that contacts came, of all or of one call", () => {
  const { sim, call, other } = morning();
  expect(sim).toHaveRecords(
    { initiationMethod: "INBOUND", attributes: { callbackNumber: "+14155550123" }, final: true },
    { initiationMethod: "CALLBACK", queue: "Callbacks", final: false },
    { customerEndpoint: { address: "+14155550124", type: "TELEPHONE_NUMBER" }, queue: "Support" },
  );
  expect(call).toHaveRecords({ disconnectReason: "CONTACT_FLOW_DISCONNECT" });
  expect(other).toHaveRecords({ queue: "Support" });
  expect(sim).not.toHaveRecords({}, {});
});

describe("records that were others are told with", () => {
  test("the fields that differ, and all of them in a table", () => {
    const { sim } = morning();
    const message = messageOf(() =>
      expect(sim).toHaveRecords(
        { initiationMethod: "INBOUND" },
        { initiationMethod: "CALLBACK", queue: "Support", agent: "Anna" },
      ),
    );
    expect(stripVTControlCharacters(message).split("\n\nContact")[0])
      .toBe(`Expected the centre to have these contact records:
  1  initiationMethod "INBOUND"
  2  initiationMethod "CALLBACK", queue "Support", agent "Anna"
In record 2 queue is "Callbacks", not "Support", and agent is undefined, not "Anna".
There are 3, not 2:
contact  initiation  from  began     queue      queued    ended     reason
-------  ----------  ----  --------  ---------  --------  --------  -----------------------
1        INBOUND           10:00:00                       10:00:00  CONTACT_FLOW_DISCONNECT
2        CALLBACK    1     10:00:00  Callbacks  10:01:39
3        INBOUND           10:01:39  Support    10:01:39`);
  });

  test("the one that comes nearest", () => {
    const { call } = morning();
    const message = messageOf(() =>
      expect(call).toHaveContactRecord({ agent: "Anna", disconnectReason: "CONTACT_FLOW_DISCONNECT" }),
    );
    expect(stripVTControlCharacters(message)).toMatch(
      /^Expected contact c1 to have a contact record with agent "Anna", disconnectReason "CONTACT_FLOW_DISCONNECT"\.\nagent is undefined, not "Anna"\n\nContact c1/,
    );
  });
});

test("names in records are checked by TypeScript", () => {
  const { sim } = morning();
  // @ts-expect-error there is no such queue
  expect(sim).not.toHaveRecords({ queue: "Suport" });
  // @ts-expect-error there is no such attribute
  expect(sim).not.toHaveRecords({ attributes: { callbackNummer: "1" } });
});
