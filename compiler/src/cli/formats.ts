/** How diagnostics are written: for people, or for programs that show them elsewhere. */
export const formats = ["pretty", "json", "sarif", "github"] as const;
export type Format = (typeof formats)[number];

export interface FormatOptions {
  readonly format?: Format;
  /** Short for the format `json`. */
  readonly json?: boolean;
}

export function formatOf({ format, json = false }: FormatOptions): Format {
  return format ?? (json ? "json" : "pretty");
}
