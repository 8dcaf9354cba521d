import type { Json } from "@contactflow/runtime";
import {
  formatInstant,
  zoneOf,
  type ActionReply,
  type BotReply,
  type ContactRecord,
  type LambdaReply,
} from "@contactflow/runtime/center";
import type { Script } from "./acts.ts";
import { statementsOf } from "./statements.ts";
import { durationText, quoted } from "./words.ts";

/** What stands in for the world outside, each in the order of its answers; the last one holds from then on. */
export interface Answers {
  readonly lambdas: Readonly<Record<string, readonly LambdaReply[]>>;
  /** Of bots that listen to what the customer says first. */
  readonly bots: Readonly<Record<string, readonly FixedBotReply[]>>;
  /** Of bots that know at once. */
  readonly quickBots: Readonly<Record<string, FixedBotReply>>;
  readonly actions: Readonly<Record<string, readonly ActionReply[]>>;
  /** By the flow or the step that a `split` stands in. */
  readonly splits: Readonly<Record<string, readonly string[]>>;
}

export type FixedBotReply = Exclude<BotReply, { readonly says: string }>;

/** One test to be written. */
export interface TestCase {
  readonly title: string;
  /** A line each, above its first statement. */
  readonly remarks: readonly string[];
  readonly script: Script;
  readonly answers: Answers;
  /** What the number plan of the simulation has to say otherwise than the simple one: by what it was asked. */
  readonly numbers: NumberAnswers;
  /** A line of a test's own that leads to a flow which no number leads to. */
  readonly ownLine: OwnLine | undefined;
  /** What the contact records must say at the end, in the order of their contacts; `undefined`: nobody asks. */
  readonly records: readonly Readonly<Partial<ContactRecord>>[] | undefined;
}

interface OwnLine {
  readonly number: string;
  readonly flow: string;
}

export interface NumberAnswers {
  readonly local: Readonly<Record<string, string | null>>;
  readonly international: Readonly<Record<string, string | null>>;
  readonly isValid: Readonly<Record<string, boolean>>;
  readonly isDialable: Readonly<Record<string, boolean>>;
}

export const noNumberAnswers: NumberAnswers = { local: {}, international: {}, isValid: {}, isDialable: {} };

export interface TestFile {
  /** Where the tests import the centre from: `./support.flow`. */
  readonly centerFrom: string;
  /** IANA name. */
  readonly timezone: string;
  /** Contact attributes that have a type; others are not asked for. */
  readonly tests: readonly TestCase[];
}

/** Writes tests with the words of the test kit, formatted. */
export async function testFileText(file: TestFile): Promise<string> {
  const [{ format }, { default: estree }, { default: typescript }] = await Promise.all([
    import("prettier/standalone"),
    import("prettier/plugins/estree"),
    import("prettier/plugins/typescript"),
  ]);
  return format(sourceOf(file), { parser: "typescript", plugins: [typescript, estree], printWidth: 110 });
}

function sourceOf({ centerFrom, timezone, tests }: TestFile): string {
  const bodies = tests.map((test) => testText(test, timezone));
  const uses = (word: string): boolean => bodies.some((body) => body.includes(word));
  return [
    ...(uses("simpleNumberPlan") ? [`import { simpleNumberPlan } from "@contactflow/runtime/center";`] : []),
    `import { ${uses("prompt(") ? "prompt, " : ""}simulate } from "@contactflow/runtime/testing";`,
    `import "@contactflow/runtime/testing/vitest";`,
    `import { ${uses("expect(") ? "expect, " : ""}test } from "vitest";`,
    `import { center } from ${quoted(centerFrom)};`,
    "",
    bodies.join("\n\n"),
    ...(uses("inTurn(") ? ["", inTurn] : []),
    ...(uses("withLine(") ? ["", withLine] : []),
    "",
  ].join("\n");
}

const inTurn = `/** Gives one answer after the other, and the last one from then on. */
function inTurn<Answer>(first: Answer, ...others: readonly Answer[]): () => Answer {
  const left = [...others];
  let now: Answer | undefined;
  return () => (now = now === undefined ? first : (left.shift() ?? now));
}`;

const withLine = `/** The centre with one more phone number, for a flow that none of its own leads to. */
function withLine(number: string, flow: string) {
  const definition = center.definition();
  const phoneNumbers = { ...definition.phoneNumbers, TestLine: { number, flow } };
  return { definition: () => ({ ...definition, phoneNumbers }) };
}`;

