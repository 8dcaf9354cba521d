import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, onTestFinished, test } from "vitest";

const text = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), "utf8");
const readme = text("README.md");

test("the README shows the flow and the test of an example, word for word", () => {
  expect(readme).toContain(`\`\`\`flow\n${text("examples/welcome/welcome.flow")}\`\`\``);
  expect(readme).toContain(`\`\`\`ts\n${text("examples/welcome/welcome.test.ts")}\`\`\``);
});

test("the README shows a mistake in that flow as `contactflow check` reports it", () => {
  const folder = mkdtempSync(join(tmpdir(), "contactflow-readme-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const wrong = text("examples/welcome/welcome.flow").replace("enqueue Support", "enqueue Suport");
  writeFileSync(join(folder, "welcome.flow"), wrong);

  const bin = fileURLToPath(new URL("../compiler/bin/contactflow.js", import.meta.url));
  const { stdout, status } = spawnSync(process.execPath, [bin, "check"], { cwd: folder, encoding: "utf8" });

  expect(status).toBe(1);
  expect(readme).toContain(`\`\`\`text\n${stdout.split("\n\n")[0]}\n\`\`\``);
});
