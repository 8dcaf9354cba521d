import type { Statement } from "@contactflow/grammar";
import { describe, expect, test } from "vitest";
import { check, declarationNamed, flowNamed } from "../../../test/support/check.ts";
import type { FlowKind } from "@contactflow/grammar";
import type { Ending } from "../model/checked.ts";
import { visitStatements } from "../model/statements.ts";

const surroundings = `
center Corp { country: US, timezone: "America/New_York" }
attributes { number: phone, note: text, tries: number = 3, vip: boolean, pause: duration, tier: "gold" | "silver" = "silver" }
hours Hours { open: [mon-fri 08:00-18:00, sat 09:00-13:00 14:00-15:00], except: [2026-12-24 to 2026-12-25 closed, 2026-12-26 10:00-12:00] }
queue Support { hours: Hours }
queue flow Waiting { loop "Wait." }
lambda Lookup { input: { phone: phone }, output: { name: text } }
lex bot Bot { intents: [Book, Cancel] }
view Form { actions: [Submit] }
agent Anna { profile: Front }
routing profile Front { channels: { voice: 1 }, queues: [Support { delay: 30s }] }
module Verify { outcomes: verified, refused
  if customer.number == "" { end refused }
  end verified }
inbound flow Other { disconnect }
`;

function statementsIn(body: string, kind: FlowKind = "inbound flow") {
  const program = check(`${kind} Main {\n${body}\n}\n${surroundings}`);
  const statements: Statement[] = [];
  visitStatements(flowNamed(program, "Main"), (statement) => statements.push(statement));
  return { program, statements };
}

function only<Kind extends Statement["kind"]>(body: string, kind: Kind, flow?: FlowKind) {
  const { program, statements } = statementsIn(body, flow);
  const found = statements.find(
    (statement): statement is Extract<Statement, { readonly kind: Kind }> => statement.kind === kind,
  );
  if (found === undefined) throw new Error(`no ${kind} in ${body}`);
  return { program, statement: found };
}

function endingOf(body: string, flow?: FlowKind): string {
  const { program, statements } = statementsIn(body, flow);
  const [first] = statements;
  const ending = first && program.endings.get(first);
  return ending === undefined ? "unsound" : endingText(ending);
}

/** `next timeout! 1`: what the normal end does, then the outcomes, errors with `!`. */
function endingText({ done, outcomes, waits }: Ending): string {
  const names = outcomes.map(({ name, error }) => (error ? `${name}!` : name));
  return [waits ? `${done} (waits)` : done, ...names].join(" ");
}

function argumentsOf(statement: string) {
  const { program, statement: verb } = only(statement, "VerbStatement");
  expect(program.diagnostics).toEqual([]);
  return program.arguments.get(verb);
}

function assignmentsOf(statement: string) {
  const { program, statement: set } = only(statement, "SetStatement");
  expect(program.diagnostics).toEqual([]);
  return program.assignments.get(set)?.map((each) => ({ ...each, span: undefined }));
}

function conditionOf(text: string) {
  const { program, statement } = only(`if ${text} { end }`, "IfStatement");
  expect(program.diagnostics).toEqual([]);
  const { condition } = statement;
  return condition.kind === "Missing" ? undefined : program.conditions.get(condition);
}

const compare = (operator: string, operand: unknown) => ({ kind: "compare", operator, operand });

