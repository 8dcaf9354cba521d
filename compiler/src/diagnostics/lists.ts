/** `calls, chats and tasks` */
export function joined(words: readonly string[], joint: "and" | "or"): string {
  if (words.length < 2) return words.join("");
  return `${words.slice(0, -1).join(", ")} ${joint} ${words.at(-1)}`;
}

/** The same of names, each in backticks. */
export function listed(names: readonly string[], joint: "and" | "or"): string {
  return joined(
    names.map((name) => `\`${name}\``),
    joint,
  );
}
