import type { Channel } from "@contactflow/runtime";
import { flowsIn } from "../analysis/course-facts.ts";
import { everyChannel } from "../catalogue/define.ts";
import type { FlowFacts, FlowLink } from "../program/facts.ts";
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
  const every = new Set(everyChannel);
  const flows = files.flatMap((file) => file.flows);
  if (!isSound || flows.some(({ mentions }) => mentions.dynamic)) return () => every;

  const reached = new Map<FlowFacts, Set<Channel>>(flows.map((flow) => [flow, new Set()]));
  const add = (name: string, channels: Iterable<Channel>): FlowFacts | undefined => {
    const target = declared(name);
    const there = target?.kind === "flow" ? reached.get(target.facts) : undefined;
    if (target?.kind !== "flow" || there === undefined) return undefined;
    const { size } = there;
    for (const channel of channels) there.add(channel);
    return there.size > size ? target.facts : undefined;
  };

  const named = new Set<string>();
  for (const { resources } of files)
    for (const { kind, properties } of resources)
      for (const name of Object.values(properties).flatMap(flowsIn)) {
        named.add(name);
        add(name, byResource[kind] ?? everyChannel);
      }
  for (const { course } of flows) for (const { to } of course.links) named.add(to);
  for (const flow of flows)
    if (flow.external || flow.name === undefined || !named.has(flow.name))
      reached.set(flow, new Set(everyChannel));

  const open = new Set(flows);
  for (const flow of open) {
    open.delete(flow);
    for (const { to, channels } of flow.course.links) {
      const changed = add(to, coming(flow, channels, reached));
      if (changed !== undefined) open.add(changed);
    }
  }
  return (flow) => reached.get(flow) ?? every;
}

function coming(
  flow: FlowFacts,
  channels: FlowLink["channels"],
  reached: ReadonlyMap<FlowFacts, ReadonlySet<Channel>>,
): Iterable<Channel> {
  if (channels !== "its own") return channels;
  return flow.course.sortsByChannel ? everyChannel : (reached.get(flow) ?? everyChannel);
}

const words: Readonly<Record<Channel, string>> = {
  voice: "calls",
  chat: "chats",
  task: "tasks",
  email: "e-mails",
};

/** `calls and chats` */
export function contactsWords(channels: Iterable<Channel>): string {
  const named = [...channels].map((channel) => words[channel]);
  return named.length < 2 ? named.join("") : `${named.slice(0, -1).join(", ")} and ${named.at(-1)}`;
}
