/** The number that a value is; `NaN` when it is none. Only decimals are: not `0x10`, not `1e3`, not an empty text. */
export function numberOf(value: string | number | undefined): number {
  return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(`${value}`) ? Number(value) : Number.NaN;
}