describe("how statements end", () => {
  test.each<[string, string, FlowKind?]>([
    ['play "x"', "next error!"],
    ['loop "x"', "never (waits) error!", "queue flow"],
    [
      'loop "x" (interruptEvery: 30s) { interrupted -> continue }',
      "never (waits) interrupted error!",
      "queue flow",
    ],
    [
      'ask "x" { 1 -> continue, "#" -> continue, else -> continue }',
      "never (waits) 1 # timeout! noMatch! error!",
    ],
    ['ask "x" (bot: Bot) { Book -> continue, else -> continue }', "never (waits) Book noMatch! error!"],
    ['collect note (prompt: "x")', "next (waits) timeout! error!"],
    ['collect number (prompt: "x", format: local)', "next (waits) invalid! timeout! error!"],
    ["split { 30% -> continue, 70% -> continue }", "never"],
    ["split { 30% -> continue, else -> continue }", "never noMatch"],
    ["wait 5m", "next (waits) error!"],
    ["wait 5m { returned -> continue }", "next (waits) returned error!"],
    ["invoke Lookup (phone: number)", "next timeout! error!"],
    ["call Verify", "next verified refused error!"],
    ["enqueue Support", "leaves full! error!"],
    ["enqueue Support", "leaves full! error!", "queue transfer flow"],
    ["enqueue Support", "next full! error!", "queue flow"],
    ["callback Support", "next error!"],
    ["callback Support (number: number)", "next invalidNumber! notDialable! error!"],
    ["dial number", "leaves (waits) error!"],
    ["dial number (resume: off)", "leaves (waits) error!"],
    ["dial number (resume: on)", "never (waits) ended failed! timeout! error!"],
    ["transfer Anna", "leaves error!"],
    ["transfer", "leaves", "agent transfer flow"],
    ["case create (template: note)", "next error!"],
    ["case get (link: on)", "next noneFound! multipleFound! notLinked! error!"],
    ["show Form { Submit -> continue, else -> continue }", "never (waits) Submit timeout! noMatch! error!"],
    ["disconnect", "leaves"],
    ["end", "leaves"],
    ['action "ResumeContact"', "next error!"],
    ['action "SomethingNew" { Fine -> continue, error -> continue }', "next Fine error!"],
    ['action "UpdateFlowLoggingBehavior"', "next"],
    ['action "DisconnectParticipant"', "leaves"],
    ['set note = "x"', "next error!"],
    ["set contact.queueFlow = Waiting", "next error!"],
    ["set contact.priority = 1", "next"],
    ["set contact { priority = 1, callbackNumber = number }", "next invalidNumber! notDialable!"],
    ["set contact { callbackNumber = number, queue = Support }", "next invalidNumber! notDialable! error!"],
    ['if tier == "gold" { end }', "next"],
    ["if Hours.open { end }", "next error!"],
    ['if tier == "gold" and (vip or Support.size > 3) { end }', "next error!"],
    ['switch tier { "gold" -> continue }', "next"],
    ['dance "x"', "unsound"],
    ["set nothing = 1", "unsound"],
  ])("%s: %s", (statement, ending, flow) => {
    expect(endingOf(statement, flow)).toBe(ending);
  });
});

describe("arguments", () => {
  test("have their defaults filled in, in seconds", () => {
    expect(argumentsOf('ask "Press 1." { else -> continue }')).toMatchObject({
      primary: { kind: "text", text: "Press 1.", ssml: false },
      options: {
        timeout: { kind: "duration", seconds: 5 },
        attempts: { kind: "number", value: 1 },
      },
    });
    expect(argumentsOf("callback Support (delay: 2m)")?.options).toEqual({
      delay: { kind: "duration", seconds: 120 },
      retries: { kind: "number", value: 0 },
      interval: { kind: "duration", seconds: 600 },
    });
  });

  test("have no defaults for what means nothing beside the others", () => {
    const options = argumentsOf('collect number (prompt: "x", format: e164)')?.options ?? {};
    expect(Object.keys(options).sort()).toEqual([
      "betweenDigits",
      "cancel",
      "format",
      "prompt",
      "terminator",
      "timeout",
    ]);
  });

  test("read values of the contact by their paths", () => {
    expect(argumentsOf("dial number")?.primary).toEqual({
      kind: "read",
      path: ["Attributes", "number"],
      type: { kind: "phone" },
    });
    expect(argumentsOf('play "Hello ${customer.number}!"')?.primary).toEqual({
      kind: "text",
      text: ["Hello ", { read: ["CustomerEndpoint", "Address"] }, "!"],
      ssml: false,
    });
    expect(argumentsOf("enqueue queue(external.a.b)")?.primary).toMatchObject({
      kind: "dynamic",
      form: "queue",
      value: { kind: "read", path: ["External", "a", "b"] },
    });
  });

  test("tell SSML from other texts", () => {
    expect(argumentsOf('play "<speak>Hello.</speak>"')?.primary).toMatchObject({ ssml: true });
    expect(argumentsOf('play "Hello."')?.primary).toMatchObject({ ssml: false });
  });

  test("of a Lambda are texts", () => {
    expect(argumentsOf("invoke Lookup (phone: +14155550100)")?.options).toEqual({
      phone: { kind: "text", text: "+14155550100", ssml: false },
    });
  });
});

describe("assignments", () => {
  test("carry values as the text that travels", () => {
    const values = assignmentsOf(
      'set { tries = 3, vip = on, pause = 5m, number = +14155550100, note = "x", tier = external.tier }',
    )?.map(({ value }) => value);
    expect(values).toEqual(["3", "true", "300", "+14155550100", "x", { read: ["External", "tier"] }]);
  });

  test("say whose attributes they write", () => {
    expect(assignmentsOf('set note = "x" (on: related)')).toMatchObject([{ on: "related" }]);
    expect(assignmentsOf('set note = "x"')).toMatchObject([{ on: "current" }]);
  });

  test("of several references become one", () => {
    expect(
      assignmentsOf('set contact { references.a = "1", name = "n", references.b = note }'),
    ).toMatchObject([
      {
        property: "references",
        value: {
          kind: "object",
          fields: { a: { text: "1" }, b: { text: { read: ["Attributes", "note"] } } },
        },
      },
      { property: "name" },
    ]);
  });

  test("keep options beside the property that knows them", () => {
    expect(assignmentsOf('set contact { voice = "Joanna", priority = 2 } (engine: neural)')).toMatchObject([
      { property: "voice", options: { engine: { kind: "word", word: "neural" } } },
      { property: "priority", options: {} },
    ]);
  });
});

