import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, onTestFinished, test } from "vitest";
import { world } from "../../compiler/src/cli/world.fixture.ts";

const repository = fileURLToPath(new URL("../../", import.meta.url));

/** Has vitest run the files of a folder of their own in this repository. */
function vitest(files: Readonly<Record<string, string>>): string {
  mkdirSync(join(repository, ".contactflow"), { recursive: true });
  const folder = mkdtempSync(join(repository, ".contactflow", "paths-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const config = `import base from "../../vitest.config.ts";
export default { ...base, root: import.meta.dirname, test: { include: ["*.test.ts"] } };
`;
  for (const [name, text] of Object.entries({ ...files, "vitest.config.ts": config }))
    writeFileSync(join(folder, name), text);
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [join(repository, "node_modules/vitest/vitest.mjs"), "run", "--root", folder, "--reporter=verbose"],
    { cwd: folder, encoding: "utf8", env: { ...process.env, NO_COLOR: "1" } },
  );
  return stdout + stderr;
}

test("what paths and run write is run by vitest as it is", async () => {
  const flows = { welcome: "Welcome", "agent-transfers": "Welcome", "chat-help": "Help" };
  const files: Record<string, string> = {};
  for (const [project, flow] of Object.entries(flows)) {
    const source = readFileSync(join(repository, "examples", project, `${project}.flow`), "utf8");
    const place = world({ [`${project}.flow`]: source });
    const { code } = await place.run("paths", flow, "--limit", "40", "--tests", `${project}.test.ts`);
    expect(code).toBe(0);
    files[`${project}.flow`] = source;
    files[`${project}.test.ts`] = place.read(`${project}.test.ts`);
    if (project !== "welcome") continue;
    place.types("1", ":agent", ":accept", ":advance 3m", ":hangup", ":clear");
    expect((await place.run("run", flow, "--record", "recorded.test.ts")).code).toBe(0);
    files["recorded.test.ts"] = place.read("recorded.test.ts");
  }
  const out = vitest(files);
  expect(out).toMatch(/Test Files {2}4 passed \(4\)/);
  expect(out).toMatch(/Tests {2}\d\d passed/);
});
