/** Whether two plain values are the same through and through, leaving out the fields of some names. */
export function same(left: unknown, right: unknown, except: ReadonlySet<string> = none): boolean {
  if (left === right) return true;
  if (typeof left !== "object" || typeof right !== "object" || left === null || right === null) return false;
  if (left instanceof Map && right instanceof Map) return sameMap(left, right, except);
  if (Array.isArray(left) !== Array.isArray(right)) return false;
  const leftFields = Object.entries(left).filter(([name]) => !except.has(name));
  const rightFields = new Map(Object.entries(right).filter(([name]) => !except.has(name)));
  return (
    leftFields.length === rightFields.size &&
    leftFields.every(([name, value]) => rightFields.has(name) && same(value, rightFields.get(name), except))
  );
}

const none: ReadonlySet<string> = new Set();

function sameMap(
  left: ReadonlyMap<unknown, unknown>,
  right: ReadonlyMap<unknown, unknown>,
  except: ReadonlySet<string>,
): boolean {
  if (left.size !== right.size) return false;
  const rightKeys = right.keys();
  // The order of names is seen in suggestions and in what is generated.
  for (const [key, value] of left)
    if (rightKeys.next().value !== key || !same(value, right.get(key), except)) return false;
  return true;
}
