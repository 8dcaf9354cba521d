import { describe, expect, test } from "vitest";
import type { Diagnostic } from "../diagnostic.ts";
import { parse } from "../parse.ts";
import { outline } from "../testing/outline.ts";

type Row = readonly [text: string, tree: string];

function read(text: string): { readonly tree: string; readonly messages: readonly string[] } {
  const { tree, diagnostics } = parse(text, "test.flow");
  return { tree: outline(tree), messages: diagnostics.map(({ message }: Diagnostic) => message) };
}

interface Table {
  readonly name: string;
  /** What a row's text stands in. */
  readonly frame: (text: string) => string;
  /** The tree of the whole, given that of the row. */
  readonly shown: (tree: string) => string;
  readonly rows: readonly Row[];
}

const inFlow = (text: string): string => `inbound flow F {\n${text}\n}`;
const shownInFlow = (tree: string): string => `inbound flow F {${tree}}`;
const asItIs = (text: string): string => text;

const tables: readonly Table[] = [
  {
    name: "values",
    frame: (text) => `hours H { v: ${text} }`,
    shown: (tree) => `hours H {v: ${tree}}`,
    rows: [
      ["08:00-18:00", "<08:00 to 18:00>"],
      ["mon-fri", "<mon to fri>"],
      ["mon-fri 08:00-18:00", "<<mon to fri> <08:00 to 18:00>>"],
      ["[mon-fri 08:00-18:00, sat 09:00-13:00]", "[<<mon to fri> <08:00 to 18:00>>, <sat <09:00 to 13:00>>]"],
      ["[sat 09:00-13:00, 14:00-18:00]", "[<sat <09:00 to 13:00>>, <14:00 to 18:00>]"],
      ["2026-12-25 closed", "<2026-12-25 closed>"],
      ["2026-12-24 09:00-12:00", "<2026-12-24 <09:00 to 12:00>>"],
      ["2026-12-24 to 2026-12-26 closed", "<<2026-12-24 to 2026-12-26> closed>"],
      ["2026-12-24-2026-12-26", "<2026-12-24 to 2026-12-26>"],
      ["24:00", "24:00"],
      ["-18", "-18"],
      ["[-1, 2.5]", "[-1, 2.5]"],
      ["007", "007"],
      ["30%", "30%"],
      ["2.5%", "2.5%"],
      ["99s", "99s"],
      ["[10m, 8h, 7d]", "[10m, 8h, 7d]"],
      ["+14155550100", "+14155550100"],
      ["true", "true"],
      ["on", "on"],
      ["customer.number", "customer.number"],
      ["lex.slots.set", "lex.slots.set"],
      ['attributes["my key"]', 'attributes["my key"]'],
      ['attributes["a"].b', 'attributes["a"].b'],
      ["queue(attributes.queueArn)", "queue(attributes.queueArn)"],
      ["f(g(x))", "f(g(x))"],
      ['"gold" | "silver"', '<"gold" | "silver">'],
      ['"gold"\n  | "silver"\n  | "bronze"', '<"gold" | "silver" | "bronze">'],
      ['"gold" | "silver" = "silver"', '<"gold" | "silver"> = "silver"'],
      ["number = 0", "number = 0"],
      ["{ voice: 1, chat: 3 }", "{voice: 1, chat: 3}"],
      ["{\n  voice: 1\n  chat: 3\n}", "{voice: 1, chat: 3}"],
      ["{ }", "{}"],
      ["[]", "[]"],
      ["[\n  a\n  b,\n  c\n]", "[a, b, c]"],
      [
        "[ Support { priority: 1 }\n Callbacks { priority: 5 } ]",
        "[Support {priority: 1}, Callbacks {priority: 5}]",
      ],
      ["[ Support\n { priority: 1 } ]", "[Support, {priority: 1}]"],
      ["\n  Support", "Support"],
    ],
  },

  {
    name: "texts",
    frame: (text) => `prompt P { v: ${text} }`,
    shown: (tree) => `prompt P {v: ${tree}}`,
    rows: [
      ['""', '""'],
      ['"a"', '"a"'],
      [String.raw`"say \"hi\" \\ \n \$"`, String.raw`"say \"hi\" \\ \n $"`],
      [String.raw`"\u{1F600}\u{e9}"`, '"😀é"'],
      ['"Hello ${customer.number}!"', '"Hello ${customer.number}!"'],
      ['"${a}${b.c}"', '"${a}${b.c}"'],
      ['"${ attributes["my }key"].x }"', '"${attributes["my }key"].x}"'],
      [String.raw`"\${a} costs $5 {x}"`, '"${a} costs $5 {x}"'],
      ['"""one line"""', '"one line"'],
      ['"""\n    Hello\n      there\n\n    you\n    """', String.raw`"Hello\n  there\n\nyou"`],
      ['"""Hello\n    there\n      you"""', String.raw`"Hello\nthere\n  you"`],
      ['"""\r\n    Hello\r\n    you\r\n    """', String.raw`"Hello\nyou"`],
      [
        '"""\n    He said "${name}"\n    and ""left""\n    """',
        String.raw`"He said \"${"$"}{name}\"\nand \"\"left\"\""`,
      ],
      [String.raw`"""ends with \""""`, String.raw`"ends with \""`],
    ],
  },

  {
    name: "statements",
    frame: inFlow,
    shown: shownInFlow,
    rows: [
      ['play "x"', 'play "x"'],
      ['plya "x"', 'plya "x"'],
      ['play ["a", Greeting]', 'play ["a", Greeting]'],
      ["play ssml(external.message)", "play ssml(external.message)"],
      ["disconnect", "disconnect"],
      ["disconnect end", "disconnect end"],
      ["end verified", "end verified"],
      ["enqueue { full -> x }", "enqueue {full -> x}"],
      ["enqueue Callbacks (number: x)", "enqueue Callbacks (number: x)"],
      ["enqueue Callbacks(number: x)", "enqueue Callbacks (number: x)"],
      ["enqueue queue(attributes.queueArn)", "enqueue queue(attributes.queueArn)"],
      ['enqueue "a" ()', 'enqueue "a"'],
      ['loop ["a"]', 'loop ["a"]'],
      [
        'loop ["a"] (interruptEvery: 60s) { interrupted -> x }',
        'loop ["a"] (interruptEvery: 60s) {interrupted -> x}',
      ],
      ["wait 5m\n(returned: true)\n{\n  error -> x\n}", "wait 5m (returned: true) {error -> x}"],
      ["invoke L as r", "invoke L as r"],
      ["invoke as r", "invoke as r"],
      ["invoke L (phone: customer.number) as r", "invoke L as r (phone: customer.number)"],
      ["invoke L as r (phone: x) { timeout -> a }", "invoke L as r (phone: x) {timeout -> a}"],
      ["call M (\n  a: 1\n  b: 2,\n  c: 3\n) as t", "call M as t (a: 1, b: 2, c: 3)"],
      [
        'ask "?" (timeout: 5s, attempts: 2, again: "Sorry.") { 1 -> a, 2->b, "*", "#" { end }, else -> c }',
        'ask "?" (timeout: 5s, attempts: 2, again: "Sorry.") {1 -> a; 2 -> b; "*", "#" {end}; else -> c}',
      ],
      ['action "Type" ("A b": 1) { x -> none }', 'action "Type" ("A b": 1) {x -> :none}'],
      [
        "callback (delay: 9s)\n{ invalidNumber,\n notDialable -> offer\n error { end } }",
        "callback (delay: 9s) {invalidNumber, notDialable -> offer; error {end}}",
      ],
      ["split { 30% -> a, 70% { } }", "split {30% -> a; 70% {}}"],
      ["-> step", "-> step"],
      ["-> flow(external.next)", "-> flow(external.next)"],
      [
        "x { a -> continue, b -> retry, c -> none, d -> break }",
        "x {a -> :continue; b -> :retry; c -> :none; d -> :break}",
      ],
      ["repeat 3 -> step", "repeat 3 -> step"],
      ["repeat attempts {\n  continue\n  break\n}", "repeat attempts {continue; break}"],
      ['set tier = "gold"', 'set {tier = "gold"}'],
      ["set x = y { error -> z }", "set {x = y} {error -> z}"],
      ['set attributes["my key"] = -1', 'set {attributes["my key"] = -1}'],
      [
        'set { tier = "gold", tries = external.tries } (on: related)',
        'set {tier = "gold", tries = external.tries} (on: related)',
      ],
      ["set {\n  a = 1\n  b = 2\n}", "set {a = 1, b = 2}"],
      ["set contact { agentWhisper = A, queueFlow = B }", "set contact {agentWhisper = A, queueFlow = B}"],
      [
        'set contact.voice = "Joanna" (engine: neural, style: conversational)',
        'set {contact.voice = "Joanna"} (engine: neural, style: conversational)',
      ],
      [
        'switch tier { "a" -> x, "b", "c" { end }, else -> y }',
        'switch tier {"a" -> x; "b", "c" {end}; else -> y}',
      ],
      ["switch lex.intent {\n  Billing -> x\n}", "switch lex.intent {Billing -> x}"],
    ],
  },

  {
    name: "conditions",
    frame: (text) => inFlow(`if ${text} { }`),
    shown: (tree) => shownInFlow(`if ${tree} {}`),
    rows: [
      ["not x", "(not x)"],
      ["not BusinessHours.open", "(not BusinessHours.open)"],
      ["a and b or c", "((a and b) or c)"],
      ["a or b and not c", "(a or (b and (not c)))"],
      ["a and b and c", "(a and b and c)"],
      ["(a or b) and c", "(group(a or b) and c)"],
      ["not (a)", "(not groupa)"],
      ['tier == "gold"', '(tier == "gold")'],
      ["Support.oldestAge > 5m", "(Support.oldestAge > 5m)"],
      ["a != -1 and b <= 2 and c >= 3 and d < 4", "((a != -1) and (b <= 2) and (c >= 3) and (d < 4))"],
      [
        'n startsWith "+1" or n endsWith "0" or n contains "5"',
        '((n startsWith "+1") or (n endsWith "0") or (n contains "5"))',
      ],
      ["a\n  == 1\n  and b", "((a == 1) and b)"],
      ["a and\n  b == 1", "(a and (b == 1))"],
      ['attributes["k"] == on', '(attributes["k"] == on)'],
    ],
  },

  {
    name: "branches",
    frame: inFlow,
    shown: shownInFlow,
    rows: [
      ["if x -> y", "if x -> y"],
      ["if x { } else { end }", "if x {} else {end}"],
      ["if x -> y else -> z", "if x -> y else -> z"],
      ["if x {\n}\nelse if y {\n}\nelse {\n}", "if x {} else if y {} else {}"],
      ["if x\n{\n  end\n}", "if x {end}"],
    ],
  },

  {
    name: "flows",
    frame: asItIs,
    shown: asItIs,
    rows: [
      ["inbound flow F { }", "inbound flow F {}"],
      ['agent whisper flow A "To the agent" { end }', 'agent whisper flow A "To the agent" {end}'],
      ["queue flow flow { }", "queue flow flow {}"],
      [
        "inbound flow F {\n  on error -> x\n  step x { -> y }\n  step y { end }\n}",
        "inbound flow F {on error -> x; step x {-> y}; step y {end}}",
      ],
      ["inbound flow F {\n  on error continue\n  end\n}", "inbound flow F {on error -> :continue; end}"],
      ["inbound flow F { on error { end } }", "inbound flow F {on error {end}}"],
      [
        "inbound flow F {\n  attributes {\n    a: number = -5\n  }\n  -> s\n  step s { on error -> s\n end }\n}",
        "inbound flow F {attributes {a: number = -5}; -> s; step s {on error -> s; end}}",
      ],
      ["inbound flow F {\nattributes {\na: text\n}\nend\n}", "inbound flow F {attributes {a: text}; end}"],
      [
        "module M {\n  input {\n    a: text\n  }\nattributes {\n    b: text\n}\n  end\n}",
        "module M {input {a: text}; attributes {b: text}; end}",
      ],
      [
        "module M {\n  input { phone: phone }\n  output { tier: text }\n  outcomes: verified, refused\n  end verified\n}",
        "module M {input {phone: phone}; output {tier: text}; outcomes: verified, refused; end verified}",
      ],
      ["module M {\n  outcomes: a,\n    b\n  end a\n}", "module M {outcomes: a, b; end a}"],
      [
        "inbound flow F { if x { on error continue\n end } }",
        "inbound flow F {if x {on error -> :continue; end}}",
      ],
    ],
  },

  {
    name: "resources",
    frame: asItIs,
    shown: asItIs,
    rows: [
      ["center C { country: US }", "center C {country: US}"],
      ["external queue Legacy", "external queue Legacy {}"],
      [
        "external queue flow F\nexternal lambda L { timeout: 8s }",
        "external queue flow F {} external lambda L {timeout: 8s}",
      ],
      [
        'queue Support "Customer support (EN)" { hours: H }',
        'queue Support "Customer support (EN)" {hours: H}',
      ],
      [
        'attributes {\n  set: text\n  if: text\n  step: text\n  on: text\n  "my key": text\n}',
        'attributes {set: text, if: text, step: text, on: text, "my key": text}',
      ],
      ["defaults { queueFlow: W }", "defaults {queueFlow: W}"],
      ["queue set { }", "queue set {}"],
      ["agent status Break { }\nagent Anna { }", "agent status Break {} agent Anna {}"],
      ["phone number P { number: +14155550100, flow: W }", "phone number P {number: +14155550100, flow: W}"],
      [
        'lambda L { input: { phone: phone }, output: { tier: "a" | "b", name: text }, timeout: 8s }',
        'lambda L {input: {phone: phone}, output: {tier: <"a" | "b">, name: text}, timeout: 8s}',
      ],
      [
        "routing profile P {\n  queues: [\n    Support   { priority: 1, channels: [voice, chat] }\n    Callbacks { priority: 5 }\n  ]\n}",
        "routing profile P {queues: [Support {priority: 1, channels: [voice, chat]}, Callbacks {priority: 5}]}",
      ],
      ['import { Support, Callbacks } from "./queues.flow"', 'import {Support, Callbacks} "./queues.flow"'],
      ['import {\n  A\n  B,\n} from "./a.flow"\nqueue C { }', 'import {A, B} "./a.flow" queue C {}'],
      ["  queue A {\n    a: 1\n  }\n  queue B { }", "queue A {a: 1} queue B {}"],
      ["", ""],
    ],
  },
];

describe.each(tables)("$name", ({ frame, shown, rows }) => {
  test.each(rows)("%s", (text, tree) => {
    expect(read(frame(text))).toEqual({ tree: shown(tree), messages: [] });
  });
});
