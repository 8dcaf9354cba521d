import { Heap, type HeapItem } from "../heap.ts";
import { type Entry, SnapshotError, type Written } from "./document.ts";
import { orderName } from "./orders.ts";

interface Found {
  readonly object: object;
  /** The object in which it was seen first, and where there. */
  readonly parent: number;
  readonly key: string;
}

/**
 * Writes down an object and everything that it leads to, each object once, however they refer to each other.
 * `pointers`: what is not written down, but where it can be found again.
 *
 * @throws SnapshotError for functions and for objects that are more than data.
 */
export function writeGraph(root: object, pointers: ReadonlyMap<object, string>): readonly Entry[] {
  const numbers = new Map<object, number>([[root, 0]]);
  const found: Found[] = [{ object: root, parent: -1, key: "" }];
  const entries: Entry[] = [];

  const written = (value: unknown, parent: number, key: string): Written => {
    switch (typeof value) {
      case "string":
      case "boolean":
        return value;
      case "number":
        if (Object.is(value, -0)) return ["-0"];
        return Number.isFinite(value) ? value : [String(value)];
      case "undefined":
        return [];
      case "object":
        return value === null ? null : reference(value, parent, key);
      default:
        throw cannotWrite(`a ${typeof value}`, found, { parent, key });
    }
  };
  const reference = (object: object, parent: number, key: string): Written => {
    const pointer = pointers.get(object);
    if (pointer !== undefined) return [pointer];
    let number = numbers.get(object);
    if (number === undefined) {
      number = found.length;
      numbers.set(object, number);
      found.push({ object, parent, key });
    }
    return [number];
  };
  const list = (items: Iterable<unknown>, number: number) =>
    Array.from(items, (item, index) => written(item, number, String(index)));

  const entryOf = (here: Found, number: number): Entry => {
    const { object } = here;
    if (Array.isArray(object)) return ["list", ...list(object, number)];
    if (object instanceof Map) return ["map", ...list([...object].flat(1), number)];
    if (object instanceof Set) return ["set", ...list(object, number)];
    if (object instanceof Heap) {
      const heap = object as Heap<HeapItem>;
      const order = orderName(heap.order);
      if (order === undefined) throw cannotWrite("a heap in an order without a name", found, here);
      return ["heap", order, ...list(heap.all(), number)];
    }
    if (!isPlain(object)) throw cannotWrite(`a ${object.constructor?.name ?? "foreign object"}`, found, here);
    return Object.fromEntries(
      Object.entries(object).map(([field, value]) => [field, written(value, number, field)]),
    );
  };
  for (const [number, here] of found.entries()) entries.push(entryOf(here, number));
  return entries;
}

/** Also of another realm, as the objects of a sandbox are. */
function isPlain(object: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(object);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function cannotWrite(
  what: string,
  found: readonly Found[],
  from: Pick<Found, "parent" | "key">,
): SnapshotError {
  const path: string[] = [];
  for (let at: Pick<Found, "parent" | "key"> | undefined = from; at && at.parent >= 0; at = found[at.parent])
    path.unshift(at.key);
  return new SnapshotError(
    `This moment cannot be written down: it holds ${what}, which is more than data, at ${path.join("/")}. ` +
      "What stubs answer must be plain JSON.",
  );
}
