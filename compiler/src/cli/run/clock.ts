/** Tells a moment of virtual time as a wall clock of the centre does: `10:00:00`, with the date on all days but the first. */
export function clockOf(timezone: string, start: number): (instant: number) => string {
  const format = new Intl.DateTimeFormat("en-CA", {
    timeZone: timezone,
    hourCycle: "h23",
    dateStyle: "short",
    timeStyle: "medium",
  });
  const read = (instant: number): readonly [day: string, time: string] => {
    const [day = "", time = ""] = format.format(instant).split(", ");
    return [day, time];
  };
  const [today] = read(start);
  return (instant) => {
    const [day, time] = read(instant);
    return day === today ? time : `${day} ${time}`;
  };
}

/** `Monday, 2 March 2026, 10:00 (America/New_York)` */
export function longTime(timezone: string, instant: number): string {
  const format = new Intl.DateTimeFormat("en-GB", {
    timeZone: timezone,
    hourCycle: "h23",
    weekday: "long",
    day: "numeric",
    month: "long",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
  });
  return `${format.format(instant)} (${timezone})`;
}
