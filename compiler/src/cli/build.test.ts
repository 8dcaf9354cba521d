import { expect, test, vi } from "vitest";
import { shop } from "./sample.fixture.ts";
import { world, type World } from "./world.fixture.ts";

test("build writes declarations beside each source, and only what changed", async () => {
  const place = world({ "flows/shop.flow": shop });
  expect(await place.run("build")).toEqual({
    code: 0,
    out: "wrote flows/shop.d.flow.ts\nBuilt 1 file.\n",
    err: "",
  });
  expect(place.read("flows/shop.d.flow.ts")).toContain("export declare const center");
  expect((await place.run("build")).out).toBe("Built 1 file; all was up to date.\n");

  place.write("flows/shop.flow", `${shop}\nqueue Another {}\n`);
  expect((await place.run("build")).out).toBe("wrote flows/shop.d.flow.ts\nBuilt 1 file.\n");
});

test("--out writes modules in the folders of the project", async () => {
  const place = world({ "flows/shop.flow": shop });
  expect((await place.run("build", "--out", "generated")).out).toBe(
    "wrote flows/shop.d.flow.ts\nwrote generated/flows/shop.flow.ts\nBuilt 1 file.\n",
  );
  expect(place.read("generated/flows/shop.flow.ts")).toContain("Press 1 for sales, 2 for a callback.");

  place.write("flows/shop.flow", shop.replace("Goodbye.", "Farewell."));
  expect((await place.run("build", "--out", "generated")).out).toBe(
    "wrote generated/flows/shop.flow.ts\nBuilt 1 file.\n",
  );
});

test("nothing is written when anything is wrong", async () => {
  const place = world({ "a.flow": shop, "b.flow": "queue Sales2 { maxContacts: many }\n" });
  const { code, out, err } = await place.run("build");
  expect({ code, out }).toEqual({ code: 1, out: "" });
  expect(err).toContain("b.flow:1:29");
  expect(err).toMatch(/Nothing was written\.\n$/);
  expect(() => place.read("a.d.flow.ts")).toThrow("ENOENT");
});

test("--watch builds again after changes, mistakes, new and deleted files, until it is interrupted", async () => {
  const place = world({ "shop.flow": shop });
  const watching = place.run("build", "--watch");

  await seen(place, "wrote shop.d.flow.ts");
  place.write("shop.flow", shop.replace("queue Sales {", "queue Sales ["));
  await seen(place, "Nothing was written.");
  place.write("shop.flow", shop);
  await seen(place, "all was up to date");
  place.write("more/new.flow", "queue Other {}\n");
  await seen(place, "wrote more/new.d.flow.ts");
  place.remove("more");
  place.remove("shop.flow");
  await seen(place, "There is no .flow file in this folder");
  place.write("more/again.flow", "queue Again {}\n");
  await seen(place, "wrote more/again.d.flow.ts");

  place.interrupt();
  expect(await watching).toMatchObject({ code: 0 });
});

test("--watch follows renames, saves by replacing, and contactflow.json, and writes only what changed", async () => {
  const place = world({ "a.flow": "queue First {}\n", "b.flow": "queue Second {}\n" });
  const watching = place.run("build", "--watch");
  await seen(place, "wrote b.d.flow.ts");

  place.forget();
  place.write("a.flow~", "queue Other {}\n");
  place.rename("a.flow~", "a.flow");
  await seen(place, "wrote a.d.flow.ts");
  expect(place.seen()).toEqual({
    out: "wrote a.d.flow.ts\nBuilt 2 files.\n",
    err: expect.stringMatching(/^Done in \d+ ms\. Waiting for changes; Ctrl-C ends\.\n$/),
  });

  place.forget();
  place.rename("b.flow", "c.flow");
  await seen(place, "removed b.d.flow.ts, whose source is gone");
  expect(place.seen().out).toMatch(/^wrote c\.d\.flow\.ts\n/);

  place.write("contactflow.json", `{ "targets": { "types": {}, "modules": {} } }`);
  await seen(place, "wrote generated/c.flow.ts");
  place.write("contactflow.json", `{ "targets": { "types": {}, `);
  await seen(place, "FLW7001");
  place.write("contactflow.json", `{ "targets": { "types": {}, "modules": { "output": "out" } } }`);
  await seen(place, "wrote out/a.flow.ts");

  place.interrupt();
  expect(await watching).toMatchObject({ code: 0 });
});

test("--watch of nothing is a mistake of use", async () => {
  expect(await world({}).run("build", "--watch", "nowhere")).toMatchObject({
    code: 2,
    err: "error: There is no file or folder nowhere.\n",
  });
});

async function seen(place: World, text: string): Promise<void> {
  await vi.waitFor(
    () => {
      const { out, err } = place.seen();
      expect(out + err).toContain(text);
      expect(err).toMatch(/Waiting for changes; Ctrl-C ends\.\n$/);
    },
    { timeout: 5000, interval: 20 },
  );
}

test("--format writes diagnostics for programs alone on standard output", async () => {
  const { run } = world({ "shop.flow": shop });
  expect(await run("build", "--json")).toEqual({
    code: 0,
    out: "[]\n",
    err: "wrote shop.d.flow.ts\nBuilt 1 file.\n",
  });
});
