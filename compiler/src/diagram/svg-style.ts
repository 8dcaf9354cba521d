/** Font sizes in pixels, by what is written. */
export const fontSize = { title: 16, about: 12, step: 12, verb: 12, line: 11, note: 10, edge: 10 } as const;

/** The pictures' style sheet: light, and dark where the viewer asks for it. */
export const svgStyle = `
text { font-family: system-ui, "Segoe UI", Helvetica, Arial, "DejaVu Sans", sans-serif; font-size: ${fontSize.line}px; fill: #1f2328; }
.paper { fill: #ffffff; }
.title { font-size: ${fontSize.title}px; font-weight: 600; }
.about { font-size: ${fontSize.about}px; }
.about, .note, .error text { fill: #6e7781; }
.step rect { fill: #f6f8fa; stroke: #d0d7de; }
.step text { font-size: ${fontSize.step}px; font-weight: 600; fill: #57606a; }
.node rect { fill: #ffffff; stroke: #8c959f; }
.node.ask rect { fill: #ddf4ff; stroke: #218bff; }
.node.choice rect { fill: #fff8c5; stroke: #bf8700; }
.node.leave rect { fill: #424a53; stroke: #424a53; }
.node.leave text { fill: #ffffff; }
.node.leave .note { fill: #d0d7de; }
.verb { font-size: ${fontSize.verb}px; font-weight: 600; }
.note { font-size: ${fontSize.note}px; }
.start { fill: #1a7f37; }
.edge path { fill: none; stroke: #57606a; stroke-width: 1.2; }
.edge text { font-size: ${fontSize.edge}px; text-anchor: middle; paint-order: stroke; stroke: #ffffff; stroke-width: 4px; stroke-linejoin: round; }
.edge.error path { stroke: #afb8c1; stroke-dasharray: 4 3; }
.tip { fill: #57606a; }
.tip.error { fill: #afb8c1; }
@media (prefers-color-scheme: dark) {
  text { fill: #e6edf3; }
  .paper { fill: #0d1117; }
  .about, .note, .error text { fill: #848d97; }
  .step rect { fill: #161b22; stroke: #30363d; }
  .step text { fill: #848d97; }
  .node rect { fill: #21262d; stroke: #6e7681; }
  .node.ask rect { fill: #0c2d6b; stroke: #388bfd; }
  .node.choice rect { fill: #3b2300; stroke: #bb8009; }
  .node.leave rect { fill: #d0d7de; stroke: #d0d7de; }
  .node.leave text { fill: #1f2328; }
  .node.leave .note { fill: #57606a; }
  .start { fill: #3fb950; }
  .edge path { stroke: #8b949e; }
  .edge text { stroke: #0d1117; }
  .edge.error path { stroke: #484f58; }
  .tip { fill: #8b949e; }
  .tip.error { fill: #484f58; }
}
`;
