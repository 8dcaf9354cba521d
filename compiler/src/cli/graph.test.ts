import { expect, test } from "vitest";
import { shop } from "./sample.fixture.ts";
import { world } from "./world.fixture.ts";

test("without options all flows are drawn as a Mermaid chart", async () => {
  const { code, out } = await world({ "shop.flow": shop }).run("graph");
  expect(code).toBe(0);
  expect(out).toMatch(/^flowchart TD\n/);
  expect(out).toContain('"inbound flow Hello"');
  expect(out).toContain('"outbound whisper flow Greeting"');
});

test("--flow draws one flow, and the name of --out says how", async () => {
  const place = world({ "shop.flow": shop });
  expect(await place.run("graph", "--flow", "Greeting", "--out", "pictures/greeting.svg")).toEqual({
    code: 0,
    out: "wrote pictures/greeting.svg\n",
    err: "",
  });
  const svg = place.read("pictures/greeting.svg");
  expect(svg).toMatch(/^<svg /);
  expect(svg).toContain("outbound whisper flow Greeting");
  expect(svg).not.toContain("Hello");
});

test("a flow that is not there is a mistake of use", async () => {
  expect(await world({ "shop.flow": shop }).run("graph", "--flow", "Hallo")).toEqual({
    code: 2,
    out: "",
    err: "error: There is no flow called Hallo.\nFlows: Hello, Greeting\n",
  });
});

test("what is wrong goes to standard error, and nothing is drawn", async () => {
  const { code, out, err } = await world({ "shop.flow": shop.replace("-> bye", "-> nowhere") }).run("graph");
  expect({ code, out }).toEqual({ code: 1, out: "" });
  expect(err).toContain("nowhere");
});

test.each([
  ["flows.svg", "error: flows.svg is a folder.\nName a file: --out flows.svg\n"],
  [
    "flows.png",
    "error: The name flows.png does not say how to draw.\nLet it end in .svg or .mmd, or name a format: --format svg\n",
  ],
])("what cannot be drawn into is said: %s", async (name, err) => {
  const place = world({ "flows.svg/shop.flow": shop });
  expect(await place.run("graph", "--out", name)).toEqual({ code: 2, out: "", err });
});

test("what the disk refuses is said without a stack trace", async () => {
  const place = world({ "flows/shop.flow": shop });
  const { code, out, err } = await place.run("graph", "--out", "flows/shop.flow/picture.svg");
  expect({ code, out }).toEqual({ code: 2, out: "" });
  expect(err).toMatch(/^error: .*\n$/);
});
