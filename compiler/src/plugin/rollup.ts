import { plugin } from "./plugin.ts";

/** Makes `.flow` files importable where rollup bundles or runs the code. */
export const contactflow = plugin.rollup;
