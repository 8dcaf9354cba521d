import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Files } from "./files.ts";
import { writeTogether } from "./outputs.ts";

/** A disk in memory that has room for so many more drafts. */
function disk(texts: Readonly<Record<string, string>>, room = Number.POSITIVE_INFINITY) {
  const content = new Map(Object.entries(texts));
  const touched: string[] = [];
  let drafts = 0;
  const files: Pick<Files, "read" | "draft"> = {
    read: (path) => content.get(path),
    draft: (path, text) => {
      drafts += 1;
      if (drafts > room) throw new Error("the disk is full");
      content.set(`${path}.tmp`, text);
      return {
        commit: () => {
          content.delete(`${path}.tmp`);
          content.set(path, text);
          touched.push(path);
        },
        discard: () => void content.delete(`${path}.tmp`),
      };
    },
  };
  return { files, content, touched };
}

const someTexts = fc.dictionary(fc.constantFrom("/a", "/b", "/c", "/d"), fc.constantFrom("old", "new", ""));

test("all texts are written, those that stay are not touched, and no draft is left", () => {
  fc.assert(
    fc.property(someTexts, someTexts, (before, after) => {
      const { files, content, touched } = disk(before);
      const changed = writeTogether(files, new Map(Object.entries(after)));
      expect(Object.fromEntries(content)).toEqual({ ...before, ...after });
      expect(touched).toEqual(changed);
      expect(changed).toEqual(
        Object.keys(after)
          .filter((path) => after[path] !== before[path])
          .toSorted(),
      );
    }),
  );
});

test("when one text cannot be written, none is", () => {
  fc.assert(
    fc.property(someTexts, someTexts, fc.nat(3), (before, after, room) => {
      const changes = Object.keys(after).filter((path) => after[path] !== before[path]).length;
      fc.pre(room < changes);
      const { files, content } = disk(before, room);
      expect(() => writeTogether(files, new Map(Object.entries(after)))).toThrow("the disk is full");
      expect(Object.fromEntries(content)).toEqual(before);
    }),
  );
});
