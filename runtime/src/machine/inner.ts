import type {
  Compare,
  Hook,
  Json,
  Repeat,
  SetContact,
  SetRouting,
  SetVoice,
  Tag,
  Text,
  Untag,
} from "../definition/index.ts";
import { holds, numberOf } from "./compare.ts";
import type { ContactSettings } from "./contact.ts";
import { draftOf, type Run } from "./run.ts";
import { fillerOf, fillersOf, optionalFillerOf, type Filler } from "./texts.ts";

/** An action that only touches the contact: runs it and says its outcome. */
type Inner = Filler<string>;

const attributeBytes = 32 * 1024;
const mostRounds = 100;

export function setSettings(added: ContactSettings): Inner {
  return (run) => addSettings(run, added);
}

function addSettings(run: Run, added: ContactSettings): "done" {
  const draft = draftOf(run);
  draft.settings = { ...draft.settings, ...added };
  return "done";
}

/** All of them or, above the platform's 32 KB, none. */
export function setAttributes(texts: Readonly<Record<string, Text>>): Inner {
  const fill = fillersOf(texts);
  return (run) => {
    const attributes = fill(run, run.contact.values.Attributes);
    if (bytesOf(attributes) > attributeBytes) return "error";
    draftOf(run).values.Attributes = attributes;
    return "done";
  };
}

export function setFlowAttributes(texts: Readonly<Record<string, Text>>): Inner {
  const fill = fillersOf(texts);
  return (run) => {
    const attributes = fill(run, run.flowAttributes);
    if (bytesOf(attributes) > attributeBytes) return "error";
    run.flowAttributes = attributes;
    return "done";
  };
}

/** Names and values together, in UTF-8; exact only where it matters. */
function bytesOf(attributes: Readonly<Record<string, string>>): number {
  let units = 0;
  for (const key in attributes) units += key.length + (attributes[key] ?? "").length;
  if (units * 3 <= attributeBytes) return units;
  let bytes = 0;
  for (const character of Object.entries(attributes).flat().join("")) {
    const point = character.codePointAt(0) ?? 0;
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x1_0000 ? 3 : 4;
  }
  return bytes;
}

export function compare({ value, cases }: Compare<Text>): Inner {
  const read = optionalFillerOf(value);
  const tests = cases.map(({ operator, operand, outcome }) => ({
    operator,
    outcome,
    operand: optionalFillerOf(operand),
  }));
  return (run) => {
    const actual = read(run);
    if (actual === undefined) return "noMatch";
    for (const { operator, outcome, operand } of tests) {
      const expected = operand(run);
      if (expected !== undefined && holds(operator, actual, expected)) return outcome;
    }
    return "noMatch";
  };
}

export function repeat({ count }: Repeat<Text>, key: string): Inner {
  const read = wholeNumberOf(count);
  return (run) => {
    const rounds = read(run);
    if (rounds === undefined || rounds > mostRounds) return "error";
    const draft = draftOf(run);
    const gone = draft.loops[key] ?? 0;
    const again = gone < rounds;
    draft.loops = { ...draft.loops, [key]: again ? gone + 1 : 0 };
    return again ? "again" : "done";
  };
}

export function setHook(hook: Hook, flow: Text, flows: ReadonlyMap<string, unknown>): Inner {
  const fill = fillerOf(flow);
  return (run) => {
    const name = fill(run);
    if (!flows.has(name)) return "error";
    const draft = draftOf(run);
    draft.hooks = { ...draft.hooks, [hook]: name };
    return "done";
  };
}

/** `undefined` where the queue is none of the program's: then it is for the world to find. */
export function setQueue(queue: Text, queues: ReadonlyMap<string, Json>): Filler<"done" | undefined> {
  const fill = fillerOf(queue);
  return (run) => {
    const name = fill(run);
    const value = queues.get(name);
    if (value === undefined) return undefined;
    const draft = draftOf(run);
    draft.targetQueue = name;
    draft.values["Queue"] = value;
    return "done";
  };
}

export function setVoice({ voice, engine, style }: SetVoice<Text>): Inner {
  const fill = fillerOf(voice);
  const manner = { ...(engine !== undefined && { engine }), ...(style !== undefined && { style }) };
  return (run) => {
    const name = fill(run);
    draftOf(run).values["TextToSpeechVoiceId"] = name;
    return addSettings(run, { voice: { voice: name, ...manner } });
  };
}

export function setRouting({ priority, age }: SetRouting<Text>): Inner {
  const priorityOf = wholeNumberOf(priority ?? 1);
  const secondsOf = numberFillerOf(age ?? 0);
  return (run) => {
    const urgency = priorityOf(run);
    const seconds = secondsOf(run);
    if (!urgency || Number.isNaN(seconds)) return "error";
    return addSettings(run, {
      ...(priority !== undefined && { priority: urgency }),
      ...(age !== undefined && { routingAge: seconds }),
    });
  };
}

export function setContact({ name, description, language, references }: SetContact<Text>): Inner {
  const texts = fillersOf({
    ...(name !== undefined && { Name: name }),
    ...(description !== undefined && { Description: description }),
    ...(language !== undefined && { LanguageCode: language }),
  });
  const referenceTexts = fillersOf(references ?? {});
  return (run) => {
    const { values } = draftOf(run);
    Object.assign(values, texts(run, {}));
    const added = Object.entries(referenceTexts(run, {})).map(([key, text]) => [
      key,
      { Value: text, Type: "STRING" },
    ]);
    if (added.length > 0) {
      values["References"] = { ...(values["References"] as object | null), ...Object.fromEntries(added) };
    }
    return "done";
  };
}

export function tag({ tags }: Tag<Text>): Inner {
  const fill = fillersOf(tags);
  return (run) => {
    draftOf(run).values["Tags"] = fill(run, tagsOf(run));
    return "done";
  };
}

export function untag({ keys }: Untag): Inner {
  return (run) => {
    draftOf(run).values["Tags"] = Object.fromEntries(
      Object.entries(tagsOf(run)).filter(([key]) => !keys.includes(key)),
    );
    return "done";
  };
}

function tagsOf(run: Run): Readonly<Record<string, string>> {
  return (run.contact.values["Tags"] ?? {}) as Readonly<Record<string, string>>;
}

/** A count; `undefined` where the value is none. */
export function wholeNumberOf(value: number | Text): Filler<number | undefined> {
  const fill = numberFillerOf(value);
  return (run) => {
    const number = fill(run);
    return Number.isInteger(number) && number >= 0 ? number : undefined;
  };
}

function numberFillerOf(value: number | Text): Filler<number> {
  if (typeof value === "number") return () => value;
  const fill = fillerOf(value);
  return (run) => numberOf(fill(run));
}
