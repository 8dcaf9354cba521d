/** Of all pages: light or dark as the reader's system is. */
export const style = `
:root {
  color-scheme: light dark;
  --ground: light-dark(#ffffff, #14171c);
  --panel: light-dark(#f5f6f8, #1c2027);
  --line: light-dark(#dfe3e8, #2d333d);
  --ink: light-dark(#1b1f24, #e3e7ec);
  --soft: light-dark(#5c6670, #97a1ad);
  --link: light-dark(#0b5cad, #7cb8ff);
  --ran: light-dark(#1a7f4b, #56c98a);
  --ran-ground: light-dark(#e2f5ea, #17382a);
  --missed: light-dark(#b3261e, #ff8d85);
  --missed-ground: light-dark(#fde8e6, #45211f);
  --some: light-dark(#8a5a00, #e8b654);
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 15px/1.5 system-ui, sans-serif; }
header, main { max-width: 1200px; margin: 0 auto; padding: 20px 24px; }
header { padding-bottom: 0; }
h1 { font-size: 20px; margin: 0 0 12px; overflow-wrap: anywhere; }
a { color: var(--link); text-decoration: none; }
a:hover, a:focus-visible { text-decoration: underline; }
code, pre, .code { font: 13px/1.6 ui-monospace, "SF Mono", Menlo, Consolas, monospace; }
.totals { display: flex; flex-wrap: wrap; gap: 12px; margin: 0; padding: 0; list-style: none; }
.totals li { background: var(--panel); border: 1px solid var(--line); border-radius: 8px; padding: 8px 14px; min-width: 130px; }
.totals b { font-size: 20px; font-variant-numeric: tabular-nums; }
.totals span { color: var(--soft); display: block; font-size: 13px; }
.full { color: var(--ran); }
.part { color: var(--some); }
.none { color: var(--missed); }
table.files { width: 100%; border-collapse: collapse; }
.files th, .files td { padding: 8px 10px; border-bottom: 1px solid var(--line); text-align: right; vertical-align: top; font-variant-numeric: tabular-nums; white-space: nowrap; }
.files td:first-child { white-space: normal; min-width: 16em; overflow-wrap: anywhere; }
.files .missed-list { white-space: normal; }
.files th { color: var(--soft); font-weight: 600; font-size: 13px; }
.files th:first-child, .files td:first-child, .files .missed-list { text-align: left; }
.files td small { color: var(--soft); display: block; }
.missed-list { font-size: 13px; }
.missed-list a { display: inline-block; color: var(--missed); background: var(--missed-ground); border-radius: 4px; padding: 0 6px; margin: 1px 2px 1px 0; }
.source { overflow-x: auto; border: 1px solid var(--line); border-radius: 8px; }
.source table { border-collapse: collapse; min-width: 100%; }
.source td { padding: 0 10px; vertical-align: top; white-space: pre; }
.source .number, .source .hits { text-align: right; color: var(--soft); user-select: none; width: 1%; font-variant-numeric: tabular-nums; }
.source .hits { border-right: 3px solid transparent; }
.source tr.ran .hits { color: var(--ran); border-right-color: var(--ran); }
.source tr.missed .hits { color: var(--missed); border-right-color: var(--missed); }
.source tr.missed .text { background: var(--missed-ground); }
.source tr:target td { outline: 2px solid var(--link); outline-offset: -2px; }
.source a { color: inherit; }
.source mark { background: var(--missed-ground); color: var(--missed); font-weight: 600; border-radius: 3px; }
.chip { display: inline-block; border-radius: 4px; padding: 0 6px; margin-left: 8px; font-size: 12px; line-height: 1.5; }
.chip.yes { color: var(--ran); background: var(--ran-ground); }
.chip.no { color: var(--missed); background: var(--missed-ground); font-weight: 600; }
.missing { margin: 16px 0; }
.missing h2 { font-size: 15px; margin: 0 0 6px; }
footer { color: var(--soft); font-size: 13px; padding: 0 24px 24px; max-width: 1200px; margin: 0 auto; }
`;
