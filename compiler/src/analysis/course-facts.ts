import type { Reference, Span, Statement } from "@contactflow/grammar";
import type { Channel } from "@contactflow/runtime";
import { catalogue } from "../catalogue/index.ts";
import { everyChannel } from "../catalogue/define.ts";
import { isNode, type ReachNode } from "../control/reach.ts";
import type { Checked } from "../model/checked.ts";
import type { CourseFacts, FlowLink, WordUse } from "../model/facts.ts";
import { errorWays, pauses } from "./endless-loops.ts";
import type { FlowView } from "../control/flow-view.ts";
import { visitTargets } from "../model/statements.ts";
import { headOf } from "../control/wording.ts";

/** Where a flow lets its contact go, and what it uses on the way. */
export function courseOf(view: FlowView): CourseFacts {
  return {
    links: linksFrom(view),
    limited: limitedWords(view),
    sortsByChannel: sortsByChannel(view),
    rushes: rushesFrom(view),
  };
}

/** Whose contacts run the flows that a verb names; every other verb may start any. */
const byVerb: { readonly [verb: string]: FlowLink["channels"] } = {
  task: ["task"],
  callback: ["voice"],
  call: "its own",
};

function linksFrom({ file, flow, control }: FlowView): readonly FlowLink[] {
  const links: FlowLink[] = [];
  const steps = new Set(flow.steps.map(({ name }) => (name.kind === "Name" ? name.text : "")));
  visitTargets(flow, (target) => {
    if (target.kind !== "NamedTarget" || steps.has(target.name.text)) return;
    const symbol = file.symbolNamed(target.name.text);
    if (symbol?.kind === "flow") links.push({ to: symbol.name, channels: "its own", span: target.span });
  });
  const link = (checked: Checked | undefined, channels: FlowLink["channels"], span: Span): void => {
    for (const to of flowsIn(checked)) links.push({ to, channels, span });
  };
  for (const statement of control.points.keys()) {
    if (statement.kind === "VerbStatement") {
      const checked = file.arguments.get(statement);
      if (checked === undefined) continue;
      const channels = byVerb[statement.verb.text] ?? everyChannel;
      const span = headOf(statement);
      link(checked.primary, channels, span);
      for (const option of Object.values(checked.options)) link(option, channels, span);
    }
    if (statement.kind === "SetStatement")
      for (const one of file.assignments.get(statement) ?? [])
        if (one.kind === "property") link(one.value, "its own", one.span);
  }
  return links;
}

/** The flows that a value names. */
function flowsIn(checked: Checked | undefined): readonly string[] {
  switch (checked?.kind) {
    case "symbol":
      return checked.symbol.kind === "flow" ? [checked.symbol.name] : noFlows;
    case "list":
      return checked.items.flatMap(flowsIn);
    case "object":
      return Object.values(checked.fields).flatMap(flowsIn);
    default:
      return noFlows;
  }
}

const noFlows: readonly string[] = [];

function limitedWords({ file, control }: FlowView): readonly WordUse[] {
  const uses = new Map<string, WordUse>();
  const add = (word: string, channels: readonly Channel[] | undefined, statement: Statement): void => {
    if (channels !== undefined && channels.length < everyChannel.length && !uses.has(word))
      uses.set(word, { word, channels, span: headOf(statement) });
  };
  for (const statement of control.points.keys()) {
    if (statement.kind === "VerbStatement")
      add(statement.verb.text, catalogue.verbs.get(statement.verb.text)?.channels, statement);
    if (statement.kind === "SetStatement")
      for (const one of file.assignments.get(statement) ?? [])
        if (one.kind === "property")
          add(`contact.${one.property}`, catalogue.properties.get(one.property)?.channels, statement);
  }
  return [...uses.values()];
}

function sortsByChannel({ file, control, referencesOf }: FlowView): boolean {
  const isChannel = (reference: Reference): boolean => {
    if (reference.root.text !== "contact") return false;
    const resolution = file.resolutions.get(reference);
    return resolution?.kind === "read" && resolution.path[0] === "Channel";
  };
  for (const statement of control.points.keys()) if (referencesOf(statement).some(isChannel)) return true;
  return false;
}

function rushesFrom(view: FlowView): readonly FlowLink[] {
  const [first] = view.entered.nodes;
  if (first === undefined || view.uncertain) return [];
  const isError = errorWays(view);
  const rushes = new Map<string, FlowLink>();
  const found = new Set<ReachNode>([first]);
  for (const node of found) {
    if (pauses(view, node)) return [];
    for (const way of node.ways) {
      if (isError(node, way)) continue;
      if (isNode(way.to)) found.add(way.to);
      else if (way.to.kind !== "flow") return [];
      else {
        const { name: to } = way.to.symbol;
        const span = headOf(node.place.point.statement);
        if (!rushes.has(to)) rushes.set(to, { to, channels: "its own", span });
      }
    }
  }
  return [...rushes.values()];
}
