import type { FilePath } from "./symbols.ts";

/** The file that `path`, written in `from`, names; `undefined` when it leads out of the project. */
export function resolvePath(from: FilePath, path: string): FilePath | undefined {
  const parts = from.split("/").slice(0, -1);
  for (const part of path.split("/")) {
    if (part === "" || part === ".") continue;
    if (part !== "..") parts.push(part);
    else if (parts.pop() === undefined) return undefined;
  }
  return parts.join("/");
}

/** How `from` names `to` in an import: `./queues.flow`, `../shared/queues.flow`. */
export function relativePath(from: FilePath, to: FilePath): string {
  const origin = from.split("/").slice(0, -1);
  const target = to.split("/");
  let common = 0;
  while (common < origin.length && common < target.length - 1 && origin[common] === target[common])
    common += 1;
  const up = origin.length - common;
  return `${up === 0 ? "./" : "../".repeat(up)}${target.slice(common).join("/")}`;
}
