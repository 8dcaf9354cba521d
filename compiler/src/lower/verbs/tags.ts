import { single } from "../draft.ts";
import { itemsOf, textsOf, wordOf } from "../values.ts";
import { type LowerVerb, primary } from "./verb.ts";

export const tag: LowerVerb = (around, args) => single({ type: "tag", tags: textsOf(args.options) }, around);

export const untag: LowerVerb = (around, args) =>
  single({ type: "untag", keys: itemsOf(primary(around, args)).map(wordOf) }, around);
