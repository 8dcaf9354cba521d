import type { ContactRecord, Simulation } from "@contactflow/runtime/center";
import type { Script } from "../../script/acts.ts";
import { testFileText } from "../../script/test-file.ts";
import type { RememberedWorld } from "./heard-answers.ts";
import type { Line } from "./line.ts";

/** A session at the phone as a test: what was done, what came of it, and what was answered. */
export function recordedTest(
  line: Line,
  simulation: Simulation,
  script: Script,
  world: RememberedWorld,
  centerFrom: string,
): Promise<string> {
  return testFileText({
    centerFrom,
    timezone: line.definition.timezone,
    tests: [
      {
        title: `a call to ${line.flow}`,
        remarks: [],
        script,
        answers: world.answers(simulation),
        numbers: world.numberAnswers(),
        ownLine: line.isOwnNumber ? undefined : line,
        records: recordsOf(simulation),
      },
    ],
  });
}

/** What tells one record from another at a glance, in the order in which the contacts came. */
function recordsOf(simulation: Simulation): readonly Readonly<Partial<ContactRecord>>[] {
  const order = new Map(simulation.contacts().map(({ contactId }, index) => [contactId, index]));
  return [...simulation.records(), ...simulation.recordsSoFar()]
    .toSorted((one, other) => (order.get(one.contactId) ?? 0) - (order.get(other.contactId) ?? 0))
    .map(({ initiationMethod, queue, agent, disconnectReason }) => ({
      initiationMethod,
      ...(queue !== undefined && { queue }),
      ...(agent !== undefined && { agent }),
      ...(disconnectReason !== undefined && { disconnectReason }),
    }));
}
