import { expect, test } from "vitest";
import { shop } from "../sample.fixture.ts";
import { world, type Ran } from "../world.fixture.ts";

const at = ["--at", "2026-02-02T10:00"] as const;

/** Runs the flow of the sample with these lines typed. */
function typing(...lines: readonly string[]): Promise<Ran> {
  const place = world({ "shop.flow": shop });
  place.types(...lines);
  return place.run("run", "Hello", ...at);
}

test("--keys presses keys as the flow asks for them", async () => {
  const { code, out, err } = await world({ "shop.flow": shop }).run(
    "run",
    "Line",
    "--keys",
    "2 4155550123#",
    "--from",
    "+14155550100",
    ...at,
  );
  expect({ code, err }).toEqual({ code: 0, err: "" });
  expect(out).toBe(`          Monday, 2 February 2026 at 10:00 (America/New_York)
10:00:00  - call from +14155550100 to +12025550100
10:00:00  - flow Hello begins
10:00:00  “Press 1 for sales, 2 for a callback.”
10:00:00  > 2
10:00:00  “Your number, please.”
10:00:00  > 4155550123#
10:00:00  - callbackNumber = +14155550123
10:00:00  - [2] callback to +14155550123 created
10:00:00  “We call you back.”
10:00:00  - the call is over: CONTACT_FLOW_DISCONNECT
10:00:00  - [2] waits until 10:01:00
          Still open: CALLBACK for +14155550123, scheduled.

contact  initiation  began     ended     reason
-------  ----------  --------  --------  -----------------------
1        INBOUND     10:00:00  10:00:00  CONTACT_FLOW_DISCONNECT
`);
});

test("a flow that asks more often than there are keys hears silence", async () => {
  const { code, out } = await world({ "shop.flow": shop }).run("run", "Line", "--keys", "", ...at);
  expect(code).toBe(0);
  expect(out).toContain(`“Press 1 for sales, 2 for a callback.”
          No keys are left for this.
10:00:05  - ask: timeout
10:00:05  “Goodbye.”
`);
});

test("keys that nothing asks for are named", async () => {
  const { code, out } = await world({ "shop.flow": shop }).run("run", "Line", "--keys", "9 5 6", ...at);
  expect(code).toBe(0);
  expect(out).toContain("          Keys that nothing asked for: 5 6\n");
});

test("a caller who waits in a queue hangs up at the end of the keys", async () => {
  const { out } = await world({ "shop.flow": shop }).run("run", "Line", "--keys", "1", ...at);
  expect(out).toContain("- waits in queue Sales, number 1 of 1\n10:00:00  - you hang up\n");
  expect(out).toMatch(/^1 +INBOUND +10:00:00 +Sales +10:00:00 +10:00:00 +CUSTOMER_DISCONNECT$/m);
});

test("a whole callback: an agent comes in, accepts, and the customer answers", async () => {
  const { code, out } = await typing(
    "2",
    "4155550123#",
    "",
    ":agent Ben",
    ":accept",
    ":answer",
    ":advance 30s",
    ":leave",
    ":clear",
  );
  expect(code).toBe(0);
  expect(out).toContain(`10:00:00  > 
10:01:00  - [2] waits in queue Callbacks, number 1 of 1
10:01:00  > :agent Ben
          Ben comes in, with the routing profile Everyone.
10:01:00  - [2] Ben is offered the contact
10:01:00  > :accept
10:01:00  - [2] Ben accepts
10:01:00  - [2] flow Greeting begins
10:01:00  - [2] +14155550123 rings, called by +12025550100
10:01:00  > :answer
10:01:00  - [2] +14155550123 answers
10:01:00  [2] “This is the shop.”
10:01:00  - [2] you talk to Ben
10:01:00  > :advance 30s
10:01:30  > :leave
10:01:30  - [2] Ben hangs up
10:01:30  - [2] the callback is over: AGENT_DISCONNECT
`);
  expect(out).toMatch(
    /^2 +CALLBACK +1 +10:00:00 +Callbacks +10:01:00 +Ben +10:01:00 +10:01:30 +AGENT_DISCONNECT$/m,
  );
});

test("an empty line keeps silent until something happens, but not for days without saying so", async () => {
  const { out } = await typing("2", "4155550123#", "", "", "");
  expect(out).toContain(`10:01:00  > 
          Nothing happens before 2026-02-09 10:00:00. Enter waits that long; :help shows what else you can do.
10:01:00  > 
2026-02-09 10:00:00  - [2] the callback is over: EXPIRED
`);
});

test("what makes no sense is said and changes nothing", async () => {
  const { code, out } = await typing("hello", ":dance", ":answer", ":accept", ":advance soon", ":quit");
  expect(code).toBe(0);
  for (const text of [
    "Keys are 0-9, * and #; everything else starts with a colon: :help shows it.",
    "There is no :dance. :help shows what there is.",
    "No phone is ringing.",
    "There are no agents. :agent brings one in.",
    "Say how long: :advance 30s, 5m or 2h",
  ])
    expect(out).toContain(`          ${text}\n`);
});

