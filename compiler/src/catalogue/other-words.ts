/** What other languages and people call a statement, and its name here. */
export const otherWords: ReadonlyMap<string, string> = new Map([
  ["hangup", "disconnect"],
  ["hangUp", "disconnect"],
  ["return", "end"],
  ["exit", "end"],
  ["stop", "end"],
  ["goto", "->"],
  ["jump", "->"],
  ["say", "play"],
  ["speak", "play"],
  ["gather", "collect"],
  ["let", "set"],
  ["var", "set"],
  ["const", "set"],
]);
