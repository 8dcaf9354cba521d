import type { Report } from "../diagnostics/report.ts";
import { type ServedQueue, serviceBy } from "./service.ts";
import type { QueueUse, ResourceFacts } from "../model/facts.ts";
import type { AcrossCheck, ProgramFacts } from "./program-facts.ts";

/**
 * Advice about queues that contacts are put in: callbacks that come before callers on one profile, callbacks from a queue without a
 * number to show, and a queue without hours where the project has some.
 */
export const queueAdvice: AcrossCheck = (program, reportIn) => {
  if (!program.isSound) return;
  const uses = usesIn(program);
  const hours = program.files.flatMap(({ resources }) => resources.filter(({ kind }) => kind === "hours"));
  for (const { path, resources } of program.files)
    for (const resource of resources) {
      const { kind, name, external } = resource;
      if (external || name === undefined) continue;
      if (kind === "routing profile") adviseProfile({ ...resource, name }, uses, program, reportIn(path));
      if (kind === "queue") adviseQueue({ ...resource, name }, uses, hours, program, reportIn(path));
    }
};

type NamedResource = ResourceFacts & { readonly name: string };
type Uses = ReadonlyMap<string, ReadonlySet<QueueUse["by"]>>;

function adviseProfile(profile: NamedResource, uses: Uses, { declared }: ProgramFacts, report: Report): void {
  const served = serviceBy(profile).filter(({ channels }) => channels.includes("voice"));
  const callbacks = served.filter(
    ({ queue }) => isUsed(uses, queue, "callback") && !isUsed(uses, queue, "enqueue", "set"),
  );
  const callers = served.filter(
    ({ queue }) => isUsed(uses, queue, "enqueue") && !isUsed(uses, queue, "callback"),
  );
  for (const late of callbacks) {
    const early = callers.find((one) => !isLater(late, one));
    if (early === undefined) continue;
    const how = howUrgent(late, early);
    const values = { callbacks: late.queue, calls: early.queue, how, profile: profile.name };
    const place = declared(late.queue);
    const message = "This queue holds the callbacks.";
    const related = place === undefined ? [] : [{ file: place.file, span: place.facts.span, message }];
    report("urgent-callbacks", profile.span, values, { related });
  }
}

function adviseQueue(
  queue: NamedResource,
  uses: Uses,
  hours: readonly ResourceFacts[],
  program: ProgramFacts,
  report: Report,
): void {
  const { name, span, written } = queue;
  if (isUsed(uses, name, "callback") && !showsNumber(queue, program))
    report("callbacks-without-number", span, { queue: name });
  if (hours.length === 0 || written.includes("hours") || !uses.has(name)) return;
  const [only, ...others] = hours;
  const better = others.length === 0 ? (only?.name ?? "…") : "…";
  report("queue-without-hours", span, { queue: name, hours: better });
}

function isUsed(uses: Uses, queue: string, ...by: readonly QueueUse["by"][]): boolean {
  return by.some((one) => uses.get(queue)?.has(one) === true);
}

function usesIn({ files }: ProgramFacts): Uses {
  const uses = new Map<string, Set<QueueUse["by"]>>();
  for (const { flows } of files)
    for (const { queues } of flows)
      for (const { queue, by } of queues) {
        const known = uses.get(queue) ?? new Set();
        known.add(by);
        uses.set(queue, known);
      }
  return uses;
}

/** Whether contacts of one queue are offered after those of the other, or only when they have waited longer. */
function isLater(late: ServedQueue, early: ServedQueue): boolean {
  return late.priority > early.priority || (late.priority === early.priority && late.delay > early.delay);
}

function howUrgent(late: ServedQueue, early: ServedQueue): string {
  return late.priority < early.priority || late.delay < early.delay ? "before" : "as soon as";
}

/** Whether the called customer is shown a number: the queue's own, or one that its whisper flow sets as it connects. */
function showsNumber({ properties }: ResourceFacts, { declared }: ProgramFacts): boolean {
  const { callerId, outboundWhisper } = properties;
  if (callerId?.kind === "object" && callerId.fields["number"] !== undefined) return true;
  if (outboundWhisper?.kind !== "symbol") return false;
  const whisper = declared(outboundWhisper.symbol.name);
  if (whisper?.kind !== "flow" || whisper.facts.external) return true;
  return whisper.facts.course.limited.some(({ word }) => word === "connect");
}
