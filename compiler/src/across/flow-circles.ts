import { listed } from "../diagnostics/lists.ts";
import type { FilePath } from "../model/symbols.ts";
import type { FlowFacts, FlowLink } from "../model/facts.ts";
import type { AcrossCheck } from "./program-facts.ts";

/**
 * Flows that transfer to each other for ever: none of them waits or asks before it transfers, and none has another way out. One
 * diagnostic for a circle, at its first transfer.
 */
export const flowCircles: AcrossCheck = ({ files, declared }, reportIn) => {
  const rushing = new Map<FlowFacts, FilePath>();
  for (const { path, flows } of files)
    for (const flow of flows) if (flow.course.rushes.length > 0) rushing.set(flow, path);
  const targetOf = ({ to }: FlowLink): FlowFacts | undefined => {
    const target = declared(to);
    return target?.kind === "flow" ? target.facts : undefined;
  };
  // Whatever leads to a flow that is not among them has a way out.
  for (let size = -1; size !== rushing.size;) {
    size = rushing.size;
    for (const flow of rushing.keys())
      if (flow.course.rushes.some((link) => !isAmong(rushing, targetOf(link)))) rushing.delete(flow);
  }
  const told = new Set<FlowFacts>();
  for (const [flow, file] of rushing) {
    const circle = reachedFrom(flow, targetOf);
    if (told.has(flow) || !circle.has(flow)) continue;
    for (const each of circle) told.add(each);
    const [link] = flow.course.rushes;
    if (link === undefined) continue;
    const members = [flow, ...circle].filter((each, index, all) => all.indexOf(each) === index);
    const related = members.slice(1).flatMap((other) => {
      const [back] = other.course.rushes;
      const message = "This transfers the contact on.";
      return back === undefined ? [] : [{ file: rushing.get(other) ?? file, span: back.span, message }];
    });
    const names = members.flatMap(({ name }) => (name === undefined ? [] : [name]));
    reportIn(file)("flow-circle", link.span, { flows: listed(names, "and") }, { related });
  }
};

function isAmong(rushing: ReadonlyMap<FlowFacts, FilePath>, flow: FlowFacts | undefined): boolean {
  return flow !== undefined && rushing.has(flow);
}

function reachedFrom(
  flow: FlowFacts,
  targetOf: (link: FlowLink) => FlowFacts | undefined,
): ReadonlySet<FlowFacts> {
  const found = new Set<FlowFacts>();
  const open = [flow];
  for (let next = open.pop(); next !== undefined; next = open.pop())
    for (const link of next.course.rushes) {
      const target = targetOf(link);
      if (target === undefined || found.has(target)) continue;
      found.add(target);
      open.push(target);
    }
  return found;
}
