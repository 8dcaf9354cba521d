import type { Simulation } from "@contactflow/runtime/center";
import { mergeCounts } from "@contactflow/runtime/coverage";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { counted, outcomesIn, statementsIn } from "./covered.fixture.ts";
import { missedIn, missedText } from "./missed.ts";
import { projectCoverage } from "./project-coverage.ts";
import { percentOf, totalsOf } from "./totals.ts";

const head = `center Example { country: US, timezone: "America/New_York" }
queue Support { maxContacts: 1 }
phone number Line { number: +12025550100, flow: Welcome }
`;

function call(simulation: Simulation, ...keys: readonly string[]): string {
  const contact = simulation.call("Line", "+14155550123");
  for (const key of keys) simulation.press(contact, key);
  return contact;
}

describe("outcomes", () => {
  const menu = counted(`${head}
inbound flow Welcome {
  on error -> goodbye
  ask "Press 1." (timeout: 5s, attempts: 2) {
    1 -> talk
    timeout, noMatch -> goodbye
  }
  step talk {
    enqueue Support { full -> goodbye }
  }
  step goodbye {
    play "Goodbye."
    disconnect
  }
}
`);

  test("that lead to one step are counted apart, and only once they are final", () => {
    const counts = menu.counts((simulation) => {
      call(simulation, "7", "7");
      call(simulation, "7", "8");
      call(simulation, "7", "1");
      call(simulation, "1");
    });
    expect(outcomesIn(menu.coverage(counts))).toEqual([
      "Welcome.1 2",
      "Welcome.timeout 0",
      "Welcome.noMatch 2",
      "talk.done 1",
      "talk.full 1",
    ]);
    expect(statementsIn(menu.coverage(counts))).toEqual([
      '4 ask "Press 1." (timeout: 5s, attempts: 2) {',
      "2 enqueue Support { full -> goodbye }",
      '3 play "Goodbye."',
      "3 disconnect",
    ]);
  });

  test("that no simulated centre can come to are none: prompts always play", () => {
    expect(outcomesIn(menu.coverage({})).join()).not.toMatch(/error|play/);
  });

  test("are none where a call ended before there was one", () => {
    const counts = menu.counts((simulation) => simulation.hangUp(call(simulation)));
    const { statements, outcomes } = menu.coverage(counts);
    expect(statements[0]?.hits).toBe(1);
    expect(outcomes.every(({ hits }) => hits === 0)).toBe(true);
  });

  test("are marked where they are written", () => {
    const { outcomes, text } = menu.coverage({});
    expect(outcomes.map(({ span }) => text.slice(span.start, span.end))).toEqual([
      "1",
      "timeout",
      "noMatch",
      "enqueue Support { full -> goodbye }",
      "full",
    ]);
  });

  test("of `if`, `switch`, `repeat` and `split` count, also where nothing is written of them", () => {
    const branches = counted(`${head}
attributes { tier: text = "gold" }
inbound flow Welcome {
  on error { disconnect }
  if tier == "silver" { play "Silver." } else if tier == "gold" { play "Gold." }
  if tier == "iron" -> rest
  switch tier {
    "gold" { play "Gold again." }
    "silver" -> rest
  }
  repeat 3 {
    play "Round."
    if tier == "gold" { break }
  }
  repeat 2 { play "Twice." }
  -> rest
  step rest {
    split { 99% -> last, 1% -> last }
  }
  step last { disconnect }
}
`);
    const coverage = branches.coverage(branches.counts((simulation) => call(simulation)));
    expect(outcomesIn(coverage)).toEqual([
      "Welcome.then 0",
      "Welcome.else 1",
      "Welcome.then 1",
      "Welcome.else 0",
      "Welcome.then 0",
      "Welcome.else 1",
      "Welcome.gold 1",
      "Welcome.silver 0",
      "Welcome.noMatch 0",
      "Welcome.again 1",
      "Welcome.done 0",
      "Welcome.then 1",
      "Welcome.else 0",
      "Welcome.again 2",
      "Welcome.done 1",
      "rest.99% 1",
      "rest.1% 0",
    ]);
    expect(statementsIn(coverage).filter((each) => /^\d+ break|-> rest$|Twice/.test(each))).toEqual([
      '1 if tier == "iron" -> rest',
      "1 break",
      '3 repeat 2 { play "Twice." }',
      '2 play "Twice."',
      "1 -> rest",
    ]);
  });

  test("of a function that fails are those of its answers", () => {
    const lookup = counted(`${head}
lambda Lookup { output: { tier: text } }
inbound flow Welcome {
  on error -> goodbye
  invoke Lookup { timeout { play "Slow." } }
  -> goodbye
  step goodbye { disconnect }
}
`);
    const answers = [{ result: { tier: "gold" } }, { error: "out of order" }, { result: {}, takes: 60_000 }];
    const all = answers.map((answer) =>
      lookup.counts(
        (simulation) => {
          call(simulation);
          simulation.advance(60_000);
        },
        { lambdas: { Lookup: answer } },
      ),
    );
    expect(all.map((counts) => outcomesIn(lookup.coverage(counts)))).toEqual([
      ["Welcome.done 1", "Welcome.timeout 0", "Welcome.error 0"],
      ["Welcome.done 0", "Welcome.timeout 0", "Welcome.error 1"],
      ["Welcome.done 0", "Welcome.timeout 1", "Welcome.error 0"],
    ]);
    expect(outcomesIn(lookup.coverage(mergeCounts(all)))).toEqual([
      "Welcome.done 1",
      "Welcome.timeout 1",
      "Welcome.error 1",
    ]);
  });

  test("of modules are those that they end with, and an `on error` block is one however often it is copied", () => {
    const modules = counted(`${head}
attributes { tier: text = "iron" }
lambda Lookup { output: { tier: text } }
module Identify {
  outcomes: known, unknown
  if tier == "gold" { end known }
  end unknown
}
inbound flow Welcome {
  on error { play "Something failed." }
  call Identify {
    known { play "Known." }
    unknown { play "Unknown." }
  }
  invoke Lookup
  invoke Lookup
  disconnect
}
`);
    const counts = modules.counts((simulation) => call(simulation), { lambdas: { Lookup: { error: "no" } } });
    const coverage = modules.coverage(counts);
    expect(outcomesIn(coverage)).toEqual([
      "Identify.then 0",
      "Identify.else 1",
      "Welcome.known 0",
      "Welcome.unknown 1",
      "Welcome.done 0",
      "Welcome.timeout 0",
      "Welcome.error 1",
      "Welcome.done 0",
      "Welcome.timeout 0",
      "Welcome.error 1",
    ]);
    expect(statementsIn(coverage)).toContain('2 play "Something failed."');
  });
});

