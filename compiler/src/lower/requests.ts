import type { Action, Json } from "@contactflow/runtime";
import { catalogue } from "../catalogue/index.ts";
import type { Conversion, Field, Fields, Request } from "../catalogue/requests.ts";
import type { Checked } from "../model/checked.ts";
import { assertNever, invariant } from "../model/invariant.ts";
import { jsonFields, jsonOf } from "./json.ts";
import { fieldsOf, itemsOf, numberOf, textOf } from "./values.ts";

/** What a request is made of: a primary and options, or an object that one of these holds. */
export interface Given {
  readonly primary: Checked | undefined;
  readonly options: Readonly<Record<string, Checked>>;
}

/** A request as the action that asks for it. */
export function rawAction({ action, parameters }: Request, given: Given): Action {
  return rawOf(action, parametersOf(parameters, given));
}

/** An action that has no type of its own in the runtime, with what the catalogue says that its result fills. */
export function rawOf(type: string, parameters: { readonly [key: string]: Json }): Action {
  const writes = catalogue.platformActions.get(type)?.writes ?? {};
  return { type: "raw", action: type, parameters, ...(Object.keys(writes).length > 0 && { writes }) };
}

function parametersOf(fields: Fields, given: Given): { readonly [key: string]: Json } {
  const made = Object.entries(fields).flatMap(([name, field]) => {
    const value = valueOf(field, given);
    return value === undefined ? [] : [[name, value] as const];
  });
  return Object.fromEntries(made);
}

function valueOf(field: Field, given: Given): Json | undefined {
  switch (field.from) {
    case "fixed":
      return field.value;
    case "primary":
      return converted(given.primary, field.as) ?? field.otherwise;
    case "option":
      return converted(given.options[field.name], field.as) ?? field.otherwise;
    case "group":
      return groupOf(field, given);
    case "object": {
      const object = given.options[field.name];
      return object && parametersOf(field.fields, inside(object));
    }
    case "list": {
      const list = field.name === "" ? given.primary : given.options[field.name];
      return list && itemsOf(list).map((item) => parametersOf(field.fields, inside(item)));
    }
    case "parts":
      return field.parts.flatMap((part) => valueOf(part, given) ?? []);
    default:
      return assertNever(field);
  }
}

function inside(object: Checked): Given {
  return { primary: undefined, options: fieldsOf(object) };
}

/** What is always the same in a group does not make one by itself. */
function groupOf(
  { fields, spread }: Extract<Field, { readonly from: "group" }>,
  given: Given,
): Json | undefined {
  const spreads = spread === undefined ? undefined : given.options[spread];
  const made = parametersOf(fields, given);
  const isEmpty = Object.keys(made).every((name) => fields[name]?.from === "fixed");
  const isAsked = Object.values(fields).some(({ from }) => from !== "fixed");
  if (isEmpty && isAsked && spreads === undefined) return undefined;
  return spreads === undefined ? made : { ...(converted(spreads, "text") as object), ...made };
}

function converted(value: Checked | undefined, as: Conversion): Json | undefined {
  if (typeof as === "object" && "given" in as) return value === undefined ? as.absent : as.given;
  if (value === undefined) return undefined;
  if (as === "text") return texts(value);
  if (as === "json") return jsonOf(value);
  if (as === "references") return typedReferences(jsonFields(fieldsOf(value)));
  if ("minutes" in as) {
    const minutes = Math.ceil(numberOf(value) / 60);
    return as.minutes === "text" ? String(minutes) : minutes;
  }
  if ("words" in as) return words(value, as);
  if ("resource" in as) return isResource(value, as.resource) ? texts(value) : undefined;
  if ("whenOn" in as) return value.kind === "boolean" && value.value ? as.whenOn : undefined;
  if ("prefix" in as) return itemsOf(value).map((item) => `${as.prefix}${String(textOf(item))}`);
  const [key, content] = as.pairs;
  return Object.entries(fieldsOf(value)).map(([name, entry]) => ({ [key]: name, [content]: texts(entry) }));
}

/** Numbers, durations and booleans too travel as texts. */
function texts(value: Checked): Json {
  if (value.kind === "list") return value.items.map(texts);
  if (value.kind === "object")
    return Object.fromEntries(Object.entries(value.fields).map(([name, entry]) => [name, texts(entry)]));
  return jsonOf({ kind: "text", text: textOf(value), ssml: false });
}

function words(
  value: Checked,
  as: { readonly words: Readonly<Record<string, string>>; readonly others?: string },
): Json {
  if (value.kind === "list") return value.items.map((item) => words(item, as));
  const word =
    value.kind === "boolean" ? (value.value ? "on" : "off") : value.kind === "word" ? value.word : undefined;
  const named = word === undefined ? as.others : (as.words[word] ?? as.others);
  invariant(named !== undefined, `the platform has no word for a ${value.kind} ${word ?? ""}`);
  return named;
}

function isResource(value: Checked, kind: string): boolean {
  if (value.kind === "dynamic") return value.form === kind;
  return value.kind === "symbol" && value.symbol.kind === "resource" && value.symbol.resource === kind;
}

/** The platform wants the kind of each reference; a text that is an address is a link. */
function typedReferences(fields: { readonly [key: string]: Json }): Json {
  const typed = Object.entries(fields).map(([name, value]) => {
    const beginning = Array.isArray(value) ? value[0] : value;
    const isAddress = typeof beginning === "string" && /^https?:/.test(beginning);
    return [name, { Type: isAddress ? "URL" : "STRING", Value: value }] as const;
  });
  return Object.fromEntries(typed);
}
