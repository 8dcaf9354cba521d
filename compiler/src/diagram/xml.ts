const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};

/** Text as XML 1.0 takes it, in content and attributes alike; what XML has no way to write becomes U+FFFD. */
export function xmlText(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(notXml, "\uFFFD")
    .replaceAll(/[&<>"']/g, (character) => entities[character] ?? character);
}

/** Control characters and the two code points that XML 1.0 leaves out. */
// oxlint-disable-next-line no-control-regex -- these are the ones to find
const notXml = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;
