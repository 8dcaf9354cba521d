import {
  createSimulation,
  recordsTable,
  SimulationError,
  StoppedError,
  type Simulation,
} from "@contactflow/runtime/center";
import { recordOn } from "../../script/record.ts";
import { compileSound, widestFile } from "../compile-sound.ts";
import { exit, UsageError, type CliHost, type Exit } from "../host.ts";
import { testTarget } from "../test-target.ts";
import { clockOf, longTime } from "./clock.ts";
import { remembered, type World } from "./heard-answers.ts";
import { recordedTest } from "./recorded-test.ts";
import { actionStubs, botStubs, lambdaStubs } from "./stubs.ts";
import { lineTo, type Line } from "./line.ts";
import { realNumberPlan } from "./number-plan.ts";
import { phoneOn, type Phone } from "./phone.ts";
import { screenOn } from "./screen.ts";
import { dialKeys, talk } from "./session.ts";

export interface RunOptions {
  readonly at?: string;
  readonly from: string;
  readonly keys?: string;
  readonly lambda?: readonly string[];
  /** The test file that the call is written to. */
  readonly record?: string;
  readonly force?: true;
}

/**
 * Calls a flow: the terminal is the customer's telephone. Without a user (`--keys`) the keys are pressed by themselves. What is
 * done can be written as a test, which is how a call is played again.
 */
export async function run(
  host: CliHost,
  wanted: string,
  paths: readonly string[],
  options: RunOptions,
): Promise<Exit> {
  const groups = options.keys === undefined ? undefined : keyGroups(options.keys);
  const compiled = await compileSound(host, paths);
  if (compiled === undefined) return exit.errors;
  const line = lineTo(compiled.definition(), wanted);
  const target = testTarget(host, options.record, "--record", options.force === true);
  const source = widestFile(compiled, line.flow);
  if (target !== undefined && source === undefined)
    throw new UsageError(`${line.flow} is not in this project, so that no call to it can be recorded.`);
  const screen = screenOn(host.out);
  const world = remembered(worldOf(line, options));
  const recording = recordOn(simulationOf(line, options, world));
  const { simulation } = recording;
  const { timezone } = line.definition;
  const phone = phoneOn(simulation, clockOf(timezone, simulation.now), screen);
  const say = (text: string): void => screen.print("", { tone: "note", text });
  const echo = (text: string): void => screen.print(phone.clock(simulation.now), { tone: "key", text });

  say(longTime(timezone, simulation.now));
  if (!line.isOwnNumber) say(`No phone number leads to ${line.flow}; it is called as ${line.number}.`);
  if (host.input.isInteractive)
    say("Press keys (0-9 * #) and Enter; Enter alone keeps silent; :help shows more.");
  let ended: Exit = exit.ok;
  try {
    phone.attempt(() => simulation.call(line.number, options.from));
    if (groups === undefined) await talk(phone, host.input, echo);
    else {
      const left = dialKeys(phone, groups, echo);
      if (left.length > 0) say(`Keys that nothing asked for: ${left.join(" ")}`);
    }
    hangUpAll(phone);
  } catch (error) {
    if (!(error instanceof StoppedError)) throw error;
    screen.print("", { tone: "trouble", text: error.message });
    ended = exit.errors;
  } finally {
    host.input.close();
  }
  host.out.write(`\n${recordsTable(simulation.records(), phone.clock).join("\n")}\n`);
  if (target === undefined || source === undefined) return ended;
  if (ended !== exit.ok) {
    say(`What stopped the call would stop a test, too: ${target.shown} is not written.`);
    return ended;
  }
  const centerFrom = target.imports(compiled.project.absolute(source));
  host.files.write(target.path, await recordedTest(line, simulation, recording.script(), world, centerFrom));
  host.out.write(`wrote ${target.shown}\n`);
  return ended;
}

function worldOf({ definition }: Line, { lambda = [] }: RunOptions): World {
  return {
    lambdas: lambdaStubs(definition, lambda),
    actions: actionStubs(definition),
    bots: botStubs(definition),
    numbers: realNumberPlan,
  };
}

function simulationOf({ definition }: Line, { at, from }: RunOptions, world: World): Simulation {
  if (!realNumberPlan.isValid(from))
    throw new UsageError(
      `${from} is not a phone number.`,
      "Write it with its country code: --from +14155550123",
    );
  try {
    return createSimulation(definition, {
      ...(at === undefined ? {} : { at }),
      numbers: world.numbers,
      lambdas: world.lambdas,
      actions: world.actions,
      bots: world.bots,
    });
  } catch (error) {
    if (!(error instanceof SimulationError)) throw error;
    throw new UsageError(error.message);
  }
}

function keyGroups(keys: string): readonly string[] {
  const groups = keys.split(/\s+/).filter((group) => group !== "");
  const wrong = groups.find((group) => !/^[\d*#]+$/.test(group));
  if (wrong !== undefined)
    throw new UsageError(`There is no key for ${wrong}.`, 'Keys are 0-9, * and #: --keys "1 4155550123#"');
  return groups;
}

/** Ends what is still going on, so that every contact that was on the line leaves its record. */
function hangUpAll(phone: Phone): void {
  const { simulation } = phone;
  const line = phone.line();
  if (line !== undefined) phone.attempt(() => simulation.hangUp(line.contactId));
  for (const { name, contacts } of simulation.agents())
    for (const { contactId, state } of contacts)
      if (state === "ENDED") phone.attempt(() => simulation.clear(name, contactId));
  for (const { initiationMethod, phase, customer } of simulation.contacts())
    if (phase !== "ended")
      phone.say(`Still open: ${initiationMethod} for ${customer ?? "nobody"}, ${phase}.`);
}
