import type { Prompt } from "../definition/index.ts";

/** A recorded prompt that a test expects, by its declared name. */
export interface RecordedPrompt<Name extends string = string> {
  readonly prompt: Name;
}

/** How a test says which prompt it means: by its whole text, by a pattern in it, or by the name of a recorded one. */
export type Wanted = string | RegExp | RecordedPrompt;

export function prompted<const Name extends string>(name: Name): RecordedPrompt<Name> {
  return { prompt: name };
}

/** Texts and patterns mean what is spoken or written, and the address of a recording; never the name of a recorded prompt. */
export function isWanted(heard: Prompt<string>, wanted: Wanted): boolean {
  if (isRecorded(wanted)) return "prompt" in heard && heard.prompt === wanted.prompt;
  if ("prompt" in heard) return false;
  const text = promptText(heard);
  return typeof wanted === "string"
    ? text === wanted
    : new RegExp(wanted.source, wanted.flags.replace(/[gy]/g, "")).test(text);
}

/** As the test has it. */
export function shown(wanted: Wanted): string {
  if (isRecorded(wanted)) return `prompt "${wanted.prompt}"`;
  return typeof wanted === "string" ? JSON.stringify(wanted) : String(wanted);
}

/** As the story has it. */
export function promptShown(prompt: Prompt<string>): string {
  const kind = "prompt" in prompt ? "prompt " : "audio" in prompt ? "audio " : "";
  return `${kind}"${promptText(prompt)}"`;
}

/** What was heard that looks most like it: the one that shares most words with it. */
export function nearest(heard: readonly Prompt<string>[], wanted: Wanted): string {
  if (heard.length === 0) return "Nothing was heard.";
  const recorded = heard.find((prompt) => "prompt" in prompt && prompt.prompt === wanted);
  if (recorded) {
    return `A recorded prompt of this name was heard. Expect it by its name: prompt(${shown(wanted)}).`;
  }
  const best = mostAlike(heard, isRecorded(wanted) ? wanted.prompt : sourceOf(wanted), promptText);
  return best === undefined
    ? `Nothing like ${shown(wanted)} was heard.`
    : `Not heard:    ${shown(wanted)}\nThe nearest:  ${promptShown(best)}`;
}

/** Of several things the first that shares most words with a text; none that shares no word. */
export function mostAlike<Item>(
  items: readonly Item[],
  text: string,
  textOf: (item: Item) => string,
): Item | undefined {
  const words = new Set(wordsOf(text));
  let best: Item | undefined;
  let most = 0;
  for (const item of items) {
    const shared = wordsOf(textOf(item)).filter((word) => words.has(word)).length;
    if (shared <= most) continue;
    best = item;
    most = shared;
  }
  return best;
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

function isRecorded(wanted: Wanted): wanted is RecordedPrompt {
  return typeof wanted === "object" && "prompt" in wanted;
}

function sourceOf(wanted: string | RegExp): string {
  return typeof wanted === "string" ? wanted : wanted.source;
}

function promptText(prompt: Prompt<string>): string {
  if ("say" in prompt) return prompt.say;
  if ("audio" in prompt) return prompt.audio;
  return "ssml" in prompt ? prompt.ssml : prompt.prompt;
}
