import { allKinds, anyOfKinds, kinds } from "../../compiler/src/catalogue/nouns.ts";
import type { Parameter, Parameters, Shape, When } from "../../compiler/src/catalogue/index.ts";
import { type Known, sources } from "../../compiler/src/catalogue/sources.ts";
import { aType } from "../../compiler/src/check/wording.ts";
import { assertNever } from "../../compiler/src/model/invariant.ts";
import type { Type } from "../../compiler/src/model/types.ts";
import { type FlowKind, flowKinds } from "@contactflow/grammar";
import { code, table } from "./markdown.ts";

const most = 1_000_000_000;

/** What a parameter takes, with its limits. */
export function shapeWords(shape: Shape): string {
  switch (shape.kind) {
    case "text": {
      const limit = range(shape.min, shape.max === 32_768 ? most : shape.max, "characters");
      return `a text${limit}${shape.pattern === undefined ? "" : `, ${shape.pattern.words}`}`;
    }
    case "number":
      return `a number${range(shape.min, shape.max, "")}`;
    case "duration":
      return `a duration from ${durationText(shape.min)} to ${durationText(shape.max)}`;
    case "boolean":
      return "`on` (`true`) or `off` (`false`)";
    case "phone":
      return "a number such as `+14155550100`";
    case "word":
      return Object.entries(shape.words)
        .map(([word]) => code(word))
        .join(", ");
    case "resource":
      return anyOfKinds(shape.resources);
    case "flow":
      return anyOfKinds(shape.flows);
    case "prompt":
      return shape.list ? "a prompt, or a list of prompts" : "a prompt";
    case "attribute":
      return "an attribute";
    case "name":
      return "a name";
    case "timezone":
      return 'a time zone, such as `"Europe/Berlin"`';
    case "country":
      return "a country, such as `US`";
    case "list":
      return `a list${count(shape.min, shape.max)}: ${shapeWords(shape.item)}`;
    case "map":
      return `an object${count(shape.min, shape.max)} with free keys: ${shapeWords(shape.value)}`;
    case "object":
      return `an object: ${Object.keys(shape.fields).map(code).join(", ")}`;
    case "items":
      return `a list of up to ${shape.max} of \`Name { … }\`: ${shapeWords(shape.names)}, each with ${Object.keys(shape.fields).map(code).join(", ")}`;
    case "opening":
      return shape.by === "weekday"
        ? "opening hours: `mon-fri 08:00-18:00`"
        : "exceptions: `2026-12-25 closed`, `2026-12-24 09:00-12:00`";
    case "dates":
      return "a date, or a range of dates";
    case "record":
      return 'names and types: `{ tier: "gold" | "silver", name: text }`';
    case "json":
      return "any value";
    case "either":
      return `${shapeWords(shape.shapes[0])}, or ${shapeWords(shape.shapes[1])}`;
    default:
      return assertNever(shape);
  }
}

function range(min: number, max: number, unit: string): string {
  const noun = unit === "" ? "" : ` ${unit}`;
  if (max >= most) return min === 0 ? "" : ` of at least ${min}${noun}`;
  return min === 0 && unit !== ""
    ? ` of at most ${grouped(max)}${noun}`
    : ` from ${grouped(min)} to ${grouped(max)}${noun}`;
}

function count(min: number, max: number): string {
  if (max >= 1000) return min === 0 ? "" : ` of at least ${min}`;
  return min === 0 ? ` of at most ${max}` : ` of ${min} to ${max}`;
}

function grouped(value: number): string {
  return value.toLocaleString("en-US");
}

const units = [
  ["d", 86_400],
  ["h", 3600],
  ["m", 60],
] as const;

function durationText(seconds: number): string {
  const [unit, size] = units.find(([, length]) => seconds >= length && seconds % length === 0) ?? ["s", 1];
  return code(`${seconds / size}${unit}`);
}

/** When something applies, to follow what applies then; empty for always. */
export function whenWords(when: When | undefined): string {
  if (when === undefined) return "";
  const parts = [
    ...(when.given === undefined ? [] : [`with ${code(when.given)}`]),
    ...(when.absent === undefined ? [] : [`without ${code(when.absent)}`]),
    ...(when.primary === undefined
      ? []
      : when.primary === "given"
        ? ["with a value behind the verb"]
        : when.primary === "absent"
          ? ["without a value behind the verb"]
          : [`with ${when.primary.map(code).join(" or ")}`]),
    ...(when.flows === undefined ? [] : [`in ${allKinds(when.flows)}`]),
    ...(when.arm === undefined ? [] : ["where an arm asks for it"]),
    ...(when.either === undefined ? [] : [when.either.map(whenWords).join(", or ")]),
  ];
  return parts.join(", ");
}

/** `inbound flows, queue flows`, or that it is all. */
export function flowWords(flows: readonly FlowKind[] | undefined): string {
  return flows === undefined || flows.length === flowKinds.length
    ? "all flows and modules"
    : flows.map((kind) => kinds(kind)).join(", ");
}

export function typeWords(type: Type): string {
  return type.kind === "union" ? type.members.map((member) => code(`"${member}"`)).join(", ") : aType(type);
}

/** A table of options, properties or fields. What is inside an object or a list follows it, its name with dots. */
export function parameterTable(noun: string, parameters: Parameters): string {
  return table([noun, "takes", "is"], rowsOf(parameters, ""));
}

function rowsOf(parameters: Parameters, prefix: string): readonly (readonly string[])[] {
  return Object.entries(parameters).flatMap(([name, parameter]) => [
    [code(`${prefix}${name}`), shapeWords(parameter.shape), parameterWords(parameter)],
    ...fieldsOf(parameter.shape).flatMap((fields) => rowsOf(fields, `${prefix}${name}.`)),
  ]);
}

function fieldsOf(shape: Shape): readonly Parameters[] {
  switch (shape.kind) {
    case "object":
    case "items":
      return [shape.fields];
    case "list":
      return fieldsOf(shape.item);
    case "map":
      return fieldsOf(shape.value);
    case "either":
      return shape.shapes.flatMap(fieldsOf);
    default:
      return [];
  }
}

/** What a parameter is for, what its words mean, and whether it must be there. */
export function parameterWords({ doc, shape, dynamic, required, default: usual, when }: Parameter): string {
  const words =
    shape.kind === "word"
      ? Object.entries(shape.words).map(([word, meaning]) => `${code(word)}: ${meaning}`)
      : [];
  const usually =
    usual === undefined
      ? ""
      : `Without it: ${shape.kind === "duration" && typeof usual === "number" ? durationText(usual) : typeof usual === "boolean" ? code(usual ? "on" : "off") : code(String(usual))}.`;
  const wanted =
    required === true ? "Required." : required === false ? "" : `Required ${whenWords(required)}.`;
  const applies = when === undefined ? "" : `Only ${whenWords(when)}.`;
  const read = {
    never: "",
    allowed: "May be read at run time.",
    only: "Read at run time, never written out.",
  }[dynamic];
  return [doc, ...words, wanted, applies, usually, read].filter((part) => part !== "").join(" ");
}

const evidence: Readonly<Record<Known["evidence"], string>> = {
  live: "tried on the service",
  documented: "documented",
  seen: "seen in exported flows",
  inferred: "concluded",
};

/** How a fact is known, with a link to its source. */
export function knownWords({ evidence: how, source }: Known): string {
  const { title, url } = sources[source];
  return `[${evidence[how]}](${url} "${title}")`;
}
