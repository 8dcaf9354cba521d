import * as fc from "fast-check";

/** Generated flows that are sound but for control flow: every name is known, every option fits. */

interface Inside {
  readonly depth: number;
  readonly looped: boolean;
}

const steps = ["one", "two", "three"] as const;
const step = fc.constantFrom(...steps);
const target = fc.oneof({ weight: 3, arbitrary: step }, { weight: 1, arbitrary: fc.constant("Other") });
const onError = (inside: Inside): fc.Arbitrary<string> =>
  fc.option(
    fc.oneof(
      step.map((name) => `on error -> ${name}`),
      fc.constant("on error continue"),
      fc.constant("on error -> Other"),
      inside.depth > 0
        ? fc.constant("on error continue")
        : statements({ depth: 1, looped: false }, 1).map((text) => `on error {\n${text}\n}`),
    ),
    { nil: "" },
  );

function body(inside: Inside): fc.Arbitrary<string> {
  return fc
    .tuple(onError(inside), statements({ ...inside, depth: inside.depth + 1 }, 0))
    .map(([handler, text]) => `{\n${handler}\n${text}\n}`);
}

function arm(label: string, inside: Inside): fc.Arbitrary<string> {
  return fc
    .oneof(
      target.map((name) => `-> ${name}`),
      fc.constantFrom("-> continue", "-> retry"),
      inside.depth < 2 ? body(inside) : fc.constant("-> continue"),
    )
    .map((does) => `${label} ${does}`);
}

function arms(labels: readonly string[], inside: Inside): fc.Arbitrary<string> {
  return fc
    .subarray([...labels])
    .chain((chosen) => fc.tuple(...chosen.map((label) => arm(label, inside))))
    .map((all) => (all.length === 0 ? "" : ` {\n${all.join("\n")}\n}`));
}

function statement(inside: Inside): fc.Arbitrary<string> {
  const answering = (text: string, labels: readonly string[]) =>
    arms(labels, inside).map((all) => `${text}${all}`);
  const plain = [
    answering('play "hello"', ["error"]),
    answering('ask "press" (timeout: 5s)', ["1", '"#"', "timeout", "noMatch", "error"]),
    answering("enqueue Support", ["full", "error"]),
    answering("invoke Lookup", ["timeout", "else"]),
    answering('set tier = "gold"', ["error"]),
    target.map((name) => `-> ${name}`),
    fc.constantFrom("disconnect", "end"),
  ];
  if (inside.looped) plain.push(fc.constantFrom("continue", "break"));
  if (inside.depth >= 3) return fc.oneof(...plain);
  return fc.oneof(
    ...plain,
    fc
      .tuple(body(inside), fc.option(body(inside)))
      .map(
        ([then, otherwise]) => `if tier == "gold" ${then}${otherwise === null ? "" : `\nelse ${otherwise}`}`,
      ),
    step.map((name) => `if Hours.open -> ${name}`),
    body({ ...inside, looped: true }).map((text) => `repeat 3 ${text}`),
    step.map((name) => `repeat 2 -> ${name}`),
  );
}

function statements(inside: Inside, min: number): fc.Arbitrary<string> {
  return fc
    .array(statement(inside), { minLength: min, maxLength: inside.depth === 0 ? 4 : 2 })
    .map((all) => all.join("\n"));
}

const outside: Inside = { depth: 0, looped: false };

/** The body of an entry or a step; most end by leaving. */
const bodyOfStep: fc.Arbitrary<string> = fc
  .tuple(onError(outside), statements(outside, 1), fc.constantFrom("disconnect", "end", "-> one", ""))
  .map(([handler, text, last]) => `${handler}\n${text}\n${last}`);

/** A flow `Main` with three steps, and what it needs around it. */
export const flowText: fc.Arbitrary<string> = fc.tuple(bodyOfStep, ...steps.map(() => bodyOfStep)).map(
  ([entry, ...all]) => `inbound flow Main {
${entry}
${all.map((text, index) => `step ${steps[index]} {\n${text}\n}`).join("\n")}
}
inbound flow Other { disconnect }
queue Support { hours: Hours }
hours Hours { timezone: "Europe/Berlin", open: [mon-fri 08:00-18:00] }
lambda Lookup {}
attributes { tier: "gold" | "silver" = "silver" }
`,
);
