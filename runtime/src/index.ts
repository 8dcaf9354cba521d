export * from "./definition/index.ts";
export * from "./machine/index.ts";
