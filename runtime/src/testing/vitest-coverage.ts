import { afterAll } from "vitest";
import { takeCounts, type Counts } from "../coverage/index.ts";

declare module "vitest" {
  interface TaskMeta {
    /** What of the flows has run in a test file. */
    contactflowCoverage?: Counts;
  }
}

// As a set-up file: the hooks of one that was set up first come last.
afterAll((_, { file }) => {
  file.meta.contactflowCoverage = takeCounts();
});