test("what only a failure leads to that no simulated centre can come to is not missed, unless it ran", () => {
  const failures = counted(`${head}
inbound flow Welcome {
  on error -> failed
  play "Hello."
  disconnect
  step failed {
    play "Sorry."
    -> last
  }
  step last { disconnect }
  step nowhere { disconnect }
}
`);
  const coverage = failures.coverage(failures.counts((simulation) => call(simulation)));
  expect(missedIn(coverage).map(missedText)).toEqual(["step nowhere 14"]);
  expect(totalsOf([coverage])).toEqual({
    statements: { all: 3, run: 2 },
    steps: { all: 2, run: 1 },
    outcomes: { all: 0, run: 0 },
  });
  const state = { entered: 1, left: { error: 1 } };
  const failed = {
    "main.flow": { Welcome: { "start.play": state, "failed.play": { entered: 1, left: { done: 1 } } } },
  };
  expect(statementsIn(failures.coverage(failed))).toEqual([
    '1 play "Hello."',
    "0 disconnect",
    '1 play "Sorry."',
    "1 -> last",
    "0 disconnect",
  ]);
});

describe("jumps", () => {
  test("that are no states of their own are counted, from the first statement on", () => {
    const jumps = counted(`${head}
inbound flow Welcome {
  on error { disconnect }
  -> one
  step one { -> two }
  step two {
    ask "Again?" (timeout: 5s) { 1 -> one, 2 -> Other, timeout, noMatch -> three }
  }
  step three { disconnect }
  step four { -> one }
}
inbound flow Other {
  attributes { count: number = 1 }
  on error { disconnect }
  -> only
  step only { disconnect }
}
`);
    const coverage = jumps.coverage(jumps.counts((simulation) => call(simulation, "1", "1", "2")));
    expect(statementsIn(coverage)).toEqual([
      "1 -> one",
      "3 -> two",
      '3 ask "Again?" (timeout: 5s) { 1 -> one, 2 -> Other, timeout, noMatch -> three }',
      "0 disconnect",
      "0 -> one",
      "1 -> only",
      "1 disconnect",
    ]);
    expect(coverage.steps.map(({ flow, step, hits }) => [flow, step, hits])).toEqual([
      ["Welcome", undefined, 1],
      ["Welcome", "one", 3],
      ["Welcome", "two", 3],
      ["Welcome", "three", 0],
      ["Welcome", "four", 0],
      ["Other", undefined, 1],
      ["Other", "only", 1],
    ]);
    expect(missedIn(coverage).map(missedText)).toEqual([
      "two.timeout 10",
      "two.noMatch 10",
      "step three 12",
      "step four 13",
    ]);
  });
});

