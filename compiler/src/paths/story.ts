import { formatInstant, zoneOf } from "@contactflow/runtime/center";
import { durationText } from "../script/words.ts";
import type { Run } from "./drive.ts";
import type { Situation } from "./situation.ts";

/** A call in a few words: what is so, and what is chosen on the way. */
export function titleOf({ points, plan: { situation } }: Run): string {
  const chosen = points.map(({ chosen: { words } }) => words).filter((words) => words !== "");
  const parts = [...beforeWords(situation), ...told(chosen)];
  return parts.length === 0 ? beginningWords(situation) : parts.join(", ");
}

/** The same several times in a row is said once. */
export function told(words: readonly string[]): readonly string[] {
  const lines: { readonly words: string; count: number }[] = [];
  for (const each of words) {
    const last = lines.at(-1);
    if (last?.words === each) last.count++;
    else lines.push({ words: each, count: 1 });
  }
  return lines.map(({ words: each, count }) => (count === 1 ? each : `${each} (${count} times)`));
}

export function beginningWords({ begins }: Situation): string {
  switch (begins.type) {
    case "call":
      return `calls ${begins.to}`;
    case "dial":
      return `is called by an agent of ${begins.profile}`;
    case "outboundCall":
      return `is called by a program, for ${begins.flow}`;
    case "email":
      return `writes an e-mail to ${begins.flow}`;
    case "chat":
    case "task":
      return `${begins.type} in ${begins.flow}`;
    default:
      return begins satisfies never;
  }
}

/** What is unusual before it begins. */
export function beforeWords({
  others,
  from,
  undialable,
  staffed,
  forced,
  attributes,
}: Situation): readonly string[] {
  const earlier = others.ago > 0 ? ` ${durationText(others.ago)} before` : "";
  return [
    ...(others.count > 0
      ? [`after ${others.count} ${others.count === 1 ? "other does" : "others do"} the same${earlier}`]
      : []),
    ...(from === undefined ? ["withholds the number"] : []),
    ...undialable.slice(0, 1).map((number) => `${number} cannot be dialled`),
    ...Object.entries(staffed).map(([profile, work]) => `an agent of ${profile} is ${work}`),
    ...Object.entries(forced).map(([action, outcome]) => `${action} ends in ${outcome}`),
    ...Object.entries(attributes).map(([name, value]) => `${name} is ${JSON.stringify(value)}`),
  ];
}

/** `2026-01-05 10:00` */
export function momentWords({ at }: Situation, timezone: string): string {
  return formatInstant(at, zoneOf(timezone)).replace(/:00$/, "");
}
