import type { Statement } from "@contactflow/grammar";
import { catalogue, type FilledValue, type PropertyEntry, type VerbEntry } from "../catalogue/index.ts";
import { holds, writtenIn } from "../check/written.ts";
import type { Exit } from "../control/control.ts";
import { joined } from "../diagnostics/lists.ts";
import type { Store } from "../model/facts.ts";
import type { FlowView } from "../control/flow-view.ts";

type Filling = ReadonlyMap<string, readonly FilledValue[]>;

const none: readonly Store[] = [];
const byVerb = fillingBy(catalogue.verbs.values());
const byProperty = fillingBy(catalogue.properties.values());
const fillers = fillersByStore();

/** What statements fill as the catalogue says, by the names of their entries; most fill nothing. */
function fillingBy(entries: Iterable<VerbEntry | PropertyEntry>): Filling {
  const filling = new Map<string, readonly FilledValue[]>();
  for (const { name, actions, requests, fills } of entries) {
    const asked = requests ?? actions.map((action) => ({ action, when: undefined }));
    const all = fills ?? asked.flatMap(writtenBy);
    if (all.length > 0) filling.set(name, all);
  }
  return filling;
}

function writtenBy({ action, when }: Omit<FilledValue, "value"> & { readonly action: string }) {
  const { writes = {} } = catalogue.platformActions.get(action) ?? {};
  return Object.keys(writes).map((value): FilledValue => ({ value, when }));
}

/** For each store the statements that fill it, in words. */
function fillersByStore(): ReadonlyMap<Store, readonly string[]> {
  const found = new Map<Store, string[]>();
  const add = ({ value, when }: FilledValue, word: string): void => {
    const words = found.get(value) ?? [];
    found.set(value, words);
    if (typeof when?.primary === "object") words.push(...when.primary.map((form) => `\`${word} ${form}\``));
    else words.push(when?.given === undefined ? `\`${word}\`` : `\`${word}\` with \`${when.given}\``);
  };
  for (const [verb, all] of byVerb) for (const filled of all) add(filled, verb);
  for (const [property, all] of byProperty) for (const filled of all) add(filled, `set contact.${property}`);
  return found;
}

/** The store that a value is read from, which has this path and begins with this word. */
export function storeAt([store]: readonly [string, ...string[]], word: string): Store | undefined {
  if (!fillers.has(store)) return undefined;
  // A result that has a name of its own (`as`) has the same path; whether it is there is checked for itself.
  return catalogue.roots.get(word)?.some(({ path }) => path[0] === store) ? store : undefined;
}

/** What gives a store its value, in words. */
export function sourceWords(store: Store): string {
  return joined(fillers.get(store) ?? none, "or");
}

/** The stores that a statement may fill; an action that is passed through may fill any. */
export function storesFilledBy({ file, flow }: FlowView, statement: Statement): readonly Store[] {
  switch (statement.kind) {
    case "VerbStatement": {
      if (isPassedThrough(statement)) return [...fillers.keys()];
      const filled = byVerb.get(statement.verb.text);
      if (filled === undefined) return none;
      const written = writtenIn(statement, flow.flow);
      return filled.flatMap(({ value, when }) => (holds(when, written) ? [value] : none));
    }
    case "SetStatement":
      return (file.assignments.get(statement) ?? []).flatMap((one) => {
        const filled = one.kind === "property" ? byProperty.get(one.property) : undefined;
        return filled?.map(({ value }) => value) ?? none;
      });
    default:
      return none;
  }
}

/** Those that it has filled when it ends so; nobody knows when an action that is passed through does. */
export function storesFilledOn(view: FlowView, statement: Statement, { outcome }: Exit): readonly Store[] {
  const filled = storesFilledBy(view, statement);
  if (filled.length === 0 || isPassedThrough(statement) || withResult.has(outcome)) return filled;
  const outcomes = view.file.endings.get(statement)?.outcomes ?? [];
  return outcomes.some(({ name, error }) => error && name === outcome) ? none : filled;
}

function isPassedThrough(statement: Statement): boolean {
  return statement.kind === "VerbStatement" && statement.verb.text === "action";
}

/** What the platform wires as an error although there is a result: one without an arm, or a case that stands alone. */
const withResult: ReadonlySet<string> = new Set(["noMatch", "notLinked"]);
