import type { Statement } from "@contactflow/grammar";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { check, unmark } from "../../../test/support/check.ts";
import { flowText } from "../../../test/support/flow-texts.ts";
import { controlOf } from "./control-of.ts";
import type { Destination, Exit } from "./control.ts";
import { reachFrom } from "./reach.ts";

/** The exits of the marked statement: outcome -> the first line of what comes next, or why nothing does. */
function exits(body: string): Readonly<Record<string, string>> {
  const marked = `${body}\n\nqueue Support {}\nlambda Lookup {}\nattributes { tier: "a" | "b" = "a", count: number = 3 }\n`;
  const { text, spans } = unmark(marked);
  const program = check(text);
  const nodes = program.trees.flatMap(({ declarations }) => declarations);
  for (const node of nodes.filter((each) => each.kind === "FlowDeclaration")) {
    const control = controlOf(program, node);
    for (const point of control.points.values()) {
      const [span] = spans;
      if (point.statement.span.start !== span?.start || point.statement.span.end !== span.end) continue;
      return Object.fromEntries(point.exits.map((exit) => [exit.outcome, shown(text, exit)]));
    }
  }
  throw new Error("the mark is around no statement");
}

function shown(text: string, { destination, by }: Exit): string {
  const where = destinationText(text, destination);
  if (by.kind !== "onError" || by.onError.handler.kind !== "Block") return where;
  return `${where} (then ${destinationText(text, by.resume)})`;
}

function destinationText(text: string, destination: Destination): string {
  switch (destination.kind) {
    case "statement":
      return firstWords(text, destination.statement);
    case "flow":
      return `${destination.symbol.name}, or ${destinationText(text, destination.failed.destination)}`;
    case "dynamic":
      return `any flow, or ${destinationText(text, destination.failed.destination)}`;
    case "unknown":
      return `unknown: ${destination.why}`;
    default:
      return destination.kind;
  }
}

function firstWords(text: string, { span }: Statement): string {
  return (text.slice(span.start, span.end).split(/[{\n]/)[0] ?? "").trim();
}

describe("arms", () => {
  test("an arm leads to its step, and what has no arm to `else`, errors included", () => {
    expect(
      exits(`inbound flow F {
        «ask "Menu" { 1 -> one, 2, 3 { play "two" }, else -> other }»
        step one { disconnect }
        step other { end }
      }`),
    ).toEqual({
      1: "disconnect",
      2: 'play "two"',
      3: 'play "two"',
      timeout: "end",
      noMatch: "end",
      error: "end",
    });
  });

  test("continue goes on after the statement, retry does it again, none is left open", () => {
    expect(
      exits(`inbound flow F {
        if tier == "a" {
          «ask "Menu" { 1 -> continue, timeout -> retry, noMatch -> none, error -> continue }»
        }
        disconnect
      }`),
    ).toEqual({ 1: "disconnect", timeout: 'ask "Menu"', noMatch: "open", error: "disconnect" });
  });

  test("a block that runs off its end goes on after its statement, whatever it is nested in", () => {
    expect(
      exits(`inbound flow F {
        on error continue
        enqueue Support {
          full { if tier == "a" { «play "full"» } }
        }
        disconnect
      }`),
    ).toEqual({ done: "disconnect", error: "disconnect" });
  });

  test("in the block of an arm, retry means the arm's statement, past branches", () => {
    expect(
      exits(`inbound flow F {
        ask "Menu" { else { switch tier { "a" { «-> retry» } } } }
        disconnect
      }`),
    ).toEqual({ done: 'ask "Menu"' });
  });

  test("shares of a split are told apart", () => {
    expect(
      exits(`inbound flow F {
        «split { 50% -> a, 50% -> b }»
        step a { disconnect }
        step b { end }
      }`),
    ).toEqual({ "50%": "disconnect", "50% (2)": "end" });
  });
});

describe("on error", () => {
  test("the innermost one holds: block, then step, then flow", () => {
    const flow = `inbound flow F {
        on error -> failed
        play "flow"
        -> one
        step one {
          on error -> other
          play "step"
          if tier == "a" {
            on error continue
            play "block"
          }
          disconnect
        }
        step failed { end }
        step other { disconnect }
      }`;
    expect(exits(flow.replace('play "flow"', "«$&»"))).toMatchObject({ error: "end" });
    expect(exits(flow.replace('play "step"', "«$&»"))).toMatchObject({ error: "disconnect" });
    expect(exits(flow.replace('play "block"', "«$&»"))).toMatchObject({ error: "disconnect" });
  });

  test("takes what the platform wires as an error, but no choices", () => {
    expect(
      exits(`queue flow F {
        on error -> failed
        «loop ["music"] (interruptEvery: 60s)»
        step failed { end }
      }`),
    ).toEqual({ interrupted: "unhandled", error: "end" });
    expect(
      exits(`inbound flow F {
        on error -> failed
        «ask "Menu" { 1 -> failed }»
        step failed { end }
      }`),
    ).toEqual({ 1: "end", timeout: "end", noMatch: "end", error: "end" });
  });

  test("inside the very step that it names, an error goes on with the next statement", () => {
    expect(
      exits(`inbound flow F {
        on error -> failed
        -> failed
        step failed { if tier == "a" { «play "sorry"» } disconnect }
      }`),
    ).toEqual({ done: "disconnect", error: "disconnect" });
  });

  test("a block goes on after the statement that failed", () => {
    const flow = `inbound flow F {
      on error { play "sorry" }
      play "one"
      play "two"
      disconnect
    }`;
    expect(exits(flow.replace('play "one"', '«play "one"»'))).toEqual({
      done: 'play "two"',
      error: 'play "sorry" (then play "two")',
    });
    expect(exits(flow.replace('play "sorry"', '«play "sorry"»'))).toEqual({
      done: "resume",
      error: "resume",
    });
  });

  test("inside its block the outer one holds", () => {
    expect(
      exits(`inbound flow F {
        on error -> failed
        -> one
        step one {
          on error { «play "sorry"» }
          disconnect
        }
        step failed { end }
      }`),
    ).toEqual({ done: "resume", error: "end" });
  });

  test("without any, an error is unhandled", () => {
    expect(exits(`inbound flow F { «play "hello"»\n disconnect }`)).toEqual({
      done: "disconnect",
      error: "unhandled",
    });
  });
});

describe("other flows", () => {
  const other = "\ninbound flow G { disconnect }";

  test("a transfer that fails goes where errors go", () => {
    expect(exits(`inbound flow F { on error continue\n «-> G»\n end }${other}`)).toEqual({
      done: "G, or end",
    });
    expect(exits(`inbound flow F { «-> G» }${other}`)).toEqual({ done: "G, or unhandled" });
    expect(exits(`inbound flow F { on error continue\n «-> flow(contact.name)»\n end }`)).toEqual({
      done: "any flow, or end",
    });
  });

  test("a failing transfer of `on error` itself goes on with the next statement", () => {
    expect(exits(`inbound flow F { on error -> G\n «play "x"»\n end }${other}`)).toEqual({
      done: "end",
      error: "G, or end",
    });
  });
});

describe("repeat", () => {
  test("goes round, then on; a count that is read may fail", () => {
    expect(exits(`inbound flow F { «repeat 3 { play "x" { error -> continue } }»\n end }`)).toEqual({
      again: 'play "x"',
      done: "end",
    });
    expect(
      exits(`inbound flow F { on error -> a\n «repeat count -> a»\n end\n step a { disconnect } }`),
    ).toEqual({
      again: "disconnect",
      done: "end",
      error: "disconnect",
    });
  });

  test("continue begins the next round, break goes on after it, also from an arm", () => {
    const flow = `inbound flow F {
      repeat 3 {
        if tier == "a" { continue }
        ask "Menu" { 1 -> break, else -> continue }
      }
      end
    }`;
    expect(exits(flow.replace("{ continue }", "{ «continue» }"))).toEqual({ done: "repeat 3" });
    expect(exits(flow.replace(/ask.*\}/, "«$&»"))).toMatchObject({ 1: "end", error: "repeat 3" });
  });

  test("words without a meaning where they stand lead nowhere known", () => {
    expect(exits(`inbound flow F { «break»\n end }`)).toEqual({ done: "unknown: outside repeat" });
    expect(exits(`inbound flow F { «-> retry»\n end }`)).toEqual({ done: "unknown: outside arm" });
    expect(exits(`inbound flow F { «-> nowhere»\n end }`)).toEqual({ done: "unknown: name" });
  });
});

