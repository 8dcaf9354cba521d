import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createSimulation, resumeSimulation } from "../create-simulation.ts";
import type { SimulationOptions } from "../options.ts";
import { customer, flow, mainLine, sampleCenter, say, seconds } from "../sample.fixture.ts";
import type { Simulation } from "../simulation.ts";
import { traceOf } from "../story.fixture.ts";
import { traceInterrupted } from "./resume.fixture.ts";
import { SnapshotError, type SimulationSnapshot } from "./document.ts";
import { readGraph } from "./read.ts";
import { writeGraph } from "./write.ts";

const center = sampleCenter();

/** Out of this process and back, as far as JSON can tell. */
function sent(snapshot: SimulationSnapshot): SimulationSnapshot {
  return JSON.parse(JSON.stringify(snapshot)) as SimulationSnapshot;
}

/** A caller waits in a queue, another one for a callback. */
function busyMorning(options: SimulationOptions = {}): Simulation {
  const sim = createSimulation(center, options);
  sim.press(sim.call(mainLine, customer), "1");
  sim.press(sim.call(mainLine, "+14155550124"), "2");
  sim.addAgent("Anna", { profile: "Frontline" });
  sim.advance(seconds(20));
  return sim;
}

function goOn(sim: Simulation): string {
  sim.setStatus("Anna", "Available");
  sim.accept("Anna");
  sim.advance(seconds(30));
  sim.leave("Anna");
  sim.clear("Anna");
  sim.advance(seconds(85));
  sim.accept("Anna", "c2");
  sim.advance(seconds(200));
  return traceOf(sim);
}

test("a simulation goes on from JSON as if it had not stopped", () => {
  const sim = busyMorning();
  const resumed = resumeSimulation(center, sent(sim.snapshot()));
  expect(resumed.startedAt).toBe(sim.startedAt);
  expect(goOn(resumed)).toBe(goOn(sim));
});

test("it goes on in another process", { timeout: 60_000 }, async () => {
  const snapshot = JSON.stringify(traceInterrupted.begin().snapshot());
  const script = fileURLToPath(new URL("resume.fixture.ts", import.meta.url));
  const started = promisify(execFile)(process.execPath, ["--conditions=@contactflow/source", script], {
    maxBuffer: Infinity,
  });
  started.child.stdin?.end(snapshot);
  const { stdout } = await started;
  expect(stdout).toBe(traceInterrupted.end(traceInterrupted.begin()));
});

test("taking a snapshot changes nothing, and what is resumed is apart from it", () => {
  const sim = busyMorning();
  const before = traceOf(sim);
  const snapshot = sim.snapshot();
  const text = JSON.stringify(snapshot);
  goOn(resumeSimulation(center, snapshot));
  expect(traceOf(sim)).toBe(before);
  expect(JSON.stringify(snapshot)).toBe(text);
  expect(goOn(resumeSimulation(center, snapshot))).toBe(goOn(sim));
});

test("what is not kept, and whether stories are written, goes on as it was", () => {
  const seen: string[] = [];
  const onRecord = ({ contactId }: { readonly contactId: string }) => void seen.push(contactId);
  const sim = busyMorning({ retain: false, transcripts: false, onRecord });
  const resumed = resumeSimulation(center, sent(sim.snapshot()), { onRecord });
  goOn(resumed);
  expect(resumed.records()).toEqual([]);
  expect(resumed.contacts().flatMap(({ transcript }) => transcript)).toEqual([]);
  expect(seen).toContain("c3");
});

test("a centre that was only laid out anew is the same centre", () => {
  const sim = busyMorning();
  const moved = sampleCenter({
    flows: Object.values(center.flows).map((each) => ({
      ...each,
      source: "elsewhere.flow",
      states: Object.fromEntries(
        Object.entries(each.states).map(([name, state]) => [name, { ...state, at: [99, 1] as const }]),
      ),
    })),
    defaults: center.defaults,
  });
  const resumed = resumeSimulation(moved, sent(sim.snapshot()));
  expect(resumed.contact("c3").customerFlow?.place).toMatchObject({ source: "elsewhere.flow" });
});