function testText(test: TestCase, timezone: string): string {
  const { title, remarks, script, records } = test;
  const lines = [
    ...remarks.map((remark) => `// ${remark.replaceAll(/\s+/g, " ")}`),
    `const sim = simulate(${centerText(test)}, ${optionsText(test, timezone)});`,
    ...statementsOf(script.moments),
    ...(records === undefined ? [] : [`expect(sim.records()).toMatchObject(${jsonText(records)});`]),
  ];
  return `test(${quoted(title)}, () => {\n${lines.join("\n")}\n});`;
}

function centerText({ ownLine }: TestCase): string {
  return ownLine === undefined ? "center" : `withLine(${quoted(ownLine.number)}, ${quoted(ownLine.flow)})`;
}

function optionsText({ script, answers, numbers }: TestCase, timezone: string): string {
  const at = formatInstant(script.startedAt, zoneOf(timezone)).replace(" ", "T").replace(/:00$/, "");
  const options = [
    `at: ${quoted(at)}`,
    ...group("lambdas", answers.lambdas, timedText),
    ...botsText(answers),
    ...group("actions", answers.actions, timedText),
    ...group("splits", answers.splits, jsonText),
    ...numbersText(numbers),
  ];
  return `{ ${options.join(", ")} }`;
}

function group<Reply>(
  name: string,
  answers: Readonly<Record<string, readonly Reply[]>>,
  textOf: (reply: Reply) => string,
): readonly string[] {
  const entries = Object.entries(answers).flatMap(([key, replies]) => {
    const texts = withoutTail(replies.map(textOf));
    if (texts[0] === undefined) return [];
    return [`${keyText(key)}: ${texts.length === 1 ? texts[0] : `inTurn(${texts.join(", ")})`}`];
  });
  return entries.length === 0 ? [] : [`${name}: { ${entries.join(", ")} }`];
}

function botsText({ bots, quickBots }: Answers): readonly string[] {
  const entries = [
    ...Object.entries(bots).flatMap(([name, replies]) => {
      const texts = withoutTail(replies.map(jsonText));
      if (texts[0] === undefined) return [];
      return [
        `${keyText(name)}: ${texts.length === 1 ? `() => (${texts[0]})` : `inTurn(${texts.join(", ")})`}`,
      ];
    }),
    ...Object.entries(quickBots).map(([name, reply]) => `${keyText(name)}: ${jsonText(reply)}`),
  ];
  return entries.length === 0 ? [] : [`bots: { ${entries.join(", ")} }`];
}

/** The same answer again and again at the end is said once. */
function withoutTail(texts: readonly string[]): readonly string[] {
  let end = texts.length;
  while (end > 1 && texts[end - 1] === texts[end - 2]) end--;
  return texts.slice(0, end);
}

function timedText(reply: LambdaReply | ActionReply): string {
  const { takes, ...rest } = reply;
  return jsonText(takes === undefined || takes === 0 ? rest : { ...rest, takes: durationText(takes) });
}

function jsonText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(jsonText).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value as Json);
  const fields = Object.entries(value).map(([key, field]) => `${keyText(key)}: ${jsonText(field)}`);
  return fields.length === 0 ? "{}" : `{ ${fields.join(", ")} }`;
}

function keyText(key: string): string {
  return /^[A-Za-z_]\w*$/.test(key) ? key : quoted(key);
}

function numbersText({ local, international, isValid, isDialable }: NumberAnswers): readonly string[] {
  const methods = [
    planText("local", local),
    planText("international", international),
    planText("isValid", isValid),
    planText("isDialable", isDialable),
  ].filter((text) => text !== "");
  return methods.length === 0 ? [] : [`numbers: { ...simpleNumberPlan, ${methods.join("\n")} }`];
}

/** A question to the number plan with the answers that are known; the simple plan answers the others. */
function planText(
  name: keyof NumberAnswers,
  answers: Readonly<Record<string, string | boolean | null>>,
): string {
  const cases = Object.entries(answers).map(
    ([asked, answer]) =>
      `if (asked === ${quoted(asked)}) return ${answer === null ? "undefined" : JSON.stringify(answer)};`,
  );
  if (cases.length === 0) return "";
  const [parameters, rest] =
    name === "local" ? ["asked: string, country: string", "asked, country"] : ["asked: string", "asked"];
  return `${name}: (${parameters}) => { ${cases.join(" ")} return simpleNumberPlan.${name}(${rest}); },`;
}
