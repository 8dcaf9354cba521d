import { describe, expect, test } from "vitest";
import { expectFindings } from "../../../test/support/findings.ts";

describe("a circle without a way out", () => {
  test("names its steps", () => {
    const [found] = expectFindings(
      `inbound flow F {
        on error -> failed
        -> a
        step a { «play» "x"
          -> b }
        step b { set contact.logging = on
          -> a }
        step failed { disconnect }
      }`,
      "FLW5008",
    );
    expect(found?.message).toContain("between the steps `a` and `b`");
  });

  test("may be a statement that retries, or arrows alone", () => {
    expectFindings(`inbound flow F { -> a\n step a { «-> a» } }`, "FLW5008");
    expectFindings(
      `attributes { tier: text = "" }
      inbound flow F {
        -> a
        step a {
          «if» tier == "x" { -> a }
          -> a
        }
      }`,
      "FLW5008",
    );
  });

  test("is none when something asks, waits, counts or leads out", () => {
    expectFindings(
      `attributes { tier: text = "" }
      inbound flow F {
        on error -> failed
        -> asks
        step asks { ask "x" { 1 -> retry, 2 -> waits, else -> asks } }
        step waits { wait 5m
          -> counts }
        step counts { repeat 3 -> waits
          -> checks }
        step checks { play "x"
          if tier == "gold" -> failed
          set tier = "gold"
          -> checks }
        step failed { disconnect }
      }
      queue flow Q {
        on error -> done
        -> music
        step music { play "music"
          if contact.queue.oldestAge > 5m -> done
          -> music }
        step done { end }
      }`,
    );
  });
});

describe("a circle that only an unchanging condition leads out of", () => {
  test("is a warning that names it", () => {
    const [found] = expectFindings(
      flow('«play» "x"\nif tier == "gold" -> failed\nswitch contact.channel { "CHAT" -> failed }'),
      "FLW5024",
    );
    expect(found?.severity).toBe("warning");
    expect(found?.related).toHaveLength(2);
  });

  test.for([
    'set tier = "x"\nif tier == "gold" -> failed',
    "if Hours.open -> failed",
    "if Support.size > 3 -> failed",
    'invoke Lookup\nif tier == "gold" -> failed',
    'ask "x" { else -> continue }\nif tier == "gold" -> failed',
    "split { 50% -> failed, 50% -> continue }",
    'repeat 3 { play "x" }\nif tier == "gold" or Hours.open -> failed',
    'set contact.language = "de-DE"\nif contact.language == "de-DE" -> failed',
  ])("is not told of %s", (inside) => {
    expectFindings(flow(inside));
  });
});

describe("an `on error` that leads back to what failed", () => {
  test("is a warning at the statement, for a step and for a block", () => {
    const [found] = expectFindings(
      `inbound flow F {
        on error -> sorry
        -> menu
        step menu { «ask» "x" { 1 -> done, else -> sorry } }
        step sorry { play "sorry"
          -> menu }
        step done { disconnect }
      }`.replace("else -> sorry", "timeout, noMatch -> retry"),
      "FLW5009",
    );
    expect(found?.severity).toBe("warning");
    expectFindings(
      `inbound flow F {
        on error { -> menu }
        -> menu
        step menu { «play» "x"
          disconnect }
      }`,
      "FLW5009",
    );
  });

  test("is fine when it ends, counts, or asks the caller first", () => {
    expectFindings(
      `inbound flow F {
        on error -> sorry
        -> menu
        step menu {
          play "x"
          ask "x" { 1 -> other, else -> ends }
        }
        step other {
          on error -> ends
          play "x"
          disconnect
        }
        step ends { disconnect }
        step sorry {
          repeat 2 -> menu
          disconnect
        }
      }`,
    );
  });

  test("is fine when a block goes on after what failed", () => {
    expectFindings(
      `inbound flow F {
        on error { play "sorry" }
        play "x"
        play "y"
        disconnect
      }`,
    );
  });
});

function flow(inside: string): string {
  return `attributes { tier: text = "" }
      inbound flow F {
        on error -> failed
        -> a
        step a {
          ${inside}
          -> a
        }
        step failed { disconnect }
      }`;
}
