import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, symlinkSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const repository = fileURLToPath(new URL("../..", import.meta.url));
const packages = ["grammar", "runtime", "compiler"] as const;

/**
 * Packs the packages and unpacks them in the `node_modules` of a folder, as an installation would. What they depend on is linked from
 * the repository, so that no network is needed; a dependency that a manifest forgets is missing there all the same.
 */
export function installPacked(folder: string, others: readonly string[]): void {
  const modules = join(folder, "node_modules");
  const tarballs = join(folder, "tarballs");
  mkdirSync(tarballs, { recursive: true });
  for (const name of packages) {
    const packed = npmPack(name, tarballs);
    const target = join(modules, "@contactflow", name);
    mkdirSync(target, { recursive: true });
    execFileSync("tar", ["-xzf", join(tarballs, packed), "-C", target, "--strip-components=1"]);
  }
  const wanted = new Set([...packages.flatMap(dependenciesOf), ...others]);
  for (const name of wanted) {
    const link = join(modules, name);
    if (existsSync(link)) continue;
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(join(repository, "node_modules", name), link, "dir");
  }
}

function npmPack(name: string, destination: string): string {
  const report = execFileSync(
    "npm",
    ["pack", "--ignore-scripts", "--json", "--pack-destination", destination],
    {
      cwd: join(repository, name),
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
      shell: process.platform === "win32",
    },
  );
  const [packed] = JSON.parse(report) as readonly { readonly filename: string }[];
  if (packed === undefined) throw new Error(`npm packed nothing of ${name}`);
  return packed.filename;
}

function dependenciesOf(name: string): readonly string[] {
  const manifest = JSON.parse(readFileSync(join(repository, name, "package.json"), "utf8")) as {
    readonly dependencies?: Readonly<Record<string, string>>;
  };
  return Object.keys(manifest.dependencies ?? {});
}
