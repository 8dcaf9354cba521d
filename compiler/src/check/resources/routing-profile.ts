import type { ResourceDeclaration, Span } from "@contactflow/grammar";
import { plainText } from "../../model/plain-text.ts";
import type { Checked } from "../../model/checked.ts";
import type { Context } from "../context.ts";
import { itemsWritten, memberCalled, nameOf } from "./members.ts";

/** How many queues, counted once for each channel, a profile may have before the platform must be asked for more. */
const usualCombinations = 50;

/** A queue stands once for each channel, and only with channels that the profile handles. */
export function checkRoutingProfile(
  node: ResourceDeclaration,
  properties: Readonly<Record<string, Checked>>,
  context: Context,
): void {
  const { channels } = properties;
  if (channels?.kind !== "object") return;
  const handled = Object.keys(channels.fields);
  checkQueues(node, "queues", properties["queues"], handled, context);
  checkQueues(node, "manualQueues", properties["manualQueues"], handled, context);
}

function checkQueues(
  node: ResourceDeclaration,
  property: string,
  queues: Checked | undefined,
  handled: readonly string[],
  { report }: Context,
): void {
  if (queues?.kind !== "list") return;
  const written = itemsWritten(node, property);
  const seen = new Set<string>();
  for (const [index, item] of queues.items.entries()) {
    if (item.kind !== "object" || item.name?.kind !== "symbol") continue;
    const queue = item.name.symbol.name;
    const place = written[index];
    const span = (place?.kind === "ListItem" ? place.name.span : place?.span) ?? node.head;
    const { channels: own } = item.fields;
    const words =
      own?.kind === "list" ? own.items.map((word) => (word.kind === "word" ? word.word : "")) : handled;
    for (const channel of words) {
      const key = `${queue} ${channel}`;
      if (seen.has(key)) {
        report("profile-queue-twice", span, { queue, channel });
        break;
      }
      seen.add(key);
      if (handled.includes(channel)) continue;
      const profile = nameOf(node);
      report("profile-channel", channelSpan(place, channel) ?? span, { channel, profile });
    }
  }
  const member = memberCalled(node, property);
  if (seen.size > usualCombinations && member !== undefined)
    report("over-quota", member.key.span, {
      what: `A routing profile`,
      max: usualCombinations,
      noun: `${property === "queues" ? "queues" : "queues to pick from"}, counted once for each channel`,
      count: seen.size,
    });
}

function channelSpan(
  item: ReturnType<typeof itemsWritten>[number] | undefined,
  channel: string,
): Span | undefined {
  if (item?.kind !== "ListItem") return undefined;
  const value = item.object.members.find(({ key }) => plainText(key) === "channels")?.value;
  const words = value?.kind === "ListValue" ? value.items : value === undefined ? [] : [value];
  return words.find((word) => word.kind === "Reference" && word.root.text === channel)?.span;
}
