/** A time as other countries write it: `8am` and `8:00` mean `08:00`; `undefined` when there is no such time. */
export function misspeltTime(image: string): string | undefined {
  const [, hour, minute = "00", half] = /^(\d{1,2})(?::(\d\d))?[ \t]?([ap])?m?$/i.exec(image) ?? [];
  if (hour === undefined) return undefined;
  const hours = Number(hour);
  if (half === undefined) return hours <= 24 ? `${twoDigits(hours)}:${minute}` : undefined;
  if (hours < 1 || hours > 12) return undefined;
  return `${twoDigits((hours % 12) + (half.toLowerCase() === "p" ? 12 : 0))}:${minute}`;
}

/** A date in another order; `undefined` where day and month could be either. */
export function misspeltDate(image: string): string | undefined {
  const parts = image.split(/[-./]/).map(Number);
  const [first = 0, second = 0, third = 0] = parts;
  if (first > 31) return date(first, second, third);
  if (image.includes(".") || first > 12) return date(third, second, first);
  return second > 12 ? date(third, first, second) : undefined;
}

function date(year: number, month: number, day: number): string | undefined {
  if (month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  return `${year}-${twoDigits(month)}-${twoDigits(day)}`;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, "0");
}
