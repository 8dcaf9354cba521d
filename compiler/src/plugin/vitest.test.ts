import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test } from "vitest";

const repository = fileURLToPath(new URL("../../../", import.meta.url));
mkdirSync(join(repository, ".contactflow"), { recursive: true });
const folder = mkdtempSync(join(repository, ".contactflow", "vitest-"));
afterAll(() => rmSync(folder, { recursive: true }));

const write = (name: string, text: string) => writeFileSync(join(folder, name), text);

write(
  "vitest.config.ts",
  `import base from "../../vitest.config.ts";
export default { ...base, root: import.meta.dirname, test: { include: ["*.test.ts"], fsModuleCachePath: "cache" } };
`,
);
write(
  "main.flow",
  `import { Support } from "./queues.flow"\n\ninbound flow Welcome {\n  on error { disconnect }\n  enqueue Support\n}\n`,
);
write(
  "queues.test.ts",
  `import { expect, test } from "vitest";
import { center } from "./main.flow";
test("queues: " + Object.keys(center.definition().queues), () => expect.assertions(0));
`,
);

function run(): string {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [join(repository, "node_modules/vitest/vitest.mjs"), "run", "--root", folder, "--reporter=verbose"],
    { cwd: folder, encoding: "utf8", env: { ...process.env, NO_COLOR: "1" } },
  );
  return stdout + stderr;
}

test("a run sees what has changed in an imported file since the last run", () => {
  write("queues.flow", "queue Support {}\n");
  expect(run()).toMatch(/queues: Support[ \n]/);
  write("queues.flow", "queue Support {}\nqueue Billing {}\n");
  expect(run()).toMatch(/queues: Support,Billing[ \n]/);
});
