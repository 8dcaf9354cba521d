import { readdirSync, readFileSync } from "node:fs";

const folder = new URL("../../../docs/diagnostics/", import.meta.url);

/**
 * The pages of `docs/diagnostics` as Markdown, by code. The published package has them as data in the place of this file, so that
 * they can be read without a file system.
 */
export const diagnosticPages: ReadonlyMap<string, string> = new Map(
  readdirSync(folder)
    .filter((name) => /^FLW\d{4}\.md$/.test(name))
    .toSorted()
    .map((name) => [name.slice(0, -".md".length), readFileSync(new URL(name, folder), "utf8")]),
);
