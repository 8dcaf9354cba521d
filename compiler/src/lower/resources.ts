import type { DefaultFlows } from "@contactflow/runtime";
import type { ResourceDeclaration } from "@contactflow/grammar";
import type {
  CompiledAttribute,
  CompiledCenter,
  CompiledResource,
  CompiledResources,
} from "../graph/resources.ts";
import type { AttributeSymbol, CheckedProgram, ResourceSymbol } from "../program/checked.ts";
import { assertNever, invariant } from "../program/invariant.ts";
import { plainText } from "../program/key.ts";
import { centerProperty } from "./center.ts";
import {
  agent,
  fixed,
  hours,
  phoneNumber,
  type Properties,
  queue,
  quickConnect,
  routingProfile,
} from "./definitions.ts";
import { externalFlow } from "./external-flow.ts";
import { numberOf, optional } from "./values.ts";

/** What a program without errors declares besides flows. */
export function lowerResources(program: CheckedProgram): CompiledResources {
  const named = [...program.symbols.values()].filter((symbol) => symbol.kind === "resource");
  return {
    centers: named.filter(({ resource }) => resource === "center").map((symbol) => center(program, symbol)),
    attributes: [...program.attributes.values()].map((symbol) => attribute(program, symbol)),
    resources: named.flatMap((symbol) => compiled(program, symbol) ?? []),
    defaults: declarations(program, "defaults").map(({ file, node }) => ({
      file,
      flows: defaultFlows(program.resources.get(node) ?? {}),
    })),
    externalFlows: [...program.symbols.values()].flatMap((symbol) =>
      symbol.kind === "flow" && symbol.node.external ? [externalFlow(symbol)] : [],
    ),
  };
}

/** The unnamed declarations of a kind. */
function declarations(program: CheckedProgram, kind: "attributes" | "defaults") {
  return [...program.files.values()].flatMap(({ path, tree }) =>
    tree.declarations
      .filter((node) => node.kind === "ResourceDeclaration")
      .filter((node) => node.resource === kind)
      .map((node) => ({ file: path, node })),
  );
}

function center(program: CheckedProgram, { name, file, node }: ResourceSymbol): CompiledCenter {
  return {
    file,
    doc: node.doc?.text,
    name: shown(node).displayName ?? name,
    timezone: centerProperty(program, "timezone") ?? "UTC",
    country: centerProperty(program, "country"),
  };
}

function defaultFlows(properties: Properties): DefaultFlows {
  return Object.fromEntries(Object.entries(properties).map(([role, flow]) => [role, fixed(flow)]));
}

function attribute(program: CheckedProgram, { name, file, doc, type }: AttributeSymbol): CompiledAttribute {
  const initials = declarations(program, "attributes").map(({ node }) => program.resources.get(node) ?? {});
  const initial = initials.map((values) => values[name]).find((value) => value !== undefined);
  const scalar = type.kind === "union" ? "text" : type.kind;
  invariant(
    scalar === "text" ||
      scalar === "number" ||
      scalar === "boolean" ||
      scalar === "phone" ||
      scalar === "duration",
    `attribute ${name} is a ${type.kind}`,
  );
  return {
    name,
    file,
    doc,
    definition: {
      type: scalar,
      ...(type.kind === "union" ? { oneOf: type.members } : {}),
      ...optional("initial", initial, fixed),
    },
  };
}

/** `undefined` for what is no part of a center, and for what exists elsewhere and does not say what it is made of. */
function compiled(program: CheckedProgram, symbol: ResourceSymbol): CompiledResource | undefined {
  const { name, file, node } = symbol;
  const { doc, span, external } = node;
  const properties = program.resources.get(node) ?? {};
  const head = { name, file, span, doc: doc?.text };
  const about = { ...shown(node), ...described(properties, doc?.text) };
  const elsewhere = { ...about, ...(external ? { external } : {}) };
  switch (symbol.resource) {
    case "hours": {
      const timezone = centerProperty(program, "timezone") ?? "UTC";
      return { ...head, group: "hours", definition: { ...about, ...hours(properties, timezone) } };
    }
    case "queue":
      return { ...head, group: "queues", definition: { ...elsewhere, ...queue(program, properties) } };
    case "routing profile":
      return {
        ...head,
        group: "routingProfiles",
        definition: { ...elsewhere, ...routingProfile(properties) },
      };
    case "phone number": {
      if (external && properties["number"] === undefined) return undefined;
      const definition = { ...described(properties, doc?.text), ...phoneNumber(properties) };
      return { ...head, group: "phoneNumbers", definition };
    }
    case "quick connect":
      if (external && Object.keys(properties).length === 0) return undefined;
      return { ...head, group: "quickConnects", definition: { ...about, ...quickConnect(properties) } };
    case "agent":
      if (external && properties["profile"] === undefined) return undefined;
      return { ...head, group: "agents", definition: { ...shown(node), ...agent(properties) } };
    case "lambda": {
      const timeout = optional("timeout", properties["timeout"], numberOf);
      return { ...head, group: "lambdas", definition: { ...elsewhere, ...timeout } };
    }
    case "prompt":
      return { ...head, group: "prompts", definition: elsewhere };
    case "lex bot":
      return { ...head, group: "lexBots", definition: elsewhere };
    case "agent status":
      return { ...head, group: "agentStatuses", definition: elsewhere };
    case "task template":
      return { ...head, group: "taskTemplates", definition: elsewhere };
    case "view":
      return { ...head, group: "views", definition: elsewhere };
    case "center":
    case "attributes":
    case "defaults":
      return undefined;
    default:
      return assertNever(symbol.resource);
  }
}

function shown(node: ResourceDeclaration): { readonly displayName?: string } {
  const text = node.displayName && plainText(node.displayName);
  return text === undefined ? {} : { displayName: text };
}

/** Its description; the documentation comment serves where there is none. */
function described(properties: Properties, doc: string | undefined): { readonly description?: string } {
  const { description } = properties;
  if (description !== undefined) return { description: fixed(description) };
  return doc === undefined ? {} : { description: doc };
}
