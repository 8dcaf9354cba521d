/** What stands in a heap knows its place there; -1: in none. */
export interface HeapItem {
  index: number;
}

/** Whether one item comes before another. */
export type Before<Item> = (one: Item, other: Item) => boolean;

/** A binary heap whose items can be taken out from the middle. Equal items must be told apart by `before`. */
export class Heap<Item extends HeapItem> {
  readonly #items: Item[] = [];
  readonly #before: Before<Item>;

  constructor(before: Before<Item>) {
    this.#before = before;
  }

  /** What its items are ordered by. */
  get before(): Before<Item> {
    return this.#before;
  }

  get size(): number {
    return this.#items.length;
  }

  first(): Item | undefined {
    return this.#items[0];
  }

  /** In no particular order. */
  all(): readonly Item[] {
    return this.#items;
  }

  /** Fills an empty heap with what `all` has told of another in the same order. */
  restore(items: readonly Item[]): void {
    for (const item of items) this.#items.push(item);
  }

  add(item: Item): void {
    this.#items.push(item);
    this.#rise(item, this.#items.length - 1);
  }

  /** The item must be in this heap. */
  remove(item: Item): void {
    const { index } = item;
    item.index = -1;
    const last = this.#items.pop();
    if (last === undefined || last === item) return;
    this.#items[index] = last;
    last.index = index;
    this.#rise(last, index);
    this.#sink(last, last.index);
  }

  #rise(item: Item, from: number): void {
    const items = this.#items;
    let index = from;
    while (index > 0) {
      const above = (index - 1) >> 1;
      const parent = items[above];
      if (parent === undefined || !this.#before(item, parent)) break;
      items[index] = parent;
      parent.index = index;
      index = above;
    }
    items[index] = item;
    item.index = index;
  }

  #sink(item: Item, from: number): void {
    const items = this.#items;
    let index = from;
    for (;;) {
      let below = 2 * index + 1;
      let child = items[below];
      if (child === undefined) break;
      const right = items[below + 1];
      if (right !== undefined && this.#before(right, child)) {
        child = right;
        below++;
      }
      if (!this.#before(child, item)) break;
      items[index] = child;
      child.index = index;
      index = below;
    }
    items[index] = item;
    item.index = index;
  }
}
