import type { FlowDeclaration, FlowKind } from "@contactflow/grammar";
import { catalogue } from "../catalogue/index.ts";

const forTheCaller: ReadonlySet<FlowKind> = new Set([
  "inbound flow",
  "agent transfer flow",
  "queue transfer flow",
]);

/** The plainest statement that ends a flow of this kind: hang up, unless the caller waits or is to talk to somebody. */
export function endingWord({ flow }: FlowDeclaration): "disconnect" | "end" {
  return forTheCaller.has(flow) ? "disconnect" : "end";
}

/** The ways to end a step of this flow, in words. */
export function endingWords(flow: FlowDeclaration): string {
  const canHangUp = catalogue.verbs.get("disconnect")?.flows.includes(flow.flow) ?? false;
  const leaving = canHangUp ? ["disconnect", "end"] : ["end"];
  const ways = ["-> step", ...leaving].map((way) => `\`${way}\``);
  return `${ways.slice(0, -1).join(", ")} or ${ways.at(-1)}`;
}
