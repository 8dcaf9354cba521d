import type { Point, Size } from "./layout.ts";

/** Puts boxes on shelves, in order, so that the whole is a little wider than high, with a `gap` between and around them. */
export function shelve(boxes: readonly Size[], gap: number): Size & { readonly places: readonly Point[] } {
  const area = boxes.reduce((sum, { width, height }) => sum + (width + gap) * (height + gap), 0);
  const widest = Math.max(...boxes.map(({ width }) => width), 1.3 * Math.sqrt(area));
  const places: Point[] = [];
  let x = gap;
  let y = gap;
  let shelf = 0;
  let right = gap;
  for (const { width, height } of boxes) {
    if (x > gap && x + width > gap + widest) {
      x = gap;
      y += shelf + gap;
      shelf = 0;
    }
    places.push({ x, y });
    x += width + gap;
    shelf = Math.max(shelf, height);
    right = Math.max(right, x);
  }
  return { places, width: right, height: y + shelf + gap };
}
