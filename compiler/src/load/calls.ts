import type { ContactEvent, Milliseconds } from "@contactflow/runtime/center";
import type { Line } from "./stage.ts";
import { intervalIndex, intervalsOf, type Window } from "./window.ts";

/** What became of those who called, and of the callbacks they asked for. */
export interface CallCounts {
  readonly window: Window;
  /** Calls that came in the time that is measured, and by interval. */
  came: number;
  readonly intervals: number[];
  /** Of them those that ended, or left for a callback, without having been in a queue. */
  endedInFlow: number;
  /** Of them those that were not completed when the run ended. */
  open: number;
  readonly callbacks: {
    requested: number;
    reached: number;
    failed: number;
    /** From the request to the conversation, of those who were reached. */
    wait: Milliseconds;
  };
}

export function newCallCounts(window: Window): CallCounts {
  return {
    window,
    came: 0,
    intervals: intervalsOf(window).map(() => 0),
    endedInFlow: 0,
    open: 0,
    callbacks: { requested: 0, reached: 0, failed: 0, wait: 0 },
  };
}

/** Counts an event of a contact, before anything is done about it. */
export function countCall(counts: CallCounts, line: Line, event: ContactEvent): void {
  const index = intervalIndex(counts.window, line.begunAt);
  if (index === undefined) return;
  if (line.method === "CALLBACK") countCallback(counts.callbacks, line, event);
  else if (line.method === "INBOUND" && line.channel === "VOICE") countInbound(counts, line, event, index);
}

function countInbound(counts: CallCounts, line: Line, { eventType }: ContactEvent, index: number): void {
  if (eventType === "INITIATED") {
    counts.came++;
    counts.open++;
    counts.intervals[index] = (counts.intervals[index] ?? 0) + 1;
  } else if (eventType === "COMPLETED") {
    counts.open--;
    if (line.queue === undefined) counts.endedInFlow++;
  }
}

function countCallback(
  callbacks: CallCounts["callbacks"],
  { begunAt, talked }: Line,
  { eventType, at }: ContactEvent,
): void {
  if (eventType === "INITIATED") callbacks.requested++;
  else if (eventType === "COMPLETED" && !talked) callbacks.failed++;
  else if (eventType === "CONNECTED_TO_AGENT") {
    callbacks.reached++;
    callbacks.wait += at - begunAt;
  }
}
