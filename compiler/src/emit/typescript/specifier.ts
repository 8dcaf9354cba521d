import type { FilePath } from "../../program/checked.ts";

/** How one file of the project imports another: `./queues.flow`, `../shared/hours.flow`. */
export function moduleSpecifier(from: FilePath, to: FilePath): string {
  const folders = from.split("/").slice(0, -1);
  const target = to.split("/");
  const shared = folders.findIndex((folder, index) => folder !== target[index]);
  const common = shared === -1 ? folders.length : shared;
  const up = "../".repeat(folders.length - common);
  return `${up === "" ? "./" : up}${target.slice(common).join("/")}`;
}
