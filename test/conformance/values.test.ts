import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { catalogue, findValue, nameOfPath } from "../../compiler/src/catalogue/index.ts";
import { check } from "../support/check.ts";

/** Every path of the platform, by its first part; `*` stands for a key that is the author's own. */
interface Facts {
  readonly namespaces: Readonly<Record<string, readonly string[]>>;
}

const facts = JSON.parse(readFileSync(new URL("values.json", import.meta.url), "utf8")) as Facts;

const paths = Object.entries(facts.namespaces).flatMap(([root, below]) =>
  below.map((path) => [root, ...(path === "" ? [] : path.split("."))]),
);

/** What a program declares before it reads it. */
const declared: ReadonlySet<string> = new Set(["Attributes.*", "FlowAttributes.*", "Modules.Input.*"]);

const withKeys = (path: readonly string[]) => path.map((part) => (part === "*" ? "anyKey" : part));

/** Paths that no name leads to, or whose name leads elsewhere. */
function lacking(
  named: (path: readonly string[]) => string | undefined,
  read: typeof findValue,
): readonly string[] {
  return paths
    .filter((path) => !declared.has(path.join(".")))
    .filter((path) => {
      const whole = withKeys(path);
      const found = read(named(whole)?.split(".") ?? []);
      return found?.path.join("\n") !== whole.join("\n");
    })
    .map((path) => path.join("."));
}

test("every value of the platform has its name, and the name reads that value", () => {
  expect(lacking(nameOfPath, findValue)).toEqual([]);
});

const without =
  (name: string): typeof findValue =>
  (parts) =>
    parts.join(".") === name ? undefined : findValue(parts);

const elsewhere: typeof findValue = (parts) => {
  const found = findValue(parts);
  return found && { ...found, path: ["Elsewhere", ...found.path] };
};

test("a value that is not there is missed", () => {
  expect(lacking((path) => (path[0] === "Media" ? undefined : nameOfPath(path)), findValue)).toHaveLength(13);
  expect(lacking(nameOfPath, without("contact.segment.subtype"))).toEqual([
    "SegmentAttributes.connect:Subtype",
  ]);
  expect(lacking(nameOfPath, without("customer.profile.shippingAddress1"))).toEqual([
    "Customer.ShippingAddress1",
  ]);
  expect(lacking(nameOfPath, elsewhere).length).toBe(paths.length - declared.size);
});

/** What the program reads, by the paths of its texts. */
function readBy(name: string, kind = "inbound flow"): readonly string[] {
  const program = check(
    `attributes { tier: text }
module Main {
  attributes { own: text }
  input { phone: phone }
  on error continue
  play "\${${name}}"
  end
}`
      .replace("module", kind)
      .replace(kind === "module" ? "" : "  input { phone: phone }\n", ""),
  );
  expect(program.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  return [...program.resolutions.values()].flatMap((found) => (found.kind === "read" ? found.path : []));
}

describe("what is declared is read", () => {
  test.each([
    ["tier", "Attributes.tier"],
    ["attributes.tier", "Attributes.tier"],
    ["own", "FlowAttributes.own"],
    ["input.phone", "Modules.Input.phone"],
  ])("%s", (name, path) => expect(readBy(name, "module").join(".")).toBe(path));
});

describe("keys that are no names stand in brackets", () => {
  test.each([
    ['contact.segment["connect:Subtype"]', ["SegmentAttributes", "connect:Subtype"]],
    ['contact.segment["my key"]', ["SegmentAttributes", "my key"]],
    ['contact.references["my file"].value', ["References", "my file", "Value"]],
    ['contact.tags["cost.centre"]', ["Tags", "cost.centre"]],
    ['lex.slots["pick up"]', ["Lex", "Slots", "pick up"]],
    ['external["a b"].city', ["External", "a b", "city"]],
    ['case["00000000-aaaa"]', ["Case", "00000000-aaaa"]],
  ])("%s", (name, path) => expect(readBy(name)).toEqual(path));
});

test("every entry says where its fact is from, and stands at a path of its own or says the same in another type", () => {
  const known = new Map<string, string[]>();
  for (const { name, path, source, evidence } of catalogue.values.values()) {
    expect([source, evidence]).not.toContain(undefined);
    const key = `${path.join(".")}${name.endsWith("*") ? ".*" : ""}`;
    known.set(key, [...(known.get(key) ?? []), name]);
  }
  const twice = [...known.values()].filter((names) => names.length > 1);
  expect(twice).toEqual([
    ["customer.number", "customer.address"],
    ["dialed.number", "dialed.address"],
  ]);
});
