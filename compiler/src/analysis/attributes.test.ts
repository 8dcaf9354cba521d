import { describe, expect, test } from "vitest";
import { expectFindings } from "../../../test/support/findings.ts";

describe("an attribute that nothing sets", () => {
  test("is reported at its first read, once", () => {
    const [found] = expectFindings(
      `attributes { tier: text }
      inbound flow F {
        on error continue
        play "Hello \${«tier»}"
        if tier == "gold" { play "\${tier}" }
        disconnect
      }`,
      "FLW5010",
    );
    expect(found?.related).toHaveLength(2);
  });

  test("may be a flow's own", () => {
    expectFindings(
      `inbound flow F {
        attributes { tries: number }
        on error continue
        play "Hello \${«tries»}"
        disconnect
      }`,
      "FLW5010",
    );
  });

  test("or the entry that nothing asks for, which another program may have", () => {
    const [found] = expectFindings(
      `inbound flow F {
        on error continue
        play "You entered \${«input»}"
        disconnect
      }`,
      "FLW5019",
    );
    expect(found?.severity).toBe("warning");
  });

  test("is fine with a default, from outside, and as a module's input", () => {
    expectFindings(
      `attributes { tier: text = "silver" }
      external attributes { orderId: text }
      inbound flow F {
        on error continue
        call M (name: "x")
        play "Hello \${tier} \${orderId}"
        disconnect
      }
      module M {
        input { name: text }
        on error continue
        play "\${input.name}"
        end
      }`,
    );
  });
});

describe("an attribute that is read too early", () => {
  test("is reported where no way sets it before", () => {
    const [found] = expectFindings(
      `attributes { tier: text }
      inbound flow F {
        on error continue
        play "\${«tier»}"
        set tier = "gold"
        play "\${tier}"
        disconnect
      }
      phone number P { number: +14155550100, flow: F }`,
      "FLW5011",
    );
    expect(found?.related[0]?.message).toBe("It is set here.");
  });

  test("in the arm for an entry that was not stored", () => {
    expectFindings(
      `attributes { callback: text }
      inbound flow F {
        on error continue
        collect callback (prompt: "x") { timeout { play "Nothing: \${«callback»}" } }
        play "\${callback}"
        disconnect
      }
      phone number P { number: +14155550100, flow: F }`,
      "FLW5011",
    );
  });

  test("in a flow that no setting flow leads to, it is a warning", () => {
    const [found] = expectFindings(
      `attributes { tier: text }
      inbound flow F {
        on error continue
        play "\${«tier»}"
        disconnect
      }
      inbound flow G {
        on error continue
        set tier = "gold"
        disconnect
      }
      phone number P { number: +14155550100, flow: F }`,
      "FLW5012",
    );
    expect(found?.severity).toBe("warning");
  });

  test("is fine when some way sets it: before, in a branch, in a module, or in a flow that leads here", () => {
    expectFindings(
      `attributes { a: text, b: text, c: text, d: text, e: text }
      inbound flow F {
        on error continue
        set a = "x"
        if Hours.open { set b = "x" }
        call M
        play "\${a} \${b} \${c}"
        set d = "x"
        set contact.queueFlow = Q
        enqueue Support
        disconnect
      }
      module M {
        on error continue
        set c = "x"
        end
      }
      queue flow Q {
        on error { end }
        -> music
        step music {
          play "\${d} \${e}"
          loop ["x"] (interruptEvery: 60s) { interrupted -> music }
        }
      }
      inbound flow G {
        on error continue
        set e = "x"
        -> flow(contact.name)
        disconnect
      }`,
    );
  });
});
