import type { Simulation } from "@contactflow/runtime/center";
import { agentOf, usualCaller, type Situation } from "./situation.ts";

/** Agents are at work before anybody calls. */
export function employ({ staffed }: Situation, simulation: Simulation): void {
  for (const [profile, work] of Object.entries(staffed)) {
    const name = agentOf(simulation.definition, profile);
    if (simulation.agents().some((agent) => agent.name === name)) simulation.setStatus(name, "Available");
    else simulation.addAgent(name, { profile, status: "Available" });
    if (work === "busy") simulation.dial(name, "+14155550199");
  }
}

/** The contact comes. @throws SimulationError when it cannot. */
export function begin({ begins, from, attributes }: Situation, simulation: Simulation): void {
  const given = Object.keys(attributes).length > 0 ? { attributes } : {};
  switch (begins.type) {
    case "call":
      simulation.call(begins.to, from);
      return;
    case "chat":
      simulation.startChat({ flow: begins.flow, ...given });
      return;
    case "task":
      simulation.startTask({ flow: begins.flow, name: "Something to do", ...given });
      return;
    case "email":
      simulation.startEmail({ flow: begins.flow, from: "customer@example.com", subject: "Hello", ...given });
      return;
    case "outboundCall":
      simulation.startOutboundCall({
        flow: begins.flow,
        number: from ?? usualCaller,
        ...callerIn(simulation),
        ...given,
      });
      return;
    case "dial":
      simulation.dial(dialler(simulation, begins.profile), from ?? usualCaller);
      return;
    default:
      return begins satisfies never;
  }
}

/** What a program calls from: a queue with a caller id, or a number of the centre. */
function callerIn({ definition: { queues, phoneNumbers } }: Simulation): {
  readonly queue?: string;
  readonly from?: string;
} {
  const queue = Object.entries(queues).find(([, { callerId }]) => callerId?.number !== undefined)?.[0];
  const from = Object.values(phoneNumbers)[0]?.number;
  return queue === undefined ? (from === undefined ? {} : { from }) : { queue };
}

function dialler(simulation: Simulation, profile: string): string {
  const name = agentOf(simulation.definition, profile);
  if (!simulation.agents().some((agent) => agent.name === name)) simulation.addAgent(name, { profile });
  return name;
}
