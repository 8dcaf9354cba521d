import { parentPort, workerData } from "node:worker_threads";
import { doJob, type Job, type Report, type Setup } from "./job.ts";

/** The entry of a worker thread: it plays one run after the other, and tells the thread that has started it how they go. */

const port = parentPort;
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- threads have no origins, windows have
const tell = (report: Report): void => port?.postMessage(report);
port?.on("message", (job: Job) => doJob(workerData as Setup, job, tell));
