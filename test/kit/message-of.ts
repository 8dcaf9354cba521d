/** The message of the error that this throws. */
export function messageOf(ask: () => unknown): string {
  try {
    ask();
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  throw new Error("nothing was thrown");
}
