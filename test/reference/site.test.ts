import { expect, test } from "vitest";
import { sidebarsOf } from "../../docs/site/config.ts";
import { siteSources } from "../../docs/site/sources.ts";

const { pages, broken } = siteSources();

test("every link between pages leads somewhere", () => {
  expect(broken).toEqual([]);
});

test("every link to a heading names one that is there", () => {
  const headings = new Map([...pages].map(([path, text]) => [path, slugsOf(text)]));
  const lost = [...pages].flatMap(([path, text]) =>
    Array.from(withoutCode(text).matchAll(/\]\(([^()\s#]*)#([^()\s]+)\)/g), ([, target = "", slug = ""]) => {
      if (/^[a-z]+:/.test(target)) return undefined;
      const there = target === "" ? path : new URL(target, `file:///${path}`).pathname.slice(1);
      return headings.get(there)?.has(slug) === true ? undefined : `${path}: ${target}#${slug}`;
    }).filter((link) => link !== undefined),
  );
  expect(lost).toEqual([]);
});

test("every page has a heading and stands in a sidebar", () => {
  const links: string[] = [];
  const gather = (items: readonly { readonly link?: string; readonly items?: readonly object[] }[]): void => {
    for (const { link, items: inner } of items) {
      if (link !== undefined) links.push(link);
      gather(inner ?? []);
    }
  };
  for (const sidebar of Object.values(sidebarsOf(pages))) gather(sidebar);
  const expected = [...pages.keys()].map((path) => `/${path.replace(/(?:index)?\.md$/, "")}`);
  expect([...new Set(links)].toSorted()).toEqual(expected.toSorted());
  expect([...pages].filter(([, text]) => !/^# \S/m.test(text)).map(([path]) => path)).toEqual([]);
});

test("no page has what the site would take for a template", () => {
  const taken = [...pages].filter(([, text]) => withoutCode(text).includes("{{")).map(([path]) => path);
  expect(taken).toEqual([]);
});

function withoutCode(text: string): string {
  return text.replaceAll(/^```[^]*?^```$/gm, "").replaceAll(/`[^`\n]*`(?!\])/g, "");
}

/** The anchors of a page's headings. */
function slugsOf(text: string): ReadonlySet<string> {
  const headings = text.replaceAll(/^```[^]*?^```$/gm, "").matchAll(/^#{1,6} (.+)$/gm);
  return new Set(
    Array.from(headings, ([, heading = ""]) =>
      heading
        .replaceAll("`", "")
        .toLowerCase()
        .replaceAll(/[^a-z0-9]+/g, "-")
        .replaceAll(/^-+|-+$/g, ""),
    ),
  );
}
