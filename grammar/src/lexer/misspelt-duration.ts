/** A duration whose unit is written out: `10min` and `10 minutes` mean `10m`. */
export function misspeltDuration(image: string): string | undefined {
  const [, count, unit] =
    /^(\d+)[ \t]?(sec|secs|seconds?|min|mins|minutes?|hr|hrs|hours?|days?)$/i.exec(image) ?? [];
  return count === undefined || unit === undefined ? undefined : count + unit.charAt(0).toLowerCase();
}
