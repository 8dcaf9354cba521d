import * as fc from "fast-check";

export type Files = Readonly<Record<string, string>>;

export type Edit =
  | { readonly kind: "write"; readonly path: string; readonly text: string }
  | { readonly kind: "remove"; readonly path: string }
  /** Declares a name in another way, in all files where it is declared. */
  | { readonly kind: "swap"; readonly from: string; readonly to: string }
  | { readonly kind: "rename"; readonly path: string; readonly to: string }
  /** `at` counts round the text. */
  | {
      readonly kind: "replace";
      readonly path: string;
      readonly at: number;
      readonly length: number;
      readonly insert: string;
    };

export const paths = ["a.flow", "b.flow", "sub/c.flow", "sub/d.flow"] as const;
const path = fc.constantFrom(...paths);

/** Declarations that know each other by name: each name is declared in different ways, so that edits change what it means. */
const declarations: Readonly<Record<string, readonly string[]>> = {
  Center: [
    `center Center { country: US, timezone: "America/New_York" }`,
    `center Center { country: US, timezone: "Europe/Berlin" }`,
    `center Center { timezone: "Europe/Berlin" }`,
  ],
  Hours: [
    `hours Hours { timezone: "Europe/Berlin", open: [mon-fri 08:00-18:00] }`,
    `hours Hours { open: [mon 09:00-10:00] }`,
    `queue Hours {}`,
  ],
  Support: [
    `queue Support { hours: Hours }`,
    `/// Where help is.\nqueue Support "Help" { hours: Hours, maxContacts: 5 }`,
    `external queue Support`,
    `lambda Support {}`,
  ],
  Sales: [`queue Sales "Help" {}`, `queue Sales { outboundWhisper: Whisper }`],
  Front: [
    `routing profile Front { channels: { voice: 1 }, queues: [Support] }`,
    `routing profile Front { channels: { voice: 1 }, queues: [Support { priority: 2 }, Sales] }`,
  ],
  Line: [`phone number Line { number: +12025550100, flow: Main }`],
  Lookup: [
    `lambda Lookup { input: { phone: phone }, output: { name: text }, timeout: 4s }`,
    `lambda Lookup { input: { phone: phone }, output: { name: text }, timeout: 7s }`,
    `lambda Lookup { output: { name: text, age: number } }`,
    `lambda Lookup {}`,
  ],
  Bot: [`lex bot Bot { intents: [Book, Cancel] }`, `lex bot Bot { intents: [Book] }`],
  Whisper: [`outbound whisper flow Whisper {\n  on error continue\n  play "Hello"\n  end\n}`],
  Verify: [
    `module Verify {\n  on error -> failed\n  input { pin: text = "1" }\n  output { ok: boolean }\n  outcomes: passed\n  set tier = "gold"\n  end passed (ok: true)\n  step failed { end }\n}`,
    `module Verify {\n  outcomes: passed, refused\n  end refused\n}`,
    `external module Verify`,
  ],
  Main: [
    `inbound flow Main {\n  on error -> sorry\n  invoke Lookup (phone: customer.number) as found\n  play "Hello \${found.name}"\n  set tier = "gold"\n  -> Next\n  step sorry { disconnect }\n}`,
    `inbound flow Main {\n  on error -> sorry\n  call Verify as checked { passed -> sorry, else -> continue }\n  if tier == "gold" { play "Welcome \${tier}" }\n  enqueue Support\n  step sorry { disconnect }\n}`,
    `inbound flow Main {\n  if Hours.open { enqueue Support }\n  ask "?" (bot: Bot) { Book -> Next, else -> Next }\n}`,
  ],
  Next: [
    `inbound flow Next {\n  on error -> out\n  if not Hours.open -> out\n  play "You are \${tier}, \${extra}"\n  set contact.queue = Sales\n  -> out\n  step out { disconnect }\n}`,
    `inbound flow Next {\n  on error continue\n  set extra = "x"\n  collect extra (prompt: "Number?", format: local) { invalid -> retry }\n  disconnect\n}`,
    `queue flow Next { loop "Wait" }`,
  ],
  attributes: [
    `attributes { tier: "gold" | "silver" }`,
    `attributes { tier: "gold" | "silver" = "silver", extra: text }`,
    `attributes { extra: phone }`,
    `external attributes { tier: text, extra: text }`,
  ],
  defaults: [`defaults { customerQueue: Next }`],
};
const names = Object.keys(declarations);
const importable = names.filter((name) => /^[A-Z]/.test(name));

const importLine = fc
  .tuple(
    fc.subarray(importable, { minLength: 1, maxLength: 4 }),
    fc.constantFrom(
      "./a.flow",
      "./b.flow",
      "./sub/c.flow",
      "./sub/d.flow",
      "../a.flow",
      "../b.flow",
      "./c.flow",
      "./d.flow",
      "./gone.flow",
    ),
  )
  .map(([some, from]) => `import { ${some.join(", ")} } from "${from}"`);

function variantOf(name: string): fc.Arbitrary<string> {
  return fc.constantFrom(...(declarations[name] ?? []));
}

const declaration = fc.constantFrom(...names).chain(variantOf);

const fileText = fc
  .tuple(fc.array(importLine, { maxLength: 2 }), fc.array(declaration, { maxLength: 5 }))
  .map(([imports, all]) => [...imports, ...all, ""].join("\n"));

/** The whole of it in one file, or in two that import each other: sound, so that edits begin from what compiles. */
const first = (name: string): string => declarations[name]?.[0] ?? "";
const soundNames = ["Center", "Hours", "Support", "Sales", "Front", "Line", "Lookup", "Whisper"];
export const soundFiles: Files = {
  "a.flow": [
    `import { Main } from "./b.flow"`,
    ...soundNames.filter((name) => name !== "Sales").map(first),
    first("attributes"),
    "",
  ].join("\n"),
  "b.flow": [
    `import { Hours, Support, Lookup } from "./a.flow"`,
    first("Main").replace("-> Next", "enqueue Support"),
    "",
  ].join("\n"),
};

export const fileTexts: fc.Arbitrary<Files> = fc.oneof(
  fc.constant(soundFiles),
  fc.tuple(...paths.map(() => fc.option(fileText))).map((texts) =>
    Object.fromEntries(
      paths.flatMap((each, index) => {
        const text = texts[index];
        return text === null || text === undefined ? [] : [[each, text] as const];
      }),
    ),
  ),
);

const fragment = fc.constantFrom(
  "",
  " ",
  "\n",
  "{",
  "}",
  '"',
  "x",
  "// contactflow-ignore FLW5012: seen\n",
  "  play tier\n",
  '  play "${ttier}"\n',
  '  set extra = "y"\n',
  "queue Extra {}\n",
  'import { Support } from "./a.flow"\n',
  "external ",
);

const swap: fc.Arbitrary<Edit> = fc
  .constantFrom(...names)
  .chain((name) => fc.tuple(variantOf(name), variantOf(name)))
  .map(([from, to]) => ({ kind: "swap", from, to }));

const edit: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 3, arbitrary: swap },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("write" as const), path, text: fileText }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("remove" as const), path }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("rename" as const), path, to: path }) },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant("replace" as const),
      path,
      at: fc.nat({ max: 2000 }),
      length: fc.constantFrom(0, 0, 0, 1, 3, 12),
      insert: fragment,
    }),
  },
);

export const edits = fc.array(edit, { minLength: 1, maxLength: 8 });

/** Edits that keep most programs sound. */
export const swaps = fc.array(swap, { minLength: 1, maxLength: 12 });
