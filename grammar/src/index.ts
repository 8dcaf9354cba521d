export type * from "./ast.ts";
export { comparisonOperators, flowKinds, resourceKinds } from "./ast.ts";
export { children, eachChild, walk } from "./children.ts";
export type * from "./diagnostic.ts";
export { defineDiagnostics, diagnostic, msg } from "./diagnostic.ts";
export { type LineIndex, lineIndex, type Position } from "./line-index.ts";
export { parse, type ParseResult } from "./parse.ts";
export { syntaxDiagnostics } from "./diagnostics/syntax.ts";
