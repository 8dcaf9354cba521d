import { afterAll } from "vitest";
import { mergeCounts, takeCounts, type Counts } from "../coverage/index.ts";

declare module "vitest" {
  interface TaskMeta {
    /** What of the flows has run in a test file. */
    contactflowCoverage?: Counts;
  }
}

// As a set-up file: the hooks of one that was set up first come last.
// oxlint-disable-next-line no-empty-pattern -- vitest reads the pattern for the fixtures that a hook needs
afterAll(({}, { file }) => {
  file.meta.contactflowCoverage = mergeCounts([file.meta.contactflowCoverage ?? {}, takeCounts()]);
});
