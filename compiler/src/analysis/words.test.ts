import { describe, expect, test } from "vitest";
import { expectFindings, fixed } from "../../../test/support/findings.ts";

describe("words for going on", () => {
  test("`on error` takes none but continue", () => {
    expectFindings(`inbound flow F { on error -> «retry»\n play "x"\n disconnect }`, "FLW5016");
  });

  test("`break` and `continue` belong in a repeat", () => {
    expectFindings(
      `inbound flow F {
        on error { «break» }
        repeat 3 -> a
        «continue»
        step a { ask "x" { 1 -> «break», else { disconnect } } }
      }`,
      "FLW5017",
    );
  });

  test("`-> retry` and `-> continue` belong on arms, and `-> retry` in their blocks", () => {
    expectFindings(
      `attributes { tier: text = "" }
      inbound flow F {
        on error continue
        if tier == "x" -> «retry»
        repeat 3 { if tier == "z" -> «continue» }
        disconnect
      }`,
      "FLW5018",
    );
  });

  test("`-> none` leaves a way open anywhere but at the very beginning", () => {
    expectFindings(
      `attributes { tier: text = "" }
      inbound flow F {
        on error -> none
        if tier == "x" -> none
        play "x"
        -> last
        step last {
          repeat 3 -> again
          -> none
        }
        step again { on error { play "y"
            -> none }
          play "z"
          -> last }
      }`,
    );
    expectFindings(`inbound flow F { -> last\n step last { -> «none» } }`, "FLW5018");
  });

  test("are fine where they belong", () => {
    expectFindings(
      `attributes { tier: text = "" }
      inbound flow F {
        on error continue
        repeat 3 {
          if tier == "x" { continue }
          ask "x" {
            1 -> break
            2 -> continue
            timeout { play "Please press 1."
              if tier == "y" -> retry
              -> retry }
            noMatch -> retry
            error { break }
          }
        }
        disconnect
      }`,
    );
  });

  test("in a repeat, `-> continue` is written without its arrow", () => {
    const flow = `inbound flow F {
      on error continue
      repeat 3 { if contact.channel == "VOICE" { continue }
        play "x" }
      disconnect
    }`;
    expect(fixed(flow.replace("{ continue }", "-> continue"))).toBe(flow);
    expect(fixed(flow.replace("continue }", "-> continue }"))).toBe(flow);
  });
});
