import type { CenterDefinition } from "@contactflow/runtime";
import type { CallPath, LeftOutcome, Paths } from "../../paths/find-paths.ts";
import type { Outcome } from "../../paths/outcomes.ts";
import { beforeWords, beginningWords, momentWords } from "../../paths/story.ts";
import type { OutcomeWords } from "./outcome-words.ts";

type WordsOf = (outcome: Outcome) => OutcomeWords | undefined;

/** The calls for people: what each does, what answers it needs, and what it takes that none before it takes. */
export function listingOf(
  { flows, calls, left, count, tried }: Paths,
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

/** One line each, and the same several times in a row once. */
function told(words: readonly string[]): readonly string[] {
  const lines: { readonly words: string; count: number }[] = [];
  for (const each of words) {
    const last = lines.at(-1);
    if (last?.words === each) last.count++;
    else lines.push({ words: each, count: 1 });
  }
  return lines.map(({ words: each, count }) => (count === 1 ? each : `${each} (${count} times)`));
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
      return `${kind}${name}: ${told(texts).join(", then ")}`;
    }),
  );
}

/** `offer.timeout (51:5)`, what no call before takes; what only leads to the next statement goes without saying. */
function newNames({ adds }: CallPath, wordsOf: WordsOf, named: Set<string>): readonly string[] {
  const names = adds.flatMap((outcome) =>
    wordsOf(outcome)?.isChoice === true ? [placeOf(outcome, wordsOf)] : [],
  );
  const fresh = [...new Set(names)].filter((name) => !named.has(name));
  for (const name of fresh) named.add(name);
  return fresh;
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

function placeOf(outcome: Outcome, wordsOf: WordsOf): string {
  const words = wordsOf(outcome);
  return words === undefined
    ? `${outcome.flow} ${outcome.state}.${outcome.outcome}`
    : `${words.name} (${words.line}:${words.column})`;
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
