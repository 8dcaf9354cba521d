import type { Metric } from "@contactflow/runtime";
import type { Type } from "../../model/types.ts";

export interface MetricEntry {
  readonly doc: string;
  readonly type: Type;
  /** The platform can only tell whether it is above 0. */
  readonly onlyAboveZero: boolean;
}

const number: Type = { kind: "number" };

/** What conditions can read of a queue. */
export const metrics: Readonly<Record<Metric, MetricEntry>> = {
  agentsAvailable: {
    doc: "Agents who could take a contact now.",
    type: number,
    onlyAboveZero: true,
  },
  agentsStaffed: {
    doc: "Agents who are available, talking, or in after-contact work.",
    type: number,
    onlyAboveZero: true,
  },
  agentsOnline: {
    doc: "Agents who are signed in and not offline.",
    type: number,
    onlyAboveZero: true,
  },
  size: { doc: "Contacts that wait.", type: number, onlyAboveZero: false },
  oldestAge: {
    doc: "How long the oldest contact has been waiting.",
    type: { kind: "duration" },
    onlyAboveZero: false,
  },
};

export function isMetric(name: string): name is Metric {
  return Object.hasOwn(metrics, name);
}
