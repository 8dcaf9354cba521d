import { globSync, readFileSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import { fileURLToPath } from "node:url";
import { examplePages } from "./examples.ts";

export const repository = fileURLToPath(new URL("../..", import.meta.url));

/** The site before VitePress builds it. */
export interface SiteSources {
  /** Markdown by its path in the site. */
  readonly pages: ReadonlyMap<string, string>;
  /** Other files by their path in the site: pictures and schemas that pages link. */
  readonly assets: ReadonlyMap<string, string>;
  /** Links that lead nowhere: `docs/cli.md: nowhere.md`. */
  readonly broken: readonly string[];
}

/** A page as it stands in the repository, and where it goes. */
export interface SitePage {
  /** In the repository; links in it are relative to this. */
  readonly from: string;
  readonly to: string;
  readonly text: string;
}

/** Gathers the pages of the site from the repository, and lets their links lead to where the pages are then. */
export function siteSources(): SiteSources {
  const read = (path: string): string => readFileSync(join(repository, path), "utf8");
  const moved = (from: string, to: string): SitePage => ({ from, to, text: read(from) });
  const docs = globSync("docs/**/*.md", { cwd: repository })
    .map((path) => path.replaceAll("\\", "/"))
    .toSorted();
  const examples = examplePages(repository);
  const pages: readonly SitePage[] = [
    moved("README.md", "index.md"),
    moved("CONTRIBUTING.md", "contributing.md"),
    moved("CHANGELOG.md", "changelog.md"),
    { from: "LICENSE", to: "license.md", text: `# Licence\n\n\`\`\`text\n${read("LICENSE")}\`\`\`\n` },
    ...docs.map((path) => moved(path, path.replace(/^docs\//, "").replace(/README\.md$/, "index.md"))),
    ...(docs.includes("docs/decisions/README.md") ? [] : [decisions(docs)]),
    ...examples,
  ];
  const assets = new Map(
    globSync("docs/**/*.{svg,png,json,ebnf}", { cwd: repository }).map((path) => {
      const from = path.replaceAll("\\", "/");
      return [from, from.replace(/^docs\//, "")];
    }),
  );
  const places = new Map<string, string>([...pages.map(({ from, to }) => [from, to] as const), ...assets]);
  // The code of an example is on the page of the example.
  const placeOf = (path: string): string | undefined =>
    places.get(path) ??
    places.get(`${path}/README.md`) ??
    examples.findLast(({ from }) => path.startsWith(`${dirname(from)}/`))?.to;

  const broken: string[] = [];
  const rewritten = pages.map(({ from, to, text }) => {
    const lead = (target: string): string => {
      const [path = "", hash] = target.split("#");
      if (path === "" || /^[a-z]+:/.test(path)) return target;
      const place = placeOf(posix.join(posix.dirname(from), path).replace(/\/$/, ""));
      if (place === undefined) {
        broken.push(`${from}: ${target}`);
        return target;
      }
      const relative = posix.relative(posix.dirname(to), place);
      return `${relative.startsWith(".") ? relative : `./${relative}`}${hash === undefined ? "" : `#${hash}`}`;
    };
    return [to, outsideFences(text, (prose) => withLinks(prose, lead))] as const;
  });
  return { pages: new Map(rewritten), assets, broken };
}

function decisions(docs: readonly string[]): SitePage {
  const list = docs
    .filter((path) => path.startsWith("docs/decisions/"))
    .map((path) => `- [${titleOf(readFileSync(join(repository, path), "utf8"))}](${posix.basename(path)})`);
  return {
    from: "docs/decisions/README.md",
    to: "decisions/index.md",
    text: `# Decisions\n\nChoices that had alternatives, and why they were made.\n\n${list.join("\n")}\n`,
  };
}

/** The first heading of a page. */
export function titleOf(markdown: string): string {
  return /^# (.+)$/m.exec(markdown)?.[1]?.replaceAll("`", "") ?? "";
}

/** What the site colours; the rest is plain. */
const coloured = new Set(["flow", "ts", "js", "json", "yaml", "sh", "console", "mermaid", "diff"]);

/** Changes the prose of a page and leaves its code alone; a fence with a file's name gets it as a line of its own. */
function outsideFences(text: string, change: (prose: string) => string): string {
  return text
    .split(/(^```[^]*?^```$)/m)
    .map((part) => (part.startsWith("```") ? part.replace(/^```(\S*) ?(.*)$/m, fenceHead) : change(part)))
    .join("");
}

function fenceHead(_: string, language: string, words: string): string {
  const path = words.split(" ").find((word) => word.includes("."));
  const head = path === undefined ? "" : `${words.startsWith("change ") ? "In " : ""}\`${path}\`:\n\n`;
  return `${head}\`\`\`${coloured.has(language) ? language : "text"}`;
}

/** Changes the targets of links; inline code stays as it is. */
function withLinks(prose: string, lead: (target: string) => string): string {
  return prose
    .split(/(`+[^`]*`+(?!\]\())/)
    .map((part, index) =>
      index % 2 === 1
        ? part
        : part.replaceAll(/\]\(([^()\s]+)\)/g, (_, target: string) => `](${lead(target)})`),
    )
    .join("");
}
