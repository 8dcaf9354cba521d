import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";
import { afterAll, expect, test } from "vitest";
import { contactflow } from "./esbuild.ts";

const repository = fileURLToPath(new URL("../../../", import.meta.url));
mkdirSync(join(repository, ".contactflow"), { recursive: true });
const folder = mkdtempSync(join(repository, ".contactflow", "plugin-"));
afterAll(() => rmSync(folder, { recursive: true }));

function write(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

write(
  "queues.flow",
  `import { Welcome } from "./main.flow"\n\nqueue Support { maxContacts: 5 }\nphone number Line { number: +12025550100, flow: Welcome }\n`,
);
write(
  "main.flow",
  `import { Support } from "./queues.flow"

center Example { country: US, timezone: "America/New_York" }
routing profile Frontline { channels: { voice: 1 }, queues: [Support] }
inbound flow Welcome {
  on error { disconnect }
  enqueue Support
}
`,
);
const entry = write(
  "entry.ts",
  `import { center, Welcome } from "./main.flow";\nexport const found = { center: center.definition(), start: Welcome.start };\n`,
);
const expected = {
  start: "start.enqueue.queue",
  center: {
    name: "Example",
    queues: { Support: { maxContacts: 5 } },
    phoneNumbers: { Line: { number: "+12025550100", flow: "Welcome" } },
    flows: { Welcome: { source: expect.stringMatching(/main\.flow$/), start: "start.enqueue.queue" } },
  },
};
const plugin = contactflow();

function bundle(input: string, outfile: string) {
  const conditions = ["@contactflow/source"];
  const options = { bundle: true, format: "esm", platform: "node", logLevel: "silent" } as const;
  return build({ ...options, entryPoints: [input], outfile, conditions, plugins: [plugin] });
}

test(".flow files that import each other are bundled", async () => {
  const outfile = join(folder, "bundle.mjs");
  await bundle(entry, outfile);
  expect(await import(/* @vite-ignore */ pathToFileURL(outfile).href)).toMatchObject({ found: expected });
});

test("errors fail the import with the whole report", async () => {
  write(
    "broken.flow",
    `inbound flow F {\n  on error { disconnect }\n  enqueue Suport\n}\nqueue Support {}\n`,
  );
  const input = write("broken.ts", `export * from "./broken.flow";\n`);
  await expect(bundle(input, join(folder, "broken.mjs"))).rejects.toThrow(
    /broken\.flow:3:11[^]*enqueue Suport[^]*1 error/,
  );
});

test("warnings are told once", async () => {
  write(
    "warned.flow",
    `queue Support {}\ninbound flow F {\n  on error continue\n  callback Support (retries: 9)\n  disconnect\n}\n`,
  );
  const input = write("warned.ts", `export * from "./warned.flow";\n`);
  const first = await bundle(input, join(folder, "warned.mjs"));
  expect(first.warnings.map(({ text }) => text)).toEqual([expect.stringContaining("retries: 9")]);
  const second = await bundle(input, join(folder, "warned.mjs"));
  expect(second.warnings).toEqual([]);
});
