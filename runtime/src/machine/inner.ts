import type {
  Compare,
  Json,
  Repeat,
  SetContact,
  SetHook,
  SetQueue,
  SetRouting,
  SetVoice,
  Text,
} from "../definition/index.ts";
import { holds, numberOf } from "./compare.ts";
import type { ContactSettings, ContactValues } from "./contact.ts";
import { fillText, fillTexts, isRead, read } from "./fill.ts";
import type { Run } from "./run.ts";

const attributeBytes = 32 * 1024;
const mostRounds = 100;

function setValues(run: Run, values: Partial<ContactValues>): void {
  run.contact = { ...run.contact, values: { ...run.contact.values, ...values } as ContactValues };
}

export function setSettings(run: Run, settings: ContactSettings): "done" {
  run.contact = { ...run.contact, settings: { ...run.contact.settings, ...settings } };
  return "done";
}

/** All of them or, above the platform's 32 KB, none. */
export function setAttributes(run: Run, texts: Readonly<Record<string, Text>>): "done" | "error" {
  const attributes = { ...run.contact.values.Attributes, ...fillTexts(run, texts) };
  if (bytesOf(attributes) > attributeBytes) return "error";
  setValues(run, { Attributes: attributes });
  return "done";
}

export function setFlowAttributes(run: Run, texts: Readonly<Record<string, Text>>): "done" | "error" {
  const attributes = { ...run.flowAttributes, ...fillTexts(run, texts) };
  if (bytesOf(attributes) > attributeBytes) return "error";
  run.flowAttributes = attributes;
  return "done";
}

export function compare(run: Run, { value, cases }: Compare<Text>): string {
  const actual = optionalText(run, value);
  if (actual === undefined) return "noMatch";
  const match = cases.find(({ operator, operand }) => {
    const expected = optionalText(run, operand);
    return expected !== undefined && holds(operator, actual, expected);
  });
  return match?.outcome ?? "noMatch";
}

function optionalText(run: Run, text: Text): string | undefined {
  return isRead(text) ? read(run, text) : fillText(run, text);
}

export function repeat(run: Run, { count }: Repeat<Text>, key: string): "again" | "done" | "error" {
  const rounds = wholeNumber(run, count);
  if (rounds === undefined || rounds > mostRounds) return "error";
  const gone = run.contact.loops[key] ?? 0;
  const again = gone < rounds;
  run.contact = { ...run.contact, loops: { ...run.contact.loops, [key]: again ? gone + 1 : 0 } };
  return again ? "again" : "done";
}

export function setRouting(run: Run, { priority, age }: SetRouting<Text>): "done" | "error" {
  const urgency = priority === undefined ? undefined : wholeNumber(run, priority);
  const seconds = age === undefined ? undefined : numberOf(numberText(run, age));
  if ((priority !== undefined && !urgency) || (seconds !== undefined && Number.isNaN(seconds)))
    return "error";
  setSettings(run, {
    ...(urgency !== undefined && { priority: urgency }),
    ...(seconds !== undefined && { routingAge: seconds }),
  });
  return "done";
}

export function setContact(run: Run, { name, description, language, references }: SetContact<Text>): "done" {
  setValues(run, {
    ...(name !== undefined && { Name: fillText(run, name) }),
    ...(description !== undefined && { Description: fillText(run, description) }),
    ...(language !== undefined && { LanguageCode: fillText(run, language) }),
    ...(references !== undefined && {
      References: {
        ...(run.contact.values["References"] as object),
        ...Object.fromEntries(
          Object.entries(fillTexts(run, references)).map(([key, text]) => [
            key,
            { Value: text, Type: "STRING" },
          ]),
        ),
      },
    }),
  });
  return "done";
}

/** False where the queue is none of the program's: then it is for the world to find. */
export function setQueue(
  run: Run,
  { queue, agent }: SetQueue<Text>,
  queues: ReadonlyMap<string, Json>,
): boolean {
  if (queue === undefined || agent !== undefined) return false;
  const name = fillText(run, queue);
  const value = queues.get(name);
  if (value === undefined) return false;
  setValues(run, { Queue: value });
  run.contact = { ...run.contact, targetQueue: name };
  return true;
}

export function setHook(
  run: Run,
  { hook, flow }: SetHook<Text>,
  flows: ReadonlyMap<string, unknown>,
): "done" | "error" {
  const name = fillText(run, flow);
  if (!flows.has(name)) return "error";
  run.contact = { ...run.contact, hooks: { ...run.contact.hooks, [hook]: name } };
  return "done";
}

export function setVoice(run: Run, { voice, engine, style }: SetVoice<Text>): "done" {
  const name = fillText(run, voice);
  setValues(run, { TextToSpeechVoiceId: name });
  return setSettings(run, {
    voice: { voice: name, ...(engine !== undefined && { engine }), ...(style !== undefined && { style }) },
  });
}

export function tag(run: Run, added: Readonly<Record<string, string>>, removed: readonly string[]): "done" {
  const tags = Object.entries({ ...(run.contact.values["Tags"] as Record<string, string>), ...added });
  setValues(run, { Tags: Object.fromEntries(tags.filter(([key]) => !removed.includes(key))) });
  return "done";
}

/** A count that the platform takes: digits only. */
export function wholeNumber(run: Run, value: number | Text): number | undefined {
  const number = numberOf(numberText(run, value));
  return Number.isInteger(number) && number >= 0 ? number : undefined;
}

function numberText(run: Run, value: number | Text): number | string {
  return typeof value === "number" ? value : fillText(run, value);
}

/** Names and values together, in UTF-8; exact only where it matters. */
function bytesOf(attributes: Readonly<Record<string, string>>): number {
  const text = Object.entries(attributes).flat().join("");
  if (text.length * 3 <= attributeBytes) return text.length;
  let bytes = 0;
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x1_0000 ? 3 : 4;
  }
  return bytes;
}
