import type { AnyMoment, Never, Unordered } from "../moments.ts";

/** None of these is between what stands before it and what stands after it; at the end: from then until now. */
export function never<Of extends readonly AnyMoment[]>(...moments: Of): Never<Of[number]> {
  return { kind: "never", moments };
}

/** All of these, in any order. */
export function unordered<Of extends readonly AnyMoment[]>(...moments: Of): Unordered<Of[number]> {
  return { kind: "unordered", moments };
}
