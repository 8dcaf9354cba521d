import { catalogue } from "../../catalogue/index.ts";
import type { Request } from "../../catalogue/requests.ts";
import { holds, writtenIn } from "../../check/written.ts";
import { invariant } from "../../model/invariant.ts";
import { type DraftNode, exits, place, toPart, type Way } from "../draft.ts";
import { rawAction } from "../requests.ts";
import type { LowerVerb } from "./verb.ts";

/** What a verb asks of the platform, one action after the other: the last one bears the statement's id and its other outcomes. */
export const service: LowerVerb = (around, args) => {
  const written = writtenIn(around.statement, around.flow.flow);
  const entry = catalogue.verbs.get(around.statement.verb.text);
  const requests = (entry?.requests ?? []).filter(({ when }) => holds(when, written));
  invariant(requests.length > 0, "a statement that asks for something asks for nothing", place(around));
  const owned = requests.map(errorsOf);
  return requests.map((request, index): DraftNode => {
    const next = requests[index + 1];
    const action = rawAction(request, args);
    const own = owned[index] ?? new Set();
    if (next !== undefined)
      return {
        part: partName(request),
        action,
        ways: [
          ["done", toPart(partOf(requests, index + 1))],
          ...exits(...around.outcomes.filter((outcome) => own.has(outcome))),
        ],
      };
    const others = new Set(owned.flatMap((errors) => [...errors]));
    const outcomes = around.outcomes.filter((outcome) => own.has(outcome) || !others.has(outcome));
    return { part: undefined, action, ways: exits(...outcomes) satisfies readonly Way[] };
  });
};

function partOf(requests: readonly Request[], index: number): string | undefined {
  const request = requests[index];
  return request === undefined || index + 1 === requests.length ? undefined : partName(request);
}

function partName({ action }: Request): string {
  return action.charAt(0).toLowerCase() + action.slice(1);
}

/** The outcomes of a request that are errors of the platform. */
function errorsOf({ action }: Request): ReadonlySet<string> {
  const errors = catalogue.platformActions.get(action)?.errors ?? {};
  return new Set(Object.values(errors).map(({ outcome }) => outcome));
}