test("sources that are no program together are taken each with what it imports; of those with errors nothing is known", () => {
  const sources: Readonly<Record<string, string>> = {
    "a.flow": `center A { country: US, timezone: "America/New_York" }\ninbound flow Welcome { disconnect }\n`,
    "b.flow": `center B { country: US, timezone: "America/New_York" }\nimport { Support } from "./queues.flow"\ninbound flow Welcome {\n  on error { disconnect }\n  enqueue Support\n}\n`,
    "queues.flow": `queue Support { maxContacts: 1 }\n`,
    "wrong.flow": `inbound flow Wrong {\n  plya "Hello."\n  disconnect\n}\n`,
  };
  const counts = { "b.flow": { Welcome: { "start.enqueue": { entered: 3, left: { full: 1, done: 2 } } } } };
  const { files, unknown } = projectCoverage(
    { readFile: (path) => sources[path] },
    Object.keys(sources),
    counts,
  );
  expect(unknown).toEqual(["wrong.flow"]);
  expect(
    files.map(({ path, outcomes }) => [path, outcomes.map(({ name, hits }) => `${name} ${hits}`)]),
  ).toEqual([
    ["a.flow", []],
    ["b.flow", ["Welcome.done 2", "Welcome.full 1"]],
  ]);
});

// --------------------------------------------------------------------------------------------- properties

const centre = counted(`${head}
attributes { tries: number = 0 }
inbound flow Welcome {
  on error -> goodbye
  repeat 2 {
    ask "1, 2 or 3?" (timeout: 5s) {
      1 -> talk
      2 { play "Two." }
      3 { -> retry }
      timeout, noMatch { continue }
    }
  }
  -> talk
  step talk {
    enqueue Support { full -> goodbye }
  }
  step goodbye {
    play "Goodbye."
    disconnect
  }
}
`);
const keys = fc.array(fc.constantFrom("1", "2", "3", "9", "wait", "hang up"), { maxLength: 6 });
const afternoon = fc.array(keys, { maxLength: 4 });

function play(calls: readonly (readonly string[])[]) {
  return centre.counts((simulation) => {
    for (const keyed of calls) {
      const contact = call(simulation);
      for (const key of keyed) {
        const { phase, queue } = simulation.contact(contact);
        if (phase === "ended") break;
        if (key === "wait") simulation.advance(5_000);
        else if (key === "hang up") simulation.hangUp(contact);
        else if (queue === undefined) simulation.press(contact, key);
      }
    }
  });
}

test("what two runs cover together is what each covers, added up; it never gets less", () => {
  fc.assert(
    fc.property(afternoon, afternoon, (one, other) => {
      const [first, second] = [play(one), play(other)];
      const [a, b, both] = [first, second, mergeCounts([first, second])].map(centre.coverage);
      if (!a || !b || !both) throw new Error("There are three.");
      for (const measure of ["statements", "steps", "outcomes"] as const) {
        expect(both[measure].map(({ hits }) => hits)).toEqual(
          a[measure].map(({ hits }, index) => hits + (b[measure][index]?.hits ?? 0)),
        );
        expect(percentOf(totalsOf([both])[measure])).toBeGreaterThanOrEqual(
          percentOf(totalsOf([a])[measure]),
        );
      }
    }),
    { numRuns: 20 },
  );
});

test("a statement has at most as many outcomes as it has run, and a call begins its flow once", () => {
  fc.assert(
    fc.property(afternoon, (calls) => {
      const { statements, steps, outcomes } = centre.coverage(play(calls));
      for (const { span, hits } of statements) {
        const taken = outcomes.filter(({ statement }) => statement === span);
        expect(taken.reduce((sum, outcome) => sum + outcome.hits, 0)).toBeLessThanOrEqual(hits);
      }
      expect(steps[0]?.hits).toBe(calls.length);
    }),
    { numRuns: 20 },
  );
});
