/** The words that stories are told in. */
export * from "./calls.ts";
export * from "./customers.ts";
export * from "./flows.ts";
export * from "./order.ts";
export * from "./waiting.ts";
