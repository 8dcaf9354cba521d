import { describe, expect, test } from "vitest";
import { expectFindings, fixed } from "../../../test/support/findings.ts";

describe("a step that nothing leads to", () => {
  test("is reported once, with the steps that only it leads to", () => {
    const [found] = expectFindings(
      `inbound flow F {
        disconnect
        step «lost» { -> behind }
        step behind { end }
      }`,
      "FLW5006",
    );
    expect(found?.related).toHaveLength(1);
  });

  test("may be one of a circle", () => {
    expectFindings(
      `inbound flow F {
        disconnect
        step «a» { ask "x" { else -> b } }
        step b { ask "x" { else -> a } }
        step «c» { -> b }
      }`.replace("«a»", "a"),
      "FLW5006",
    );
  });

  test("is reached from arms, blocks, `on error` and handlers", () => {
    expectFindings(
      `inbound flow F {
        on error { -> a }
        play "x"
        repeat 3 -> b
        ask "x" { 1 { if Hours.open -> c }, else -> continue }
        disconnect
        step a { end }
        step b { end }
        step c { on error -> d
          play "x"
          end }
        step d { end }
      }`,
    );
  });

  test("is not reported where an arrow leads to it that is wrong for another reason", () => {
    expectFindings(
      `inbound flow F {
        on error -> sorry
        disconnect
        step sorry { end }
      }
      inbound flow G {
        ask "x" { 1 -> a, «interrupted» -> b, else -> a }
        step a { disconnect }
        step b { end }
      }`,
      "FLW4010",
    );
  });

  test("is not reported where a misspelt name may mean it", () => {
    expectFindings(
      `inbound flow F {
        -> «oferr»
        step offer { disconnect }
      }`,
      "FLW2001",
    );
  });
});

describe("a statement that never runs", () => {
  test("is reported with all that follow it in its block", () => {
    const [found] = expectFindings(
      `inbound flow F {
        disconnect
        «set contact.logging = on
        end»
      }`,
      "FLW5007",
    );
    expect(found?.message).toBe("This never runs: `disconnect` before it does not come back here.");
  });

  test("may follow an arrow, or a branching that leads away on every way", () => {
    expectFindings(
      `attributes { tier: text = "" }
      inbound flow F {
        on error { disconnect }
        if tier == "x" {
          -> a
          «play "y"»
        } else {
          end
        }
        «play "z"
        end»
        step a { disconnect }
      }`,
      "FLW5007",
    );
  });

  test("is not reported where an outcome leads to it", () => {
    expectFindings(
      `inbound flow F {
        on error continue
        enqueue Support { full { play "full" } }
        -> Other
        disconnect
      }`,
    );
  });

  test("is not reported behind an arm with a misspelt outcome", () => {
    expectFindings(
      `inbound flow F {
        on error continue
        -> a
        step a {
          on error -> b
          enqueue Support { «ful» { play "full" } }
          disconnect
        }
        step b { end }
      }`,
      "FLW4010",
    );
  });

  test("is deleted by its fix", () => {
    expect(fixed(`inbound flow F {\n  disconnect\n  play "x" { error -> continue }\n  end\n}`)).toBe(
      "inbound flow F {\n  disconnect\n}",
    );
  });
});
