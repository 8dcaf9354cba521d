import type { Channel } from "@contactflow/runtime";
import { everyChannel } from "../catalogue/define.ts";
import type { Checked } from "../model/checked.ts";
import type { FileFacts, ResourceFacts } from "../model/facts.ts";
import type { ProgramFacts } from "./program-facts.ts";

/** For which channels routing profiles serve each queue, by the queue's name. */
export type Service = ReadonlyMap<string, ReadonlySet<Channel>>;

/** `undefined` where a profile is external or unsound, so that nobody can tell, and where there is none. */
export function serviceOf({ files }: ProgramFacts): Service | undefined {
  const service = new Map<string, Set<Channel>>();
  const profiles = profilesIn(files);
  for (const profile of profiles) {
    const { queues, channels } = profile.properties;
    const isKnown =
      channels?.kind === "object" && (queues?.kind === "list" || !profile.written.includes("queues"));
    if (profile.external || !profile.isWhole || !isKnown) return undefined;
    for (const { queue, channels: own } of serviceBy(profile)) {
      const served = service.get(queue) ?? new Set();
      for (const channel of own) served.add(channel);
      service.set(queue, served);
    }
  }
  return profiles.length === 0 ? undefined : service;
}

function profilesIn(files: readonly FileFacts[]): readonly ResourceFacts[] {
  return files.flatMap(({ resources }) => resources.filter(({ kind }) => kind === "routing profile"));
}

/** One queue of a profile. */
export interface ServedQueue {
  readonly queue: string;
  readonly channels: readonly Channel[];
  readonly priority: number;
  /** Seconds. */
  readonly delay: number;
}

/** What profiles serve; facts stay the same until their file is edited. */
const known = new WeakMap<ResourceFacts, readonly ServedQueue[]>();

export function serviceBy(profile: ResourceFacts): readonly ServedQueue[] {
  const served = known.get(profile) ?? readService(profile);
  known.set(profile, served);
  return served;
}

function readService({ properties }: ResourceFacts): readonly ServedQueue[] {
  const { channels, queues } = properties;
  const handled = channels?.kind === "object" ? Object.keys(channels.fields) : [];
  if (queues?.kind !== "list") return [];
  return queues.items.flatMap((item): ServedQueue[] => {
    if (item.kind !== "object" || item.name?.kind !== "symbol") return [];
    const { priority, delay, channels: own } = item.fields;
    return [
      {
        queue: item.name.symbol.name,
        channels: (wordsIn(own) ?? handled).filter(isChannel),
        priority: priority?.kind === "number" ? priority.value : 1,
        delay: delay?.kind === "duration" ? delay.seconds : 0,
      },
    ];
  });
}

/** The channels that an item of a profile is limited to. */
function wordsIn(own: Checked | undefined): readonly string[] | undefined {
  if (own?.kind !== "list") return undefined;
  return own.items.flatMap((item) => (item.kind === "word" ? [item.word] : []));
}

function isChannel(word: string): word is Channel {
  return everyChannel.some((channel) => channel === word);
}
