import type { Mistake } from "./case.ts";

const inFlow = (statement: string): string => `inbound flow Main { ${statement}; disconnect }`;

export const valueMistakes: readonly Mistake[] = [
  {
    code: "FLW3001",
    program: inFlow(`set tier = «gold»`),
    message: 'One of "gold", "silver" belongs here, and this is a name. Write `"gold"`.',
  },
  {
    code: "FLW2002",
    program: inFlow(`set note = «null»`),
    message: 'Nothing called `null` is declared or imported here. Nothing is the empty text: `""`.',
  },
  {
    code: "FLW3001",
    program: inFlow(`callback Support (delay: «"5s"»)`),
    message: "A duration such as `30s` belongs here, and this is a text. A duration stands without quotes.",
  },
  {
    code: "FLW3001",
    program: inFlow(`callback Support (retries: «"2"»)`),
    message: "A number belongs here, and this is a text. A number stands without quotes.",
  },
  {
    code: "FLW3001",
    program: inFlow(`ask "Press 1." (timeout: «5») { else -> continue }`),
    message: "A duration such as `30s` belongs here, and this is a number. Say the unit: `5s`.",
  },
  {
    code: "FLW3001",
    program: inFlow(`play «5»`),
    message: 'A text in quotes or a prompt belongs here, and this is a number. Write "5".',
  },
  {
    code: "FLW3001",
    program: inFlow(`set tries = «"3"»`),
    message: "A number belongs here, and this is a text. Write `3`.",
  },
  {
    code: "FLW3001",
    program: inFlow(`set tries = «note»`),
    message: "A number belongs here, and this is a text.",
  },
  {
    code: "FLW3001",
    program: inFlow(`set note = «5»`),
    message: 'A text belongs here, and this is a number. Write `"5"`.',
  },
  {
    code: "FLW3001",
    program: inFlow(`set patience = «30»`),
    message: "A duration belongs here, and this is a number. Write `30s`.",
  },
  {
    code: "FLW3001",
    program: inFlow(`set vip = «"true"»`),
    message: "`true` or `false` belongs here, and this is a text. Write `true`.",
  },
  {
    code: "FLW3001",
    program: inFlow(`dial «"+1 415 555 0100"»`),
    message: "A phone number such as `+14155550100` belongs here, and this is a text. Write `+14155550100`.",
  },
  {
    code: "FLW3001",
    program: inFlow(`enqueue «"Support"»`),
    message: "A queue or an agent belongs here, and this is a text. A name stands without quotes.",
  },
  {
    code: "FLW3001",
    program: inFlow(`enqueue «note»`),
    message:
      "A queue or an agent belongs here, and this is a text. To take what the value says at run time, write `queue(note)`.",
  },
  {
    code: "FLW3001",
    program: inFlow(`collect note (prompt: "Number?", format: «"e164"»)`),
    message: "`local` or `e164` belongs here, and this is a text. Write `e164`, without quotes.",
  },
  {
    code: "FLW3001",
    program: inFlow(`if tier == «gold» { disconnect }`),
    message: 'One of "gold", "silver" belongs here, and this is a name. Write `"gold"`.',
  },
  {
    code: "FLW3001",
    program: `attributes { odd: «5» }`,
    message:
      "A type belongs here, and this is a value. The types are `text`, `number`, `boolean`, `phone`, `duration`, and choices of texts.",
  },
  {
    code: "FLW3001",
    program: `attributes { odd: number = «"three"» }`,
    message: "A number belongs here, and this is a text.",
  },
  {
    code: "FLW3001",
    program: `lambda Odd { input: «text» }`,
    message: "A group of names and their types in `{ }` belongs here, and this is a name.",
  },
  {
    code: "FLW3002",
    program: inFlow(`repeat «101» { play "Hello." }`),
    message: "How often to repeat is a whole number, from 0 to 100, and this is 101.",
  },
  {
    code: "FLW3002",
    program: inFlow(`ask "Press 1." (attempts: «1.5») { else -> continue }`),
    message: "`attempts` is a whole number, from 1 to 100, and this is 1.5.",
  },
  {
    code: "FLW3002",
    program: inFlow(`set contact.priority = «0»`),
    message: "`contact.priority` is a whole number, 1 or more, and this is 0.",
  },
  {
    code: "FLW3002",
    program: `routing profile Two { channels: { voice: «2» }, outboundQueue: Support }`,
    message: "`voice` is a whole number, always 1, and this is 2.",
  },
  {
    code: "FLW3003",
    program: inFlow(`ask "Press 1." (timeout: «4m») { else -> continue }`),
    message: "`timeout` lasts from 1s to 3m, and this is 4m.",
  },
  {
    code: "FLW3003",
    program: `lambda Slow { timeout: «9s» }`,
    message: "`timeout` lasts from 1s to 8s, and this is 9s.",
  },
  {
    code: "FLW3003",
    program: inFlow(`callback Support (delay: «4d»)  { else -> continue }`),
    message: "`delay` lasts from 1s to 3d, and this is 4d.",
  },
  {
    code: "FLW3004",
    program: inFlow(`play «""»`),
    message: "What `play` is given has 1 to 3000 characters, and this has none.",
  },
  {
    code: "FLW3004",
    program: `queue Billing { hours: BusinessHours, description: «"${"x".repeat(251)}"» }`,
    message: "`description` has 1 to 250 characters, and this has 251.",
  },
  {
    code: "FLW3005",
    program: inFlow(`collect note (prompt: "Number?", terminator: «"A"»)`),
    message: "`terminator` must be made of the keys 0 to 9, * and #.",
  },
  {
    code: "FLW3005",
    program: inFlow(`set contact.language = «"English"»`),
    message: "`contact.language` must be a language code such as `en-US`.",
  },
  {
    code: "FLW3005",
    program: `prompt Hello { file: «"hello.wav"» }`,
    message: "`file` must be the address of a file in S3, such as `s3://bucket/hello.wav`.",
  },
  {
    code: "FLW3006",
    program: inFlow(`collect note (prompt: "Number?", format: «e146»)`),
    message: "`e146` is not one of the words that can stand here: `local` and `e164`. Did you mean `e164`?",
  },
  {
    code: "FLW3006",
    program: inFlow(`set contact.voice = "Joanna" (engine: «nural»)`),
    message:
      "`nural` is not one of the words that can stand here: `standard`, `neural` and `generative`. Did you mean `neural`?",
  },
  {
    code: "FLW3006",
    program: inFlow(`case «find»`),
    message: "`find` is not one of the words that can stand here: `create`, `get` and `update`.",
  },
  {
    code: "FLW3007",
    program: inFlow(`ask "Press 1." (attempts: «tries») { else -> continue }`),
    message: "`attempts` must be written out: the platform does not read it from the contact at run time.",
  },
  {
    code: "FLW3007",
    program: inFlow(`collect note (prompt: "Number?", terminator: «"\${tier}"»)`),
    message: "`terminator` must be written out: the platform does not read it from the contact at run time.",
  },
  {
    code: "FLW3007",
    program: `attributes { odd: text = «"Dear \${customer.name}"» }`,
    message:
      "The first value of `odd` must be written out: the platform does not read it from the contact at run time.",
  },
  {
    code: "FLW3008",
    program: inFlow(`callback Support (number: «+14155550100») { else -> continue }`),
    message:
      "`number` must be a value of the contact: the platform does not take it as fixed text. Put it into an attribute and name the attribute here.",
  },
  {
    code: "FLW3008",
    program: inFlow(`set contact.callbackNumber = «"+14155550100"» { else -> continue }`),
    message:
      "`contact.callbackNumber` must be a value of the contact: the platform does not take it as fixed text. Put it into an attribute and name the attribute here.",
  },
  {
    code: "FLW3009",
    program: inFlow(`dial «+1415555»`),
    message: "+1415555 cannot be a phone number: it is too short for its country.",
  },
  {
    code: "FLW3009",
    program: `phone number Line { number: «+999123456», flow: Other }`,
    message: "+999123456 cannot be a phone number: no country has this code.",
  },
  {
    code: "FLW3010",
    program: `hours Odd { timezone: «"Europe/Berln"», open: [mon 08:00-09:00] }`,
    message: 'There is no time zone "Europe/Berln". Did you mean `Europe/Berlin`?',
  },
  {
    code: "FLW3010",
    program: `center Odd { timezone: «"+01:00"» }`,
    message: 'There is no time zone "+01:00".',
  },
  {
    code: "FLW3011",
    program: `hours Odd { open: [mon 08:00-09:00], except: [«2026-02-30» closed] }`,
    message: "There is no 2026-02-30 in the calendar.",
  },
  {
    code: "FLW3012",
    program: `hours Odd { open: [mon 08:00-09:00], except: [«2026-12-26 to 2026-12-24» closed] }`,
    message: "2026-12-24 is before 2026-12-26.",
  },
  {
    code: "FLW3013",
    program: `center Odd { country: «us» }`,
    message: "`us` is not the two-letter code of a country. Write `US`.",
  },
  {
    code: "FLW3013",
    program: `center Odd { country: «UK» }`,
    message: "`UK` is not the two-letter code of a country. Write `GB`.",
  },
  {
    code: "FLW3001",
    program: `center Odd { country: «"DE"» }`,
    message: "The two-letter code of a country, such as `US`, belongs here, and this is a text. Write `DE`.",
  },
  {
    code: "FLW3029",
    program: `module Main { output { level: text }; «end» }`,
    message: "The module's `output` needs `level`. Give it in brackets: `(level: …)`.",
  },
  {
    code: "FLW3013",
    program: `center Odd { country: «XX» }`,
    message: "`XX` is not the two-letter code of a country.",
  },
  {
    code: "FLW3014",
    program: inFlow(`if «tries == "3"» { disconnect }`),
    message: "A number cannot be compared with a text. Write `3`, without quotes.",
  },
  {
    code: "FLW3014",
    program: inFlow(`if «note > 3» { disconnect }`),
    message: "A text cannot be compared with a number. `>` compares numbers and durations.",
  },
  {
    code: "FLW3014",
    program: inFlow(`if «tries == note» { disconnect }`),
    message: "A number cannot be compared with a text.",
  },
  {
    code: "FLW3014",
    program: inFlow(`if «Support.oldestAge > 300» { disconnect }`),
    message: "`Support.oldestAge`, which is a duration, cannot be compared with a number. Write `300s`.",
  },
  {
    code: "FLW3014",
    program: inFlow(`if «Support == "Support"» { disconnect }`),
    message: "A queue cannot be compared with a text.",
  },
  {
    code: "FLW3015",
    program: inFlow(`if tier == «"god"» { disconnect }`),
    message: '"god" is none of the values that `tier` can have: "gold", "silver". Did you mean `gold`?',
  },
  {
    code: "FLW3015",
    program: inFlow(`set tier = «"platinum"»`),
    message: '"platinum" is none of the values that `tier` can have: "gold", "silver".',
  },
  {
    code: "FLW3015",
    program: inFlow(`switch tier { «"bronze"» -> continue, else -> continue }`),
    message: '"bronze" is none of the values that `tier` can have: "gold", "silver".',
  },
  {
    code: "FLW3015",
    program: `attributes { odd: "a" | "b" = «"c"» }`,
    message: '"c" is none of the values that the first value of `odd` can have: "a", "b".',
  },
  {
    code: "FLW3016",
    program: inFlow(`if «note» { disconnect }`),
    message: 'This is a text, which is neither true nor false. Compare it with something: `note == "…"`.',
  },
  {
    code: "FLW3016",
    program: inFlow(`if «BusinessHours» { disconnect }`),
    message: "This is hours, which is neither true nor false. Did you mean `BusinessHours.open`?",
  },
  {
    code: "FLW3016",
    program: inFlow(`if «Support.size» { disconnect }`),
    message:
      "This is a queue metric, which is neither true nor false. Compare it with something: `Support.size > 0`.",
  },
  {
    code: "FLW3016",
    program: inFlow(`if «5» { disconnect }`),
    message: "This is a number, which is neither true nor false.",
  },
  {
    code: "FLW3017",
    program: inFlow(`play "\${«Support.size»} callers are waiting."`),
    message: "`Support.size` can be read in the condition of an `if`, and nowhere else.",
  },
  {
    code: "FLW3017",
    program: inFlow(`set vip = «BusinessHours.open»`),
    message: "`BusinessHours.open` can be read in the condition of an `if`, and nowhere else.",
  },
  {
    code: "FLW3018",
    program: inFlow(`if «Support.agentsAvailable > 2» { disconnect }`),
    message:
      "The platform can only tell whether `Support.agentsAvailable` is above 0. Write `> 0` or `== 0`.",
  },
  {
    code: "FLW3019",
    program: inFlow(`untag «[]»`),
    message: "What `untag` is given has 1 to 6 items, and here are none.",
  },
  {
    code: "FLW3019",
    program: inFlow(`«tag»`),
    message: "`tag` has 1 to 6 tags, and here are none.",
  },
  {
    code: "FLW3019",
    program: `queue flow Main { loop «[]» }`,
    message: "What `loop` is given has at least 1 prompt, and here are none.",
  },
  {
    code: "FLW3020",
    program: inFlow(`play "\${«Support»}"`),
    message: "Only a single value can stand in a text, and `Support` is a queue.",
  },
  {
    code: "FLW3020",
    program: inFlow(`invoke Lookup (phone: customer.number, note: "") as r; play "\${«r»}"`),
    message: "Only a single value can stand in a text, and `r` is a result with several fields.",
  },
  {
    code: "FLW3021",
    program: `attributes { odd: «txt» }`,
    message: "There is no type `txt`. Did you mean `text`?",
  },
  {
    code: "FLW3021",
    program: `lambda Odd { output: { when: «date» } }`,
    message: "There is no type `date`. The types are `text`, `number`, `boolean`, `phone` and `duration`.",
  },
  {
    code: "FLW3021",
    program: `module Odd { input { number: «phon» }; end }`,
    message: "There is no type `phon`. Did you mean `phone`?",
  },
  {
    code: "FLW3022",
    program: inFlow(`if note == «"Dear \${customer.name}"» { disconnect }`),
    message: "A value is compared with a fixed text or with one other value, not with a mixture.",
  },
  {
    code: "FLW3023",
    program: inFlow(`if «"a" == "b"» { disconnect }`),
    message: "Nothing here is read from the contact, so the answer is always the same.",
  },
  {
    code: "FLW3023",
    program: inFlow(`if «true» { disconnect }`),
    message: "Nothing here is read from the contact, so the answer is always the same.",
  },
  {
    code: "FLW3024",
    program: inFlow(`if «"Dear" startsWith note» { disconnect }`),
    message: "The value to look into stands before `startsWith`, the text to look for after it.",
  },
  {
    code: "FLW3025",
    program: inFlow(`callback Support (retries: «6») { else -> continue }`),
    message: "More than 5 for `retries` is unwise: each one is another call to the customer.",
  },
  {
    code: "FLW3026",
    program: inFlow(`play «promt»(external.arn)`),
    message: "`promt(…)` cannot stand here. Did you mean `prompt`?",
  },
  {
    code: "FLW3026",
    program: inFlow(`-> «queue»(external.arn)`),
    message: "`queue(…)` cannot stand here. Here can stand `flow`.",
  },
  {
    code: "FLW3027",
    program: inFlow(`task "Call" (flow: Other, references: { a: "1", «a»: "2" })`),
    message: "`a` is given twice.",
  },
  {
    code: "FLW3027",
    program: `module Main { outcomes: good, «good»; end good }`,
    message: "`good` is given twice.",
  },
  {
    code: "FLW3028",
    program: inFlow(`invoke Lookup (phone: customer.number, «noet»: "x")`),
    message: "`Lookup` has no `noet`. Did you mean `note`?",
  },
  {
    code: "FLW3028",
    program: `queue Billing { hours: BusinessHours, callerId: { «nmae»: "x" } }`,
    message: "`callerId` has no `nmae`. Did you mean `name`?",
  },
  {
    code: "FLW3028",
    program: `routing profile Two { channels: { voice: 1 }, queues: [Support { «prority»: 1 }] }`,
    message: "`Support` has no `prority`. Did you mean `priority`?",
  },
  {
    code: "FLW3028",
    program: `module Main { output { name: text }; end («nam»: "x") }`,
    message: "The module's `output` has no `nam`. Did you mean `name`?",
  },
  {
    code: "FLW3029",
    program: inFlow(`«invoke» Lookup (phone: customer.number)`),
    message: "`Lookup` needs `note`. Give it in brackets: `(note: …)`.",
  },
  {
    code: "FLW3029",
    program: inFlow(`collect note (prompt: "Number?", encrypt: «{ key: "k" }»)`),
    message: "`encrypt` needs `certificate`.",
  },
  ...[
    [`<speak>Hello «<prosody rate=\\"slow\\">»you</speak>`, "`<prosody>` is never closed."],
    [`«<speak>»Hello`, "`<speak>` is never closed."],
    [`<speak>Hello «</p>»</speak>`, "`</p>` closes nothing."],
    [`<speak><emphasis>Hello«</emfasis>»</speak>`, "`</emfasis>` closes nothing."],
    [`<speak>Terms «&» conditions</speak>`, "In SSML `&` begins a sign such as `&amp;`."],
    [`<speak>5 «<» 6</speak>`, "In SSML `<` begins a tag."],
    [`<speak>Wait «<break time=\\"1s\\"»</speak>`, "This tag is not finished with `>`."],
    [`<speak>Wait <break «time=1s»/></speak>`, 'What stands in a tag is written `name="value"`.'],
    [`<speak>Hello.</speak> «Bye.»`, "This stands outside of `<speak>`, and everything belongs inside."],
  ].map(([text, message = ""]): Mistake => ({ code: "FLW3030", program: inFlow(`play "${text}"`), message })),
  {
    code: "FLW3030",
    program: inFlow(`play """;    <speak>;      Hello \${customer.number} «&» welcome.;    </speak>;    """`),
    message: "In SSML `&` begins a sign such as `&amp;`.",
  },
  {
    code: "FLW3031",
    program: inFlow(`play "<speak>Wait.<«brek» time=\\"1s\\"/></speak>"`),
    message: "There is no tag `<brek>` in the SSML that voices take. Did you mean `break`?",
  },
  {
    code: "FLW3032",
    program: inFlow(`play "<speak>Wait.<break time=\\"«15s»\\"/></speak>"`),
    message:
      '`time` of `<break>` is a time of at most 10 seconds, such as "500ms" or "2s", and this is "15s".',
  },
  {
    code: "FLW3032",
    program: inFlow(`play "<speak>Wait.<break «tme»=\\"5s\\"/></speak>"`),
    message: "`<break>` has no `tme`. Did you mean `time`?",
  },
  {
    code: "FLW3032",
    program: inFlow(`play "<speak><«say-as»>12</say-as></speak>"`),
    message: "`<say-as>` needs `interpret-as`.",
  },
  {
    code: "FLW3033",
    program: inFlow(`play "<speak><p>One<«p»>Two</p></p></speak>"`),
    message: "`<p>` has no place inside `<p>`.",
  },
  {
    code: "FLW3034",
    program: `attributes { «"cost.centre"»: text }`,
    message:
      "The platform cannot read an attribute whose name has `.` in it: in `cost.centre` that begins another part of the path. Name it with letters, digits, `-` and `_`.",
  },
  {
    code: "FLW3034",
    program: `inbound flow Main { attributes { «"US$"»: number }; disconnect }`,
    message:
      "The platform cannot read an attribute whose name has `$` in it: in `US$` that begins another part of the path. Name it with letters, digits, `-` and `_`.",
  },
  {
    code: "FLW3004",
    program: inFlow(`set note = «"${"ü".repeat(16_385)}"»`),
    message: "`note` has room for 32768 bytes, together with all other attributes, and this has 32770.",
  },
  {
    code: "FLW3004",
    program: `«/// ${"Everybody who calls. ".repeat(12)}Really.»;queue Billing { hours: BusinessHours }`,
    message: "The description that the platform shows has at most 250 characters, and this has 259.",
  },
  {
    code: "FLW3004",
    program: `«/// ${"Everybody who calls. ".repeat(24)}Really.»;inbound flow Main { disconnect }`,
    message: "The description that the platform shows has at most 500 characters, and this has 511.",
  },
];
