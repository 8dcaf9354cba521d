import type { ResourceDeclaration } from "@contactflow/grammar";
import type { Checked } from "../../model/checked.ts";
import { plainText } from "../../model/plain-text.ts";
import type { Context } from "../context.ts";
import { memberCalled } from "./members.ts";

/** An answer made of texts has no records in it, and one that nobody waits for is not read. */
export function checkLambda(
  node: ResourceDeclaration,
  { response, mode }: Readonly<Record<string, Checked>>,
  { report }: Context,
): void {
  if (mode?.kind === "word" && mode.word === "asynchronous") {
    const answer = memberCalled(node, "output") ?? memberCalled(node, "response");
    if (answer !== undefined)
      report("asynchronous-answer", answer.key.span, { name: plainText(answer.key) ?? "…" });
    return;
  }
  if (response?.kind !== "word" || response.word !== "strings") return;
  const output = memberCalled(node, "output")?.value;
  const nested = output?.kind === "ObjectValue" ? output.members.find(isNested) : undefined;
  if (nested !== undefined)
    report("lambda-response", nested.key.span, { name: plainText(nested.key) ?? "…" });
}

function isNested({ value }: { readonly value: { readonly kind: string } }): boolean {
  return value.kind === "ObjectValue" || value.kind === "ListValue";
}
