import { spawnSync } from "node:child_process";
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { flow } from "../../compiler/src/init/templates.ts";
import { stripVTControlCharacters } from "node:util";
import { expect, onTestFinished, test } from "vitest";

const repository = fileURLToPath(new URL("../..", import.meta.url));
const page = join(repository, "docs/tutorial.md");

/** The commands of the tutorial by their names. */
const tools: Readonly<Record<string, string>> = {
  contactflow: "compiler/bin/contactflow.js",
  tsc: "node_modules/typescript/bin/tsc",
  vitest: "node_modules/vitest/vitest.mjs",
};

test("who follows the tutorial gets what it shows; `vitest run test/tutorial -u` writes the outputs anew", async () => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "contactflow-tutorial-")));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  symlinkSync(join(repository, "node_modules"), join(folder, "node_modules"), "dir");

  const shown: string[] = [];
  const followed = readFileSync(page, "utf8").replaceAll(
    /^```(\S+) ?([^\n]*)\n([^]*?)^```$/gm,
    (block, language: string, words: string, body: string) => {
      if (language === "console") {
        const command = body.split("\n", 1)[0] ?? "";
        const output = words === "wrong" ? misspelt(folder, command) : outputOf(folder, command.slice(2));
        return `\`\`\`console${words === "" ? "" : ` ${words}`}\n${command}\n${output}\`\`\``;
      }
      if (words.startsWith("change ")) change(folder, words.slice("change ".length), body);
      else if (words !== "") write(folder, words, body);
      else shown.push(body);
      return block;
    },
  );
  expect(run(folder, "npm run types").status).toBe(0);
  expect(flow).toContain(shown.join("\n"));
  await expect(followed).toMatchFileSnapshot(page);
});

/** Puts the lines of a block in the place of the one that begins as its first line does. */
function change(folder: string, path: string, lines: string): void {
  const [first = ""] = lines.split("\n", 1);
  const start = first.trim().replace(/(?: \{| to talk to us).*$/, "");
  const text = read(folder, path);
  const old = text.split("\n").filter((line) => line.trim().startsWith(start));
  expect(old, `${path} has one line that begins with ${start}`).toHaveLength(1);
  write(
    folder,
    path,
    text.replace(`${old[0]}\n`, () => lines),
  );
}

function misspelt(folder: string, command: string): string {
  const text = read(folder, "flows/welcome.flow");
  write(folder, "flows/welcome.flow", text.replace("invalid -> menu", "invalid -> mneu"));
  const output = outputOf(folder, command.slice(2));
  write(folder, "flows/welcome.flow", text);
  return output;
}

/** What a command prints, but for what differs from run to run. */
function outputOf(folder: string, command: string): string {
  const { stdout, stderr } = run(folder, command);
  const output = stripVTControlCharacters(stdout + stderr);
  if (command !== "npm test") return output;
  const lines = output.split("\n").filter((line) => /^ [✓×❯] | Tests? /.test(line));
  return lines
    .map((line) => `${line.replace(/ \d+ms$/, "").trim()}\n`)
    .toSorted((left, right) => rank(left) - rank(right) || (left < right ? -1 : 1))
    .join("");
}

/** The files' results come first, whichever was ready first. */
function rank(line: string): number {
  return line.startsWith("Test") ? 1 : 0;
}

/** Runs `npx contactflow …`, or a script of the project's `package.json`. */
function run(
  folder: string,
  command: string,
): { readonly stdout: string; readonly stderr: string; readonly status: number | null } {
  const script = /^npm (?:run )?(\w+)$/.exec(command)?.[1];
  const manifest = JSON.parse(script === undefined ? "{}" : read(folder, "package.json")) as {
    readonly scripts?: Readonly<Record<string, string>>;
  };
  const commands =
    script === undefined ? [command.replace(/^npx /, "")] : (manifest.scripts?.[script] ?? "").split(" && ");
  const results = commands.map((each) => {
    const [tool = "", ...args] = Array.from(
      each.matchAll(/"([^"]*)"|(\S+)/g),
      ([, quoted, plain]) => quoted ?? plain ?? "",
    );
    const inherited = Object.entries(process.env).filter(
      ([name]) => !/^(VITEST|NODE_ENV$|NODE_OPTIONS$|FORCE_COLOR$)/.test(name),
    );
    return spawnSync(process.execPath, [join(repository, tools[tool] ?? ""), ...args], {
      cwd: folder,
      encoding: "utf8",
      env: { ...Object.fromEntries(inherited), NO_COLOR: "1" },
    });
  });
  return {
    stdout: results.map(({ stdout }) => stdout).join(""),
    stderr: results.map(({ stderr }) => stderr).join(""),
    status: results.find(({ status }) => status !== 0)?.status ?? 0,
  };
}

function read(folder: string, path: string): string {
  return readFileSync(join(folder, path), "utf8");
}

function write(folder: string, path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}
