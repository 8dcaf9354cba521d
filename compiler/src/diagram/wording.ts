import type { Action, Prompt, Read, Text } from "@contactflow/runtime";
import { nameOfPath } from "../catalogue/index.ts";
import { rawValues, rawVerb } from "./raw-wording.ts";
import { assertNever } from "../model/invariant.ts";

/** What an action does in a person's words: the verb, and what it is done with. */
export interface Wording {
  readonly verb: string;
  /** One line each; empty when the verb says it all. */
  readonly lines: readonly string[];
}

/** Says what a platform action does, in the words of the language. */
export function wordingOf(action: Action): Wording {
  switch (action.type) {
    case "play":
      return { verb: "play", lines: [promptWords(action.prompt)] };
    case "loop":
      return {
        verb: "loop",
        lines: [
          ...action.prompts.map(promptWords),
          ...given(action.interruptEvery, (seconds) => `interrupted every ${duration(seconds)}`),
        ],
      };
    case "ask":
      return {
        verb: "ask",
        lines: [promptWords(action.prompt), `waits ${duration(action.timeout)} for a key`],
      };
    case "collect":
      return { verb: "collect", lines: [promptWords(action.prompt), entryWords(action)] };
    case "compare":
      return choiceWords(textWords(action.value), casesOf(action));
    case "checkHours":
      return {
        verb: "if",
        lines: [`${action.hours === undefined ? "contact.queue.hours" : textWords(action.hours)}.open`],
      };
    case "checkMetric":
      return choiceWords(
        `${action.queue === undefined ? "contact.queue" : textWords(action.queue)}.${action.metric}`,
        casesOf(action),
      );
    case "split":
      return { verb: "split", lines: [] };
    case "repeat":
      return { verb: "repeat", lines: [`${numberWords(action.count)} times`] };
    case "wait":
      return {
        verb: "wait",
        lines: [
          typeof action.seconds === "number"
            ? duration(action.seconds)
            : `${textWords(action.seconds)} seconds`,
        ],
      };
    case "setAttributes":
    case "setFlowAttributes":
      return { verb: "set", lines: assignments(action.values) };
    case "setQueue":
      return { verb: "set queue", lines: [...optional(action.queue), ...optional(action.agent)] };
    case "setHook":
      return { verb: `set ${action.hook}`, lines: [textWords(action.flow)] };
    case "setCallbackNumber":
      return { verb: "set callbackNumber", lines: [textWords(action.number)] };
    case "setRecording":
      return {
        verb: "set recording",
        lines: [action.participants.length === 0 ? "off" : action.participants.join(" and ")],
      };
    case "setLogging":
      return { verb: "set logging", lines: [action.enabled ? "on" : "off"] };
    case "setVoice":
      return { verb: "set voice", lines: [textWords(action.voice)] };
    case "setRouting":
      return {
        verb: "set routing",
        lines: [
          ...given(action.priority, (priority) => `priority ${numberWords(priority)}`),
          ...given(action.age, (age) =>
            typeof age === "number" ? `age + ${duration(age)}` : `age + ${textWords(age)} seconds`,
          ),
        ],
      };
    case "setContact":
      return {
        verb: "set contact",
        lines: [
          ...given(action.name, (name) => `name = ${textWords(name)}`),
          ...given(action.description, (description) => `description = ${textWords(description)}`),
          ...given(action.language, (language) => `language = ${textWords(language)}`),
          ...assignments(action.references ?? {}),
        ],
      };
    case "tag":
      return { verb: "tag", lines: assignments(action.tags) };
    case "untag":
      return { verb: "untag", lines: action.keys };
    case "invoke":
      return { verb: "invoke", lines: [textWords(action.lambda)] };
    case "call":
      return { verb: "call", lines: [textWords(action.module)] };
    case "enqueue":
      return { verb: "enqueue", lines: [] };
    case "requeue":
      return { verb: "enqueue", lines: [...optional(action.queue), ...optional(action.agent)] };
    case "callback":
      return {
        verb: "callback",
        lines: [
          ...optional(action.queue),
          action.customerFirst === undefined
            ? `after ${duration(action.delay)}, ${times(action.retries, "retry", "retries")} every ${duration(action.interval)}`
            : `after ${duration(action.delay)}, the customer first: ${textWords(action.customerFirst)}`,
        ],
      };
    case "dial":
      return { verb: "dial", lines: [textWords(action.number)] };
    case "transferToAgent":
      return { verb: "transfer", lines: optional(action.agent) };
    case "transferToFlow":
      return { verb: "go to flow", lines: [textWords(action.flow)] };
    case "completeCall":
      return { verb: "complete call", lines: [] };
    case "disconnect":
      return { verb: "disconnect", lines: [] };
    case "end":
      return { verb: "end", lines: [] };
    case "return":
      return { verb: "end", lines: given(action.outcome, (outcome) => outcome) };
    case "raw":
      return rawWording(action);
    default:
      return assertNever(action);
  }
}

