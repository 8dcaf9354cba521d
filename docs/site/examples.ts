import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { SitePage } from "./sources.ts";

/** One that lists the examples, which is `examples/README.md` too, and a page for each. */
export function examplePages(repository: string): readonly SitePage[] {
  const folder = join(repository, "examples");
  const pages = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => examplePage(join(folder, name), name))
    .toSorted((left, right) => (left.to < right.to ? -1 : 1));
  const list = pages.map(({ to, text }) => {
    const [, title = "", lead = ""] = /^# (.+)\n+([^\n#`]*)/.exec(text) ?? [];
    const name = to.replace(/^examples\//, "").replace(/\.md$/, "");
    return `- [${title}](${name}/${name}.flow)${lead === "" ? "" : `: ${lead.replace(/[.:]$/, "")}`}`;
  });
  return [
    {
      from: "examples/README.md",
      to: "examples/index.md",
      text: `# Examples\n\nSmall projects that are checked, compiled and called in the tests of the repository. In the folder of each,\n\`npx contactflow run\` calls it, and its \`.test.ts\` shows how it is tested.\n\n${list.join("\n")}\n`,
    },
    ...pages,
  ];
}

/** What an example says of itself, in its README or above its first flow, and all of its code. */
function examplePage(folder: string, name: string): SitePage {
  const files = readdirSync(folder)
    .filter((file) => /\.(flow|test\.ts|json)$/.test(file))
    .toSorted(order);
  const read = (file: string): string => readFileSync(join(folder, file), "utf8");
  const readme = existsSync(join(folder, "README.md")) ? read("README.md").trimEnd() : undefined;
  const about = aboutWords(files.filter((file) => file.endsWith(".flow")).map(read));
  const title = name.charAt(0).toUpperCase() + name.slice(1).replaceAll("-", " ");
  const code = files.map((file) => {
    const language = file.endsWith(".flow") ? "flow" : file.endsWith(".ts") ? "ts" : "json";
    return `## ${file}\n\n\`\`\`${language}\n${read(file).trimEnd()}\n\`\`\``;
  });
  const head = readme ?? [`# ${title}`, about].filter((part) => part !== "").join("\n\n");
  return {
    from: `examples/${name}/README.md`,
    to: `examples/${name}.md`,
    text: `${[head, ...code].join("\n\n")}\n`,
  };
}

/** Flows first, then what calls them, then settings. */
function order(left: string, right: string): number {
  return rank(left) - rank(right) || (left < right ? -1 : 1);
}

function rank(file: string): number {
  return ["flow", "ts", "json"].findIndex((ending) => file.endsWith(ending));
}

/** The description of the centre that an example declares, or else the comment that a file begins with. */
function aboutWords(texts: readonly string[]): string {
  const found = [/((?:^\/\/\/.*\n)+)center /m, /^((?:\/\/.*\n)+)/].flatMap((pattern) =>
    texts.flatMap((text) => pattern.exec(text)?.[1] ?? []),
  );
  return (found[0] ?? "").replaceAll(/^\/\/+ ?/gm, "").trim();
}
