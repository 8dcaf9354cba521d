import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { nodeFiles } from "./node-files.ts";
import { findSources } from "./sources.ts";

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

const find = (...paths: readonly string[]) => findSources(nodeFiles, root, paths);

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
  expect(await find(...paths)).toEqual({ kind: "found", paths: found });
});

test("names files outside the root by the way there", async () => {
  expect(await findSources(nodeFiles, join(root, "docs"), ["../main.flow"])).toEqual({
    kind: "found",
    paths: ["../main.flow"],
  });
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
