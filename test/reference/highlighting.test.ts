import { globSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { format } from "prettier";
import { expect, test } from "vitest";
import oniguruma from "vscode-oniguruma";
import textmate from "vscode-textmate";
import { highlighting } from "../../docs/generate/highlighting.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const file = new URL("../../vscode-extension/syntaxes/contactflow.tmLanguage.json", import.meta.url);
const json = await format(JSON.stringify(highlighting()), { parser: "json", printWidth: 110 });

const wasm = readFileSync(createRequire(import.meta.url).resolve("vscode-oniguruma/release/onig.wasm"));
await oniguruma.loadWASM(wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength));
const registry = new textmate.Registry({
  onigLib: Promise.resolve({
    createOnigScanner: (sources) => new oniguruma.OnigScanner(sources),
    createOnigString: (text) => new oniguruma.OnigString(text),
  }),
  loadGrammar: () => Promise.resolve(textmate.parseRawGrammar(json, "contactflow.tmLanguage.json")),
});
const grammar = await registry.loadGrammar("source.contactflow");

/** The pieces of a text that are coloured, each with the most special scope. */
function coloured(text: string): readonly (readonly [string, string])[] {
  let stack = textmate.INITIAL;
  return text.split("\n").flatMap((line) => {
    const result = grammar?.tokenizeLine(line, stack);
    stack = result?.ruleStack ?? stack;
    return (result?.tokens ?? []).flatMap(({ startIndex, endIndex, scopes }) => {
      const piece = line.slice(startIndex, endIndex).trim();
      const scope = scopes.at(-1)?.replace(".contactflow", "") ?? "";
      return piece === "" || scope === "source" || scope === "source.contactflow"
        ? []
        : [[piece, scope] as const];
    });
  });
}

test("the grammar is what the catalogue's words make of it; `npm run reference` writes it anew", async () => {
  await expect(json).toMatchFileSnapshot(fileURLToPath(file));
});

test.each([
  [
    'inbound flow Welcome "Hello" {',
    [
      ["inbound flow", "storage.type"],
      ["Welcome", "entity.name.type"],
      ['"', "string.quoted.double"],
      ["Hello", "string.quoted.double"],
      ['"', "string.quoted.double"],
    ],
  ],
  [
    "external queue Legacy",
    [
      ["external", "storage.modifier"],
      ["queue", "storage.type"],
      ["Legacy", "entity.name.type"],
    ],
  ],
  [
    "  step queue {",
    [
      ["step", "storage.type.step"],
      ["queue", "entity.name.function.step"],
    ],
  ],
  [
    "  on error -> sorry",
    [
      ["on error", "keyword.control"],
      ["->", "keyword.operator.arrow"],
      ["sorry", "entity.name.function.step"],
    ],
  ],
  [
    "    invalidNumber, notDialable -> retry",
    [
      ["invalidNumber", "constant.other.outcome"],
      ["notDialable", "constant.other.outcome"],
      ["->", "keyword.operator.arrow"],
      ["retry", "keyword.control.flow"],
    ],
  ],
  [
    "  callback Callbacks (number: callbackNumber, delay: 99s)",
    [
      ["callback", "support.function.verb"],
      ["number", "variable.other.property"],
      ["delay", "variable.other.property"],
      ["99", "constant.numeric"],
      ["s", "keyword.other.unit"],
    ],
  ],
  [
    "  play: text",
    [
      ["play", "variable.other.property"],
      ["text", "support.type"],
    ],
  ],
  [
    "  open: [mon-fri 08:00-18:00] // all week",
    [
      ["open", "variable.other.property"],
      ["mon", "constant.language"],
      ["fri", "constant.language"],
      ["08:00", "constant.numeric.time"],
      ["18:00", "constant.numeric.time"],
      ["// all week", "comment.line.double-slash"],
    ],
  ],
  [
    '  if not Office.open and tier == "gold" { disconnect }',
    [
      ["if", "keyword.control"],
      ["not", "keyword.operator.word"],
      ["and", "keyword.operator.word"],
      ["==", "keyword.operator"],
      ['"', "string.quoted.double"],
      ["gold", "string.quoted.double"],
      ['"', "string.quoted.double"],
      ["disconnect", "support.function.verb"],
    ],
  ],
])("colours %s", (line, expected) => {
  expect(coloured(line)).toEqual(expected);
});

test("a value in a text is no text, and the text ends where it does", () => {
  const pieces = coloured('  play "Hello ${customer.number}, \\"you\\"."\n  disconnect');
  expect(pieces).toContainEqual(["customer", "variable.language"]);
  expect(pieces).toContainEqual([String.raw`\"`, "constant.character.escape"]);
  expect(pieces.at(-1)).toEqual(["disconnect", "support.function.verb"]);
});

test("in every .flow file of the repository, nothing after a text or a comment is lost in it", () => {
  const paths = globSync("{examples,test,grammar/src}/**/*.flow", { cwd: root });
  expect(paths.length).toBeGreaterThan(3);
  for (const path of paths) {
    const text = readFileSync(join(root, path), "utf8");
    const pieces = coloured(`${text}\nqueue LastOfAll {}`);
    expect(pieces.slice(-2), path).toEqual([
      ["queue", "storage.type"],
      ["LastOfAll", "entity.name.type"],
    ]);
  }
});
