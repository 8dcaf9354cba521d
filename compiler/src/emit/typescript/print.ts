import estree from "prettier/plugins/estree";
import typescript from "prettier/plugins/typescript";
import { format } from "prettier/standalone";
import {
  type OptionalKind,
  Project,
  type JSDocStructure,
  type SourceFile,
  type StatementStructures,
  StructureKind,
  VariableDeclarationKind,
} from "ts-morph";
import { assertNever } from "../../model/invariant.ts";
import { docText, lineComment } from "./comment.ts";
import { typeKey } from "./literal.ts";
import type { ImportedName, SourceStatement } from "./source-file.ts";

const project = new Project({ useInMemoryFileSystem: true, skipLoadingLibFiles: true });

/**
 * Writes a generated file as formatted TypeScript. The one module that loads ts-morph and Prettier, so it is itself
 * loaded only when files are written.
 */
export async function printTypeScript(statements: readonly SourceStatement[]): Promise<string> {
  const file: SourceFile = project.createSourceFile(
    "generated.ts",
    { statements: statements.map(structure) },
    { overwrite: true },
  );
  const text = file.getFullText();
  file.forget();
  return format(text, { parser: "typescript", plugins: [typescript, estree], printWidth: 110 });
}

function structure(statement: SourceStatement): StatementStructures | string {
  switch (statement.kind) {
    case "comment":
      return lineComment(statement.text);
    case "import":
      return {
        kind: StructureKind.ImportDeclaration,
        moduleSpecifier: statement.from,
        isTypeOnly: statement.names.length === 0,
        namedImports: [
          ...statement.names.map(specifier),
          ...statement.types.map((name) => ({ name, isTypeOnly: statement.names.length > 0 })),
        ],
      };
    case "interface":
      return {
        kind: StructureKind.Interface,
        isExported: true,
        name: statement.name,
        docs: docs(statement.doc),
        properties: statement.properties.map(({ name, optional, type, doc }) => ({
          name: typeKey(name),
          type,
          isReadonly: true,
          hasQuestionToken: optional,
          docs: docs(doc),
        })),
      };
    case "const":
      return {
        kind: StructureKind.VariableStatement,
        declarationKind: VariableDeclarationKind.Const,
        isExported: keepsName(statement.name),
        docs: docs(statement.doc),
        leadingTrivia: "\n",
        declarations: [{ name: statement.name.local, initializer: statement.expression }],
      };
    case "declare":
      return {
        kind: StructureKind.VariableStatement,
        declarationKind: VariableDeclarationKind.Const,
        isExported: keepsName(statement.name),
        hasDeclareKeyword: true,
        docs: docs(statement.doc),
        declarations: [{ name: statement.name.local, type: statement.type }],
      };
    case "export":
      return {
        kind: StructureKind.ExportDeclaration,
        namedExports: statement.names.map(({ name, local }) => ({ name: local, alias: name })),
      };
    default:
      return assertNever(statement);
  }
}

function keepsName({ name, local }: ImportedName): boolean {
  return name === local;
}

function specifier({ name, local }: ImportedName): { name: string; alias?: string } {
  return name === local ? { name } : { name, alias: local };
}

function docs(doc: string | undefined): OptionalKind<JSDocStructure>[] {
  const text = docText(doc ?? "");
  return text === "" ? [] : [{ description: text.includes("\n") ? `\n${text}` : text }];
}
