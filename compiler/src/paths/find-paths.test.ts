import { expect, test } from "vitest";
import { isSound, lowerProgram } from "../compile.ts";
import { centerDefinition } from "../emit/definition.ts";
import { checkFiles } from "../program/program.ts";
import { findPaths, type Paths } from "./find-paths.ts";
import { outputsOf } from "./outputs.ts";
import { titleOf } from "./story.ts";

const surroundings = `
center Example { country: US, timezone: "America/New_York" }
attributes { rating: number = 0, code: text = "", again: text = "", tier: "gold" | "none" = "none" }
hours Office { timezone: "America/New_York", open: [mon-fri 08:00-18:00], except: [2026-12-25 closed] }
hours Night { timezone: "America/New_York", open: [mon-sun 22:00-04:00] }
queue Support { hours: Office, maxContacts: 2 }
routing profile Frontline {
  channels: { voice: 1 }
  outboundQueue: Support
  queues: [Support { priority: 1, delay: 0s }]
}
phone number Line { number: +12025550100, flow: Main }
`;

/** The calls of flow `Main` by what they do; everything in it can be taken. */
function titlesOf(flows: string): readonly string[] {
  const { calls, left } = pathsOf(flows);
  expect(left.filter(({ why }) => why.type !== "never")).toEqual([]);
  return calls.map(({ run }) => titleOf(run));
}

function pathsOf(flows: string): Paths {
  const text = `${surroundings}\n${flows}`;
  const program = checkFiles({ readFile: () => text }, ["main.flow"]);
  expect(isSound(program), JSON.stringify(program.diagnostics)).toBe(true);
  const { graphs, resources, locateIn } = lowerProgram(program);
  const definition = centerDefinition(graphs, resources, locateIn);
  return findPaths({ definition, outputs: outputsOf(program), flow: "Main", depth: Infinity, limit: 300 });
}

test("entries are such that comparisons end in each of their ways", () => {
  const titles = titlesOf(`inbound flow Main {
  on error { disconnect }
  collect rating (prompt: "?", maxDigits: 1) { timeout -> continue }
  if rating >= 1 and rating <= 2 { play "Low." }
  if rating == 7 { play "Seven." }
  collect code (prompt: "Code?", maxDigits: 4) { timeout -> continue }
  if code == "4711" { play "Right." }
  disconnect
}`);
  expect(titles.join("; ")).toMatch(/keys in 7/);
  expect(titles.join("; ")).toMatch(/keys in 4711/);
  // Less than 1, up to 2, between, 7, and more: each number is compared twice.
  expect(titles.length).toBeLessThanOrEqual(6);
});

test("an entry can be what was entered before", () => {
  const titles = titlesOf(`inbound flow Main {
  on error { disconnect }
  collect code (prompt: "Code?", maxDigits: 4) { timeout { disconnect } }
  collect again (prompt: "Again?", maxDigits: 4) { timeout { disconnect } }
  if code == again { play "The same." }
  disconnect
}`);
  expect(titles.join("; ")).toMatch(/keys in (\d+) \(2 times\)/);
});

test("the time of the call is one at which hours are open, or not", () => {
  const { calls } = pathsOf(`inbound flow Main {
  on error { disconnect }
  if Office.open { play "Office." }
  if Night.open { play "Night." }
  disconnect
}`);
  expect(calls).toHaveLength(2);
});

test("agents are at work, and others wait, where a flow asks for that", () => {
  const { calls, left } = pathsOf(`inbound flow Main {
  on error { disconnect }
  if Support.agentsAvailable > 0 { play "At once." }
  if Support.agentsStaffed > 0 { play "Soon." }
  if Support.size >= 1 { play "Others wait." }
  if Support.oldestAge > 5m { play "They wait for long." }
  enqueue Support { full { play "Full." } }
  disconnect
}`);
  expect(left.filter(({ why }) => why.type === "unsolved")).toEqual([]);
  const staffed = calls.flatMap(({ run }) => Object.values(run.plan.situation.staffed));
  expect(staffed).toContain("available");
  expect(Math.max(...calls.map(({ run }) => run.plan.situation.others.count))).toBe(2);
  expect(Math.max(...calls.map(({ run }) => run.plan.situation.others.ago))).toBeGreaterThan(300_000);
});

test("others go on into the queue that a flow asks for before it gets there", () => {
  const titles = titlesOf(`inbound flow Main {
  on error { disconnect }
  if Support.size > 1 { play "Many." }
  ask "Sales or support?" (timeout: 3s) { 1 -> sales, 2 -> support, else -> sales }
  step sales { disconnect }
  step support { enqueue Support { full { disconnect } } }
}`);
  expect(titles.join("; ")).toContain("after 2 others do the same");
});

test("loops are gone round as often as they ask for it, and not for ever", () => {
  const titles = titlesOf(`inbound flow Main {
  on error { disconnect }
  repeat 3 {
    ask "?" (timeout: 3s) { 1 -> out, else -> continue }
  }
  play "Three times in vain."
  disconnect
  step out { -> again }
  step again { ask "More?" (timeout: 2s) { 1 -> again, 2 { disconnect }, else -> again } }
}`);
  expect(titles.length).toBeLessThanOrEqual(4);
});

test("modules end in each of their outcomes; what they never end in is said", () => {
  const { calls, left } = pathsOf(`inbound flow Main {
  on error { disconnect }
  call Check { right { play "Right." }, wrong { play "Wrong." } }
  disconnect
}
lambda Ask { output: { ok: boolean } }
module Check {
  outcomes: right, wrong
  on error -> no
  invoke Ask as answer
  if answer.ok { end right }
  end wrong
  step no { end wrong }
}`);
  expect(calls).toHaveLength(4);
  expect(left.map(({ why }) => why.type)).not.toContain("unsolved");
  expect(left.find(({ state, outcome }) => state === "start.call" && outcome === "done")?.why).toEqual({
    type: "never",
    because: "the module never ends so",
  });
});

test("what no call can be made to take is said to be so", () => {
  const { left } = pathsOf(`inbound flow Main {
  on error { disconnect }
  set tier = "none"
  if tier == "gold" { play "Never." }
  disconnect
}`);
  expect(left.map(({ state, outcome, why }) => `${state} ${outcome} ${why.type}`)).toEqual(
    expect.arrayContaining(["start.if match unsolved", "start.if.then.play done unsolved"]),
  );
});
