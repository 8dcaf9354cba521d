import { expect, test } from "vitest";
import { world } from "./world.fixture.ts";

test("prints what a diagnostic means, with a wrong and a right program", async () => {
  const { code, out, err } = await world({}).run("explain", "FLW2001");
  expect({ code, err }).toEqual({ code: 0, err: "" });
  expect(out).toMatch(/^error FLW2001: No such step\n\nAn arrow leads to a step/);
  expect(out).toMatch(
    /\n\nWrong\n\n {4}inbound flow Welcome \{\n[^]*\n\nRight\n\n {4}inbound flow Welcome \{\n/,
  );
  expect(out).not.toContain("```");
  expect(out).not.toContain("contactflow-ignore");
});

test("several at once, however they are written", async () => {
  const { out } = await world({}).run("explain", "flw2001", "2002");
  expect(out.match(/^error FLW\d{4}/gm)).toEqual(["error FLW2001", "error FLW2002"]);
});

test("a warning can be suppressed, and its page says how", async () => {
  const { out } = await world({}).run("explain", "FLW5006");
  expect(out).toMatch(/^warning FLW5006: /);
  expect(out).toContain("    // contactflow-ignore FLW5006: the reason\n");
});

test("without a code, all are listed by area", async () => {
  const { code, out } = await world({}).run("explain");
  expect(code).toBe(0);
  expect(out).toMatch(/^Syntax\n[^]*\nNames and imports\n {2}FLW2001 {2}error {4}No such step\n/);
});

test("a code that does not exist", async () => {
  const { code, out, err } = await world({}).run("explain", "FLW20001");
  expect({ code, out }).toEqual({ code: 2, out: "" });
  expect(err).toBe("error: There is no diagnostic FLW20001.\nDid you mean FLW2001?\n");
});
