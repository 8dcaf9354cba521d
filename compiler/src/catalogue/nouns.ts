import type { FlowKind, ResourceKind } from "@contactflow/grammar";
import { joined } from "../diagnostics/lists.ts";

type Kind = FlowKind | ResourceKind;

/** `a queue`, `an inbound flow`, `hours`. */
export function aKind(kind: Kind): string {
  if (kind === "hours" || kind === "attributes" || kind === "defaults") return kind;
  return `${/^[aeiou]/.test(kind) ? "an" : "a"} ${kind}`;
}

/** `queues`, `inbound flows`. */
export function kinds(kind: Kind): string {
  if (kind === "hours" || kind === "attributes" || kind === "defaults") return kind;
  return kind.endsWith("s") ? `${kind}es` : `${kind}s`;
}

/** `an agent whisper flow or a module`. */
export function anyOfKinds(all: readonly Kind[]): string {
  return joined(all.map(aKind), "or");
}

/** `inbound flows and modules`. */
export function allKinds(all: readonly Kind[]): string {
  return joined(all.map(kinds), "and");
}

/** With a capital, to begin a sentence. */
export function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
