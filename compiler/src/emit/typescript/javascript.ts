import { assertNever } from "../../model/invariant.ts";
import { lineComment } from "./comment.ts";
import { quoted } from "./literal.ts";
import type { ImportedName, SourceStatement } from "./source-file.ts";

/** Writes a generated file as JavaScript, unformatted: what the build plugin hands to the bundler. */
export function printJavaScript(statements: readonly SourceStatement[]): string {
  return statements.map((statement) => `${written(statement)}\n`).join("");
}

function written(statement: SourceStatement): string {
  switch (statement.kind) {
    case "comment":
      return lineComment(statement.text);
    case "import": {
      const names = statement.names.map(({ name, local }) => renamed(name, local)).join(", ");
      return names === "" ? "" : `import { ${names} } from ${quoted(statement.from)};`;
    }
    case "interface":
    case "declare":
      return "";
    case "const":
      return `${exported(statement.name)}const ${statement.name.local} = ${statement.expression};`;
    case "export":
      return `export { ${statement.names.map(({ name, local }) => renamed(local, name)).join(", ")} };`;
    default:
      return assertNever(statement);
  }
}

function renamed(from: string, to: string): string {
  return from === to ? from : `${from} as ${to}`;
}

function exported({ name, local }: ImportedName): string {
  return name === local ? "export " : "";
}