describe("conditions", () => {
  test.each([
    ['tier == "gold"', compare("==", "gold")],
    ["tries < 3", compare("<", "3")],
    ["3 < tries", compare(">", "3")],
    ["3 >= tries", compare("<=", "3")],
    ["pause >= 5m", compare(">=", "300")],
    ['tries == ""', compare("==", "")],
    ['tier != ""', compare("!=", "")],
    ["vip", compare("==", "true")],
    ["vip == off", compare("==", "false")],
    ["external.flag", compare("==", "true")],
    ["number == customer.number", compare("==", { read: ["CustomerEndpoint", "Address"] })],
    ['note == "${tier}"', compare("==", { read: ["Attributes", "tier"] })],
    ['number startsWith "+49"', compare("startsWith", "+49")],
  ])("%s", (text, checked) => {
    expect(conditionOf(text)).toMatchObject(checked);
  });

  test("on hours may be turned round", () => {
    expect(conditionOf("Hours.open == false")).toMatchObject({ kind: "not", operand: { kind: "hours" } });
    expect(conditionOf("contact.queue.open")).toMatchObject({ kind: "hours", hours: undefined });
  });

  test.each([
    ["> 0", false],
    [">= 1", false],
    ["!= 0", false],
    ["== 0", true],
    ["< 1", true],
    ["<= 0", true],
  ])("on agents ask whether there is one: %s", (comparison, turned) => {
    const asked = { kind: "metric", metric: "agentsAvailable", operator: ">", operand: 0 };
    const expected = turned ? { kind: "not", operand: asked } : asked;
    expect(conditionOf(`Support.agentsAvailable ${comparison}`)).toMatchObject(expected);
  });

  test("on the oldest contact compare seconds", () => {
    expect(conditionOf("Support.oldestAge > 5m")).toMatchObject({
      kind: "metric",
      operator: ">",
      operand: 300,
    });
  });

  test("keep their structure", () => {
    expect(conditionOf('not (vip or tries > 2) and tier != "gold"')).toMatchObject({
      kind: "and",
      operands: [
        { kind: "not", operand: { kind: "or", operands: [compare("==", "true"), compare(">", "2")] } },
        compare("!=", "gold"),
      ],
    });
  });
});

describe("resources", () => {
  const program = check(surroundings);
  const propertiesOf = (name: string) => {
    const node = declarationNamed(program.trees, name);
    return node?.kind === "ResourceDeclaration" ? program.resources.get(node) : undefined;
  };

  test("have opening hours by day and date, in minutes", () => {
    const { open, except } = propertiesOf("Hours") ?? {};
    expect(open).toEqual({
      kind: "list",
      items: [
        {
          kind: "opening",
          days: ["mon", "tue", "wed", "thu", "fri"],
          dates: undefined,
          spans: [{ from: 480, to: 1080 }],
        },
        {
          kind: "opening",
          days: ["sat"],
          dates: undefined,
          spans: [
            { from: 540, to: 780 },
            { from: 840, to: 900 },
          ],
        },
      ],
    });
    expect(except).toMatchObject({
      items: [
        { dates: { from: "2026-12-24", to: "2026-12-25" }, spans: [] },
        { dates: { from: "2026-12-26", to: "2026-12-26" }, spans: [{ from: 600, to: 720 }] },
      ],
    });
  });

  test("have their defaults filled in, items of lists too", () => {
    expect(propertiesOf("Support")).toMatchObject({ enabled: { kind: "boolean", value: true } });
    expect(propertiesOf("Front")).toMatchObject({
      queues: { items: [{ fields: { priority: { value: 1 }, delay: { seconds: 30 } } }] },
    });
  });

  test("have first values of attributes as text", () => {
    const node = program.trees
      .flatMap(({ declarations }) => declarations)
      .find((each) => each.kind === "ResourceDeclaration" && each.resource === "attributes");
    expect(node?.kind === "ResourceDeclaration" && program.resources.get(node)).toEqual({
      tries: { kind: "text", text: "3", ssml: false },
      tier: { kind: "text", text: "silver", ssml: false },
    });
  });
});
