import { expect, test } from "vitest";
import { shop } from "../sample.fixture.ts";
import { world } from "../world.fixture.ts";

test("calls are listed with what they do and what they take first, and what is left with the reason", async () => {
  const { code, out, err } = await world({ "shop.flow": shop }).run("paths", "Hello");
  expect({ code, err }).toEqual({ code: 0, err: "" });
  expect(out).toBe(`7 calls take 17 of 27 outcomes of Hello, Greeting.

1   2026-01-05 10:00  calls Line
      says nothing
    takes Hello.timeout (28:5)

2   2026-01-05 10:00  calls Line
      presses 2
      keys in 4155550123
      is taken by Anna
      the customer answers
      hangs up
    takes Hello.2 (27:5)

3   2026-01-05 10:00  calls Line
      presses 9
    takes Hello.noMatch (28:5)

4   2026-01-05 10:00  calls Line, after 10 others do the same
      presses 1
    takes Hello.1 (26:5), sales.full (32:21)

5   2026-01-05 10:00  calls Line
      presses 2
      keys in 12
    takes number.invalid (37:7)

6   2026-01-05 10:00  calls Line
      presses 2
      says nothing
    takes number.timeout (37:16)

7   2026-01-05 10:00  calls Line, +14155550123 cannot be dialled
      presses 2
      keys in 4155550123
    takes number.notDialable (40:22)

10 outcomes are not taken:
  cannot happen in a simulation:
    a call can always be spoken to: Hello.error (28:5), number.error (36:5)
    the queue is always there: sales.error (32:5)
    the queue takes contacts whenever it is not full: sales.error (32:5)
    there is always room for attributes: number.error (36:5)
    its queue has no limit: number.error (39:5)
    prompts can always be played: number.error (42:5), bye.error (47:5), Greeting.error (54:3)
  none of 28 calls that were tried takes it:
    number.invalidNumber (40:7)
`);
});

const lookup = `center Bank { country: US }
attributes { tier: "gold" | "silver" | "none" = "none" }
lambda Lookup { output: { tier: "gold" | "silver" } }
phone number Line { number: +12025550100, flow: Main }
inbound flow Main {
  on error { disconnect }
  invoke Lookup as found { timeout -> late, error -> late }
  switch found.tier {
    "gold" { play "Gold." }
    else { play "Other." }
  }
  split { 50% -> late, else -> Further }
  step late { disconnect }
}
inbound flow Further {
  on error { disconnect }
  play "Further."
  disconnect
}
`;

test("answers that a call needs are listed and written", async () => {
  const place = world({ "bank.flow": lookup });
  const { code, out } = await place.run("paths", "Main", "--tests", "bank.test.ts");
  expect(code).toBe(0);
  expect(out).toContain(`    needs Lambda Lookup: {"result":{"tier":"gold"}}\n`);
  expect(out).toContain(`    needs Lambda Lookup: {"error":"out of order"}\n`);
  expect(out).toContain(`    needs split in Main: "50%"\n`);
  expect(out).toMatch(/\nwrote bank\.test\.ts\n$/);
  const written = place.read("bank.test.ts");
  expect(written).toContain('import { center } from "./bank.flow";');
  expect(written).toContain('lambdas: { Lookup: { result: { tier: "gold" } } }');
  expect(written).toContain('splits: { Main: "50%" }');
});

test("--depth leaves out the flows that contacts go on to", async () => {
  const place = world({ "bank.flow": lookup });
  const whole = await place.run("paths", "Main");
  expect(whole.out).toMatch(/^4 calls take \d+ of \d+ outcomes of Main, Further\.\n/);
  const alone = await place.run("paths", "Main", "--depth", "0");
  expect(alone.out).toMatch(/^4 calls take \d+ of \d+ outcomes of Main\.\n/);
});

test("--limit bounds how many calls are tried", async () => {
  const { out } = await world({ "shop.flow": shop }).run("paths", "Hello", "--limit", "1");
  expect(out).toMatch(/^1 call takes /);
  expect(out).toContain("none of 1 call that were tried takes it");
});

interface Listed {
  readonly flows: readonly string[];
  readonly outcomes: number;
  readonly taken: number;
  readonly calls: readonly { readonly title: string; readonly takes: readonly object[] }[];
  readonly left: readonly object[];
}

test("--json says the same for other programs, and is the same each time", async () => {
  const place = world({ "shop.flow": shop });
  const { out } = await place.run("paths", "Hello", "--json");
  const { flows, outcomes, taken, calls, left } = JSON.parse(out) as Listed;
  expect(flows).toEqual(["Hello", "Greeting"]);
  expect(taken + left.length).toBe(outcomes);
  expect(calls.map(({ title }) => title)).toContain("presses 2, keys in 12");
  expect(calls.flatMap(({ takes }) => takes)).toContainEqual({
    flow: "Hello",
    state: "start.ask",
    outcome: "timeout",
    name: "Hello.timeout",
    file: "shop.flow",
    line: 28,
    column: 5,
  });
  expect(left).toContainEqual(expect.objectContaining({ outcome: "error", why: "never" }));
  expect((await place.run("paths", "Hello", "--json")).out).toBe(out);
});

test("tests go beside the flow, and over nothing that is there", async () => {
  const place = world({ "flows/shop.flow": shop });
  const first = await place.run("paths", "Hello", "--limit", "5", "--tests");
  expect(first.out).toMatch(/\nwrote flows\/shop\.Hello\.paths\.test\.ts\n$/);
  place.write("flows/shop.Hello.paths.test.ts", "mine");
  const second = await place.run("paths", "Hello", "--limit", "5", "--tests");
  expect(second.code).toBe(2);
  expect(second.err).toContain("flows/shop.Hello.paths.test.ts is there already, and stays as it is.");
  expect(place.read("flows/shop.Hello.paths.test.ts")).toBe("mine");
  expect((await place.run("paths", "Hello", "--limit", "5", "--tests", "--force")).code).toBe(0);
  expect(place.read("flows/shop.Hello.paths.test.ts")).toContain("sim.call(");
});

test("a flow that is not there is no bug", async () => {
  const { code, err } = await world({ "shop.flow": shop }).run("paths", "Helo");
  expect({ code, err }).toEqual({
    code: 2,
    err: "error: There is no flow called Helo.\nFlows: Hello, Greeting\n",
  });
});

test("a flow that no contact comes to has no calls", async () => {
  const alone = `queue flow Waiting {\n  on error { end }\n  play "Wait."\n  end\n}\n`;
  const { code, out } = await world({ "alone.flow": alone }).run("paths", "Waiting");
  expect(code).toBe(0);
  expect(out).toMatch(/^0 calls take 0 of 2 outcomes of Waiting\.\n/);
});

test("what cannot be simulated is told, and calls go other ways", async () => {
  const source = `center Bank { country: US }
phone number Line { number: +12025550100, flow: Main }
external inbound flow Elsewhere
inbound flow Main {
  on error { disconnect }
  ask "?" (timeout: 3s) { 1 -> Elsewhere, else { play "Bye." } }
  disconnect
}
`;
  const { code, out } = await world({ "bank.flow": source }).run("paths", "Main");
  expect(code).toBe(0);
  expect(out).toContain("takes Main.timeout");
  expect(out).toMatch(/\nWhat cannot be simulated stopped some calls:\n {2}.*Elsewhere/);
});
