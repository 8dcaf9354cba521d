import { expect, test } from "vitest";
import { shop } from "../../compiler/src/cli/sample.fixture.ts";
import { world, type World } from "../../compiler/src/cli/world.fixture.ts";
import { lowerProgram } from "../../compiler/src/compile.ts";
import { centerDefinition } from "../../compiler/src/emit/definition.ts";
import { checkFiles } from "../../compiler/src/program/program.ts";
import { evaluate } from "./evaluate.ts";

const at = ["--at", "2026-02-02T10:00"] as const;

function definitionOf(text: string) {
  const { graphs, resources, locateIn } = lowerProgram(checkFiles({ readFile: () => text }, ["shop.flow"]));
  return centerDefinition(graphs, resources, locateIn);
}

/** Has a session at the phone, and yields the test that was written of it, once that has passed. */
async function recorded(place: World, source: string, ...args: readonly string[]): Promise<string> {
  const { code, out, err } = await place.run("run", ...args, ...at, "--record", "tests/call.test.ts");
  expect({ code, err }).toEqual({ code: 0, err: "" });
  expect(out).toMatch(/\nwrote tests\/call\.test\.ts\n$/);
  const text = place.read("tests/call.test.ts");
  expect(evaluate(text, definitionOf(source))).toHaveLength(1);
  return text;
}

/** The same with these lines typed. */
function typed(source: string, flow: string, ...lines: readonly string[]): Promise<string> {
  const place = world({ "shop.flow": source });
  place.types(...lines);
  return recorded(place, source, flow);
}

test("a whole callback at the phone is written as a test that reads like its story, and passes", async () => {
  const lines = [
    "2",
    "4155550123#",
    "",
    ":agent Ben",
    ":accept",
    ":answer",
    ":advance 30s",
    ":leave",
    ":clear",
  ];
  expect(await typed(shop, "Line", ...lines)).toBe(`import { simulate } from "@contactflow/runtime/testing";
import "@contactflow/runtime/testing/vitest";
import { expect, test } from "vitest";
import { center } from "../shop.flow";

test("a call to Hello", () => {
  const sim = simulate(center, { at: "2026-02-02T10:00" });
  const call = sim.call("+12025550100", { from: "+14155550123" });
  expect(call).toHaveHeard("Press 1 for sales, 2 for a callback.");

  call.press("2");
  expect(call).toHaveHeard("Your number, please.");

  call.enter("4155550123");
  const callback = call.next();
  expect(call).toHaveHeard("We call you back.");
  expect(call).toHaveEnded("CONTACT_FLOW_DISCONNECT");
  expect(call).toHaveAttribute("callbackNumber", "+14155550123");

  sim.advance("1m");
  expect(callback).toBeInQueue("Callbacks");

  const ben = sim.agent("Ben", { profile: "Everyone" });
  ben.goAvailable();
  ben.offered().accept();
  sim.customer("+14155550123").answers();
  expect(callback).toHaveHeard("This is the shop.");
  expect(callback).toBeConnectedTo(ben);

  sim.advance("30s");
  ben.hangUp();
  expect(callback).toHaveEnded("AGENT_DISCONNECT");

  ben.clear();
  expect(sim.records()).toMatchObject([
    { initiationMethod: "INBOUND", disconnectReason: "CONTACT_FLOW_DISCONNECT" },
    { initiationMethod: "CALLBACK", queue: "Callbacks", agent: "Ben", disconnectReason: "AGENT_DISCONNECT" },
  ]);
});
`);
});

test("what makes no sense, and keys that nobody hears, leave no trace in the test", async () => {
  const text = await typed(shop, "Line", ":accept", "15", ":dance", ":agent", ":decline", ":hangup");
  expect(text).toContain('call.press("1");');
  expect(text).not.toContain('"15"');
  expect(text).not.toContain("accept");
  expect(text).toContain("anna.offered().decline();");
});

test("silence is as long as it was, and a phone that is not answered stays so", async () => {
  const text = await typed(shop, "Line", "2", "4155550123#", "", ":agent", ":accept", ":busy", "", ":quit");
  expect(text).toContain('sim.customer("+14155550123").isBusy();');
  expect(text).toMatch(/sim\.advance\("\d+m/);
});

test("keys that press themselves are written, too", async () => {
  const place = world({ "shop.flow": shop });
  const text = await recorded(place, shop, "Line", "--keys", "2 12#");
  expect(text).toContain('call.enter("12");');
  expect(text).toContain('expect(call).toHaveHeard("Goodbye.");');
});

test("a number that is none in its country is none in the test, whose number plan is simpler", async () => {
  const text = await typed(shop, "Line", "2", "2112345678#");
  expect(text).toContain('if (asked === "2112345678") return undefined;');
  expect(text).toContain('expect(call).toHaveHeard("Goodbye.");');
});

const bank = `center Bank { country: US }
attributes { tier: "gold" | "none" = "none" }
lambda Lookup { output: { tier: "gold" | "none" } }
lambda Unused { }
lex bot Clerk { intents: [Cards] }
inbound flow Main {
  on error -> sorry
  invoke Lookup as found
  set tier = found.tier
  ask "How can we help?" (bot: Clerk) { Cards -> cards, else -> cards }
  step cards {
    case get (customer: "c") { else -> continue }
    play "You are \${tier}."
    disconnect
  }
  step sorry { disconnect }
}
`;

test("answers from outside stand in the test, and a line to a flow that no number leads to", async () => {
  const place = world({ "shop.flow": bank });
  const text = await recorded(place, bank, "Main", "--keys", "", "--lambda", 'Lookup={"tier": "gold"}');
  expect(text).toContain('lambdas: { Lookup: { result: { tier: "gold" } } }');
  expect(text).toContain("bots: { Clerk: { noMatch: true } }");
  expect(text).toContain('actions: { GetCase: { outcome: "done" } }');
  expect(text).toContain('simulate(withLine("+18005550199", "Main"), {');
  expect(text).not.toContain("Unused");
});

test("no file is written over unless that is wanted, and its name must be that of a test", async () => {
  const place = world({ "shop.flow": shop, "call.test.ts": "mine" });
  const refused = await place.run("run", "Line", "--keys", "1", ...at, "--record", "call.test.ts");
  expect(refused.code).toBe(2);
  expect(refused.err).toContain("call.test.ts is there already, and stays as it is.");
  expect(place.read("call.test.ts")).toBe("mine");
  const misnamed = await place.run("run", "Line", "--keys", "1", ...at, "--record", "call.ts");
  expect(misnamed.err).toContain("Let it end in .test.ts: --record call.test.ts");
  const forced = await place.run("run", "Line", "--keys", "1", ...at, "--record", "call.test.ts", "--force");
  expect(forced.code).toBe(0);
  expect(place.read("call.test.ts")).toContain('call.press("1");');
});

test("a call that cannot be simulated to its end is not written", async () => {
  const place = world({
    "round.flow": `lambda Find { output: { number: phone } }
inbound flow Round {
  on error -> bye
  -> again
  step again {
    invoke Find () as found
    dial found.number (resume: true, timeout: 5s) { ended, failed, timeout -> again }
  }
  step bye { disconnect }
}
`,
  });
  const call = ["run", "Round", "--keys", "", "--lambda", 'Find={"number": "1"}'];
  const { code, out } = await place.run(...call, "--record", "call.test.ts");
  expect(code).toBe(1);
  expect(out).toContain("What stopped the call would stop a test, too: call.test.ts is not written.");
  const forced = await place.run(...call, "--force");
  expect(forced.err).toContain("--force has nothing to write over without --record.");
});
