import { catalogue, maxRepeats } from "../../compiler/src/catalogue/index.ts";
import type {
  ParameterPlace,
  Parameters,
  PlatformAction,
  PropertyEntry,
  Shape,
  VerbEntry,
} from "../../compiler/src/catalogue/index.ts";
import type { Field, Fields } from "../../compiler/src/catalogue/requests.ts";

/** The parts of the catalogue that say what the platform's actions are and where they are written. */
export interface Known {
  readonly actions: ReadonlyMap<string, PlatformAction>;
  readonly verbs: ReadonlyMap<string, VerbEntry>;
  readonly properties: ReadonlyMap<string, PropertyEntry>;
}

export const known: Known = {
  actions: catalogue.platformActions,
  verbs: catalogue.verbs,
  properties: catalogue.properties,
};

type Places = ReadonlyMap<string, ParameterPlace>;

/** Where every parameter of an action is written, those included that requests fill. */
export function placesOf({ actions, verbs, properties }: Known, type: string): Places {
  const places = new Map<string, ParameterPlace>(Object.entries(actions.get(type)?.parameters ?? {}));
  const writers = [
    ...[...verbs.values()].map(({ name, requests }) => ({ name, requests })),
    ...[...properties.values()].map(({ name, requests }) => ({ name: `contact.${name}`, requests })),
  ];
  for (const { name, requests = [] } of writers)
    for (const { action, parameters } of requests)
      if (action === type) addFields(places, "", parameters, name);
  return places;
}

function addFields(places: Map<string, ParameterPlace>, before: string, fields: Fields, owner: string): void {
  for (const [name, field] of Object.entries(fields)) addField(places, `${before}${name}`, field, owner);
}

function addField(places: Map<string, ParameterPlace>, path: string, field: Field, owner: string): void {
  switch (field.from) {
    case "fixed":
      places.set(path, { fixed: JSON.stringify(field.value) });
      return;
    case "primary":
    case "option": {
      const place = field.from === "primary" ? owner : `${owner}.${field.name}`;
      if (typeof field.as === "object" && "pairs" in field.as)
        for (const part of field.as.pairs) places.set(`${path}.${part}`, place);
      else places.set(path, place);
      return;
    }
    case "group":
      if (field.spread !== undefined) places.set(path, `${owner}.${field.spread}`);
      addFields(places, `${path}.`, field.fields, owner);
      return;
    case "object":
    case "list": {
      const inner = field.name === "" ? owner : `${owner}.${field.name}`;
      if (field.from === "list") places.set(path, inner);
      addFields(places, `${path}.`, field.fields, inner);
      return;
    }
    case "parts":
      for (const part of field.parts) addField(places, path, part, owner);
  }
}

export interface Limits {
  readonly min: number;
  readonly max: number;
}

/** What a place such as `dial.callerId.number` names; `undefined`: there is no such thing. */
export function slotAt(
  { verbs, properties }: Known,
  place: string,
): { readonly limits: Limits | undefined } | undefined {
  const [first = "", ...rest] = place.split(".");
  const statement = catalogue.statements.find(({ name }) => name === first);
  if (statement !== undefined && rest.length === 0)
    return { limits: first === "repeat" ? { min: 0, max: maxRepeats } : undefined };
  if (first === "set") return within(catalogue.attributeOptions, rest);
  if (first === "contact") {
    const [name = "", ...more] = rest;
    const entry = properties.get(name);
    if (entry === undefined) return undefined;
    if (more.length === 0) return { limits: limitsOf(entry.value.shape) };
    return within(entry.options, more) ?? within(fieldsIn(entry.value.shape), more);
  }
  const verb = verbs.get(first);
  if (verb !== undefined) {
    if (rest.length > 0) return within(verb.options, rest);
    const { freeOptions, primary } = verb;
    return { limits: typeof freeOptions === "object" ? freeOptions : primary && limitsOf(primary.shape) };
  }
  const resource = Object.values(catalogue.resources).find(({ kind }) => kind === first);
  return resource && within(resource.properties, rest);
}

function within(parameters: Parameters, [name = "", ...rest]: readonly string[]): ReturnType<typeof slotAt> {
  const parameter = parameters[name];
  if (parameter === undefined) return undefined;
  return rest.length === 0 ? { limits: limitsOf(parameter.shape) } : within(fieldsIn(parameter.shape), rest);
}

function fieldsIn(shape: Shape): Parameters {
  if (shape.kind === "object") return shape.fields;
  if (shape.kind === "list") return fieldsIn(shape.item);
  return shape.kind === "either" ? { ...fieldsIn(shape.shapes[0]), ...fieldsIn(shape.shapes[1]) } : {};
}

function limitsOf(shape: Shape): Limits | undefined {
  return "min" in shape ? shape : undefined;
}
