import type { OnError } from "@contactflow/grammar";
import type { Exit, FlowControl } from "../control/control.ts";
import { type Handling, handlingKey, type Place } from "../control/places.ts";
import { invariant } from "../model/invariant.ts";
import { bodyPaths, type Paths } from "./paths.ts";

/**
 * The copies of `on error` blocks that a flow needs. A block that may run off its end goes on after the statement that
 * failed, so it needs one copy for each place where it goes on; one that always leaves needs one in all.
 */
export interface Handlers {
  /** The same place in the copy that stands for it. */
  readonly shared: (place: Place) => Place;
  /** What a statement is called in its copy. */
  readonly pathOf: (place: Place) => string;
  /** Names the copy that a place is in by the way that leads into it, unless it has a name already. */
  readonly enter: (place: Place, way: string) => void;
}

export function handlersOf(control: FlowControl, root: Paths): Handlers {
  const resuming = resumingHandlers(control);
  const parents = new Map<OnError, OnError | undefined>();
  const register = ({ handlers }: Paths, parent: OnError | undefined): void => {
    for (const onError of handlers.keys()) {
      parents.set(onError, parent);
      if (onError.handler.kind === "Block") register(bodyPaths(onError.handler, ""), onError);
    }
  };
  register(root, undefined);

  const canonical = (handling: Handling | undefined): Handling | undefined => {
    if (handling === undefined) return undefined;
    const { onError, resume, outer } = handling;
    if (resuming.has(onError)) return { onError, resume, outer: canonical(outer) };
    const parent = parents.get(onError);
    const enclosing = parent && outward(outer).find((each) => each.onError === parent);
    return { onError, resume: { kind: "open" }, outer: canonical(enclosing) };
  };

  const copies = new Map<string, Paths>();
  const pathsAround = (handling: Handling | undefined): readonly Paths[] => [
    ...outward(handling).flatMap((each) => copies.get(handlingKey(each)) ?? []),
    root,
  ];

  return {
    shared: ({ point, handling }) => ({ point, handling: canonical(handling) }),
    pathOf: ({ point, handling }) => {
      const path = pathsAround(handling)[0]?.statements.get(point.statement);
      invariant(path !== undefined, "a statement without a name");
      return path;
    },
    enter: ({ handling }, way) => {
      if (handling === undefined || copies.has(handlingKey(handling))) return;
      const { onError, outer } = handling;
      invariant(onError.handler.kind === "Block", "only blocks are copied");
      const own = pathsAround(outer).flatMap(({ handlers }) => handlers.get(onError) ?? [])[0];
      invariant(own !== undefined, "an on error without a name");
      copies.set(handlingKey(handling), bodyPaths(onError.handler, resuming.has(onError) ? way : own));
    },
  };
}

/** A copy and those it was entered from. */
function outward(handling: Handling | undefined): readonly Handling[] {
  return handling === undefined ? [] : [handling, ...outward(handling.outer)];
}

/** Handlers whose block runs off its end on some way. */
function resumingHandlers({ points }: FlowControl): ReadonlySet<OnError> {
  const exits = [...points.values()].flatMap((point) => point.exits.flatMap(withFailed));
  const found = new Set<OnError>();
  let known: number;
  do {
    known = found.size;
    for (const { destination, by } of exits) {
      if (destination.kind === "resume") found.add(destination.onError);
      if (by.kind === "onError" && found.has(by.onError) && by.resume.kind === "resume")
        found.add(by.resume.onError);
    }
  } while (found.size > known);
  return found;
}

/** An exit, and where the contact goes when the transfer that it leads to fails. */
function withFailed(exit: Exit): readonly Exit[] {
  const { destination } = exit;
  return destination.kind === "flow" || destination.kind === "dynamic"
    ? [exit, ...withFailed(destination.failed)]
    : [exit];
}
