import type { ResourceDeclaration, Span } from "@contactflow/grammar";
import { plainText } from "../../program/key.ts";
import type { Checked } from "../../program/checked.ts";
import type { Context } from "../context.ts";

/** A queue stands once for each channel, and only with channels that the profile handles. */
export function checkRoutingProfile(
  node: ResourceDeclaration,
  { channels, queues }: Readonly<Record<string, Checked>>,
  context: Context,
): void {
  if (queues?.kind !== "list" || channels?.kind !== "object") return;
  const handled = Object.keys(channels.fields);
  const spans = itemSpans(node);
  const seen = new Set<string>();
  for (const [index, item] of queues.items.entries()) {
    if (item.kind !== "object" || item.name?.kind !== "symbol") continue;
    const queue = item.name.symbol.name;
    const span = spans[index] ?? node.head;
    const { channels: own } = item.fields;
    const words =
      own?.kind === "list" ? own.items.map((word) => (word.kind === "word" ? word.word : "")) : handled;
    for (const channel of words) {
      const key = `${queue} ${channel}`;
      if (seen.has(key)) {
        context.report("profile-queue-twice", span, { queue, channel });
        break;
      }
      seen.add(key);
      if (handled.includes(channel)) continue;
      const profile = node.name?.kind === "Name" ? node.name.text : "the profile";
      context.report("profile-channel", channelSpan(node, index, channel) ?? span, { channel, profile });
    }
  }
}

function queueItems(node: ResourceDeclaration) {
  const member = node.members.find(({ key }) => plainText(key) === "queues");
  return member?.value.kind === "ListValue" ? member.value.items : [];
}

function itemSpans(node: ResourceDeclaration): readonly Span[] {
  return queueItems(node).map((item) => (item.kind === "ListItem" ? item.name.span : item.span));
}

function channelSpan(node: ResourceDeclaration, index: number, channel: string): Span | undefined {
  const item = queueItems(node)[index];
  if (item?.kind !== "ListItem") return undefined;
  const value = item.object.members.find(({ key }) => plainText(key) === "channels")?.value;
  const words = value?.kind === "ListValue" ? value.items : value === undefined ? [] : [value];
  return words.find((word) => word.kind === "Reference" && word.root.text === channel)?.span;
}