/** An action that nothing stands for is told by its type, another by what it is given. */
function rawWording(action: Extract<Action, { readonly type: "raw" }>): Wording {
  const verb = rawVerb(action);
  if (verb === "action") return { verb, lines: [action.action] };
  const lines = rawValues(action).map((value) =>
    typeof value === "object" ? textWords(value as Text) : String(value),
  );
  return { verb, lines: lines.slice(0, 2) };
}

/**
 * What an edge says that leaves an action by `outcome`. An `if` says its condition in the node, and `yes` or `no` at its edges;
 * a choice between several cases says them at the edges.
 */
export function outcomeWords(action: Action, outcome: string): string {
  switch (action.type) {
    case "compare":
    case "checkMetric": {
      const cases = casesOf(action);
      const taken = cases.find((choice) => choice.outcome === outcome);
      if (cases.length === 1) return taken !== undefined ? "yes" : outcome === "noMatch" ? "no" : outcome;
      if (taken === undefined) return outcome === "noMatch" ? "else" : outcome;
      return taken.operator === "==" ? taken.operand : `${taken.operator} ${taken.operand}`;
    }
    case "checkHours":
      return outcome === "open" ? "yes" : outcome === "closed" ? "no" : outcome;
    case "split": {
      const share = action.shares.find((one) => one.outcome === outcome);
      if (share !== undefined) return `${share.percent} %`;
      return outcome === "noMatch" ? "the rest" : outcome;
    }
    default:
      return outcome;
  }
}

interface Case {
  readonly operator: string;
  readonly operand: string;
  readonly outcome: string;
}

function casesOf(action: Extract<Action, { readonly type: "compare" | "checkMetric" }>): readonly Case[] {
  if (action.type === "compare")
    return action.cases.map((choice) => ({ ...choice, operand: textWords(choice.operand) }));
  const inUnits = action.metric === "oldestAge" ? duration : String;
  return action.cases.map((choice) => ({ ...choice, operand: inUnits(choice.operand) }));
}

function choiceWords(value: string, cases: readonly Case[]): Wording {
  const [only, ...others] = cases;
  return {
    verb: "if",
    lines: [
      only !== undefined && others.length === 0 ? `${value} ${only.operator} ${only.operand}` : `${value} …`,
    ],
  };
}

/** A text with the values it reads in braces: `Hello ${name}.` */
function textWords(text: Text): string {
  if (typeof text === "string") return text;
  if (isRead(text)) return readWords(text);
  return text.map((part) => (typeof part === "string" ? part : `\${${readWords(part)}}`)).join("");
}

/** Seconds as the language writes them: `90s`, `10m`, `2h`. */
function duration(seconds: number): string {
  for (const [unit, size] of [
    ["d", 86_400],
    ["h", 3600],
    ["m", 60],
  ] as const)
    if (seconds >= size && seconds % size === 0) return `${seconds / size}${unit}`;
  return `${seconds}s`;
}

function promptWords(prompt: Prompt): string {
  if ("say" in prompt) return `“${textWords(prompt.say)}”`;
  if ("ssml" in prompt) return `ssml “${textWords(prompt.ssml)}”`;
  if ("audio" in prompt) return `audio ${textWords(prompt.audio)}`;
  return textWords(prompt.prompt);
}

function entryWords(action: Extract<Action, { readonly type: "collect" }>): string {
  if (action.format?.phone === "local") return `a phone number of ${action.format.country}`;
  if (action.format?.phone === "e164") return "a phone number with its country code";
  return action.maxDigits === undefined ? "digits" : `at most ${times(action.maxDigits, "digit", "digits")}`;
}

/** A value by the name that the language gives it. */
function readWords({ read: [root, ...rest] }: Read): string {
  if (root === "Attributes" || root === "FlowAttributes") return rest.join(".");
  const path = [root, ...rest];
  return nameOfPath(path) ?? path.join(".");
}

function isRead(text: Exclude<Text, string>): text is Read {
  return "read" in text;
}

function assignments(assigned: Readonly<Record<string, Text>>): readonly string[] {
  return Object.entries(assigned).map(([name, value]) => `${name} = ${textWords(value)}`);
}

function optional(text: Text | undefined): readonly string[] {
  return given(text, textWords);
}

function given<T>(value: T | undefined, words: (value: T) => string): readonly string[] {
  return value === undefined ? [] : [words(value)];
}

function numberWords(value: number | Text): string {
  return typeof value === "number" ? String(value) : textWords(value);
}

function times(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
