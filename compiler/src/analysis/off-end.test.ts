import { describe, expect, test } from "vitest";
import { expectFindings, expectFixes, fixed } from "../../../test/support/findings.ts";

describe("running off the end", () => {
  test("of an entry and of a step is reported at the last statement", () => {
    const found = expectFindings(
      `inbound flow F {
        on error -> sorry
        «play» "hello"
        step sorry {
          «play» "sorry"
        }
      }`,
      "FLW5004",
    );
    expect(found[0]?.message).toBe("The entry of `F` ends here, and nothing says where the contact goes.");
    expect(found[1]?.message).toBe("Step `sorry` ends here, and nothing says where the contact goes.");
  });

  test("only in one outcome says in which", () => {
    const [found] = expectFindings(
      `inbound flow F {
        on error continue
        «enqueue» Support
      }`,
      "FLW5004",
    );
    expect(found?.message).toContain("ends here when `enqueue` ends in `full` or `error`,");
  });

  test("in the step that `on error` leads to says why errors go on there", () => {
    const [found] = expectFindings(
      `inbound flow F {
        on error -> operator
        -> operator
        step operator {
          «enqueue» Support
        }
      }`,
      "FLW5004",
    );
    expect(found?.hint).toBe(
      "`on error` leads to this step, so what fails in it goes on with the next statement. End it with `-> step`, `disconnect` or `end`.",
    );
  });

  test("after an if without else, and out of its block, is one mistake with two places", () => {
    const [found] = expectFindings(
      `attributes { tier: text = "" }
      inbound flow F {
        on error -> F2
        if tier == "x" {
          «play» "hello"
        }
      }
      inbound flow F2 { disconnect }`
        .replace("on error -> F2", "on error { disconnect }")
        .replace(/\n\s*inbound flow F2.*/, ""),
      "FLW5004",
    );
    expect(found?.related.map(({ message }) => message)).toEqual([
      "It also ends here when the condition does not hold.",
    ]);
  });

  test("behind the block of `on error` is reported where it came from", () => {
    const [found] = expectFindings(
      `inbound flow F {
        on error { play "sorry" }
        «-> Other»
      }`,
      "FLW5004",
    );
    expect(found?.message).toContain("ends here when the transfer to `Other` fails");
  });

  test("of an empty step or flow is reported at its name", () => {
    expectFindings(`inbound flow «F» { step «one» { } }`, "FLW5005");
  });

  test("is no mistake where every way leaves", () => {
    expectFindings(
      `attributes { tier: text = "" }
      inbound flow F {
        on error { disconnect }
        if tier == "x" { -> one } else { play "y" }
        switch tier { "a" -> one, "b" { enqueue Support } }
        ask "x" { else -> one }
        step one { repeat 3 -> two
          end }
        step two { split { 30% -> one, 70% { disconnect } } }
      }
      customer hold flow H { loop ["music"] { error { end } } }`,
    );
  });

  test("is not looked for in a step that is broken or ends in something unknown", () => {
    expectFindings(`inbound flow F { «disconect» }`, "FLW4001");
    expectFindings(`inbound flow F { -> «ofer» }`, "FLW2001");
    expectFindings(`queue flow F { «-> Other» }`.replace("«-> Other»", "-> «Other»"), "FLW4020");
  });
});

describe("its fixes", () => {
  test("go below the last statement, past its comment", () => {
    const flow = `inbound flow F {\n  on error continue\n  play "x" // hello\n\n  step a { end }\n}`.replace(
      "// hello",
      "{ else -> a } // hello",
    );
    expect(fixed(flow)).toBe(flow.replace("// hello", "// hello\n  disconnect"));
    expect(fixed(flow, 1)).toBe(flow.replace("// hello", "// hello\n  -> a"));
  });

  test("open a step that stands on one line", () => {
    expect(fixed(`inbound flow F {\n  -> a\n  step a { set contact.logging = on }\n}`)).toBe(
      `inbound flow F {\n  -> a\n  step a { set contact.logging = on\n    disconnect\n  }\n}`,
    );
  });

  test("mend what they promise", () => {
    expectFixes(`inbound flow F {
      on error -> a
      play "x"
      step a { }
      step b { on error continue
        -> Other }
      step c { play "x"
      }
    }
    outbound whisper flow W { on error continue
      play "a" }`);
  });
});