describe("branches", () => {
  test("if leads to its branches, and past itself", () => {
    const flow = `inbound flow F {
      if tier == "a" -> one
      else if tier == "b" { play "b" { error -> continue } }
      end
      step one { disconnect }
    }`;
    const first = exits(flow.replace(/if tier == "a"[^]*?\} \}/, "«$&»"));
    expect(Object.entries(first)).toEqual([
      ["then", "disconnect"],
      ["else", 'if tier == "b"'],
    ]);
    const second = exits(flow.replace(/if tier == "b".*\}/, "«$&»"));
    expect(Object.entries(second)).toEqual([
      ["then", 'play "b"'],
      ["else", "end"],
    ]);
  });

  test("switch without a match and without else goes on", () => {
    expect(exits(`inbound flow F { «switch tier { "a" -> one }»\n end\n step one { disconnect } }`)).toEqual({
      a: "disconnect",
      noMatch: "end",
    });
    expect(
      exits(`inbound flow F { «switch tier { "a" -> one, else -> one }»\n step one { disconnect } }`),
    ).toEqual({
      a: "disconnect",
      noMatch: "disconnect",
    });
  });
});

test("what is unknown is followed, but not judged", () => {
  expect(exits(`inbound flow F { «plya "x" { error -> sorry }»\n step sorry { end } }`)).toEqual({
    done: "unknown: unsound",
    error: "end",
  });
});

test("property: every outcome of a statement leads somewhere, once, and every way can be followed", () => {
  fc.assert(
    fc.property(flowText, (text) => {
      const program = check(text);
      for (const tree of program.trees)
        for (const flow of tree.declarations) {
          if (flow.kind !== "FlowDeclaration") continue;
          const control = controlOf(program, flow);
          for (const { statement, exits: all } of control.points.values()) {
            const outcomes = all.map(({ outcome }) => outcome);
            expect(new Set(outcomes).size).toBe(outcomes.length);
            const possible = program.endings.get(statement)?.outcomes.map(({ name }) => name) ?? [];
            expect(outcomes).toEqual(expect.arrayContaining(possible));
          }
          const reach = reachFrom(control, [control.entry, ...control.steps.values()]);
          for (const { place } of reach.nodes)
            expect(control.points.get(place.point.statement)).toBe(place.point);
        }
    }),
    { numRuns: 100 },
  );
});
