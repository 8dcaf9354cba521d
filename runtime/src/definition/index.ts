export type * from "./actions.ts";
export type * from "./center.ts";
export { defineCenter } from "./center.ts";
export type * from "./flow.ts";
export { defineFlow } from "./flow.ts";
export type * from "./values.ts";
