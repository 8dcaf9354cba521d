import type { Span, Statement } from "@contactflow/grammar";
import type { Exit } from "../control/control.ts";
import type { Reach, ReachNode, Way } from "../control/reach.ts";
import type { CheckedFile } from "../model/checked.ts";
import { provenBy } from "./presence.ts";
import { type Binders, giving, givesResult } from "./result-uses.ts";
import { solve } from "./solve.ts";

/** A name that has no value yet. */
export interface Lack {
  readonly name: string;
  /** The end of the last statement that could have given it one; `undefined` when none has run. */
  readonly end: { readonly verb: string; readonly outcome: string; readonly span: Span } | undefined;
  /** It had one, which the result of another statement has replaced. */
  readonly replaced: boolean;
}

/**
 * Which names may have no result yet at a node. One that was given before stays when the statement runs again and fails. What
 * `on error` takes is left out: the author has answered all failures alike, and its step serves many places. So is what an `if`
 * or a `switch` has found to be there.
 */
export function lacks(
  program: Pick<CheckedFile, "conditions">,
  entered: Reach,
  binders: Binders,
): (node: ReachNode) => ReadonlySet<Lack> {
  const failed = new Map<Exit, Lack>();
  const failedOn = (node: ReachNode, way: Way): Lack | undefined => {
    const { statement } = node.place.point;
    const { exit } = way;
    if (!givesResult(statement) || statement.binding?.kind !== "Name") return undefined;
    if (exit.by.kind !== "arm" || giving(node, way).length > 0) return undefined;
    const { arm } = exit.by;
    const span = { start: arm.span.start, end: arm.outcomes.at(-1)?.span.end ?? arm.span.end };
    const lack = failed.get(exit) ?? {
      name: statement.binding.text,
      end: { verb: statement.verb.text, outcome: exit.outcome, span },
      replaced: false,
    };
    failed.set(exit, lack);
    return lack;
  };
  const replaced = [...binders].map(([name, own]) => ({
    own,
    lack: { name, end: undefined, replaced: true },
  }));
  return solve<Lack>(
    entered,
    (node, way, before) => {
      const [given] = giving(node, way);
      if (given !== undefined)
        return replaced
          .filter(({ own }) => own[0]?.verb.text === given.verb.text && !own.includes(given))
          .map(({ lack }) => lack);
      const lack = failedOn(node, way);
      return lack !== undefined && [...before].some(({ name }) => name === lack.name) ? [lack] : [];
    },
    (node, way) => {
      const { statement } = node.place.point;
      if (way.exit.by.kind === "onError") return () => true;
      if (statement.kind === "RepeatStatement" && way.exit.outcome === "done")
        return (lack) => isGivenIn(statement, lack, binders);
      if (!givesResult(statement)) {
        const proven = new Set(provenBy(program, statement, way.exit).map(({ root }) => root.text));
        return (lack) => !lack.replaced && proven.has(lack.name);
      }
      if (statement.binding?.kind !== "Name") return () => false;
      const { text } = statement.binding;
      return ({ name }) => name === text;
    },
    [...binders.keys()].map((name) => ({ name, end: undefined, replaced: false })),
  );
}

/** Its rounds are over, so what it gives has been given, unless it failed in there. */
function isGivenIn({ span }: Statement, { name, end }: Lack, binders: Binders): boolean {
  const contains = (inner: Span): boolean => span.start <= inner.start && inner.end <= span.end;
  return (binders.get(name) ?? []).some((binder) => contains(binder.span)) && !(end && contains(end.span));
}
