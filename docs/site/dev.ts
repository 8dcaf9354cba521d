/** Serves the site and shows changes of the pages as they are saved. */
import { watch } from "node:fs";
import { join } from "node:path";
import { createServer } from "vitepress";
import { assembleSite, clearSite, siteFolder } from "./assemble.ts";
import { repository } from "./sources.ts";

clearSite();
assembleSite();
for (const folder of ["docs", "examples"])
  watch(join(repository, folder), { recursive: true }, () => assembleSite());
const server = await createServer(siteFolder);
await server.listen();
server.printUrls();
