import { nameOfPath } from "./find.ts";
import { values } from "./index.ts";

const byLetters: ReadonlyMap<string, readonly string[]> = Map.groupBy(
  values.map(({ name }) => name).filter((name) => !name.includes("*")),
  (name) => lettersOf(name.split(".")),
);

/** The value that is meant by its path on the platform, or by its own words with dots in other places. */
export function valueMeant(parts: readonly string[]): string | undefined {
  const [only, other] = byLetters.get(lettersOf(parts)) ?? [];
  return nameOfPath(parts) ?? (other === undefined ? only : undefined);
}

/** All that is read is of the contact, so that the word says nothing. */
function lettersOf([first = "", ...more]: readonly string[]): string {
  const said = first === "contact" ? more : [first, ...more];
  return said.join("").toLowerCase();
}
