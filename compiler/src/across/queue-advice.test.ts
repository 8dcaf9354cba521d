import { describe, expect, test } from "vitest";
import { expectFindings } from "../../../test/support/findings.ts";

const center = (
  profile: string,
  body = "callback Callbacks\nenqueue Support",
  calls = "callerId: { number: +14155550100 }",
) => `
queue Callbacks { hours: Hours, ${calls} }
routing profile ${profile}
inbound flow F {
  on error continue
  ${body}
  disconnect
}
`;

describe("callbacks on a profile with calls", () => {
  test.for([
    ["as soon as", "[Support, Callbacks]"],
    ["as soon as", "[Support { priority: 2, delay: 5s }, Callbacks { priority: 2, delay: 5s }]"],
    ["before", "[Support { priority: 2 }, Callbacks]"],
  ] as const)("are offered %s those", ([how, queues]) => {
    const [found] = expectFindings(center(`«P» { channels: { voice: 1 }, queues: ${queues} }`), "FLW8005");
    expect(found?.message).toContain(`${how} the calls of \`Support\``);
    expect(found?.related).toHaveLength(1);
  });

  test.for([
    ["with a higher number", "[Support, Callbacks { priority: 2 }]"],
    ["with a longer delay", "[Support, Callbacks { delay: 30s }]"],
    ["on other channels", "[Support { channels: [voice] }, Callbacks { priority: 2 }]"],
  ] as const)("come later %s", ([, queues]) => {
    expectFindings(center(`P { channels: { voice: 1 }, queues: ${queues} }`));
  });

  test("may wait in the queue of the calls", () => {
    expectFindings(
      center(
        "P { channels: { voice: 1 }, queues: [Support, Callbacks] }",
        "callback Support\nenqueue Support",
      ),
    );
  });
});

const quiet = "P { channels: { voice: 1 }, queues: [Support, Callbacks { priority: 2 }] }";

test("callbacks need a number to call from", () => {
  const named = (calls: string, whisper = ""): string =>
    center(quiet, undefined, calls).replace("queue Callbacks", "queue «Callbacks»") + whisper;
  expectFindings(named("maxContacts: 9"), "FLW8006");
  expectFindings(named('callerId: { name: "Us" }'), "FLW8006");
  const whisper = "outbound whisper flow W { on error continue\nconnect (callerId: +14155550100)\nend }";
  expectFindings(center(quiet, undefined, "outboundWhisper: W") + whisper);
});

test("a queue has hours where the project has some", () => {
  const [found] = expectFindings(
    center(quiet).replace("queue Callbacks { hours: Hours, ", "queue «Callbacks» { "),
    "FLW8007",
  );
  expect(found?.hint).toContain("hours: Hours");
});
