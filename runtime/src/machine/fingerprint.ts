/** A short hash of a text, the same on every machine: two FNV-1a sums side by side. */
export function fingerprint(text: string): string {
  let first = 0x811c9dc5;
  let second = 0x01000193;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    first = Math.imul(first ^ unit, 0x01000193);
    second = Math.imul(second ^ unit, 0x85ebca6b);
  }
  return hex(first) + hex(second);
}

function hex(sum: number): string {
  return (sum >>> 0).toString(16).padStart(8, "0");
}
