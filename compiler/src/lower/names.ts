import type { Declaration } from "@contactflow/grammar";
import type { SourceText } from "../model/checked.ts";
import { invariant } from "../model/invariant.ts";

/** The declared name; a program without errors has one wherever it is needed. */
export function declaredName({ path }: SourceText, { name, head }: Declaration): string {
  invariant(name?.kind === "Name", "a declaration without a name", { file: path, span: head });
  return name.text;
}
