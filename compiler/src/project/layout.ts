import type { FormatOptions } from "@contactflow/grammar/format";

/** How the `.prettierrc` and the `.editorconfig` that hold for a file want it laid out; absolute path. */
export async function layoutFor(path: string): Promise<Partial<FormatOptions>> {
  const { resolveConfig } = await import("prettier");
  const found = await resolveConfig(path, { editorconfig: true });
  if (found === null) return {};
  const { printWidth, tabWidth, useTabs, endOfLine } = found;
  return {
    ...(printWidth !== undefined && { printWidth }),
    ...(tabWidth !== undefined && { tabWidth }),
    ...(useTabs !== undefined && { useTabs }),
    ...(endOfLine !== undefined && { endOfLine }),
  };
}
