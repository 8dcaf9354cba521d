import type { Checked } from "../model/checked.ts";
import type { ResourceFacts } from "../model/facts.ts";
import type { AcrossCheck } from "./program-facts.ts";

/** Warns of queues that contacts are sent to and that no routing profile serves, in a project that has profiles. */
export const unservedQueues: AcrossCheck = ({ files, declared }, reportIn) => {
  const served = new Set<string>();
  let profiles = 0;
  for (const { resources } of files)
    for (const profile of resources) {
      if (profile.kind !== "routing profile") continue;
      const { external, isWhole, properties, written } = profile;
      // What an unsound or foreign profile serves is not known.
      if (external || !isWhole || (properties["queues"] === undefined && written.includes("queues"))) return;
      profiles += 1;
      for (const name of servedBy(profile)) served.add(name);
    }
  if (profiles === 0) return;
  const reported = new Set<string>();
  for (const { flows, resources } of files) {
    const targets = [
      ...resources.flatMap(targetOf),
      ...flows.flatMap(({ queues }) => queues.map(({ queue }) => queue)),
    ];
    for (const name of targets) {
      if (served.has(name) || reported.has(name)) continue;
      const queue = declared(name);
      if (queue === undefined || queue.facts.external) continue;
      reported.add(name);
      reportIn(queue.file)("queue-not-served", queue.facts.span, { name });
    }
  }
};

function servedBy({ properties }: ResourceFacts): readonly string[] {
  const { queues } = properties;
  if (queues?.kind !== "list") return [];
  return queues.items.flatMap((item) => (item.kind === "object" ? namesIn(item.name) : []));
}

/** The queue that a quick connect leads to. */
function targetOf({ kind, properties }: ResourceFacts): readonly string[] {
  return kind === "quick connect" ? namesIn(properties["queue"]) : [];
}

function namesIn(value: Checked | undefined): readonly string[] {
  return value?.kind === "symbol" ? [value.symbol.name] : [];
}
