import type { Span } from "@contactflow/grammar";
import { describe, expect, test } from "vitest";
import { graphOf, sourceOf, table } from "./lowered.fixture.ts";

const lines = (flow: string) => table(graphOf(flow));

describe("sugar becomes nodes", () => {
  test("a list of prompts is played one by one", () => {
    expect(
      lines(`
    inbound flow F {
      on error continue
      play ["One.", "<speak>Two.</speak>", Music]
      disconnect
    }`),
    ).toEqual([
      "start.play: play {say:One.} | done > start.play.2, error > start.disconnect",
      "start.play.2: play {ssml:<speak>Two.</speak>} | done > start.play.3, error > start.disconnect",
      "start.play.3: play {prompt:Music} | done > start.disconnect, error > start.disconnect",
      "start.disconnect: disconnect",
    ]);
  });

  test("every attempt of ask is a node, and only the last one takes the arms of timeout and noMatch", () => {
    expect(
      lines(`
    inbound flow F {
      -> menu
      step menu {
        ask "One or two?" (timeout: 3s, attempts: 2, again: "Once more.") {
          1 -> bye
          error -> bye
          else { disconnect }
        }
      }
      step bye { disconnect }
    }`),
    ).toEqual([
      "menu.ask: ask {say:One or two?} 3 | 1 > bye.disconnect, timeout > menu.ask.again2, noMatch > menu.ask.again2, error > bye.disconnect",
      "menu.ask.again2: play {say:Once more.} | done > menu.ask.attempt2, error > bye.disconnect",
      "menu.ask.attempt2: ask {say:One or two?} 3 | 1 > bye.disconnect, timeout > menu.ask.else.disconnect, noMatch > menu.ask.else.disconnect, error > bye.disconnect",
      "menu.ask.else.disconnect: disconnect",
      "bye.disconnect: disconnect",
    ]);
  });

  test("ask with a bot goes by its intents", () => {
    expect(
      lines(`
    lex bot Reception { intents: [Book, Cancel] }
    inbound flow F {
      ask "How can I help?" (bot: Reception, attempts: 2) { Book -> bye, else -> bye }
      step bye { disconnect }
    }`).slice(0, 2),
    ).toEqual([
      "start.ask: raw ConnectParticipantWithLexBot {Text:How can I help?,LexV2Bot:{AliasArn:Reception}} {Lex:replaces} | Book > bye.disconnect, noMatch > start.ask.attempt2, error > bye.disconnect",
      "start.ask.attempt2: raw ConnectParticipantWithLexBot {Text:How can I help?,LexV2Bot:{AliasArn:Reception}} {Lex:replaces} | Book > bye.disconnect, noMatch > bye.disconnect, error > bye.disconnect",
    ]);
  });

  test("collect tells an entry from none and stores it", () => {
    expect(
      lines(`
    inbound flow F {
      collect phoneNumber (prompt: "Number?", format: local) {
        invalid -> retry
        timeout, error { disconnect }
      }
      disconnect
    }`),
    ).toEqual([
      "start.collect: collect {say:Number?} 5 5 {phone:local,country:US} # true | done > start.collect.check, invalid > start.collect, error > start.collect.timeout.disconnect",
      "start.collect.check: compare {read:[StoredCustomerInput]} [{operator:==,operand:Timeout,outcome:timeout}] | timeout > start.collect.timeout.disconnect, noMatch > start.collect.store",
      "start.collect.store: setAttributes {phoneNumber:{read:[StoredCustomerInput]}} | done > start.disconnect, error > start.collect.timeout.disconnect",
      "start.collect.timeout.disconnect: disconnect",
      "start.disconnect: disconnect",
    ]);
  });

  test("a callback that calls its customer first has no attempts of its own", () => {
    expect(
      lines(`
    inbound flow F {
      callback Callbacks (delay: 99s, customerFirst: G) {
        error { disconnect }
      }
      disconnect
    }
    inbound flow G { disconnect }`),
    ).toContain(
      "start.callback: callback Callbacks 99 0 0 G | done > start.disconnect, error > start.callback.error.disconnect",
    );
  });

  test("a callback sets its number first", () => {
    expect(
      lines(`
    inbound flow F {
      callback Callbacks (number: customer.number, delay: 99s, retries: 2, interval: 10m) {
        invalidNumber -> wrong
        notDialable, error { disconnect }
      }
      disconnect
      step wrong { disconnect }
    }`),
    ).toEqual([
      "start.callback.number: setCallbackNumber {read:[CustomerEndpoint,Address]} | done > start.callback, invalidNumber > wrong.disconnect, notDialable > start.callback.notDialable.disconnect",
      "start.callback: callback Callbacks 99 2 600 | done > start.disconnect, error > start.callback.notDialable.disconnect",
      "start.callback.notDialable.disconnect: disconnect",
      "start.disconnect: disconnect",
      "wrong.disconnect: disconnect",
    ]);
  });

  test("enqueue sets the queue, and in a queue flow moves the contact", () => {
    expect(
      lines(`
    inbound flow F {
      on error { disconnect }
      set contact { queueFlow = Waiting, priority = 2 }
      enqueue Support { full { disconnect } }
    }`),
    ).toEqual([
      "start.setQueueFlow: setHook queueFlow Waiting | done > start.setQueueFlow.priority, error > start.error.disconnect",
      "start.setQueueFlow.priority: setRouting 2 | done > start.enqueue.queue",
      "start.error.disconnect: disconnect",
      "start.enqueue.queue: setQueue Support | done > start.enqueue, error > start.error.disconnect",
      "start.enqueue: enqueue | full > start.enqueue.full.disconnect, error > start.error.disconnect",
      "start.enqueue.full.disconnect: disconnect",
    ]);
    expect(
      lines(`
    queue flow F {
      enqueue Callbacks { else -> continue }
      end
    }`),
    ).toEqual([
      "start.enqueue: requeue Callbacks | done > start.end, full > start.end, error > start.end",
      "start.end: end",
    ]);
  });

  test("set writes attributes together and properties one by one", () => {
    expect(
      lines(`
    inbound flow F {
      on error continue
      set { tier = "gold", tries = 3 } (on: related)
      set contact { name = "Order", description = "\${tier}!" }
      set contact.recording = [agent]
      disconnect
    }`),
    ).toEqual([
      "start.setTier: setAttributes {tier:gold,tries:3} related | done > start.setName, error > start.setName",
      "start.setName: setContact Order [{read:[Attributes,tier]},!] | done > start.setRecording, error > start.setRecording",
      "start.setRecording: setRecording [agent] | done > start.disconnect",
      "start.disconnect: disconnect",
    ]);
  });

  test("a Lambda is given its declared time", () => {
    expect(
      lines(`
    inbound flow F {
      invoke Lookup (phone: customer.number) as found { else -> continue }
      play "You are \${found.tier}." { error -> continue }
      disconnect
    }`).slice(0, 2),
    ).toEqual([
      "start.invoke: invoke Lookup {phone:{read:[CustomerEndpoint,Address]}} 4 | done > start.play, timeout > start.play, error > start.play",
      "start.play: play {say:[You are ,{read:[External,tier]},.]} | done > start.disconnect, error > start.disconnect",
    ]);
  });

  test("modules are called with their outcomes and return with one", () => {
    expect(
      lines(`
    module Verify {
      input { phone: phone }
      output { level: text }
      outcomes: refused
      if input.phone == "x" { end refused (level: "none") }
      end (level: "full")
    }
    inbound flow F {
      call Verify (phone: customer.number) { refused, error { disconnect } }
      disconnect
    }`).slice(0, 1),
    ).toEqual([
      "start.call: call Verify {phone:{read:[CustomerEndpoint,Address]}} | done > start.disconnect, refused > start.call.refused.disconnect, error > start.call.refused.disconnect",
    ]);
  });
});

