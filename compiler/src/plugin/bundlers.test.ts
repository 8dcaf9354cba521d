import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath, pathToFileURL } from "node:url";
import { rolldown } from "rolldown";
import { rollup, watch } from "rollup";
import { afterAll, expect, test, vi } from "vitest";
import { contactflow as forRolldown } from "./rolldown.ts";
import { contactflow as forRollup } from "./rollup.ts";

const repository = fileURLToPath(new URL("../../../", import.meta.url));
mkdirSync(join(repository, ".contactflow"), { recursive: true });
const folder = mkdtempSync(join(repository, ".contactflow", "bundlers-"));
afterAll(() => rmSync(folder, { recursive: true }));

function write(name: string, text: string): string {
  const path = join(folder, name);
  mkdirSync(join(path, ".."), { recursive: true });
  writeFileSync(path, text);
  return path;
}

const config = (settings: object) => write("contactflow.json", JSON.stringify(settings));
config({ sources: ["flows/*.flow"] });
write("flows/queues.flow", "queue Support { maxContacts: 5 }\n");
write(
  "flows/main.flow",
  `import { Support } from "./queues.flow"\n\ninbound flow Welcome {\n  on error { disconnect }\n  enqueue Support\n}\n`,
);
const entry = write(
  "entry.js",
  `import { center } from "./flows/main.flow";\nexport const queues = center.definition().queues;\n`,
);

const external = [/^@contactflow\/runtime/];

test("rollup bundles .flow files", async () => {
  const bundle = await rollup({ input: entry, external, plugins: [forRollup()] });
  const file = join(folder, "rollup.mjs");
  await bundle.write({ file });
  expect(await import(/* @vite-ignore */ pathToFileURL(file).href)).toMatchObject({
    queues: { Support: { maxContacts: 5 } },
  });
});

test("rolldown bundles .flow files", async () => {
  const bundle = await rolldown({ input: entry, external, plugins: [forRolldown()] });
  const file = join(folder, "rolldown.mjs");
  await bundle.write({ file });
  expect(await import(/* @vite-ignore */ pathToFileURL(file).href)).toMatchObject({
    queues: { Support: { maxContacts: 5 } },
  });
});

const bundled = (input: string) => rollup({ input, external, plugins: [forRollup()] });

test("a file that is no source of its project cannot be imported by code", async () => {
  write("drafts/idea.flow", "queue Idea {}\n");
  const input = write("draft.js", `export * from "./drafts/idea.flow";\n`);
  await expect(bundled(input)).rejects.toThrow(/FLW7009: drafts\/idea\.flow is not among the sources/);
});

test("the settings of the project hold, and a mistake in them fails the import", async () => {
  write(
    "flows/warned.flow",
    "queue Lonely {}\ninbound flow F {\n  on error continue\n  callback Lonely (retries: 9)\n  disconnect\n}\n",
  );
  const input = write("warned.js", `export * from "./flows/warned.flow";\n`);
  await expect(bundled(input)).resolves.toBeDefined();
  config({ severities: { FLW3025: "error" } });
  const failed = await bundled(input).catch((error: unknown) => String(error));
  expect(failed).toMatch(/error FLW3025[^]*retries/);
  config({ soruces: ["flows/*.flow"] });
  await expect(bundled(input)).rejects.toThrow(/FLW7002[^]*contactflow\.json:1:2[^]*Did you mean `sources`/);
  config({ sources: ["flows/*.flow"] });
});

test("watching, a change of an imported file or of the settings builds again", async () => {
  const watcher = watch({
    input: entry,
    external,
    plugins: [forRollup()],
    output: { file: join(folder, "watched.mjs") },
  });
  const events: string[] = [];
  watcher.on("event", (event) => {
    if (event.code === "BUNDLE_END") void event.result.close();
    if (event.code === "BUNDLE_END" || event.code === "ERROR") events.push(event.code);
  });
  const seen = async (expected: readonly string[]) => {
    await vi.waitFor(() => expect(events).toEqual(expected), { timeout: 8000, interval: 20 });
    // Rollup's watcher drops a change that follows the last one of the same file within 50 ms.
    await pause(100);
  };
  try {
    await seen(["BUNDLE_END"]);
    write("flows/queues.flow", "queue Suport {}\n");
    await seen(["BUNDLE_END", "ERROR"]);
    write("flows/queues.flow", "queue Support {}\n");
    await seen(["BUNDLE_END", "ERROR", "BUNDLE_END"]);
    config({ sources: ["elsewhere/*.flow"] });
    await seen(["BUNDLE_END", "ERROR", "BUNDLE_END", "ERROR"]);
  } finally {
    await watcher.close();
  }
});
