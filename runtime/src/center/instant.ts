/** A moment of virtual time: milliseconds since 1970-01-01T00:00Z. */
export type Instant = number;

export type Milliseconds = number;
