import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { siteConfig } from "./config.ts";
import { repository, siteSources } from "./sources.ts";

/** Where VitePress finds the site. */
export const siteFolder = join(repository, ".contactflow/site");

const theme = fileURLToPath(new URL("theme/", import.meta.url));

/** Writes the sources of the site into a folder of its own; what has not changed is not touched. */
export function assembleSite(): void {
  const sources = siteSources();
  if (sources.broken.length > 0) throw new Error(`links that lead nowhere:\n${sources.broken.join("\n")}`);
  const files = new Map([
    ...sources.pages,
    [".vitepress/config.mjs", `export default ${JSON.stringify(siteConfig(sources), undefined, 2)};\n`],
    ...["index.js", "style.css"].map(
      (name) => [`.vitepress/theme/${name}`, readFileSync(join(theme, name), "utf8")] as const,
    ),
  ]);
  for (const [path, text] of files) {
    const target = join(siteFolder, path);
    mkdirSync(dirname(target), { recursive: true });
    if (textOf(target) !== text) writeFileSync(target, text);
  }
  for (const [from, to] of sources.assets)
    for (const target of [join(siteFolder, to), join(siteFolder, "public", to)]) {
      mkdirSync(dirname(target), { recursive: true });
      copyFileSync(join(repository, from), target);
    }
}

/** Removes what an earlier site had. */
export function clearSite(): void {
  rmSync(siteFolder, { recursive: true, force: true });
}

function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}
