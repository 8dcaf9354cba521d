import { plugin } from "./plugin.ts";

/** Makes `.flow` files importable where vite bundles or runs the code. */
export const contactflow = plugin.vite;
