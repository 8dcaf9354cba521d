import { Heap, type HeapItem } from "../heap.ts";
import { type Entry, type Kind, kinds, SnapshotError, type Written } from "./document.ts";
import { orders } from "./orders.ts";

/** What is made at first for an entry, so that others can refer to it, and how it is filled then. */
interface Shell {
  readonly object: object;
  readonly fill: () => void;
}

/**
 * Makes anew what `writeGraph` has written down. `partAt`: finds what was not written down.
 *
 * @throws SnapshotError for what it cannot have written.
 */
export function readGraph(entries: readonly Entry[], partAt: (pointer: string) => unknown): object {
  const read = (value: Written | undefined): unknown => {
    if (!Array.isArray(value)) {
      if (typeof value === "object" ? value === null : value !== undefined) return value;
      throw damaged("a value is missing");
    }
    const [to] = value as readonly (number | string)[];
    if (to === undefined) return undefined;
    if (typeof to === "string") return numbers.has(to) ? Number(to) : part(to);
    const shell = shells[to];
    if (!shell) throw damaged(`there is no object ${to}`);
    return shell.object;
  };
  const part = (pointer: string): unknown => {
    const found = partAt(pointer);
    if (found === undefined) throw damaged(`the centre has nothing at ${pointer}`);
    return found;
  };
  const shells = entries.map((entry, number) => shellOf(entry, number, read));
  // Heaps look at what they hold, which is whole by then.
  for (const isHeap of [false, true]) {
    for (const { object, fill } of shells) if (object instanceof Heap === isHeap) fill();
  }
  const [root] = shells;
  if (!root) throw damaged("it is empty");
  return root.object;
}

const numbers: ReadonlySet<string> = new Set(["NaN", "Infinity", "-Infinity", "-0"]);

function shellOf(entry: Entry, number: number, read: (value: Written | undefined) => unknown): Shell {
  if (typeof entry !== "object" || entry === null) throw damaged(`object ${number} is none`);
  if (!isList(entry)) return fieldsOf(entry, read);
  const [kind, ...items] = entry;
  switch (kind) {
    case "list": {
      const list: unknown[] = [];
      return { object: list, fill: () => items.forEach((item) => list.push(read(item))) };
    }
    case "set": {
      const set = new Set<unknown>();
      return { object: set, fill: () => items.forEach((item) => set.add(read(item))) };
    }
    case "map": {
      const map = new Map<unknown, unknown>();
      const fill = () => {
        for (let at = 0; at < items.length; at += 2) map.set(read(items[at]), read(items[at + 1]));
      };
      return { object: map, fill };
    }
    case "heap": {
      const [order, ...rest] = items;
      const known = orders.get(String(order));
      if (!known) throw damaged(`there is no order ${String(order)}`);
      const heap = new Heap(known);
      return { object: heap, fill: () => heap.restore(rest.map((item) => read(item) as HeapItem)) };
    }
    default:
      throw damaged(
        `object ${number} is ${String(kind satisfies never)}, and not one of ${kinds.join(", ")}`,
      );
  }
}

function isList(entry: Entry): entry is readonly [Kind, ...Written[]] {
  return Array.isArray(entry);
}

function fieldsOf(
  entry: { readonly [field: string]: Written },
  read: (value: Written | undefined) => unknown,
): Shell {
  const object: Record<string, unknown> = {};
  const fill = () => {
    for (const [field, value] of Object.entries(entry)) {
      if (field === "__proto__")
        Object.defineProperty(object, field, { value: read(value), enumerable: true });
      else object[field] = read(value);
    }
  };
  return { object, fill };
}

export function damaged(what: string): SnapshotError {
  return new SnapshotError(`The snapshot is damaged: ${what}.`);
}
