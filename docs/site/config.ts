import { readFileSync } from "node:fs";
import { posix } from "node:path";
import { type SiteSources, titleOf } from "./sources.ts";

interface SidebarItem {
  readonly text: string;
  readonly link?: string;
  readonly collapsed?: boolean;
  readonly items?: readonly SidebarItem[];
}

const grammar = new URL("../../vscode-extension/syntaxes/contactflow.tmLanguage.json", import.meta.url);

/** The settings of VitePress as plain data; the sidebar is made from the pages. */
export function siteConfig({ pages }: Pick<SiteSources, "pages">): object {
  const flow: unknown = JSON.parse(readFileSync(grammar, "utf8"));
  return {
    title: "Contactflow",
    description: "Contact-centre flows as code: checked, compiled, tested.",
    lang: "en",
    // The pages' paths are relative, so the site also works below a path of its server.
    cleanUrls: false,
    markdown: {
      // Nothing here is HTML: a `<speak>` in a text is shown as it is.
      html: false,
      languages: [Object.assign({}, flow, { name: "flow" })],
      theme: { light: "github-light", dark: "github-dark" },
    },
    themeConfig: {
      search: { provider: "local" },
      outline: [2, 3],
      nav: [
        { text: "Tutorial", link: "/tutorial" },
        { text: "Language", link: "/language" },
        { text: "Reference", link: "/reference/" },
        { text: "Examples", link: "/examples/" },
        { text: "Diagnostics", link: "/diagnostics/" },
      ],
      sidebar: sidebarsOf(pages),
    },
  };
}

/** Which pages stand in which group, by their paths; a `*` takes those that no group names. */
const groups: readonly { readonly text: string; readonly pages: readonly string[] }[] = [
  { text: "Begin", pages: ["index.md", "tutorial.md"] },
  {
    text: "Guide",
    pages: ["language.md", "projects.md", "cli.md", "formatting.md", "testing.md", "runtime.md", "load.md"],
  },
];

/** Folders whose pages are listed only beside each other: all of them on every page would be most of it. */
const listed = ["reference/verbs", "reference/resources", "diagnostics", "examples", "decisions"];

/** The sidebars by the paths that they stand beside. */
export function sidebarsOf(
  pages: ReadonlyMap<string, string>,
): Readonly<Record<string, readonly SidebarItem[]>> {
  return Object.fromEntries(
    [...listed, ""].map((open) => [`/${open === "" ? "" : `${open}/`}`, sidebarOf(pages, open)]),
  );
}

/** @param open the folder whose pages are listed */
function sidebarOf(pages: ReadonlyMap<string, string>, open: string): readonly SidebarItem[] {
  const item = (path: string): SidebarItem => ({
    text: path === "index.md" ? "Contactflow" : titleOf(pages.get(path) ?? ""),
    link: `/${path.replace(/(?:index)?\.md$/, "")}`,
  });
  const inFolder = (folder: string): readonly string[] =>
    [...pages.keys()]
      .filter((path) => posix.dirname(path) === folder && !path.endsWith("/index.md"))
      .toSorted();
  const folder = (path: string, text: string): SidebarItem => ({
    text,
    link: `/${path}/`,
    ...(path === open ? { collapsed: false, items: inFolder(path).map(item) } : {}),
  });
  const named = new Set(groups.flatMap((group) => group.pages));
  const others = [...pages.keys()].filter((path) => !path.includes("/") && !named.has(path)).toSorted();
  return [
    ...groups.map(({ text, pages: wanted }) => ({
      text,
      items: wanted.filter((path) => pages.has(path)).map(item),
    })),
    {
      text: "Reference",
      items: [
        { text: "Overview", link: "/reference/" },
        folder("reference/verbs", "Verbs"),
        folder("reference/resources", "Resources"),
        ...inFolder("reference").map(item),
        folder("diagnostics", "Diagnostics"),
      ],
    },
    { text: "Examples", items: [folder("examples", "All examples")] },
    { text: "Project", items: [...others.map(item), folder("decisions", "Decisions")] },
  ];
}
