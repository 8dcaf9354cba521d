import type { CenterDefinition } from "@contactflow/runtime";
import type { CallPath, LeftOutcome, Paths } from "../../paths/find-paths.ts";
import { beforeWords, beginningWords, momentWords, told } from "../../paths/story.ts";
import { newNames, placeOf, type WordsOf } from "./outcome-words.ts";

/** The calls for people: what each does, what answers it needs, and what it takes that none before it takes. */
export function listingOf(
  { flows, calls, left, stopped, count, tried }: Paths,
  definition: CenterDefinition,
  wordsOf: WordsOf,
): readonly string[] {
  const taken = count - left.length;
  const named = new Set<string>();
  return [
    `${counted(calls.length, "call")} ${calls.length === 1 ? "takes" : "take"} ${taken} of ${counted(count, "outcome")} of ${flows.join(", ")}.`,
    ...calls.flatMap((call, index) => [
      "",
      ...callLines(call, index + 1, definition, newNames(call, wordsOf, named)),
    ]),
    ...leftLines(left, tried, wordsOf),
    ...(stopped.length === 0 ? [] : ["", "What cannot be simulated stopped some calls:"]),
    ...stopped.map((why) => `  ${why}`),
  ];
}

function callLines(
  { run }: CallPath,
  number: number,
  { timezone }: CenterDefinition,
  names: readonly string[],
): readonly string[] {
  const { situation } = run.plan;
  const chosen = run.points.map(({ chosen: { words } }) => words).filter((words) => words !== "");
  const margin = `${number}`.padEnd(3);
  return [
    `${margin} ${momentWords(situation, timezone)}  ${[beginningWords(situation), ...beforeWords(situation)].join(", ")}`,
    ...told(chosen).map((line) => `      ${line}`),
    ...answersOf(run.answers).map((line) => `    needs ${line}`),
    `    takes ${names.join(", ") || "what only leads on"}`,
  ];
}

function answersOf({ lambdas, bots, actions, splits }: CallPath["run"]["answers"]): readonly string[] {
  const kinds: Readonly<Record<string, Readonly<Record<string, readonly unknown[]>>>> = {
    "Lambda ": lambdas,
    "bot ": bots,
    "action ": actions,
    "split in ": splits,
  };
  return Object.entries(kinds).flatMap(([kind, answers]) =>
    Object.entries(answers).map(([name, replies]) => {
      const texts = replies.map((reply) => JSON.stringify(reply));
      const isAlwaysTheSame = new Set(texts).size === 1;
      return `${kind}${name}: ${(isAlwaysTheSame ? texts.slice(0, 1) : told(texts)).join(", then ")}`;
    }),
  );
}

function leftLines(left: readonly LeftOutcome[], tried: number, wordsOf: WordsOf): readonly string[] {
  if (left.length === 0) return [];
  const groups = new Map<string, Map<string, Set<string>>>();
  for (const outcome of left) {
    const [heading, because = ""] = reasonOf(outcome, tried);
    const group = groups.get(heading) ?? new Map<string, Set<string>>();
    groups.set(heading, group);
    group.set(because, (group.get(because) ?? new Set()).add(placeOf(outcome, wordsOf)));
  }
  return [
    "",
    `${counted(left.length, "outcome")} ${left.length === 1 ? "is" : "are"} not taken:`,
    ...[...groups].flatMap(([heading, group]) => [
      `  ${heading}:`,
      ...[...group].map(
        ([because, places]) => `    ${because === "" ? "" : `${because}: `}${[...places].join(", ")}`,
      ),
    ]),
  ];
}

/** Why, and, where there are several causes of a kind, which one. */
function reasonOf({ why }: LeftOutcome, tried: number): readonly [heading: string, because?: string] {
  switch (why.type) {
    case "never":
      return ["cannot happen in a simulation", why.because];
    case "unreached":
      return ["only outcomes that are not taken lead there"];
    case "unsolved":
      return [`none of ${counted(tried, "call")} that were tried takes it`];
    default:
      return why satisfies never;
  }
}

function counted(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? "" : "s"}`;
}