test("a name that every object has is a name like any other", () => {
  expect(
    lines(`
    inbound flow F {
      on error continue
      tag ("__proto__": "a", constructor: "b")
      action "X" ("__proto__": { "__proto__": 1 }) { error -> continue }
      disconnect
    }`).slice(0, 2),
  ).toEqual([
    "start.tag: tag {__proto__:a,constructor:b} | done > start.action, error > start.action",
    "start.action: raw X {__proto__:{__proto__:1}} | done > start.disconnect, error > start.disconnect",
  ]);
});

describe("first values", () => {
  test("of flow attributes are set at the beginning", () => {
    expect(
      lines(`
    inbound flow F {
      attributes { left: number = 3, name: text }
      if left == 3 { play "Three." { error -> continue } }
      disconnect
    }`).slice(0, 2),
    ).toEqual([
      "start.attributes: setFlowAttributes {left:3} | done > start.if, error > start.if",
      "start.if: compare {read:[FlowAttributes,left]} [{operator:>=,operand:3,outcome:match}] | match > start.if.2, noMatch > start.disconnect",
    ]);
  });

  test("of a module's input hold where a call leaves it out", () => {
    expect(
      lines(`
    module Greet {
      input { name: text, greeting: text = "Hello" }
      play "\${input.greeting}, \${input.name}" { error -> continue }
      end
    }
    inbound flow F {
      call Greet (name: "Anna") { error -> continue }
      disconnect
    }`)[0],
    ).toBe(
      "start.call: call Greet {greeting:Hello,name:Anna} | done > start.disconnect, error > start.disconnect",
    );
  });
});

