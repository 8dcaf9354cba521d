import { expect, test } from "vitest";
import { world } from "./world.fixture.ts";

test("init begins a project that has no problems, and says what comes next", async () => {
  const place = world({});
  place.remove("package.json");
  const { code, out, err } = await place.run("init", "my shop");
  expect({ code, err }).toEqual({ code: 0, err: "" });
  expect(out.match(/^wrote .*$/gm)).toEqual([
    "wrote my shop/contactflow.json",
    "wrote my shop/flows/welcome.flow",
    "wrote my shop/flows/welcome.test.ts",
    "wrote my shop/package.json",
    "wrote my shop/vitest.config.ts",
    "wrote my shop/tsconfig.json",
    "wrote my shop/.gitignore",
  ]);
  expect(out).toContain("  cd my shop\n  npm install\n  npm run check");
  expect(JSON.parse(place.read("my shop/package.json"))).toMatchObject({
    name: "my-shop",
    devDependencies: { "@contactflow/compiler": "^1.2.3" },
  });
  expect(await place.run("check", "my shop")).toEqual({ code: 0, out: "No problems in 1 file.\n", err: "" });
});

test("init keeps what is there and says what it needs", async () => {
  const place = world({ "vite.config.mts": "export default {};\n", "package.json": "{" });
  const { code, out } = await place.run("init");
  expect(code).toBe(0);
  expect(out).toMatch(
    /^kept package\.json\. npm cannot read it\. .* npm install --save-dev @contactflow\/compiler /m,
  );
  expect(out).toMatch(/^kept vite\.config\.mts\. It needs `contactflow\(\)`/m);
  expect(out).toContain("\n  npx contactflow check ");
  expect(place.read("package.json")).toBe("{");
  expect(() => place.read("vitest.config.ts")).toThrow("ENOENT");
});

test("init gives a package.json that is there what it lacks, and changes nothing in it", async () => {
  const before = {
    name: "shop",
    scripts: { test: "jest" },
    devDependencies: { jest: "^30.0.0", "@contactflow/compiler": "file:contactflow-compiler.tgz" },
  };
  const place = world({ "package.json": `${JSON.stringify(before, undefined, "\t")}\n` });
  const { code, out } = await place.run("init");
  expect(code).toBe(0);
  expect(out).toContain(
    "\nadded to package.json: check, build, types, @contactflow/runtime, typescript, vitest\n",
  );
  expect(out).toMatch(/^ {2}npm run check +# .*\n {2}npx vitest run +# calls them$/m);
  const after = place.read("package.json");
  expect(JSON.parse(after)).toMatchObject({
    ...before,
    scripts: { test: "jest", check: "contactflow check" },
  });
  expect(after).toMatch(/^\t"scripts": \{\n\t\t"test": "jest",$/m);
  expect(place.read("vitest.config.mts")).toContain("contactflow()");
});

test("init never writes over a project", async () => {
  const place = world({ "flows/welcome.flow": "queue Ours {}\n" });
  expect(await place.run("init")).toEqual({
    code: 2,
    out: "",
    err: "error: Nothing was written, because flows/welcome.flow would be overwritten.\nName another folder: contactflow init my-flows\n",
  });
  expect(() => place.read("contactflow.json")).toThrow("ENOENT");
  expect(await place.run("init", "package.json")).toMatchObject({ code: 2 });
});
