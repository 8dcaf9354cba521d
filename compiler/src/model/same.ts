import type { Span } from "@contactflow/grammar";

/** Whether two plain values are the same through and through. */
export function same(left: unknown, right: unknown): boolean {
  return alike(left, right, false);
}

/** The same, wherever in their files they stand: places move with every edit before them. */
export function sameElsewhere(left: unknown, right: unknown): boolean {
  return alike(left, right, true);
}

function alike(left: unknown, right: unknown, elsewhere: boolean): boolean {
  if (left === right) return true;
  if (typeof left !== "object" || typeof right !== "object" || left === null || right === null) return false;
  if (left instanceof Map && right instanceof Map) return alikeMaps(left, right, elsewhere);
  if (Array.isArray(left) && Array.isArray(right))
    return left.length === right.length && left.every((item, index) => alike(item, right[index], elsewhere));
  if (elsewhere && isSpan(left) && isSpan(right)) return true;
  const fields = Object.entries(left);
  const others = new Map(Object.entries(right));
  return (
    fields.length === others.size &&
    fields.every(([name, value]) => others.has(name) && alike(value, others.get(name), elsewhere))
  );
}

/** The order of names counts: it is seen in suggestions and in what is generated. */
function alikeMaps(
  left: ReadonlyMap<unknown, unknown>,
  right: ReadonlyMap<unknown, unknown>,
  elsewhere: boolean,
): boolean {
  if (left.size !== right.size) return false;
  const names = right.keys();
  for (const [name, value] of left)
    if (names.next().value !== name || !alike(value, right.get(name), elsewhere)) return false;
  return true;
}

function isSpan(value: object): value is Span {
  const { start, end } = value as Partial<Span>;
  return typeof start === "number" && typeof end === "number" && Object.keys(value).length === 2;
}
