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

  test("may be a flow's own, which is a warning: it is empty, as the platform lets it be", () => {
    const [found] = expectFindings(
      `inbound flow F {
        attributes { tries: number }
        on error continue
        play "Hello \${«tries»}"
        disconnect
      }`,
      "FLW5010",
    );
    expect(found?.severity).toBe("warning");
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

function failing(failed: string, read: string, apologize = ""): string {
  return `inbound flow F {
  attributes { queueArn: text }
  on error -> sorry
  set queueArn = "arn:aws:connect:queue" { error -> ${failed} }
  -> wait
  step wait { enqueue queue(${read}) }
  ${apologize}
  step sorry { disconnect }
}`;
}

describe("a value that only a failure leaves empty", () => {
  test("counts as set where the contact goes on as if nothing had failed", () => {
    expectFindings(failing("wait", "queueArn"));
  });

  test("and so does what a function gives that may fail", () => {
    expectFindings(`inbound flow F {
      on error -> sorry
      invoke Lookup { error, timeout -> continue }
      play "Hello \${external.name}."
      disconnect
      step sorry { disconnect }
    }`);
  });

  test("but not where the failure has a way of its own", () => {
    const apologize = `step apologize { play "Sorry."\n -> wait }`;
    expectFindings(failing("apologize", "«queueArn»", apologize), "FLW5021");
  });
});

test("a module that is named at run time may set anything", () => {
  expectFindings(
    `attributes { tier: text }
    external attributes { moduleArn: text }
    phone number P { number: +14155550100, flow: F }
    inbound flow F {
      on error continue
      call module(moduleArn)
      play "\${tier}"
      disconnect
    }
    module M {
      on error continue
      set tier = "gold"
      end
    }`,
  );
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
          loop ["x"] (interruptEvery: 60s) { interrupted -> check }
        }
        step check {
          if contact.queue.oldestAge > 5m { disconnect }
          -> music
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

function setting(statements: string): string {
  return `attributes { note: text }
    inbound flow F {
      on error -> sorry
      ${statements.replaceAll(/\} (play|if|switch|set)/g, "}\n$1")}
      disconnect
      step sorry { disconnect }
    }
    phone number P { number: +14155550100, flow: F }`;
}

describe("an attribute that only some ways set", () => {
  test.for([
    ["after one branch", 'if Hours.open { set note = "x" } play "${«note»}"'],
    ["after an arm", 'collect note (prompt: "x") { timeout { play "Nothing." } } play "${«note»}"'],
    ["in the rest of an `if`", 'if Hours.open { set note = "x" } if note == "" { play "${«note»}" }'],
  ] as const)("is warned of %s", ([, statements]) => {
    const [found] = expectFindings(setting(statements), "FLW5021");
    expect(found?.severity).toBe("warning");
    expect(found?.related[0]?.message).toBe("It is set here.");
  });

  test.for([
    ["after both branches", 'if Hours.open { set note = "x" } else { set note = "y" } play "${note}"'],
    ["after an arm that leads away", 'collect note (prompt: "x") { timeout -> sorry } play "${note}"'],
    ["after an arm that tries again", 'collect note (prompt: "x") { timeout -> retry } play "${note}"'],
    ["after rounds", 'repeat 3 { set note = "x" } play "${note}"'],
    ["where an `if` found it", 'if Hours.open { set note = "x" } if note != "" { play "${note}" }'],
    ["in a test", 'if Hours.open { set note = "x" } switch note { "x" -> continue }'],
  ] as const)("is fine %s", ([, statements]) => {
    expectFindings(setting(statements));
  });
});

function keeping(statements: string, others = ""): string {
  return `lex bot Bot { intents: [Book] }
    view Form { actions: [Submit] }
    ${others}
    inbound flow F {
      on error -> sorry
      ${statements.replaceAll(/\} (play|if|switch|ask|invoke)/g, "}\n$1")}
      disconnect
      step sorry { disconnect }
    }
    phone number P { number: +14155550100, flow: F }`;
}

describe("what the platform keeps of a statement", () => {
  test.for([
    ["lex", "lex.intent", "`ask` with `bot`"],
    ["case", "case.status", "`case create` or `case get`"],
    ["view", "view.action", "`show`"],
    ["task", "task.id", "`task`"],
    ["external", "external.name", "`invoke`"],
    ["lambda", "lambda.result.name", "`invoke`"],
    ["module", "module.outcome", "`call`"],
    ["metrics", "metrics.queue.size", "`measure`"],
    ["tables", "tables.query.price", "`table get`"],
    ["profile", "customer.profile.firstName", "`profile get`"],
    ["email", "contact.email.text", "`load`"],
    ["stream", "contact.stream.arn", "`set contact.streaming`"],
    ["assistant session", "contact.assistantSession", "`assist` or `set contact.assistantSession`"],
  ])("is not there without it: %s", ([, name, source]) => {
    const [found] = expectFindings(keeping(`play "\${«${name}»}"`), "FLW5019");
    expect(found?.message).toContain(source);
  });

  test("nor before it", () => {
    expectFindings(
      keeping('play "${«lex.intent»}"\nask "x" (bot: Bot) { Book, else -> continue }'),
      "FLW5022",
    );
  });

  test("and is there after it, and after an action that is passed through", () => {
    expectFindings(keeping('ask "x" (bot: Bot) { Book -> continue, else -> sorry } play "${lex.intent}"'));
    expectFindings(keeping('action "Whatever" { error -> continue } play "${external.name}"'));
  });

  test("is perhaps not there after one branch", () => {
    expectFindings(keeping('if Hours.open { invoke Lookup } play "${«external.name»}"'), "FLW5021");
  });

  test("may be of another Lambda", () => {
    const [found] = expectFindings(
      keeping('if Hours.open { invoke Lookup } else { invoke Score } play "${«external.name»}"'),
      "FLW5023",
    );
    expect(found?.message).toContain("may be `Score`");
    expectFindings(
      keeping('if Hours.open { invoke Lookup } else { invoke Score } if external.name != "" -> sorry'),
    );
    expectFindings(
      keeping('if Hours.open { invoke Lookup } else { invoke Any } play "${external.name}"', "lambda Any {}"),
    );
  });
});
