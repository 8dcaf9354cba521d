import { plugin } from "./plugin.ts";

/** Makes `.flow` files importable where rolldown bundles or runs the code. */
export const contactflow = plugin.rolldown;
