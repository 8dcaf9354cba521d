import type { Estimate } from "./estimate.ts";
import type { CallMetric, QueueMetric, StaffMetric, WaitMetric } from "./metrics.ts";

export type Metric = CallMetric | QueueMetric | WaitMetric | StaffMetric;

export type Unit = "contacts" | "percent" | "seconds" | "agents";

/** How metrics are called and told. */
export const metricWords: Readonly<Record<Metric, { readonly words: string; readonly unit: Unit }>> = {
  calls: { words: "calls", unit: "contacts" },
  endedInFlow: { words: "ended without a queue", unit: "contacts" },
  open: { words: "not over at the end", unit: "contacts" },
  callbacks: { words: "callbacks", unit: "contacts" },
  callbacksReached: { words: "reached", unit: "contacts" },
  callbacksFailed: { words: "not reached", unit: "contacts" },
  callbackWait: { words: "from request to talk", unit: "seconds" },
  queued: { words: "came to a queue", unit: "contacts" },
  answered: { words: "answered", unit: "contacts" },
  abandoned: { words: "abandoned", unit: "contacts" },
  callbacksRequested: { words: "left for a callback", unit: "contacts" },
  left: { words: "left otherwise", unit: "contacts" },
  stillWaiting: { words: "still waiting at the end", unit: "contacts" },
  serviceLevel: { words: "service level", unit: "percent" },
  answeredInTime: { words: "answered in time", unit: "percent" },
  abandonment: { words: "abandoned", unit: "percent" },
  answeredAtOnce: { words: "did not wait", unit: "percent" },
  averageWait: { words: "average wait", unit: "seconds" },
  averageAnswerTime: { words: "average answer time", unit: "seconds" },
  averageAbandonTime: { words: "average abandon time", unit: "seconds" },
  wait50: { words: "half waited at most", unit: "seconds" },
  wait80: { words: "80 % waited at most", unit: "seconds" },
  wait95: { words: "95 % waited at most", unit: "seconds" },
  longestWait: { words: "longest wait", unit: "seconds" },
  averageInQueue: { words: "waiting on average", unit: "contacts" },
  maximumInQueue: { words: "waiting at most", unit: "contacts" },
  online: { words: "agents on average", unit: "agents" },
  occupancy: { words: "occupancy", unit: "percent" },
};

const marks: Readonly<Record<Unit, string>> = { contacts: "", percent: " %", seconds: " s", agents: "" };

/** `81.2 ± 1.3 %`; `-` where there is nothing to tell. */
export function told({ mean, halfWidth }: Estimate, unit: Unit, sign = false): string {
  if (mean === null) return "-";
  const digits = Math.abs(mean) < 10 || unit === "percent" || unit === "agents" ? 1 : 0;
  const margin = halfWidth === null ? "" : ` ± ${number(halfWidth, digits)}`;
  const plus = sign && mean > 0 ? "+" : "";
  return `${plus}${number(mean, digits)}${margin}${marks[unit]}`;
}

function number(value: number, digits: number): string {
  const text = value.toLocaleString("en-US", {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  return /^-0(\.0+)?$/.test(text) ? text.slice(1) : text;
}
