import * as fc from "fast-check";
import istanbul from "istanbul-lib-coverage";
import { describe, expect, test } from "vitest";
import { counted } from "./covered.fixture.ts";
import type { FileCoverage } from "./file-coverage.ts";
import { htmlReport } from "./html/html-report.ts";
import { istanbulData } from "./istanbul-map.ts";
import { textReport } from "./text-report.ts";
import { shortfalls } from "./thresholds.ts";
import { measures, percentOf, totalsOf } from "./totals.ts";

const program = counted(`center Example { country: US, timezone: "America/New_York" }
phone number Line { number: +12025550100, flow: Welcome }

inbound flow Welcome {
  on error { disconnect }
  ask "Press 1 & <listen>." (timeout: 5s) {
    1, 2 -> menu
    timeout, noMatch -> sorry
  }
  step menu {
    play "Hello."
    -> sorry
  }
  step sorry { disconnect }
  step unused { disconnect }
}

inbound flow Later {
  on error { disconnect }
  play "Later."
  disconnect
}
`);
const covered = program.coverage(
  program.counts((simulation) => {
    for (const key of ["1", "9", "9"]) simulation.press(simulation.call("Line", "+14155550123"), key);
  }),
);
const files = [covered];

test("the table lists what never ran by name and line, in lines of the terminal's width", () => {
  expect(textReport(files, 76)).toBe(
    `Flows      | % Statements | % Steps | % Outcomes | Never ran
-----------|--------------|---------|------------|---------------------
All files  |        57.14 |      60 |         50 |
 main.flow |        57.14 |      60 |         50 | Welcome.2 7,
           |              |         |            | Welcome.timeout 8,
           |              |         |            | step unused 15,
           |              |         |            | flow Later 18
-----------|--------------|---------|------------|---------------------`.replaceAll(/^.*$/gm, (line) =>
      line.trimEnd(),
    ),
  );
  expect(textReport(files, 200)).toContain("Welcome.2 7, Welcome.timeout 8, step unused 15, flow Later 18");
});

describe("a threshold", () => {
  test("that is reached says nothing", () => {
    expect(shortfalls(files, {})).toEqual([]);
    expect(shortfalls(files, { statements: 57.14, steps: 60, outcomes: 50 })).toEqual([]);
  });

  test("that is not reached says what was missed", () => {
    expect(shortfalls(files, { statements: 0, outcomes: 50.01 })).toEqual([
      `Only 50 % of the outcomes ran (2 of 4), and 50.01 % must. Missed:
  Welcome.2 (main.flow:7)
  Welcome.timeout (main.flow:8)`,
    ]);
    expect(shortfalls(files, { steps: 100 })[0]).toContain(
      "step unused (main.flow:15)\n  flow Later (main.flow:18)",
    );
  });

  test("names some of what was missed where it is much", () => {
    const many = Array.from({ length: 9 }, () => covered);
    expect(shortfalls(many, { outcomes: 90 })[0]).toMatch(/\n {2}and 6 more$/);
  });

  test("of 100 is not reached before all of it ran, however much there is", () => {
    const total = fc
      .nat({ max: 1_000_000 })
      .chain((all) => fc.record({ all: fc.constant(all), run: fc.nat({ max: all }) }));
    fc.assert(
      fc.property(total, ({ all, run }) => {
        expect(percentOf({ all, run }) >= 100).toBe(run === all);
      }),
    );
  });
});

describe("pages", () => {
  const pages = new Map(htmlReport(files).map(({ path, text }) => [path, text]));

  test("need nothing but themselves", () => {
    for (const text of pages.values()) {
      const links = [...text.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, link = ""]) =>
        link.replace(/#.*/, ""),
      );
      for (const link of links) expect(link === "" || pages.has(link), link).toBe(true);
      expect(text).not.toMatch(/<script|@import|url\(|https?:/);
    }
  });

  test("show how often each line ran, and mark the outcomes that were never taken where they are written", () => {
    const rows = (pages.get("main.flow.html") ?? "").split("\n").filter((line) => line.startsWith("<tr id="));
    const plain = rows.map((row) => row.replaceAll("</td>", "|").replaceAll(/<(?!\/?mark)[^>]*>/g, ""));
    expect(plain.slice(5, 8)).toEqual([
      "6|3×|  ask &quot;Press 1 &amp; &lt;listen&gt;.&quot; (timeout: 5s) {|",
      "7||    1, <mark>2</mark> -&gt; menu1 1×2 never|",
      "8||    <mark>timeout</mark>, noMatch -&gt; sorrytimeout nevernoMatch 2×|",
    ]);
    expect(plain[14]).toBe("15|0×|  step unused { disconnect }|");
    expect(rows).toHaveLength(covered.text.split("\n").length - 1);
  });

  test("no text of a source becomes markup", () => {
    const text = `<script>alert("1")</script> & '`;
    const hostile: FileCoverage = { ...covered, path: text, text: covered.text.replace("Example", text) };
    for (const page of htmlReport([hostile])) expect(page.text).not.toContain("<script");
  });

  test("of files outside of the folder stay in the report", () => {
    const outside = htmlReport([{ ...covered, path: "../flows/main.flow" }]);
    expect(outside.map(({ path }) => path)).toEqual(["index.html", "__/flows/main.flow.html"]);
    expect(outside[1]?.text).toContain(`href="../../index.html"`);
  });
});

test("Istanbul's summary of it is ours: steps are its functions, outcomes its branches", () => {
  const summary = istanbul.createFileCoverage(istanbulData(covered, "/main.flow")).toSummary();
  const totals = totalsOf(files);
  const theirs = { statements: summary.statements, steps: summary.functions, outcomes: summary.branches };
  for (const measure of measures) {
    expect(theirs[measure]).toMatchObject({
      total: totals[measure].all,
      covered: totals[measure].run,
      pct: percentOf(totals[measure]),
    });
  }
});
