import { describe, expect, test } from "vitest";
import { expectFindings } from "../../../test/support/findings.ts";

const waiting = `queue flow Waiting {
  on error { end }
  loop "Please wait." (interruptEvery: 60s) { interrupted { disconnect } }
}
`;
const line = "phone number Line { number: +14155550100, flow: Welcome }\n";
const welcome = (body: string): string => `inbound flow Welcome {
  on error continue
  ${body}
  disconnect
}
`;

describe("a word that serves none of the contacts that come", () => {
  test("is told with both", () => {
    const [found] = expectFindings(`${line}${welcome("«wait» 5m")}`, "FLW5025");
    expect(found?.message).toContain("only calls come into this flow");
  });

  test("also where another flow leads there, and of a task", () => {
    expectFindings(
      `${line}${welcome("-> Next")}inbound flow Next { on error continue\n«set» contact.recording = on\nwait 5m\n disconnect }
      task template Follow { flow: Work }
      inbound flow Work { on error continue\n«collect» (prompt: "Number?")\n disconnect }`.replace(
        "«set» contact.recording = on\nwait 5m",
        "«wait» 5m",
      ),
      "FLW5025",
    );
  });

  test.for([
    ["where nobody knows who comes", welcome("wait 5m")],
    ["where the flow asks for the channel", line + welcome('if contact.channel == "CHAT" { wait 5m }')],
    [
      "behind a flow that does",
      `${line}${welcome('if contact.channel == "CHAT" -> Chats')}inbound flow Chats { on error continue\nwait 5m\n disconnect }`,
    ],
    ["where a task comes as well", `${line}task template Follow { flow: Welcome }\n${welcome("wait 5m")}`],
    ["where flows are named at run time", line + welcome("wait 5m\n-> flow(contact.name)")],
  ] as const)("is not told %s", ([, text]) => {
    expectFindings(text);
  });
});

describe("a queue that nobody serves for the contacts that come", () => {
  const profile =
    "routing profile P { channels: { voice: 1, chat: 2 }, queues: [Support { channels: [chat] }] }\n";

  test("is told where they are put there", () => {
    const [found] = expectFindings(
      `${profile}${line}${welcome("enqueue «Support» { else -> continue }")}`,
      "FLW5026",
    );
    expect(found?.message).toMatch(/^Calls are put into `Support`/);
  });

  test("also for callbacks, which are calls", () => {
    expectFindings(
      `${profile.replace("[Support", "[Calls").replace("chat]", "chat]")}${welcome("callback «Calls»")}
      queue Calls { hours: Hours, callerId: { number: +14155550100 } }`,
      "FLW5026",
    );
  });

  test("is not told where any channel may come", () => {
    expectFindings(`${profile}${welcome("enqueue Support { else -> continue }")}`);
  });
});

describe("flows that transfer to each other for ever", () => {
  test("are told once, at the first transfer", () => {
    const [found] = expectFindings(
      `inbound flow A { on error { disconnect }\n play "a"\n «-> B» }
      inbound flow B { on error { disconnect }\n if Hours.open -> A\n -> C }
      inbound flow C { on error { disconnect }\n -> A }`,
      "FLW5027",
    );
    expect(found?.message).toContain("`A`, `B` and `C`");
    expect(found?.related).toHaveLength(2);
  });

  test.for([
    ["one asks", 'ask "x" { else -> continue }'],
    ["there is a way out", "if Hours.open { disconnect }"],
  ] as const)("are none when %s", ([, statement]) => {
    expectFindings(
      `inbound flow A { on error { disconnect }\n -> B }
      inbound flow B { on error { disconnect }\n ${statement}\n -> A }`,
    );
  });
});

describe("a flow that nothing runs", () => {
  test("is told in a project that answers calls", () => {
    const [found] = expectFindings(
      `${line}${welcome("")}${waiting.replace("Waiting", "«Waiting»")}`,
      "FLW5028",
    );
    expect(found?.hint).toContain("set contact.queueFlow = Waiting");
  });

  test("is fine where one is set, in `defaults`, and in a part of a project", () => {
    expectFindings(`${line}${welcome("set contact.queueFlow = Waiting")}${waiting}`);
    expectFindings(`${line}${welcome("")}${waiting}defaults { queueFlow: Waiting }`);
    expectFindings(waiting);
  });
});
