export type * from "./ast.ts";
export { comparisonOperators, flowKinds, resourceKinds } from "./ast.ts";
export type * from "./diagnostic.ts";
export { defineDiagnostics, diagnostic, msg } from "./diagnostic.ts";
