export type * from "./graph/graph.ts";
export type * from "./program/checked.ts";
export type * from "./program/types.ts";
