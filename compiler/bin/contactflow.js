#!/usr/bin/env node
import * as nodeModule from "node:module";

if (nodeModule.enableCompileCache === undefined) {
  process.stderr.write(`contactflow needs Node 22.12 or later; this is ${process.version}.\n`);
  process.exit(2);
}
nodeModule.enableCompileCache();
const { start } = await import("../dist/bin/start.js");
await start(process.argv.slice(2));
