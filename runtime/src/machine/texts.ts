const attributeBytes = 32 * 1024;

/** All texts together; nothing where names and values are more in UTF-8 than the platform stores. */
export function joined(
  old: Readonly<Record<string, string>>,
  added: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> | undefined {
  const texts = { ...old, ...added };
  let units = 0;
  for (const key in texts) units += key.length + (texts[key] ?? "").length;
  // A unit of UTF-16 takes three bytes at most, so that only long texts need to be looked at.
  return units * 3 <= attributeBytes || bytesOf(Object.entries(texts).join("")) <= attributeBytes
    ? texts
    : undefined;
}

function bytesOf(text: string): number {
  return text.replace(/[\u0800-\ud7ff\ue000-\uffff]/g, "___").replace(/[\u0080-\uffff]/g, "__").length;
}

/** The number that a value is; `NaN` when it is none. Only decimals are: not `0x10`, not `1e3`, not an empty text. */
export function numberOf(value: string | number | undefined): number {
  return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(`${value}`) ? Number(value) : Number.NaN;
}