describe("conditions", () => {
  test("ask one thing each and stop early", () => {
    expect(
      lines(`
    inbound flow F {
      on error continue
      if Office.open and not (tier == "gold" or Support.size > 3) { play "A" }
      else if tries != 2 -> other
      disconnect
      step other { disconnect }
    }`),
    ).toEqual([
      "start.if: checkHours Office | open > start.if.2, closed > start.elseIf, error > start.disconnect",
      "start.if.2: compare {read:[Attributes,tier]} [{operator:==,operand:gold,outcome:match}] | match > start.elseIf, noMatch > start.if.3",
      "start.if.3: checkMetric size Support [{operator:>,operand:3,outcome:match}] | match > start.elseIf, noMatch > start.if.then.play, error > start.disconnect",
      "start.if.then.play: play {say:A} | done > start.disconnect, error > start.disconnect",
      "start.elseIf: compare {read:[Attributes,tries]} [{operator:>=,operand:2,outcome:match}] | match > start.elseIf.2, noMatch > other.disconnect",
      "start.elseIf.2: compare {read:[Attributes,tries]} [{operator:<=,operand:2,outcome:match}] | match > start.disconnect, noMatch > other.disconnect",
      "start.disconnect: disconnect",
      "other.disconnect: disconnect",
    ]);
  });

  test("switch is one comparison", () => {
    expect(
      lines(`
    inbound flow F {
      switch tier { "gold", "silver" { disconnect }, else -> continue }
      disconnect
    }`),
    ).toEqual([
      "start.switch: compare {read:[Attributes,tier]} [{operator:==,operand:gold,outcome:gold},{operator:==,operand:silver,outcome:silver}] | gold > start.switch.gold.disconnect, silver > start.switch.gold.disconnect, noMatch > start.disconnect",
      "start.switch.gold.disconnect: disconnect",
      "start.disconnect: disconnect",
    ]);
  });

  test("repeat counts, and continue and break leave its block", () => {
    expect(
      lines(`
    inbound flow F {
      on error continue
      repeat 3 {
        if tier == "gold" { break }
        if tier == "silver" { continue }
        play "Again."
      }
      disconnect
    }`),
    ).toEqual([
      "start.repeat: repeat 3 | again > start.repeat.again.if, done > start.disconnect",
      "start.repeat.again.if: compare {read:[Attributes,tier]} [{operator:==,operand:gold,outcome:match}] | match > start.disconnect, noMatch > start.repeat.again.if2",
      "start.repeat.again.if2: compare {read:[Attributes,tier]} [{operator:==,operand:silver,outcome:match}] | match > start.repeat, noMatch > start.repeat.again.play",
      "start.repeat.again.play: play {say:Again.} | done > start.repeat, error > start.repeat",
      "start.disconnect: disconnect",
    ]);
  });

  test("a split has the shares of its arms", () => {
    expect(
      lines(`
    inbound flow F {
      split { 30% { disconnect }, 50% { disconnect }, else -> continue }
      disconnect
    }`)[0],
    ).toBe(
      "start.split: split [{percent:30,outcome:30%},{percent:50,outcome:50%}] | 30% > start.split.30.disconnect, 50% > start.split.50.disconnect, noMatch > start.disconnect",
    );
  });
});

