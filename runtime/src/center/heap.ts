/** What stands in a heap knows its place there; -1: in none. */
export interface HeapItem {
  index: number;
}

/** Which item comes first: the one with the smaller key; of those with the same key the one that `before` says. */
export interface Order<Item> {
  readonly keyOf: (item: Item) => number;
  readonly before: (one: Item, other: Item) => boolean;
}

/**
 * A binary heap whose items can be taken out from the middle. No two items are equal in its order. The keys stand beside
 * the items, so that finding a place touches few of them: the items of a large centre are not in the processor's cache.
 */
export class Heap<Item extends HeapItem> {
  readonly order: Order<Item>;
  readonly #items: Item[] = [];
  readonly #keys: number[] = [];

  constructor(order: Order<Item>) {
    this.order = order;
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
    for (const item of items) {
      this.#items.push(item);
      this.#keys.push(this.order.keyOf(item));
    }
  }

  add(item: Item): void {
    const key = this.order.keyOf(item);
    this.#items.push(item);
    this.#keys.push(key);
    this.#rise(item, key, this.#items.length - 1);
  }

  /** The item must be in this heap. */
  remove(item: Item): void {
    const { index } = item;
    item.index = -1;
    const last = this.#items.pop();
    const key = this.#keys.pop();
    if (last === undefined || key === undefined || last === item) return;
    this.#sink(last, key, this.#rise(last, key, index));
  }

  /** Moves an item up from here to its place, which is returned. */
  #rise(item: Item, key: number, from: number): number {
    let index = from;
    while (index > 0) {
      const above = (index - 1) >> 1;
      const parent = this.#items[above];
      const parentKey = this.#keys[above];
      if (parent === undefined || parentKey === undefined || !this.#isBefore(item, key, parent, parentKey))
        break;
      this.#put(parent, parentKey, index);
      index = above;
    }
    this.#put(item, key, index);
    return index;
  }

  #sink(item: Item, key: number, from: number): void {
    const items = this.#items;
    const keys = this.#keys;
    let index = from;
    for (;;) {
      let below = 2 * index + 1;
      let child = items[below];
      let childKey = keys[below];
      if (child === undefined || childKey === undefined) break;
      const right = items[below + 1];
      const rightKey = keys[below + 1];
      if (right !== undefined && rightKey !== undefined && this.#isBefore(right, rightKey, child, childKey)) {
        child = right;
        childKey = rightKey;
        below++;
      }
      if (!this.#isBefore(child, childKey, item, key)) break;
      this.#put(child, childKey, index);
      index = below;
    }
    if (index !== from) this.#put(item, key, index);
  }

  #isBefore(one: Item, key: number, other: Item, otherKey: number): boolean {
    return key < otherKey || (key === otherKey && this.order.before(one, other));
  }

  #put(item: Item, key: number, index: number): void {
    this.#items[index] = item;
    this.#keys[index] = key;
    item.index = index;
  }
}
