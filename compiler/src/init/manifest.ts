import { devDependencies, scripts } from "./templates.ts";

/** A `package.json` that was there, with what the project needs besides. */
export interface CompletedManifest {
  readonly text: string;
  /** Names of scripts and packages that were missing. */
  readonly added: readonly string[];
  /** Scripts whose names stand for other commands, which stay: what they would have been. */
  readonly taken: ReadonlyMap<string, string>;
  /** Whether Node takes the folder's `.ts` and `.js` files for ES modules. */
  readonly isModule: boolean;
}

type Table = Readonly<Record<string, unknown>>;

/**
 * Adds what is missing and changes nothing.
 * @param version of this compiler
 * @returns `undefined`: it is no `package.json` that npm could read
 */
export function completeManifest(text: string, version: string): CompletedManifest | undefined {
  const manifest = tableOf(parse(text));
  const oldScripts = tableOf(manifest?.["scripts"] ?? {});
  const oldDevelopment = tableOf(manifest?.["devDependencies"] ?? {});
  const oldDependencies = tableOf(manifest?.["dependencies"] ?? {});
  if (!manifest || !oldScripts || !oldDevelopment || !oldDependencies) return undefined;

  const newScripts = Object.entries(scripts).filter(([name]) => !(name in oldScripts));
  const newPackages = Object.entries(devDependencies(version)).filter(
    ([name]) => !(name in oldDevelopment) && !(name in oldDependencies),
  );
  const added = [...newScripts, ...newPackages].map(([name]) => name);
  const completed = {
    ...manifest,
    ...(newScripts.length > 0 && { scripts: { ...oldScripts, ...Object.fromEntries(newScripts) } }),
    ...(newPackages.length > 0 && {
      devDependencies: Object.fromEntries([...Object.entries(oldDevelopment), ...newPackages].toSorted()),
    }),
  };
  const indent = /^[ \t]+(?=")/m.exec(text)?.[0] ?? 2;
  return {
    text: added.length > 0 ? `${JSON.stringify(completed, undefined, indent)}\n` : text,
    added,
    taken: new Map(
      Object.entries(scripts).filter(([name, command]) => name in oldScripts && oldScripts[name] !== command),
    ),
    isModule: manifest["type"] === "module",
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function tableOf(value: unknown): Table | undefined {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Table) : undefined;
}
