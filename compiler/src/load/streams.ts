/** Which stream of a seed's chance is for whom: what is drawn from one changes nothing in the others. */
export const streams = {
  /** Who stands behind contacts that nobody began by calling. */
  strangers: 0,
  agents: 1,
  arrivals: (kind: number) => 2 + 2 * kind,
  callers: (kind: number) => 3 + 2 * kind,
} as const;
