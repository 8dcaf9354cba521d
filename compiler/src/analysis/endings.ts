import type { FlowDeclaration } from "@contactflow/grammar";
import { catalogue } from "../catalogue/index.ts";

/** The plainest statement that ends a flow of this kind: hang up where that is possible. */
export function endingWord(flow: FlowDeclaration): "disconnect" | "end" {
  return catalogue.verbs.get("disconnect")?.flows.includes(flow.flow) ? "disconnect" : "end";
}

/** The ways to end a step of this flow, in words. */
export function endingWords(flow: FlowDeclaration): string {
  const leaving = endingWord(flow) === "disconnect" ? ["disconnect", "end"] : ["end"];
  const ways = ["-> step", ...leaving].map((way) => `\`${way}\``);
  return `${ways.slice(0, -1).join(", ")} or ${ways.at(-1)}`;
}
