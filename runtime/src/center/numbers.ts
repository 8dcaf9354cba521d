/** What the simulation needs to know of phone numbers. Numbers are E.164, with the `+`. */
export interface NumberPlan {
  /** The number that a customer of this country (ISO 3166 alpha-2) means by these digits; `undefined`: none. */
  readonly local: (digits: string, country: string) => string | undefined;
  /** The number keyed in with its country code, without the `+`; `undefined`: none. */
  readonly international: (digits: string) => string | undefined;
  readonly isValid: (number: string) => boolean;
  /** Whether the centre may dial this valid number. */
  readonly isDialable: (number: string) => boolean;
}
