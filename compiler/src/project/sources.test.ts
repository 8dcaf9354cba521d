import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { nodeFiles } from "./node-files.ts";
import { projectRoot, relativePath, rootOfAll } from "./root.ts";
import { findSources, type Sources } from "./sources.ts";

let root = "";

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "contactflow-sources-"));
  for (const path of [
    "main.flow",
    "notes.md",
    "flows/a.flow",
    "flows/b.flow",
    "flows/deep/c.flow",
    "flows/[odd].flow",
    "node_modules/pack/x.flow",
    ".hidden/y.flow",
    "docs/readme.md",
  ]) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), "");
  }
});

afterAll(() => rmSync(root, { recursive: true }));

const find = (...paths: readonly string[]): Promise<Sources> => findSources(nodeFiles, root, paths);

const fromRoot = (path: string): string => relativePath(root, path);

test.each([
  {
    paths: [],
    found: ["flows/[odd].flow", "flows/a.flow", "flows/b.flow", "flows/deep/c.flow", "main.flow"],
  },
  { paths: ["main.flow", "./main.flow"], found: ["main.flow"] },
  { paths: ["flows/deep", "main.flow"], found: ["flows/deep/c.flow", "main.flow"] },
  { paths: ["flows/*.flow"], found: ["flows/[odd].flow", "flows/a.flow", "flows/b.flow"] },
  { paths: ["flows/{a,b}.flow"], found: ["flows/a.flow", "flows/b.flow"] },
  { paths: ["**/c.flow"], found: ["flows/deep/c.flow"] },
  {
    paths: ["**"],
    found: ["flows/[odd].flow", "flows/a.flow", "flows/b.flow", "flows/deep/c.flow", "main.flow"],
  },
  { paths: ["flows/[odd].flow"], found: ["flows/[odd].flow"] },
  { paths: [".hidden"], found: [".hidden/y.flow"] },
  { paths: ["node_modules/pack/x.flow"], found: ["node_modules/pack/x.flow"] },
])("finds $paths", async ({ paths, found }) => {
  const sources = await find(...paths);
  expect(sources.kind === "found" ? sources.paths.map(fromRoot) : sources).toEqual(found);
});

test.each([
  { path: "nowhere.flow", why: "missing" },
  { path: "main.flow/inside", why: "missing" },
  { path: "notes.md", why: "foreign" },
  { path: "docs", why: "empty" },
  { path: "docs/*.flow", why: "empty" },
  { path: "nowhere/*.flow", why: "empty" },
])("says why there is nothing for $path", async ({ path, why }) => {
  expect(await find("main.flow", path)).toEqual({ kind: why, path });
});

async function foldersOf(...paths: readonly string[]) {
  const sources = await find(...paths);
  return sources.kind === "found" ? sources.folders.map(fromRoot) : sources;
}

test("says in which folders a new file would be found too", async () => {
  expect(await foldersOf()).toEqual(["", "docs", "flows", "flows/deep"]);
  expect(await foldersOf("flows/**/c.flow", "main.flow")).toEqual(["", "flows", "flows/deep"]);
});

test("links to files are found, and links that lead nowhere or in a circle are not followed", async () => {
  const linked = join(root, "linked");
  mkdirSync(linked);
  symlinkSync(join(root, "main.flow"), join(linked, "link.flow"));
  symlinkSync(join(root, "gone.flow"), join(linked, "broken.flow"));
  symlinkSync(linked, join(linked, "circle"));
  const sources = await find("linked");
  expect(sources.kind === "found" ? sources.paths.map(fromRoot) : sources).toEqual(["linked/link.flow"]);
  rmSync(linked, { recursive: true });
});

test("a project begins in the nearest folder with a manifest, or else in the folder itself", () => {
  const inner = join(root, "flows/deep");
  expect(projectRoot(nodeFiles, inner)).toBe(inner);
  writeFileSync(join(root, "package.json"), "{}");
  expect(projectRoot(nodeFiles, inner)).toBe(root);
});

test("files beside a project widen it", () => {
  expect(rootOfAll("/a/b/c", ["/a/b/c/x.flow"])).toBe("/a/b/c");
  expect(rootOfAll("/a/b/c", ["/a/b/c/x.flow", "/a/b/d/y.flow"])).toBe("/a/b");
  expect(rootOfAll("/a/b/c", ["/x.flow"])).toBe("/");
});
