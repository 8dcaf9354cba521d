import type { Block, Missing, Span, Target, WordTarget } from "@contactflow/grammar";
import { assertNever } from "../model/invariant.ts";
import type { Destination, Exit, WordMisuse } from "./control.ts";
import type { FlowNames } from "./names.ts";
import type { Site } from "./scope.ts";

/** Where a target stands: on an arm, where `continue` and `retry` speak of the arm's statement, or elsewhere. */
export type TargetRole =
  { readonly kind: "arm"; readonly retries: Destination | undefined } | { readonly kind: "way" };

/** Where an arm, a branch or a body leads; running off the end of its block goes on after the statement at `site`. */
export function bodyDestination(
  names: FlowNames,
  body: Target | Block | Missing,
  site: Site,
  role: TargetRole,
): Destination {
  if (body.kind !== "Block") return targetDestination(names, body, site, role);
  const first = body.statements[0];
  return first === undefined ? site.next : { kind: "statement", statement: first };
}

export function targetDestination(
  names: FlowNames,
  target: Target | Missing,
  site: Site,
  role: TargetRole,
): Destination {
  switch (target.kind) {
    case "Missing":
      return unknown(target.span, "unsound");
    case "WordTarget":
      return wordDestination(target, site, role);
    case "DynamicTarget":
      if (!names.leavesToFlows) return unknown(target.span, "name");
      return { kind: "dynamic", target, failed: errorExit(names, "error", site) };
    case "NamedTarget": {
      const step = names.step(target.name.text);
      if (step !== undefined) return names.begins(step);
      const symbol = names.flow(target.name.text);
      if (symbol === undefined) return unknown(target.span, "name");
      return { kind: "flow", symbol, failed: errorExit(names, "error", site) };
    }
    default:
      return assertNever(target);
  }
}

/** Where an error outcome goes that no arm takes: to the innermost `on error`. */
export function errorExit(names: FlowNames, outcome: string, site: Site): Exit {
  const { governing, handler: inside, step } = site.scope;
  if (governing === undefined) {
    // The block of an `on error` is the last resort; when something fails even there, the contact goes on.
    const destination: Destination = inside === undefined ? { kind: "unhandled" } : site.next;
    return { outcome, destination, by: { kind: "next" } };
  }
  const { onError, outer } = governing;
  const by = { kind: "onError", onError, resume: site.next } as const;
  const { handler } = onError;
  switch (handler.kind) {
    case "Block": {
      const first = handler.statements[0];
      return { outcome, destination: first ? { kind: "statement", statement: first } : site.next, by };
    }
    case "WordTarget": {
      const { word, span } = handler;
      if (word === "none") return { outcome, destination: { kind: "open" }, by };
      return { outcome, destination: word === "continue" ? site.next : unknown(span, "on error"), by };
    }
    case "NamedTarget":
      if (step !== undefined && names.step(handler.name.text) === step)
        return { outcome, destination: site.next, by };
      break;
    case "DynamicTarget":
    case "Missing":
      break;
    default:
      return assertNever(handler);
  }
  const handling: Site = {
    scope: { ...site.scope, governing: outer, handler: onError },
    next: site.next,
  };
  return { outcome, destination: targetDestination(names, handler, handling, { kind: "way" }), by };
}

function wordDestination(target: WordTarget, { scope, next }: Site, role: TargetRole): Destination {
  const again: Destination | undefined = scope.answered && { kind: "statement", statement: scope.answered };
  switch (target.word) {
    case "continue":
      return role.kind === "arm" ? next : unknown(target.span, "outside arm");
    case "none":
      return { kind: "open" };
    case "retry":
      return (role.kind === "arm" ? role.retries : undefined) ?? again ?? unknown(target.span, "outside arm");
    case "break":
      return scope.loop?.after ?? unknown(target.span, "outside repeat");
    default:
      return assertNever(target.word);
  }
}

export function unknown(span: Span, why: "name" | "unsound" | WordMisuse): Destination {
  return { kind: "unknown", span, why };
}
