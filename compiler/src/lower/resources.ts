import type { DefaultFlows } from "@contactflow/runtime";
import type { ResourceDeclaration } from "@contactflow/grammar";
import type {
  CompiledAttribute,
  CompiledCenter,
  CompiledResource,
  CompiledResources,
} from "../graph/resources.ts";
import type { Checked } from "../model/checked.ts";
import type { AttributeSymbol } from "../model/symbols.ts";
import { assertNever, invariant } from "../model/invariant.ts";
import { plainText } from "../model/plain-text.ts";
import {
  agent,
  fixed,
  phoneNumber,
  type Properties,
  queue,
  quickConnect,
  routingProfile,
} from "./definitions.ts";
import { externalFlow } from "./external-flow.ts";
import type { Lowering } from "./lowering.ts";
import { declaredName } from "./names.ts";
import { hours } from "./hours.ts";
import { settings } from "./settings.ts";
import { numberOf, optional } from "./values.ts";

/** What a file of a program without errors declares besides flows. */
export function lowerResources(program: Lowering): CompiledResources {
  const { path: file, tree } = program;
  const nodes = tree.declarations.filter((node) => node.kind === "ResourceDeclaration");
  return {
    centers: nodes.filter(({ resource }) => resource === "center").map((node) => center(program, node)),
    attributes: nodes
      .filter(({ resource }) => resource === "attributes")
      .flatMap((node) => attributes(program, node)),
    resources: nodes.flatMap((node) => compiled(program, node) ?? []),
    defaults: nodes
      .filter(({ resource }) => resource === "defaults")
      .map((node) => ({ file, flows: defaultFlows(program.resources.get(node) ?? {}) })),
    externalFlows: tree.declarations
      .filter((node) => node.kind === "FlowDeclaration")
      .filter(({ external }) => external)
      .map((node) => externalFlow(program, node)),
  };
}

function center(program: Lowering, node: ResourceDeclaration): CompiledCenter {
  return {
    file: program.path,
    doc: node.doc?.text,
    name: shown(node).displayName ?? declaredName(program, node),
    timezone: program.centerProperty("timezone") ?? "UTC",
    country: program.centerProperty("country"),
    settings: settings(node, program.resources.get(node) ?? {}, ["country", "timezone"]).settings,
  };
}

function defaultFlows(properties: Properties): DefaultFlows {
  return Object.fromEntries(Object.entries(properties).map(([role, flow]) => [role, fixed(flow)]));
}

function attributes(program: Lowering, node: ResourceDeclaration): readonly CompiledAttribute[] {
  const initials = program.resources.get(node) ?? {};
  return node.members.flatMap(({ key }) => {
    const symbol = program.attributeNamed(plainText(key) ?? "");
    if (symbol === undefined) return [];
    return [attribute(symbol, Object.hasOwn(initials, symbol.name) ? initials[symbol.name] : undefined)];
  });
}

function attribute(
  { name, file, doc, type }: AttributeSymbol,
  initial: Checked | undefined,
): CompiledAttribute {
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
function compiled(program: Lowering, node: ResourceDeclaration): CompiledResource | undefined {
  const { doc, span, external, resource } = node;
  if (resource === "center" || resource === "attributes" || resource === "defaults") return undefined;
  const properties = program.resources.get(node) ?? {};
  const head = { name: declaredName(program, node), file: program.path, span, doc: doc?.text };
  const about = { ...shown(node), ...described(properties, doc?.text) };
  const elsewhere = { ...about, ...(external ? { external } : {}) };
  const deployed = (...lowered: readonly string[]) => settings(node, properties, lowered);
  const named = () => ({ ...elsewhere, ...deployed() });
  switch (resource) {
    case "hours": {
      const timezone = program.centerProperty("timezone") ?? "UTC";
      const lowered = ["timezone", "open", "except", "overrides", "parents"];
      return {
        ...head,
        group: "hours",
        definition: { ...about, ...hours(properties, timezone), ...deployed(...lowered) },
      };
    }
    case "queue": {
      const lowered = ["hours", "maxContacts", "callerId", "outboundWhisper", "quickConnects", "enabled"];
      const definition = { ...elsewhere, ...queue(program, properties), ...deployed(...lowered) };
      return { ...head, group: "queues", definition };
    }
    case "routing profile": {
      const lowered = deployed(
        "channels",
        "otherChannelsDuring",
        "outboundQueue",
        "idleSince",
        "queues",
        "manualQueues",
      );
      const definition = { ...elsewhere, ...routingProfile(properties), ...lowered };
      return { ...head, group: "routingProfiles", definition };
    }
    case "phone number": {
      if (external && properties["number"] === undefined) return undefined;
      const own = { ...phoneNumber(properties), ...deployed("number", "flow") };
      return { ...head, group: "phoneNumbers", definition: { ...described(properties, doc?.text), ...own } };
    }
    case "quick connect": {
      if (external && Object.keys(properties).length === 0) return undefined;
      const own = { ...quickConnect(properties), ...deployed("number", "queue", "agent", "flow") };
      return { ...head, group: "quickConnects", definition: { ...about, ...own } };
    }
    case "agent": {
      if (external && properties["profile"] === undefined) return undefined;
      const lowered = ["profile", "autoAccept", "afterContactWork", "proficiencies"];
      const own = { ...agent(properties), ...deployed(...lowered) };
      return { ...head, group: "agents", definition: { ...shown(node), ...own } };
    }
    case "lambda": {
      const timeout = optional("timeout", properties["timeout"], numberOf);
      const own = {
        ...timeout,
        ...response(properties),
        ...deployed("timeout", "response", "input", "output"),
      };
      return { ...head, group: "lambdas", definition: { ...elsewhere, ...own } };
    }
    case "prompt":
      return { ...head, group: "prompts", definition: named() };
    case "lex bot":
      return {
        ...head,
        group: "lexBots",
        definition: { ...elsewhere, ...deployed("intents", "slots", "session") },
      };
    case "agent status":
      return { ...head, group: "agentStatuses", definition: named() };
    case "task template":
      return { ...head, group: "taskTemplates", definition: named() };
    case "case template":
      return { ...head, group: "caseTemplates", definition: named() };
    case "message template":
      return { ...head, group: "messageTemplates", definition: named() };
    case "view":
      return { ...head, group: "views", definition: named() };
    case "data table":
      return { ...head, group: "dataTables", definition: named() };
    case "email address":
      return { ...head, group: "emailAddresses", definition: named() };
    case "security profile":
      return { ...head, group: "securityProfiles", definition: named() };
    case "predefined attribute":
      return { ...head, group: "predefinedAttributes", definition: named() };
    default:
      return assertNever(resource);
  }
}

/** An answer is nested where it says so, or where its fields are. */
function response({ response: written, output }: Properties): { readonly response?: "json" } {
  const nested =
    output?.kind === "object" && Object.values(output.fields).some(({ kind }) => kind === "object");
  return (written === undefined ? nested : fixed(written) === "json") ? { response: "json" } : {};
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
