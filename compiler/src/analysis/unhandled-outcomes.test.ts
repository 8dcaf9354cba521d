import { describe, expect, test } from "vitest";
import { expectFindings, expectFixes, fixed } from "../../../test/support/findings.ts";

describe("an outcome that nothing takes", () => {
  test("is reported once for a statement, with all its names", () => {
    const [found] = expectFindings(
      `inbound flow F {
        «ask» "Press 1." { 1 -> one }
        step one { disconnect }
      }`,
      "FLW5001",
    );
    expect(found?.message).toBe(
      "Nothing says where the contact goes when `ask` ends in `timeout`, `noMatch` or `error`.",
    );
  });

  test("may be in a block, a set, and a statement that leaves", () => {
    expectFindings(
      `attributes { tier: text = "" }
      inbound flow F {
        if tier == "x" { «ask» "x" { 1 -> continue } }
        set tier = "y" { error -> continue }
        «enqueue» Support
        disconnect
      }`,
      "FLW5001",
    );
  });

  test("that is nothing but an error is one mistake for a flow without `on error`", () => {
    const [found] = expectFindings(
      `attributes { tier: text = "" }
      inbound flow F {
        «play» "hello"
        if Hours.open { play "x" }
        set tier = "y"
        -> Other
      }`,
      "FLW5001",
    );
    expect(found?.message).toBe(
      "Nothing says where the contact goes when `play` ends in `error`. The same goes for 4 more statements of this flow.",
    );
    expect(found?.fixes.map(({ title }) => title)).toEqual([
      "Lead all errors of the flow to a new step `failed`",
    ]);
  });

  test("stays silent beside an arm whose outcome is misspelt, which may be meant for it", () => {
    expectFindings(
      `inbound flow F {
        ask "x" { 1 -> retry, «timout», noMatch, error { disconnect } }
      }`,
      "FLW4010",
    );
  });

  test("that is no error is not taken by `on error`", () => {
    const [found] = expectFindings(
      `queue flow F {
        on error { disconnect }
        «loop» ["music"] (interruptEvery: 60s)
      }`,
      "FLW5001",
    );
    expect(found?.hint).toBe("Give it an arm: `interrupted -> …`.");
  });

  test("in a condition has a message of its own", () => {
    expectFindings(
      `inbound flow F {
        «if» Hours.open { disconnect }
        end
      }`,
      "FLW5002",
    );
  });

  test("in a transfer names the flow", () => {
    const [found] = expectFindings(`inbound flow F { «-> Other» }`, "FLW5003");
    expect(found?.message).toContain("The transfer to `Other` can fail");
  });

  test("is no mistake when an arm, `else`, `on error` or the handler itself takes it", () => {
    expectFindings(
      `inbound flow F {
        on error { play "Sorry" }
        ask "Press 1." { 1 -> one, timeout -> retry, else -> one }
        step one {
          on error continue
          play "x"
          if Hours.open { -> Other }
          enqueue Support { full -> two }
          disconnect
        }
        step two { disconnect }
      }`,
    );
  });

  test("is not looked for where the verb is unknown", () => {
    expectFindings(
      `inbound flow F {
        «plya» "hello"
        disconnect
      }`,
      "FLW4001",
    );
  });
});

describe("its fixes", () => {
  test("add an arm beside the others, on a line of its own where they have one", () => {
    expect(fixed(`inbound flow F {\n  ask "x" { 1 -> retry }\n  disconnect\n}`)).toBe(
      `inbound flow F {\n  ask "x" { 1 -> retry, timeout, noMatch, error -> continue }\n  disconnect\n}`,
    );
    expect(fixed(`inbound flow F {\n  ask "x" {\n    1 -> retry // again\n  }\n  disconnect\n}`)).toBe(
      `inbound flow F {\n  ask "x" {\n    1 -> retry // again\n    timeout, noMatch, error -> continue\n  }\n  disconnect\n}`,
    );
    expect(fixed(`inbound flow F {\n  play "x"\n  disconnect\n}`)).toBe(
      `inbound flow F {\n  play "x" { error -> continue }\n  disconnect\n}`,
    );
  });

  test("leave where nothing follows", () => {
    expect(
      fixed(`agent whisper flow F {\n  on error continue\n  end\n}\nqueue flow G { loop ["x"] }\n`),
    ).toContain(`loop ["x"] { error { end } }`);
  });

  test("or say it for the whole flow, with a step that ends the contact", () => {
    expect(
      fixed(
        `inbound flow F {\n  play "x"\n  disconnect\n\n  step failed { end }\n}`.replace(
          "disconnect",
          "-> failed",
        ),
        1,
      ),
    ).toBe(
      `inbound flow F {\n  on error -> failed2\n  play "x"\n  -> failed\n\n  step failed { end }\n\n  step failed2 {\n    disconnect\n  }\n}`,
    );
  });

  test("mend what they promise", () => {
    expectFixes(`inbound flow F {
      play "a"
      ask "Press 1." { 1 { -> Other } }
    }
    agent whisper flow W { play "x"
      end }
    customer hold flow H {
      loop ["a", "b"] (interruptEvery: 5s)
    }`);
  });
});
