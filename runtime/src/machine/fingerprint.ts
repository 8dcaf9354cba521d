/** Differs, most likely, where two texts do (FNV-1a, 32 bits). */
export function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x1000193);
  return (hash >>> 0).toString(36);
}
