import type { Mistake } from "./case.ts";

export const nameMistakes: readonly Mistake[] = [
  {
    code: "FLW2001",
    program: `inbound flow Main { ask "Press 1." { 1 -> «disconnect», else -> last }; step last { end } }`,
    message:
      "There is no step called `disconnect` in `Main`, and no flow of that name here. To do it here, write it in braces, without an arrow: `{ disconnect }`.",
  },
  {
    code: "FLW2002",
    program: `inbound flow Main { call «last»; -> last; step last { end } }`,
    message: "Nothing called `last` is declared or imported here. It is a step: `-> last` leads there.",
  },
  {
    code: "FLW2002",
    program: `inbound flow Main { on error continue; set «doctor» = "Lee"; play "\${doctor}"; disconnect }`,
    message:
      "Nothing called `doctor` is declared or imported here. Declare it: `attributes { doctor: text }`.",
  },
  {
    code: "FLW2002",
    program: `inbound flow Main { on error continue; set «language» = "de-DE"; disconnect }`,
    message:
      "Nothing called `language` is declared or imported here. Of the contact it is `contact.language`.",
  },
  {
    code: "FLW2001",
    program: `inbound flow Main { -> «offr»; step offer { disconnect } }`,
    message: "There is no step called `offr` in `Main`, and no flow of that name here. Did you mean `offer`?",
  },
  {
    code: "FLW2001",
    program: `inbound flow Main { play "Hello." { error -> «oter» }; disconnect }`,
    message: "There is no step called `oter` in `Main`, and no flow of that name here. Did you mean `Other`?",
  },
  {
    code: "FLW2001",
    program: `queue flow Main { on error -> «elsewhere»; loop "Wait."; step done { end } }`,
    message: "There is no step called `elsewhere` in `Main`, and no flow of that name here. There is `done`.",
  },
  {
    code: "FLW2002",
    program: `inbound flow Main { enqueue «Suport» }`,
    message: "Nothing called `Suport` is declared or imported here. Did you mean `Support`?",
  },
  {
    code: "FLW2002",
    program: `inbound flow Main { set «teir» = "gold"; disconnect }`,
    message: "Nothing called `teir` is declared or imported here. Did you mean `tier`?",
  },
  {
    code: "FLW2002",
    program: `inbound flow Main { play "You are \${«custmer».number}."; disconnect }`,
    message: "Nothing called `custmer` is declared or imported here. Did you mean `customer`?",
  },
  {
    code: "FLW2002",
    program: `inbound flow Main { enqueue «Suport» { full -> other, error -> other }; disconnect; step other { enqueue Suport { else -> continue }; disconnect } }`,
    message: "Nothing called `Suport` is declared or imported here. Did you mean `Support`?",
  },
  {
    code: "FLW2001",
    program: `inbound flow Main { play "Hello." { error -> «sory» }; -> sory; step sorry { disconnect } }`,
    message: "There is no step called `sory` in `Main`, and no flow of that name here. Did you mean `sorry`?",
  },
  {
    code: "FLW2002",
    program: `queue Billing { hours: «Somewhere» }`,
    message: "Nothing called `Somewhere` is declared or imported here.",
  },
  {
    code: "FLW2012",
    program: `import { «Jingel» } from "./sub/queues.flow"\ninbound flow Main { play Jingle; disconnect }`,
    others: { "sub/queues.flow": `external prompt Jingle` },
    message: "sub/queues.flow declares nothing called `Jingel`. Did you mean `Jingle`?",
  },
  {
    code: "FLW2012",
    program: `import { «colour» } from "./sub/attributes.flow"\ninbound flow Main { play "\${colour}"; disconnect }`,
    others: { "sub/attributes.flow": `external attributes { colour: text }` },
    message:
      "sub/attributes.flow declares nothing called `colour`. Contact attributes are known in every file and need no import: leave it out.",
  },
  {
    code: "FLW2003",
    program: `inbound flow Main { play «Jingle»; disconnect }`,
    others: {
      "sub/queues.flow": `external prompt Jingle\nhours Hours { timezone: "UTC", open: [mon 08:00-09:00] }`,
    },
    message:
      '`Jingle` is declared in sub/queues.flow, but not imported here. Add `import { Jingle } from "./sub/queues.flow"`.',
  },
  {
    code: "FLW2003",
    program: `import { Hours } from "./sub/queues.flow"\ninbound flow Main { play «Jingle»; disconnect }`,
    others: {
      "sub/queues.flow": `external prompt Jingle\nhours Hours { timezone: "UTC", open: [mon 08:00-09:00] }`,
    },
    message:
      '`Jingle` is declared in sub/queues.flow, but not imported here. Add `import { Jingle } from "./sub/queues.flow"`.',
  },
  {
    code: "FLW2003",
    program: `inbound flow Main { -> «Elsewhere» }`,
    others: { "b.flow": `inbound flow Elsewhere { disconnect }` },
    message:
      '`Elsewhere` is declared in b.flow, but not imported here. Add `import { Elsewhere } from "./b.flow"`.',
  },
  {
    code: "FLW2004",
    program: `queue Twice "First" { hours: BusinessHours }\nprompt «Twice» { file: "s3://a/b.wav" }`,
    message:
      "There are two declarations called `Twice`. A name stands for one thing in the whole project, whatever its kind.",
  },
  {
    code: "FLW2004",
    program: `attributes { «Twice»: text }\nqueue Twice { hours: BusinessHours }`,
    message:
      "There are two declarations called `Twice`. A name stands for one thing in the whole project, whatever its kind.",
  },
  {
    code: "FLW2005",
    program: `inbound flow Main { -> a; step a { disconnect }; step «a» { disconnect } }`,
    message: "`Main` has two steps called `a`.",
  },
  {
    code: "FLW2006",
    program: `inbound flow Main { attributes { «tier»: text }; disconnect }`,
    message: "The attribute `tier` is declared twice.",
  },
  {
    code: "FLW2006",
    program: `attributes { fresh: text, «fresh»: number }`,
    message: "The attribute `fresh` is declared twice.",
  },
  {
    code: "FLW2007",
    program: `import { Billing } from «"./qeues.flow"»\ninbound flow Main { enqueue Billing }`,
    message: "There is no file qeues.flow.",
  },
  {
    code: "FLW2008",
    program: `import { Billing } from «"./queues.ts"»\ninbound flow Main { enqueue Billing }`,
    message: 'Only .flow files can be imported, and "./queues.ts" does not end in .flow.',
  },
  {
    code: "FLW2009",
    program: `import { Support } from «"./main.flow"»`,
    message: "This file imports itself. Its own declarations can be used without an import.",
  },
  {
    code: "FLW2010",
    program: `import { Billing } from «"../other/queues.flow"»`,
    message: '"../other/queues.flow" leads out of the project, whose files can only import each other.',
  },
  {
    code: "FLW2011",
    program: `import { Billing } from «"queues.flow"»`,
    others: { "queues.flow": `external queue Billing` },
    message:
      'An import names a file by its path from this one, which begins with ./ or ../. Write "./queues.flow".',
  },
  {
    code: "FLW2012",
    program: `import { «Biling» } from "./queues.flow"`,
    others: { "queues.flow": `external queue Billing` },
    message: "queues.flow declares nothing called `Biling`. Did you mean `Billing`?",
  },
  {
    code: "FLW2013",
    program: `import { Billing, «Billing» } from "./queues.flow"`,
    others: { "queues.flow": `external queue Billing` },
    message: "`Billing` is imported twice.",
  },
  {
    code: "FLW2014",
    program: `queue First "Help" { hours: BusinessHours }; queue Second «"Help"» { hours: BusinessHours }`,
    message: 'Two queues would be shown as "Help". The platform wants different names.',
  },
  {
    code: "FLW2014",
    program: `inbound flow First "Help" { disconnect }; agent whisper flow Second «"Help"» { end }`,
    message: 'Two flows would be shown as "Help". The platform wants different names.',
  },
  {
    code: "FLW2015",
    program: `attributes { «customer»: text }`,
    message:
      "`customer` is a name of the language (values such as `customer.number`) and cannot be declared.",
  },
  {
    code: "FLW2015",
    program: `attributes { «contact»: text }; inbound flow Main { on error continue; set contact = note; play "For \${contact}."; disconnect }`,
    message: "`contact` is a name of the language (values such as `contact.channel`) and cannot be declared.",
  },
  {
    code: "FLW2015",
    program: `external queue «input»`,
    message: "`input` is a name of the language (values such as `input`) and cannot be declared.",
  },
  {
    code: "FLW2015",
    program: `module Main { outcomes: good, «error»; end good }`,
    message: "`error` is a name of the language (an outcome of every `call`) and cannot be declared.",
  },
  {
    code: "FLW2016",
    program: `inbound flow Main { set note = «customer.nubmer»; disconnect }`,
    message: "There is no value `customer.nubmer`. Did you mean `customer.number`?",
  },
  {
    code: "FLW2016",
    program: `inbound flow Main { set note = «contact.queueFlow»; disconnect }`,
    message: "There is no value `contact.queueFlow`. `contact.queueFlow` can be set, but not read.",
  },
  {
    code: "FLW2016",
    program: `inbound flow Main { set note = «input.number»; disconnect }`,
    message:
      "There is no value `input.number`. Only a module has fields of `input`; elsewhere `input` is what the customer entered last.",
  },
  {
    code: "FLW2017",
    program: `inbound flow Main { set note = attributes.«teir»; disconnect }`,
    message: "No attribute called `teir` is declared. Did you mean `tier`?",
  },
  {
    code: "FLW2017",
    program: `inbound flow Main { set note = attributes[«"some key"»]; disconnect }`,
    message: "No attribute called `some key` is declared.",
  },
  {
    code: "FLW2018",
    program: `inbound flow Main { invoke Lookup (phone: customer.number, note: "") as found; set note = found.«teir»; disconnect }`,
    message: "The result `found` has no field `teir`. Did you mean `tier`?",
  },
  {
    code: "FLW2018",
    program: `module Main { input { reason: text }; set note = input.«reasn»; end }`,
    message: "The module's `input` has no field `reasn`. Did you mean `reason`?",
  },
  {
    code: "FLW2018",
    program: `inbound flow Main { set note = tier.«name»; disconnect }`,
    message: "The attribute `tier` has no field `name`.",
  },
  {
    code: "FLW2020",
    program: `inbound flow Main { enqueue «BusinessHours» }`,
    message: "A queue or an agent belongs here, and `BusinessHours` is hours.",
  },
  {
    code: "FLW2020",
    program: `inbound flow Main { set contact.agentWhisper = «Other»; disconnect }`,
    message: "An agent whisper flow belongs here, and `Other` is an inbound flow.",
  },
  {
    code: "FLW2020",
    program: `queue Billing { hours: BusinessHours, outboundWhisper: «Other» }`,
    message: "An outbound whisper flow belongs here, and `Other` is an inbound flow.",
  },
  {
    code: "FLW2020",
    program: `inbound flow Main { -> «Support» }`,
    message: "A step or a flow belongs here, and `Support` is a queue.",
  },
  {
    code: "FLW2020",
    program: `defaults { queueFlow: «Announce» }`,
    message: "A queue flow belongs here, and `Announce` is an agent whisper flow.",
  },
  {
    code: "FLW2020",
    program: `inbound flow Main { play «Support»; disconnect }`,
    message: "A text in quotes or a prompt belongs here, and `Support` is a queue.",
  },
  {
    code: "FLW2020",
    program: `inbound flow Main { call «Other»; disconnect }`,
    message: "A module belongs here, and `Other` is an inbound flow.",
  },
  {
    code: "FLW2020",
    program: `phone number Line { number: +14155550100, flow: «Waiting» }`,
    message: "An inbound flow belongs here, and `Waiting` is a queue flow.",
  },
  {
    code: "FLW2020",
    program: `agent Ben { profile: «Support» }`,
    message: "A routing profile belongs here, and `Support` is a queue.",
  },
  {
    code: "FLW2021",
    program: `inbound flow Main { disconnect; step «retry» { disconnect } }`,
    message: "A step cannot be called `retry`: `-> retry` has a meaning of its own.",
  },
  {
    code: "FLW2022",
    program: `inbound flow Main { invoke Lookup (phone: customer.number, note: "") as «tier»; disconnect }`,
    message: "`tier` already stands for an attribute in this flow. Give this result another name.",
  },
  {
    code: "FLW2022",
    program: `lambda Score { output: { points: number } }
inbound flow Main { invoke Lookup (phone: customer.number, note: "") as r; invoke Score as «r»; disconnect }`,
    message:
      "`r` already stands for the result of something else in this flow. Give this result another name.",
  },
  {
    code: "FLW2023",
    program: `inbound flow Main { if Support.«sise» > 3 { disconnect }; disconnect }`,
    message: "Nothing called `sise` can be read of `Support`, which is a queue. Did you mean `size`?",
  },
  {
    code: "FLW2023",
    program: `inbound flow Main { if BusinessHours.«closed» { disconnect }; disconnect }`,
    message:
      "Nothing called `closed` can be read of `BusinessHours`, which is hours. What can be read is `open`.",
  },
  {
    code: "FLW2018",
    program: `lex bot Desk { intents: [Book], slots: { day: text } }; inbound flow Main { on error continue; ask "What?" (bot: Desk) { Book -> continue; else -> continue }; play "\${lex.slots.«days»}"; disconnect }`,
    message: "`slots` of `Desk` has no field `days`. Did you mean `day`?",
  },
  {
    code: "FLW2018",
    program: `lex bot Desk { intents: [Book], slots: { day: text } }; inbound flow Main { on error continue; play "\${Desk.slots.«days»}"; disconnect }`,
    message: "`slots` of `Desk` has no field `days`. Did you mean `day`?",
  },
  {
    code: "FLW2023",
    program: `inbound flow Main { on error continue; play "\${Reception.«intnt»}"; disconnect }`,
    message: "Nothing called `intnt` can be read of `Reception`, which is a lex bot. Did you mean `intent`?",
  },
];
