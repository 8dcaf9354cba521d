/** Builds the site into `.contactflow/site/.vitepress/dist`: static files that any server can serve. */
import { build } from "vitepress";
import { assembleSite, clearSite, siteFolder } from "./assemble.ts";

clearSite();
assembleSite();
await build(siteFolder);
console.log(`The site is in ${siteFolder}/.vitepress/dist`);
