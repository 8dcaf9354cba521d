import type { Cue } from "@contactflow/runtime/center";
import { draw } from "./distributions.ts";
import type { StaffingPlan } from "./plan.ts";
import type { Source } from "./random.ts";
import type { Stage } from "./stage.ts";

/** What agents do: they come and go by their shifts, accept what they are offered, and clear what they have finished. */

/** Brings the agents of a staffing into the centre. */
export function staff({ simulation, agenda, plan, leaving }: Stage, { agents }: StaffingPlan): void {
  const { startsAt, ringing } = plan;
  const autoAccept = ringing.type === "constant" && ringing.value === 0;
  for (const { name, profile, shifts } of agents) {
    const isThere = shifts.some(({ from, to }) => from <= 0 && to > 0);
    simulation.addAgent(name, { profile, status: isThere ? "Available" : "Offline", autoAccept });
    for (const { from, to } of shifts) {
      if (from > 0)
        agenda.plan(startsAt + from, () => {
          leaving.delete(name);
          simulation.setStatus(name, "Available");
        });
      agenda.plan(startsAt + to, () => goHome(simulation, leaving, name));
    }
  }
}

/** Work that is begun is finished first: an agent who goes offline at once would cut after-contact work short. */
function goHome(simulation: Stage["simulation"], leaving: Set<string>, name: string): void {
  const isWorking = simulation.agent(name).contacts.some(({ state }) => state === "ENDED");
  if (isWorking) leaving.add(name);
  else simulation.setStatus(name, "Offline");
}

export function agentIsOffered(
  { simulation, agenda, lines, plan }: Stage,
  { agent, contactId }: Cue & { readonly agent: string },
  chance: Source,
): void {
  const { ringing } = plan;
  const line = lines.get(contactId);
  const acceptsAlone = ringing.type === "constant" && ringing.value === 0 && line?.method !== "CALLBACK";
  if (acceptsAlone) return;
  const since = simulation.now;
  agenda.plan(since + draw(ringing, chance), () => {
    const offer = simulation.agent(agent).contacts.find((one) => one.contactId === contactId);
    if (offer?.since !== since) return;
    if (offer.state === "CONNECTING" || offer.state === "INCOMING") simulation.accept(agent, contactId);
  });
}

/** After-contact work takes its time; what was missed is dismissed at once. */
export function agentHasToClear(
  { simulation, agenda, lines, plan, leaving }: Stage,
  { agent, contactId }: Cue & { readonly agent: string },
): void {
  const line = lines.get(contactId);
  const wrapUp = plan.queues[line?.queue ?? ""]?.wrapUp ?? line?.caller.handling.wrapUp;
  const duration =
    line === undefined || !line.talked || wrapUp === undefined ? 0 : draw(wrapUp, line.caller.wrapUpSource);
  agenda.plan(simulation.now + duration, () => {
    const open = simulation.agent(agent).contacts.find((one) => one.contactId === contactId);
    if (open !== undefined && isFinished.has(open.state)) simulation.clear(agent, contactId);
    if (leaving.delete(agent)) goHome(simulation, leaving, agent);
  });
}

const isFinished: ReadonlySet<string> = new Set(["ENDED", "MISSED", "REJECTED", "ERROR"]);