describe("a snapshot is refused, with the reason,", () => {
  const snapshot = busyMorning().snapshot();

  test.each<readonly [string, () => unknown, RegExp]>([
    [
      "when a flow has changed",
      () =>
        resumeSimulation(
          {
            ...center,
            flows: { ...center.flows, Waiting: flow("Waiting", "queue flow", { hush: say("Hush.") }) },
          },
          snapshot,
        ),
      /Centre Sample has changed since the snapshot was taken, in: flow Waiting\. Resume it with the sources/,
    ],
    [
      "when a queue has changed",
      () => resumeSimulation({ ...center, queues: { ...center.queues, Support: {} } }, snapshot),
      /in: queues\./,
    ],
    [
      "when flows stand in another order, and all states have other numbers",
      () =>
        resumeSimulation(
          { ...center, flows: Object.fromEntries(Object.entries(center.flows).toReversed()) },
          snapshot,
        ),
      /in: order of flows\./,
    ],
    [
      "when it is of another centre",
      () => resumeSimulation({ ...center, name: "Other" }, snapshot),
      /is of the centre Sample, and this is Other\./,
    ],
    ["when it is none", () => resumeSimulation(center, {} as SimulationSnapshot), /This is no snapshot/],
    [
      "when it is null",
      () => resumeSimulation(center, null as unknown as SimulationSnapshot),
      /This is no snapshot/,
    ],
    [
      "when another release has taken it",
      () => resumeSimulation(center, { ...snapshot, version: 0 } as unknown as SimulationSnapshot),
      /taken by another release \(its version is 0, and 1 is read here\)\. Take it anew\./,
    ],
    [
      "when it is damaged",
      () => resumeSimulation(center, { ...snapshot, objects: snapshot.objects.slice(0, 5) }),
      /The snapshot is damaged: there is no object \d+\./,
    ],
  ])("%s", (_, resume, message) => {
    expect(resume).toThrow(SnapshotError);
    expect(resume).toThrow(message);
  });

  test("when stubs and listeners are not given again", () => {
    const options = {
      lambdas: { LookUp: { result: {} }, Log: () => ({ result: {} }) },
      speaking: () => 100,
      onRecord: () => {},
    };
    const taken = sent(busyMorning(options).snapshot());
    const { LookUp } = options.lambdas;
    expect(() => resumeSimulation(center, taken, { lambdas: { LookUp }, speaking: () => 100 })).toThrow(
      "The simulation was started with lambdas (Log), onRecord, which a snapshot does not hold. Give it again when resuming.",
    );
    expect(resumeSimulation(center, taken, options).contacts()).toHaveLength(2);
  });
});

/** A flow asks a Lambda that answers this, and the moment after it is written down. */
const asking = (result: unknown) => {
  const lookUp = flow("LookUp", "inbound flow", {
    ask: [{ type: "invoke", lambda: "Find", parameters: {}, timeout: 8 }, { done: "wait" }],
    wait: [{ type: "ask", prompt: { say: "1?" }, timeout: 5 }],
  });
  const sim = createSimulation(sampleCenter({ flows: [lookUp] }), {
    lambdas: { Find: { result: { found: result } as never } },
  });
  return () => {
    sim.call(mainLine);
    return sim.snapshot();
  };
};

describe("there is no snapshot", () => {
  test("of what is no JSON: it says where", () => {
    expect(asking(new Date(0))).toThrow(
      /holds a Date, which is more than data, at contacts\/1\/flows\/values\/External\/found\. What stubs answer must be plain JSON/,
    );
    expect(asking(() => 1)).toThrow(/holds a function.* at .*found\./);
  });

  test("of a simulation that has stopped", () => {
    const sim = createSimulation(
      sampleCenter({ flows: [flow("Loop", "inbound flow", { a: say("A", "a") })] }),
    );
    expect(() => sim.call(mainLine)).toThrow(/goes round and round/);
    expect(() => sim.snapshot()).toThrow(/A simulation that has stopped cannot be resumed: .*goes round/);
  });

  test("in the middle of something", () => {
    const sim: Simulation = createSimulation(center, { onEvent: () => sim.snapshot() });
    expect(() => sim.call(mainLine)).toThrow(/in the middle of something/);
  });
});

test("whatever data leads to is written and read again, with what is shared and what goes in circles", () => {
  const values = fc.anything({
    withMap: true,
    withSet: true,
    withNullPrototype: false,
    withBigInt: false,
    withDate: false,
    maxDepth: 4,
  });
  fc.assert(
    fc.property(values, values, (one, other) => {
      const shared = { one, self: undefined as unknown };
      shared.self = shared;
      const root = {
        shared,
        again: [shared, other],
        none: undefined,
        zero: -0,
        map: new Map([[shared, one]]),
      };
      const written = JSON.parse(JSON.stringify(writeGraph(root, new Map()))) as ReturnType<
        typeof writeGraph
      >;
      const read = readGraph(written, () => undefined) as typeof root;
      expect(read).toStrictEqual(root);
      expect(read.again[0]).toBe(read.shared);
    }),
    { numRuns: 300 },
  );
});