test(":help, :agents, :queues, :attributes and :records tell how things stand", async () => {
  const { out } = await typing("2", "4155550123#", ":help", ":agents", ":queues", ":attributes", ":records");
  expect(out).toContain(":hangup                  you hang up\n");
  expect(out).toContain("There are no agents. :agent brings one in.\n");
  expect(out).toContain("Callbacks: 0 waiting; agents available: 0\n");
  expect(out).toContain("callbackNumber = +14155550123\n");
  expect(out).toContain("          1        INBOUND ");
});

test("a flow that no number leads to can be called all the same", async () => {
  const { code, out } = await world({ "shop.flow": shop.replace(/phone number Line.*\n/, "") }).run(
    "run",
    "Hello",
    "--keys",
    "9",
    ...at,
  );
  expect(code).toBe(0);
  expect(out).toContain("No phone number leads to Hello; it is called as +18005550199.");
});

test("nothing that a text says can move the cursor or colour the terminal", async () => {
  const hostile = shop.replace("Goodbye.", "\\u{1b}[31mGood\\u{7}bye\\n\\u{9b}2J.");
  const { out } = await world({ "shop.flow": hostile }).run("run", "Hello", "--keys", "9", ...at);
  expect(out).toContain("“␛[31mGood␇bye␊�2J.”");
});

test("a Lambda answers what it is told to, and fails without", async () => {
  const flow = `
lambda Lookup { output: { tier: text } }

inbound flow Hello {
  on error -> sorry
  invoke Lookup as found
  play "You are \${found.tier}."
  disconnect

  step sorry {
    play "Sorry."
    disconnect
  }
}
`;
  const place = world({ "hello.flow": flow });
  const told = await place.run("run", "Hello", "--keys", "", "--lambda", 'Lookup={"tier": "gold"}');
  expect(told.out).toContain("“You are gold.”");
  expect(told.out).toContain("- Lambda Lookup answers\n");
  const silent = await place.run("run", "Hello", "--keys", "");
  expect(silent.out).toContain("“Sorry.”");
  expect(silent.out).toContain("! Lambda Lookup fails; --lambda");
  expect(silent.out).not.toContain("no answer was given");
  const nested = await place.run(
    "run",
    "Hello",
    "--keys",
    "",
    "--lambda",
    'Lookup={"tier": {"name": "gold"}}',
  );
  expect(nested.out).toContain(
    "Lambda Lookup fails: its answer is nested (tier), and it is not declared with",
  );
});

test("a platform action that is not simulated counts as done, and the story says so", async () => {
  const odd = shop.replace('play "Goodbye."', 'action "SomethingOdd" (Key: "value")');
  const { code, out } = await world({ "shop.flow": odd }).run("run", "Hello", "--keys", "9", ...at);
  expect(code).toBe(0);
  expect(out).toContain("! SomethingOdd is not simulated, and counts as done\n");
  expect(out).toContain("- the call is over: CONTACT_FLOW_DISCONNECT\n");
});

test("what cannot be simulated at all stops the call, and the exit code says so", async () => {
  const flow = `inbound flow Hello {
  on error -> bye
  -> again
  step again {
    invoke Find () as found
    dial found.number (resume: true, timeout: 5s) { ended, failed, timeout -> again }
  }
  step bye { disconnect }
}
lambda Find { output: { number: phone } }
`;
  const call = ["run", "Hello", "--keys", "", "--lambda", 'Find={"number": "1"}'];
  const { code, out } = await world({ "hello.flow": flow }).run(...call);
  expect(out).toContain("! hello.flow:");
  expect(out).toContain("goes round and round");
  expect(code).toBe(1);
});

test.each([
  { args: ["Hallo"], says: "There is no flow or phone number called Hallo.\nCan be called: Line, Hello" },
  { args: ["Greeting"], says: "Greeting is an outbound whisper flow; callers reach inbound flows only." },
  { args: ["Hello", "--from", "12"], says: "12 is not a phone number." },
  { args: ["Hello", "--at", "tomorrow"], says: "tomorrow" },
  { args: ["Hello", "--keys", "1 x"], says: "There is no key for x." },
  { args: ["Hello", "--lambda", "Nope={}"], says: "There is no Lambda called Nope." },
])("$args is a mistake of use", async ({ args, says }) => {
  const { code, out, err } = await world({ "shop.flow": shop }).run("run", ...args);
  expect({ code, out }).toEqual({ code: 2, out: "" });
  expect(err).toContain(`error: `);
  expect(err).toContain(says);
});

test("errors in the sources come first", async () => {
  const { code, out, err } = await world({ "shop.flow": shop.replace("-> bye", "-> by") }).run(
    "run",
    "Hello",
  );
  expect({ code, out }).toEqual({ code: 1, out: "" });
  expect(err).toContain("FLW");
});
