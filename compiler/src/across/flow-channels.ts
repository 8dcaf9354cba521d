import type { Channel } from "@contactflow/runtime";
import { everyChannel } from "../catalogue/define.ts";
import { joined } from "../diagnostics/lists.ts";
import type { FlowFacts } from "../model/facts.ts";
import type { ProgramFacts } from "./program-facts.ts";

/** The channels whose contacts can come into a flow; all of them where that cannot be told. */
export type FlowChannels = (flow: FlowFacts) => ReadonlySet<Channel>;

/** Whose contacts run the flows that a resource names; every other resource may name them for any. */
const byResource: { readonly [kind: string]: readonly Channel[] } = {
  "phone number": ["voice"],
  "email address": ["email"],
  "task template": ["task"],
  queue: ["voice"],
};

/**
 * Follows contacts from where they enter: phone numbers, e-mail addresses and tasks name the flows they run, flows lead to flows and
 * set others for queues, holds and whispers. What nothing names is entered in a way that the program does not show, and a flow that
 * looks at `contact.channel` sorts contacts as nobody can tell: both count as every channel. So does everything where a name is
 * read at run time.
 */
export function flowChannels({ files, declared, isSound }: ProgramFacts): FlowChannels {
  const flows = files.flatMap((file) => file.flows);
  if (!isSound || flows.some(({ mentions }) => mentions.dynamic)) return () => every;

  const reached = new Map<FlowFacts, number>();
  const flowNamed = (name: string): FlowFacts | undefined => {
    const target = declared(name);
    return target?.kind === "flow" ? target.facts : undefined;
  };
  /** Yields whether there are more now. */
  const add = (flow: FlowFacts, channels: number): boolean => {
    const known = reached.get(flow) ?? 0;
    reached.set(flow, known | channels);
    return (known | channels) !== known;
  };

  const named = new Set<FlowFacts>();
  for (const { resources } of files)
    for (const { kind, mentions } of resources)
      for (const name of mentions.names) {
        const flow = flowNamed(name);
        if (flow === undefined) continue;
        named.add(flow);
        add(flow, maskOf(byResource[kind] ?? everyChannel));
      }
  for (const { course } of flows)
    for (const { to } of course.links) {
      const flow = flowNamed(to);
      if (flow !== undefined) named.add(flow);
    }
  for (const flow of flows) if (flow.external || !named.has(flow)) add(flow, all);

  const open = new Set(flows);
  for (const flow of open) {
    open.delete(flow);
    for (const { to, channels } of flow.course.links) {
      const target = flowNamed(to);
      const own = flow.course.sortsByChannel ? all : (reached.get(flow) ?? 0);
      if (target !== undefined && add(target, channels === "its own" ? own : maskOf(channels)))
        open.add(target);
    }
  }
  return (flow) => setOf(reached.get(flow) ?? all);
}

const every: ReadonlySet<Channel> = new Set(everyChannel);

/** One bit for each channel: many flows are told apart in each run. */
function maskOf(channels: readonly Channel[]): number {
  let mask = 0;
  for (const channel of channels) mask |= 1 << everyChannel.indexOf(channel);
  return mask;
}

const all = maskOf(everyChannel);
const sets = Array.from(
  { length: all + 1 },
  (_, mask): ReadonlySet<Channel> =>
    new Set(everyChannel.filter((channel) => (mask & maskOf([channel])) !== 0)),
);

function setOf(mask: number): ReadonlySet<Channel> {
  return sets[mask] ?? every;
}

const words: Readonly<Record<Channel, string>> = {
  voice: "calls",
  chat: "chats",
  task: "tasks",
  email: "e-mails",
};

/** `calls and chats` */
export function contactsWords(channels: Iterable<Channel>): string {
  return joined(
    [...channels].map((channel) => words[channel]),
    "and",
  );
}
