/** The load meets something in the flows that the scenario says nothing about. */
export class LoadError extends Error {
  readonly hint: string;
  constructor(message: string, hint: string) {
    super(message);
    this.name = "LoadError";
    this.hint = hint;
  }
}