describe("errors", () => {
  test("a handler that leaves is there once, one that goes on is there for each way on", () => {
    expect(
      lines(`
    inbound flow F {
      on error { play "Trouble." { error -> continue } }
      play "One."
      play "Two."
      disconnect
    }`),
    ).toEqual([
      "start.play: play {say:One.} | done > start.play2, error > start.play.error.play",
      "start.play.error.play: play {say:Trouble.} | done > start.play2, error > start.play2",
      "start.play2: play {say:Two.} | done > start.disconnect, error > start.play2.error.play",
      "start.play2.error.play: play {say:Trouble.} | done > start.disconnect, error > start.disconnect",
      "start.disconnect: disconnect",
    ]);
  });

  test("a way into another flow is an action that can fail", () => {
    expect(
      lines(`
    inbound flow F {
      on error -> sorry
      ask "One?" { 1, 2 -> Elsewhere, else -> flow(external.next) }
      step sorry {
        -> Elsewhere
        disconnect
      }
    }`),
    ).toEqual([
      "start.ask: ask {say:One?} 5 | 1 > start.ask.1.go, 2 > start.ask.1.go, timeout > start.ask.else.go, noMatch > start.ask.else.go, error > start.ask.else.go",
      "start.ask.1.go: transferToFlow Elsewhere | error > sorry.go",
      "start.ask.else.go: transferToFlow {read:[External,next]} | error > sorry.go",
      "sorry.go: transferToFlow Elsewhere | error > sorry.disconnect",
      "sorry.disconnect: disconnect",
    ]);
  });

  test("a transfer that fails may lead into yet another flow", () => {
    expect(
      lines(`
    inbound flow F {
      on error -> Elsewhere
      play "Hello."
      -> Next
      disconnect
    }
    inbound flow Next { disconnect }`),
    ).toEqual([
      "start.play: play {say:Hello.} | done > start.go, error > start.play.error.go",
      "start.play.error.go: transferToFlow Elsewhere | error > start.go",
      "start.go: transferToFlow Next | error > start.go.error.go",
      "start.go.error.go: transferToFlow Elsewhere | error > start.disconnect",
      "start.disconnect: disconnect",
    ]);
  });

  test("edges know the arm that draws them, and transfers where it points", () => {
    const text = `
    inbound flow F {
      on error { disconnect }
      ask "One?" { 1 -> Elsewhere, else -> bye }
      step bye { disconnect }
    }`;
    const { nodes } = graphOf(text);
    const source = sourceOf(text);
    const written = (span: Span | undefined) => span && source.slice(span.start, span.end);
    const [ask, go] = nodes;
    expect(ask?.edges.map(({ outcome, span }) => [outcome, written(span)])).toEqual([
      ["1", "1 -> Elsewhere"],
      ["timeout", "else -> bye"],
      ["noMatch", "else -> bye"],
      ["error", "else -> bye"],
    ]);
    expect([go?.id, written(go?.span)]).toEqual(["start.ask.1.go", "Elsewhere"]);
  });
});
