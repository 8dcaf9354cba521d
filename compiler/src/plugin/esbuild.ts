import { plugin } from "./plugin.ts";

/** Makes `.flow` files importable where esbuild bundles or runs the code. */
export const contactflow = plugin.esbuild;
