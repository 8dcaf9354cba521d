import { createSimulation, resumeSimulation } from "../create-simulation.ts";
import { mainLine, sampleCenter, seconds } from "../sample.fixture.ts";
import type { Simulation } from "../simulation.ts";
import { traceOf } from "../story.fixture.ts";
import type { SimulationSnapshot } from "./document.ts";

/** A day of calls that is interrupted: run by itself, this reads a snapshot, and writes the trace of the rest of the day. */
const center = sampleCenter();
const speaking = (): number => 1500;

export const traceInterrupted = {
  begin(): Simulation {
    const sim = createSimulation(center, { speaking, seed: 7 });
    sim.addAgent("Anna", { profile: "Frontline", status: "Available", autoAccept: true });
    for (let caller = 0; caller < 8; caller++) {
      sim.press(sim.call(mainLine, `+1415555${1000 + caller}`), caller % 3 === 0 ? "1" : "2");
      sim.advance(seconds(7));
    }
    return sim;
  },
  end(sim: Simulation): string {
    for (let minute = 0; minute < 12; minute++) {
      const [call] = sim.outgoingCalls();
      if (call) sim.react(call.number, { type: minute % 2 === 0 ? "answers" : "busy" });
      const { contacts } = sim.agent("Anna");
      for (const { contactId, state } of contacts) {
        if (state === "CONNECTED") sim.leave("Anna", contactId);
        else if (state === "INCOMING") sim.accept("Anna", contactId);
        else sim.clear("Anna", contactId);
      }
      sim.advance(seconds(60));
    }
    return traceOf(sim);
  },
};

if (import.meta.main) {
  let text = "";
  for await (const part of process.stdin) text += String(part);
  process.stdout.write(
    traceInterrupted.end(resumeSimulation(center, JSON.parse(text) as SimulationSnapshot, { speaking })),
  );
}
