import type { CenterDefinition } from "@contactflow/runtime";
import { parseInstant, zoneOf, type Zone } from "@contactflow/runtime/center";
import type { LoadPlan, StaffingPlan } from "../plan.ts";
import { answersOf } from "./answers.ts";
import { callersOf, type Usual } from "./callers.ts";
import { distributionOf } from "./distributions.ts";
import { readJson, type JsonFile, type LoadFiles, type NamedText } from "./reading.ts";
import type { PhoneNumbers, Resolving } from "./resolving.ts";
import { scenarioShape, staffingShape, type Scenario, type StaffingFile } from "./shape.ts";
import { agentsOf, type Season } from "./staffing.ts";
import { stubsIn } from "./stubs.ts";
import { milliseconds } from "./times.ts";

/** What a scenario says, ready to be played. */
export interface ResolvedLoad {
  readonly plan: LoadPlan;
  readonly staffing: StaffingPlan;
  readonly seeds: readonly number[];
  /** In percent. */
  readonly confidence: number;
  /** The time that other staffings are for. */
  readonly season: Season;
}

const monday = "2026-01-05T00:00";

/** Reads a scenario and the files that it names. `undefined`: there are mistakes, which `files.found` has. */
export function resolveLoad(
  files: LoadFiles,
  text: NamedText,
  definition: CenterDefinition,
  numbers: PhoneNumbers,
): ResolvedLoad | undefined {
  const file = readJson<Scenario>(files, text, scenarioShape);
  if (file === undefined) return undefined;
  const { value } = file;
  const zone = zoneOf(definition.timezone);
  const { startsAt, ...times } = timesOf(file, zone);
  const resolving: Resolving = { files, file, definition, zone, startsAt, numbers };
  const some = (key: "talking" | "wrapUp" | "patience" | "thinking" | "ringing") =>
    distributionOf(resolving, [key], value[key]);
  const usual: Usual = {
    handling: { talking: some("talking"), wrapUp: some("wrapUp") },
    patience: some("patience"),
    thinking: some("thinking"),
    answers: answersOf(resolving, ["answers"], value.answers),
  };
  const plan: LoadPlan = {
    startsAt,
    ...times,
    wordsPerMinute: value.wordsPerMinute,
    callers: value.callers.flatMap((callers, index) => callersOf(resolving, index, callers, usual) ?? []),
    ...queuesOf(resolving),
    others: usual.handling,
    ringing: some("ringing") ?? { type: "constant", value: 0 },
    called: calledOf(resolving),
    ...stubsIn(resolving, value),
  };
  const season = { definition, zone, startsAt, length: plan.duration + plan.runOut };
  const staffing = staffingOf(files, file, season);
  if (staffing === undefined || files.found.length > 0) return undefined;
  const { seeds = 10, confidence = 95 } = value;
  return {
    plan,
    staffing,
    seeds: typeof seeds === "number" ? Array.from({ length: seeds }, (_, index) => index + 1) : seeds,
    confidence,
    season,
  };
}

/** Reads a file with a staffing. `undefined`: it has mistakes, which `files.found` has. */
export function resolveStaffing(files: LoadFiles, text: NamedText, season: Season): StaffingPlan | undefined {
  const file = readJson<StaffingFile>(files, text, staffingShape);
  if (file === undefined) return undefined;
  const before = files.found.length;
  const agents = agentsOf(file, ["staffing"], file.value.staffing, season);
  return files.found.length > before ? undefined : { name: text.file, agents };
}

function staffingOf(files: LoadFiles, file: JsonFile<Scenario>, season: Season): StaffingPlan | undefined {
  const { staffing } = file.value;
  if (typeof staffing !== "string")
    return { name: file.file, agents: agentsOf(file, ["staffing"], staffing, season) };
  const text = files.readBeside(file.file, staffing);
  if (text !== undefined) return resolveStaffing(files, text, season);
  file.wrong(["staffing"], `\`${staffing}\``, "is no file beside this one");
  return undefined;
}

function timesOf(
  { value, wrong }: JsonFile<Scenario>,
  zone: Zone,
): Pick<LoadPlan, "startsAt" | "duration" | "warmUp" | "runOut" | "interval"> {
  const { at = monday, warmUp = "0s", runOut = "4h", interval = "30m" } = value;
  const startsAt = parseInstant(at, zone);
  if (startsAt === undefined) wrong(["at"], `\`${at}\``, "is no time that there is");
  const times = {
    startsAt: startsAt ?? 0,
    duration: milliseconds(value.duration),
    warmUp: milliseconds(warmUp),
    runOut: milliseconds(runOut),
    interval: milliseconds(interval),
  };
  if (times.duration <= times.warmUp)
    wrong(["duration"], "`duration`", "must be longer than `warmUp`, which is not measured");
  if (times.interval === 0) wrong(["interval"], "`interval`", "must be longer than nothing");
  return times;
}

function queuesOf(resolving: Resolving): Pick<LoadPlan, "queues" | "threshold" | "thresholds"> {
  const { file, definition } = resolving;
  const { queues = {}, serviceLevel = "20s" } = file.value;
  for (const name of Object.keys(queues))
    file.isKnown(["queues", name], name, "queue of the centre", Object.keys(definition.queues));
  const entries = Object.entries(queues);
  return {
    threshold: milliseconds(serviceLevel),
    thresholds: Object.fromEntries(
      entries.flatMap(([name, { serviceLevel: own }]) =>
        own === undefined ? [] : [[name, milliseconds(own)]],
      ),
    ),
    queues: Object.fromEntries(
      entries.map(([name, { talking, wrapUp }]) => [
        name,
        {
          talking: distributionOf(resolving, ["queues", name, "talking"], talking),
          wrapUp: distributionOf(resolving, ["queues", name, "wrapUp"], wrapUp),
        },
      ]),
    ),
  };
}

function calledOf({ file }: Resolving): LoadPlan["called"] {
  const { after = "10s", ...given } = file.value.called ?? { answers: 1 };
  const { answers = 0, voicemail = 0, noAnswer = 0, busy = 0 } = given;
  if (answers + voicemail + noAnswer + busy === 0)
    file.wrong(["called"], "One of the weights in `called`", "must be more than 0");
  const delay = milliseconds(after);
  return [
    { weight: answers, choice: { type: "answers", after: delay } },
    { weight: voicemail, choice: { type: "voicemail", after: delay } },
    { weight: noAnswer, choice: { type: "noAnswer", after: 0 } },
    { weight: busy, choice: { type: "busy", after: 0 } },
  ];
}
