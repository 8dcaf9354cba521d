export * from "./definition/index.ts";
export * from "./machine/index.ts";
export { link } from "./machine/link.ts";
