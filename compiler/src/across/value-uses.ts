import { valueKey } from "../analysis/doubtful-values.ts";
import type { FilePath } from "../model/symbols.ts";
import type { FlowFacts, ReadFact, SetFact } from "../model/facts.ts";
import type { ProgramFacts } from "./program-facts.ts";

/** A read or a setting of a value, with its flow. */
export type Placed<Use> = Use & { readonly file: FilePath; readonly flow: FlowFacts };

/** Who reads and sets what in the whole program. */
export interface ValueUses {
  /** Of values that are not there unless something sets them; in source order of the flows. */
  readonly reads: readonly (Placed<ReadFact> & { readonly key: string })[];
  readonly setters: ReadonlyMap<string, readonly Placed<SetFact>[]>;
}

/** `undefined` where something that cannot be understood may set anything. */
export function valueUses({ files, isWhole }: ProgramFacts): ValueUses | undefined {
  if (!isWhole) return undefined;
  const reads: (Placed<ReadFact> & { readonly key: string })[] = [];
  const setters = new Map<string, Placed<SetFact>[]>();
  let flowCount = 0;
  for (const { path, flows } of files)
    for (const flow of flows) {
      if (flow.isUncertain) return undefined;
      flowCount += 1;
      // What belongs to one flow is not the same in another.
      const keyOf = ({ value }: SetFact | ReadFact): string =>
        value.scope === "flow" ? `${flowCount} ${valueKey(value)}` : valueKey(value);
      for (const read of flow.reads) reads.push({ ...read, file: path, flow, key: keyOf(read) });
      for (const set of flow.sets) {
        const key = keyOf(set);
        const known = setters.get(key);
        if (known === undefined) setters.set(key, [{ ...set, file: path, flow }]);
        else known.push({ ...set, file: path, flow });
      }
    }
  return { reads, setters };
}
