import type { State } from "@contactflow/runtime";
import type { RunView } from "@contactflow/runtime/center";
import { outcomeKey, stateKey, stateOf } from "./outcomes.ts";
import type { Option } from "./replies.ts";
import type { Deed, Stage } from "./stage.ts";

/** Where a flow stands. */
export interface Here {
  readonly key: string;
  readonly state: State;
  /** Those of these outcomes that lead on. */
  readonly by: (...outcomes: readonly string[]) => readonly string[];
}

export function placeIn({ definition }: Stage, { place }: RunView): Here | undefined {
  const { flow, state: name } = place;
  const state = stateOf(definition, flow, name);
  return (
    state && {
      key: stateKey(flow, name),
      state,
      by: (...outcomes) =>
        outcomes
          .filter((outcome) => outcome in state.on)
          .map((outcome) => outcomeKey({ flow, state: name, outcome })),
    }
  );
}

export function step(words: string, towards: readonly string[], value: Deed): Option<Deed> {
  return { id: words, words, towards, value };
}

/** Nothing is done until something happens by itself. */
export function silence(
  { simulation }: Stage,
  towards: readonly string[],
  words = "says nothing",
): Option<Deed> {
  return { id: "silence", words, towards, value: () => void simulation.step() };
}

/** What a value may be compared with that stands elsewhere in the contact. */
export function knownOf(contact: {
  readonly attributes: Readonly<Record<string, string>>;
  readonly customer?: string;
}): (path: readonly string[]) => string | undefined {
  return ([root, name = ""]) => {
    if (root === "Attributes") return contact.attributes[name];
    return root === "CustomerEndpoint" ? contact.customer : undefined;
  };
}
