import type { Diagnostic } from "@contactflow/grammar";
import { type Report, reportInto } from "../diagnostics/report.ts";
import type { FilePath } from "../model/symbols.ts";
import type { FileFacts } from "../model/facts.ts";
import { channels } from "./channels.ts";
import { flowCircles } from "./flow-circles.ts";
import { flowOrder } from "./flow-order.ts";
import { moduleNesting } from "./module-nesting.ts";
import { neverSet } from "./never-set.ts";
import type { AcrossCheck, Declared, ProgramFacts } from "./program-facts.ts";
import { queueAdvice } from "./queue-advice.ts";
import { quotas } from "./quotas.ts";
import { readBeforeSet } from "./read-before-set.ts";
import { shownNames } from "./shown-names.ts";
import { singleResources } from "./single-resources.ts";
import { unservedQueues } from "./unserved-queues.ts";
import { unusedFlows } from "./unused-flows.ts";

const checks: readonly AcrossCheck[] = [
  singleResources,
  shownNames,
  quotas,
  moduleNesting,
  unservedQueues,
  channels,
  flowCircles,
  unusedFlows,
  queueAdvice,
  neverSet,
  readBeforeSet,
];

/** Finds what is wrong between files. @param files in the order of their paths */
export function checkAcross(files: readonly FileFacts[]): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const reports = new Map<FilePath, Report>();
  const reportIn = (file: FilePath): Report => {
    const report = reports.get(file) ?? reportInto(found, file);
    reports.set(file, report);
    return report;
  };
  const facts = programFacts(files);
  for (const check of checks) check(facts, reportIn);
  return found;
}

function programFacts(files: readonly FileFacts[]): ProgramFacts {
  const byName = new Map<string, Declared>();
  for (const { path, flows, resources } of files) {
    for (const facts of flows)
      if (facts.name !== undefined && !byName.has(facts.name))
        byName.set(facts.name, { kind: "flow", file: path, facts });
    for (const facts of resources)
      if (facts.name !== undefined && !byName.has(facts.name))
        byName.set(facts.name, { kind: "resource", file: path, facts });
  }
  const declared = (name: string): Declared | undefined => byName.get(name);
  return {
    files,
    declared,
    isWhole: files.every(({ isWhole }) => isWhole),
    isSound: files.every(({ isSound }) => isSound),
    leadsTo: flowOrder(files, declared),
  };
}
