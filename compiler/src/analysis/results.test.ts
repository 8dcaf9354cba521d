import { describe, expect, test } from "vitest";
import { expectFindings } from "../../../test/support/findings.ts";

describe("the result of an invoke", () => {
  test("is gone after the next one", () => {
    expectFindings(
      `inbound flow F {
        on error continue
        invoke Lookup as who
        invoke Score as score
        play "\${«who.name»} \${score.points}"
        disconnect
      }`,
      "FLW5014",
    );
  });

  test("is perhaps gone where one of the ways invokes again", () => {
    expectFindings(
      `inbound flow F {
        on error continue
        invoke Lookup as who
        if who.name == "x" { invoke Score }
        play "\${«who.name»}"
        disconnect
      }`,
      "FLW5015",
    );
  });

  test("is not there before, nor where the invoke failed", () => {
    expectFindings(
      `inbound flow F {
        on error continue
        play "\${«who.name»}"
        invoke Lookup as who { error { play "\${«who.name»}" } }
        disconnect
      }`,
      "FLW5013",
    );
  });

  test("can be read until then, in loops and after failures too", () => {
    expectFindings(
      `inbound flow F {
        on error continue
        repeat 3 {
          invoke Lookup as who
          play "\${who.name}"
          invoke Score as score
          play "\${score.points}"
        }
        invoke Lookup as who
        invoke Score { error -> continue }
        disconnect
      }`,
    );
  });

  test.for([
    ["after an arm that goes on", 'invoke Lookup as who { timeout { play "slow" } } play "${«who.name»}"'],
    ["after `-> continue`", 'invoke Lookup as who { timeout -> continue } play "${«who.name»}"'],
    [
      "after a branch that may not have run",
      'if contact.channel == "VOICE" { invoke Lookup as who } play "${«who.name»}"',
    ],
    ["in the first round", 'repeat 3 { play "${«who.name»}"\ninvoke Lookup as who }'],
    [
      "after rounds that all failed",
      'repeat 3 { invoke Lookup as who { timeout -> continue } break } play "${«who.name»}"',
    ],
    [
      "after another one and a failure",
      'invoke Lookup as who\ninvoke Score\ninvoke Lookup as who { timeout -> continue } play "${«who.name»}"',
    ],
    [
      "where an `if` found another value, or nothing",
      'invoke Lookup as who { timeout -> continue } if who.name == "Anna" or contact.channel == "CHAT" { play "${«who.name»}" }',
    ],
    [
      "in the rest of a `switch`",
      'invoke Lookup as who { timeout -> continue } switch who.name { "Anna" -> continue, else { play "${«who.name»}" } }',
    ],
    [
      "once for all reads",
      'invoke Lookup as who { timeout -> continue } play "${«who.name»}"\nplay "${who.name}"',
    ],
  ] as const)("is perhaps not there %s", ([, statements]) => {
    expectFindings(flow(statements), "FLW5020");
  });

  test.for([
    [
      "after arms that lead away",
      'invoke Lookup as who { timeout, error { disconnect } } play "${who.name}"',
    ],
    ["after arms that try again", 'invoke Lookup as who { timeout -> retry } play "${who.name}"'],
    [
      "after either of two",
      'if contact.channel == "VOICE" { invoke Lookup as who } else { invoke Lookup as who } play "${who.name}"',
    ],
    ["after rounds", 'repeat 3 { invoke Lookup as who } play "${who.name}"'],
    [
      "after one that came to its end, when the next fails",
      'invoke Lookup as who\ninvoke Lookup as who { timeout -> continue } play "${who.name}"',
    ],
    [
      "where an `if` found it",
      'invoke Lookup as who { timeout -> continue } if who.name != "" and contact.channel == "VOICE" { play "${who.name}" }',
    ],
    [
      "after an `if` that ends all others",
      'invoke Lookup as who { timeout -> continue } if not (who.name == "Anna" or who.name == "Bert") { disconnect } play "${who.name}"',
    ],
    [
      "behind an empty one",
      'invoke Lookup as who { timeout -> continue } if who.name == "" { disconnect } else { play "${who.name}" }',
    ],
    [
      "in the arms of a `switch`",
      'invoke Lookup as who { timeout -> continue } switch who.name { "Anna", "Bert" { play "${who.name}" } }',
    ],
    [
      "in a module's own outcomes",
      'call Check as check { good { play "${check.name}" }, bad -> continue } play "${check.name}"',
    ],
  ] as const)("is there %s", ([, statements]) => {
    expectFindings(flow(statements));
  });

  test("is not missed in the step that answers all failures", () => {
    expectFindings(
      `inbound flow F {
        on error -> failed
        play "Hello."
        invoke Lookup as who
        play "\${who.name}"
        disconnect
        step failed {
          play "\${who.name}" { error -> continue }
          disconnect
        }
      }`,
    );
  });

  test("is not missed in a block that answers all failures", () => {
    expectFindings(
      `inbound flow F {
        on error { play "\${who.name}" { error -> continue } }
        play "Hello."
        invoke Lookup as who
        play "\${who.name}"
        disconnect
      }`,
    );
  });

  test("is told with the outcome that gives none and the other reads", () => {
    const [found] = expectFindings(
      flow('invoke Lookup as who { timeout -> continue } play "${«who.name»}"\nplay "${who.name}"'),
      "FLW5020",
    );
    expect(found?.severity).toBe("warning");
    expect(found?.message).toContain("`invoke` gives none when it ends in `timeout`");
    expect(found?.related.map(({ message }) => message)).toEqual([
      "It gets no value here.",
      "It gets its value here.",
      "It is read here too.",
    ]);
  });

  test("that was replaced is told once, with the other reads", () => {
    const [found] = expectFindings(
      flow('invoke Lookup as who\ninvoke Score\nplay "${«who.name»}"\nplay "${who.name}"'),
      "FLW5014",
    );
    expect(found?.related.map(({ message }) => message)).toEqual([
      "This replaces the result.",
      "It is read here too.",
    ]);
  });
});

function flow(statements: string): string {
  return `inbound flow F {
    on error continue
    ${statements.replaceAll(/\} (play|break|if|switch)/g, "}\n$1")}
    disconnect
  }
  module Check {
    output { name: text }
    outcomes: good, bad
    if customer.number == "" { end bad (name: "") }
    end good (name: "x")
  }
`;
}
