import { builders } from "prettier/doc";
import type { Node } from "../ast.ts";
import type { Doc, Writer } from "./writer.ts";

const { hardline } = builders;

/** Comments for the nodes of a tree that was made, not read: lines of text, without `//`. */
export type Notes = ReadonlyMap<Node, readonly string[]>;

/** Writes a tree that has no source text: as it is usually laid out, with its descriptions and some notes. */
export function plainWriter(notes: Notes): Writer {
  return {
    token: (text) => text,
    space: () => " ",
    leaveOut: () => "",
    isNext: () => undefined,
    hasLineEnd: () => false,
    nextImage: () => undefined,
    startsLine: () => undefined,
    item: (node, print) => ({ blankBefore: undefined, doc: [linesAbove(node, notes), print()] }),
    opening: (image) => ({ before: "", bracket: image, isCommented: false }),
    closing: (image) => ({ inside: undefined, bracket: image }),
  };
}

function linesAbove(node: Node | undefined, notes: Notes): Doc {
  if (node === undefined) return "";
  const description = "doc" in node && node.doc !== undefined ? node.doc.text.split("\n") : [];
  return [
    ...(notes.get(node) ?? []).map((line) => ["//", line === "" ? "" : ` ${line}`, hardline]),
    ...description.map((line) => ["///", line === "" ? "" : ` ${line}`, hardline]),
  ];
}
