export { takeCounts } from "./count.ts";
export { mergeCounts, type Counts, type FlowCounts, type StateCounts } from "./counts.ts";
