import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Declaration, flowKinds, parse, walk } from "@contactflow/grammar";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { examplePages } from "../../docs/site/examples.ts";
import { catalogue } from "../../compiler/src/catalogue/index.ts";

const examples = new URL("../../examples/", import.meta.url).pathname;
const projects = readdirSync(examples, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

const filesOf = (project: string, ending: string) =>
  readdirSync(join(examples, project)).filter(
    (file) => file.endsWith(ending) && !file.endsWith(`.d${ending}`),
  );

const declarations: readonly Declaration[] = projects.flatMap((project) =>
  filesOf(project, ".flow").flatMap(
    (file) => parse(readFileSync(join(examples, project, file), "utf8"), file).tree.declarations,
  ),
);

/** What the gallery does not show, and why. */
const notShown: ReadonlySet<string> = new Set([
  "voiceId", // the platform's service has ended; the verb is there for flows that are imported
]);

describe("each project of the gallery", () => {
  test.each(projects)("%s says what it is, and is tested", (project) => {
    const sources = filesOf(project, ".flow").map((file) =>
      readFileSync(join(examples, project, file), "utf8"),
    );
    expect(sources.filter((text) => /^\/\/\/ .*\ncenter /m.test(text))).toHaveLength(1);
    expect(filesOf(project, ".test.ts")).not.toEqual([]);
  });
});

test("their list names each; `npm run reference` writes it anew", async () => {
  const [list] = examplePages(fileURLToPath(new URL("../..", import.meta.url)));
  const lines = list?.text.split("\n").filter((line) => line.startsWith("- ")) ?? [];
  expect(lines.map((line) => /^- \[.*\]\((.*)\/.*\.flow\): ./.exec(line)?.[1])).toEqual(projects.toSorted());
  await expect(list?.text).toMatchFileSnapshot("../../examples/README.md");
});

describe("together they show", () => {
  const used = new Set<string>();
  for (const declaration of declarations)
    walk(declaration, (node) => {
      if (node.kind === "VerbStatement") used.add(node.verb.text);
    });

  test("at least twelve projects", () => expect(projects.length).toBeGreaterThanOrEqual(12));

  test.each([...catalogue.verbs.keys()])("the verb %s", (verb) => {
    expect(used.has(verb)).toBe(!notShown.has(verb));
  });

  test.each(flowKinds)("a flow of kind: %s", (kind) => {
    expect(declarations.some((node) => node.kind === "FlowDeclaration" && node.flow === kind)).toBe(true);
  });
});
