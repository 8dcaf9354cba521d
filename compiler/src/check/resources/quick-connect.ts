import type { FlowKind, ResourceDeclaration } from "@contactflow/grammar";
import { aKind } from "../../catalogue/nouns.ts";
import { plainText } from "../../model/plain-text.ts";
import type { Checked } from "../../model/checked.ts";
import type { Context } from "../context.ts";

const kindFor: Readonly<Record<string, FlowKind>> = {
  queue: "queue transfer flow",
  agent: "agent transfer flow",
};

function isInbound({ symbol }: Extract<Checked, { readonly kind: "symbol" }>): boolean {
  return symbol.kind === "flow" && symbol.flow === "inbound flow";
}

/** A quick connect leads to one place, with the transfer flow of that place. */
export function checkQuickConnect(
  node: ResourceDeclaration,
  { flow }: Readonly<Record<string, Checked>>,
  { report }: Context,
): void {
  if (node.external) return;
  const name = node.name?.kind === "Name" ? node.name.text : "this";
  const span = node.name?.span ?? node.head;
  const given = new Set(node.members.map(({ key }) => plainText(key)));
  const targets = ["number", "queue", "agent"].filter((target) => given.has(target));
  const [target] = targets;
  // A flow alone: chats are sent there.
  if (target === undefined && flow?.kind === "symbol" && isInbound(flow)) return;
  if (target === undefined || targets.length > 1) {
    report("quick-connect-target", span, { name, count: targets.length === 0 ? "none" : targets.length });
    return;
  }
  const kind = kindFor[target];
  const flowMember = node.members.find(({ key }) => plainText(key) === "flow");
  if (kind === undefined) {
    if (flowMember !== undefined)
      report("quick-connect-flow", flowMember.key.span, {
        problem: "A phone number is called without a flow.",
      });
    return;
  }
  if (flowMember === undefined) {
    report("quick-connect-flow", span, {
      problem: `To lead to ${aKind(target === "queue" ? "queue" : "agent")}, a quick connect needs a \`flow\`: ${aKind(kind)}.`,
    });
    return;
  }
  if (flow?.kind !== "symbol" || flow.symbol.kind !== "flow" || flow.symbol.flow === kind) return;
  const problem = `A quick connect to ${aKind(target === "queue" ? "queue" : "agent")} runs ${aKind(kind)}, and \`${flow.symbol.name}\` is ${aKind(flow.symbol.flow)}.`;
  report("quick-connect-flow", flowMember.value.span, { problem });
}
