import type { Mistake } from "./case.ts";

const inFlow = (statement: string): string => `inbound flow Main { ${statement}; disconnect }`;

export const statementMistakes: readonly Mistake[] = [
  {
    code: "FLW4023",
    program: inFlow(`switch tier { "gold" -> continue, «default» -> continue }`),
    message: 'An arm of `switch` begins with one of "gold", "silver", and this is `default`. Write `else`.',
  },
  {
    code: "FLW4010",
    program: inFlow(`ask "Press 1." { 1 -> continue, «default» -> continue }`),
    message: "`ask` has no outcome `default`. Every other outcome is `else`.",
  },
  {
    code: "FLW4001",
    program: inFlow(`«print» "Hello."`),
    message: "There is no statement `print`. Write `play`.",
  },
  {
    code: "FLW4001",
    program: `inbound flow Main { «hangup» }`,
    message: "There is no statement `hangup`. Write `disconnect`.",
  },
  {
    code: "FLW4001",
    program: `inbound flow Main { «goto» last; step last { disconnect } }`,
    message: "There is no statement `goto`. Write `->`.",
  },
  {
    code: "FLW4001",
    program: `inbound flow Main { «Verify» (number: customer.number) as who { else { disconnect } }; play "\${who.name}" { else -> continue }; disconnect }`,
    message: "There is no statement `Verify`. Write `call Verify`.",
  },
  {
    code: "FLW4001",
    program: `inbound flow Main { «enque» Support { else { disconnect } }; disconnect }`,
    message: "There is no statement `enque`. Did you mean `enqueue`?",
  },
  {
    code: "FLW4023",
    program: `inbound flow Main { split { «50» -> last, 50% -> last }; step last { disconnect } }`,
    message: "An arm of `split` begins with a percentage such as `30%`, and this is `50`.",
  },
  {
    code: "FLW4001",
    program: inFlow(`«plya» "Hello."`),
    message: "There is no statement `plya`. Did you mean `play`?",
  },
  {
    code: "FLW4001",
    program: inFlow(`«dance»`),
    message: "There is no statement `dance`.",
  },
  {
    code: "FLW4002",
    program: `agent whisper flow Main { «enqueue» Support { else -> continue }; end }`,
    message:
      "`enqueue` cannot be used in an agent whisper flow. It can be used in inbound flows, queue flows, agent transfer flows, queue transfer flows and modules.",
  },
  {
    code: "FLW4002",
    program: inFlow(`«loop» "Wait."`),
    message:
      "`loop` is not meant to be used in an inbound flow. It can be used in queue flows, customer hold flows and agent hold flows.",
  },
  {
    code: "FLW4003",
    program: inFlow(`ask "Press 1." («timout»: 5s) { else -> continue }`),
    message: "`ask` has no option `timout`. Did you mean `timeout`?",
  },
  {
    code: "FLW4003",
    program: inFlow(`set contact.voice = "Joanna" («sytle»: newscaster)`),
    message: "`set contact.voice` has no option `sytle`. Did you mean `style`?",
  },
  {
    code: "FLW4003",
    program: inFlow(`play "Hello." («volume»: 3)`),
    message: "`play` has no option `volume`. It takes no options.",
  },
  {
    code: "FLW4004",
    program: inFlow(`ask "Press 1." (timeout: 5s, «timeout»: 6s) { else -> continue }`),
    message: "The option `timeout` is given twice.",
  },
  {
    code: "FLW4005",
    program: inFlow(`«collect» note`),
    message: "`collect` needs the option `prompt`. What to ask for.",
  },
  {
    code: "FLW4005",
    program: inFlow(`«task» "Call back"`),
    message: "`task` needs the option `flow`. The flow that the task runs.",
  },
  {
    code: "FLW4005",
    program: inFlow(`«case» update`),
    message: "`case` needs the option `id`. The id of the case.",
  },
  { code: "FLW4006", program: inFlow(`«play»`), message: "`play` needs a prompt." },
  { code: "FLW4006", program: inFlow(`«transfer»`), message: "`transfer` needs an agent." },
  { code: "FLW4006", program: inFlow(`«invoke»`), message: "`invoke` needs a lambda." },
  {
    code: "FLW4007",
    program: inFlow(`split «"half"» { 50% -> continue, 50% -> continue }`),
    message: "`split` takes nothing after it.",
  },
  {
    code: "FLW4007",
    program: inFlow(`end «verified»`),
    message: "`end` takes nothing after it.",
  },
  {
    code: "FLW4008",
    program: `inbound flow Main {\n  disconnect «end»\n}`,
    message:
      "`disconnect` takes nothing after it, and `end` is a statement of its own. Put it on a new line.",
  },
  {
    code: "FLW4007",
    program: inFlow(`tag «note»`),
    message: "`tag` takes nothing after it.",
  },
  {
    code: "FLW4008",
    program: `queue flow Main {\n  on error continue\n  loop "Please wait." (interruptEvery: 60s) { interrupted -> continue }\n  resume «disconnect»\n}`,
    message:
      "`resume` takes nothing after it, and `disconnect` is a statement of its own. Put it on a new line.",
  },
  {
    code: "FLW4009",
    program: inFlow(`play "Hello." as «greeting»`),
    message: "`play` has no result that could be given a name.",
  },
  {
    code: "FLW4010",
    program: inFlow(`enqueue Support { «ful» -> continue, error -> continue }`),
    message: "`enqueue` has no outcome `ful`. Did you mean `full`?",
  },
  {
    code: "FLW4010",
    program: inFlow(`play "Hello." { «done» -> continue, error -> continue }`),
    message: "`play` has no outcome `done`. What happens in the normal case stands after the statement.",
  },
  {
    code: "FLW4010",
    program: inFlow(`ask "How can I help?" (bot: Reception) { «Boook» -> continue, else -> continue }`),
    message: "`ask` has no outcome `Boook`. Did you mean `Book`?",
  },
  {
    code: "FLW4010",
    program: inFlow(`show Form { «Sumbit» -> continue, else -> continue }`),
    message: "`show` has no outcome `Sumbit`. Did you mean `Submit`?",
  },
  {
    code: "FLW4010",
    program: inFlow(`call Verify (number: customer.number) { «verifed» -> continue, else -> continue }`),
    message: "`call` has no outcome `verifed`. Did you mean `verified`?",
  },
  {
    code: "FLW4010",
    program: inFlow(
      `set contact.callbackNumber = customer.number { «invalid» -> continue, else -> continue }`,
    ),
    message: "`set` has no outcome `invalid`. Did you mean `invalidNumber`?",
  },
  {
    code: "FLW4010",
    program: `module Main { outcomes: good; end «godo» }`,
    message: "`Main` has no outcome `godo`. Did you mean `good`?",
  },
  {
    code: "FLW4011",
    program: inFlow(`collect note (prompt: "Number?") { «invalid» -> continue, else -> continue }`),
    message: "`invalid` can never happen here: it needs the option `format`.",
  },
  {
    code: "FLW4011",
    program: inFlow(`dial +14155550100 { «ended» -> continue, error -> continue }`),
    message: "`ended` can never happen here: it needs the option `resume`.",
  },
  {
    code: "FLW4011",
    program: `queue flow Main { loop "Wait." { «interrupted» -> continue, error -> continue } }`,
    message: "`interrupted` can never happen here: it needs the option `interruptEvery`.",
  },
  {
    code: "FLW4011",
    program: inFlow(`callback Support { «invalidNumber» -> continue, error -> continue }`),
    message: "`invalidNumber` can never happen here: it needs the option `number`.",
  },
  {
    code: "FLW4012",
    program: inFlow(`ask "Press 1." { 1 -> continue, «1» -> continue, else -> continue }`),
    message: "`1` already has an arm.",
  },
  {
    code: "FLW4012",
    program: inFlow(`switch tier { "gold" -> continue, «"gold"» -> continue, else -> continue }`),
    message: "`gold` already has an arm.",
  },
  {
    code: "FLW4013",
    program: inFlow(`enqueue Support { full -> continue, error -> continue, «else» -> continue }`),
    message: "Every outcome has an arm of its own, so `else` never happens.",
  },
  {
    code: "FLW4013",
    program: inFlow(`split { 50% -> continue, 50% -> continue, «else» -> continue }`),
    message: "Every outcome has an arm of its own, so `else` never happens.",
  },
  {
    code: "FLW4014",
    program: `queue flow Main { set «contact.queueFlow» = Waiting { error -> continue }; end }`,
    message:
      "`contact.queueFlow` is not meant to be set in a queue flow. It can be set in inbound flows, agent transfer flows, queue transfer flows and modules.",
  },
  {
    code: "FLW4015",
    program: inFlow(`set contact.«agentWisper» = Announce`),
    message: "`contact` has no property `agentWisper` that can be set. Did you mean `agentWhisper`?",
  },
  {
    code: "FLW4015",
    program: inFlow(`set contact { «outboundWhisper» = Greeting }`),
    message: "`contact` has no property `outboundWhisper` that can be set.",
  },
  {
    code: "FLW4016",
    program: inFlow(`set «contact.channel» = "CHAT"`),
    message: "`contact.channel` can be read, but not set.",
  },
  {
    code: "FLW4016",
    program: inFlow(`set «customer.number» = "+14155550100"`),
    message: "`customer.number` can be read, but not set.",
  },
  {
    code: "FLW4017",
    program: inFlow(`collect note (prompt: "Number?", format: e164, «maxDigits»: 5)`),
    message: "`maxDigits` has no meaning here: there is `format`.",
  },
  {
    code: "FLW4017",
    program: inFlow(`case update (id: "1", «customer»: "2")`),
    message: "`customer` has no meaning here: it belongs to `get`.",
  },
  {
    code: "FLW4018",
    program: inFlow(`«split» { 30% -> continue, 60% -> continue }`),
    message: "The percentages add up to 90 %, and must add up to 100 %. Or let `else` take the other 10 %.",
  },
  {
    code: "FLW4018",
    program: inFlow(`«split» { 60% -> continue, 60% -> continue }`),
    message: "The percentages add up to 120 %, and must add up to 100 %.",
  },
  {
    code: "FLW4019",
    program: `inbound flow Main { -> «Main» }`,
    message: "A flow cannot transfer to itself. To go back, make what you want to repeat a step.",
  },
  {
    code: "FLW4020",
    program: `queue flow Main { -> «Other» }`,
    message: "A queue flow cannot go on in another flow.",
  },
  {
    code: "FLW4021",
    program: `inbound flow Main { -> «Waiting» }`,
    message:
      "A contact cannot be sent to `Waiting`, which is a queue flow: only to inbound and transfer flows. It runs where `contact.queueFlow` is set to it.",
  },
  {
    code: "FLW4021",
    program: `inbound flow Main { -> «Verify» }`,
    message:
      "A contact cannot be sent to `Verify`, which is a module: only to inbound and transfer flows. A module is called: `call Verify`.",
  },
  {
    code: "FLW4023",
    program: inFlow(`ask "Press 12." { «12» -> continue, else -> continue }`),
    message:
      'An arm of `ask` begins with one key (`0` to `9`, `"*"`, `"#"`) or an outcome, and this is `12`.',
  },
  {
    code: "FLW4023",
    program: inFlow(`split { «half» -> continue, 100% -> continue }`),
    message: "An arm of `split` begins with a percentage such as `30%`, and this is `half`.",
  },
  {
    code: "FLW4023",
    program: inFlow(`switch tier { «gold» -> continue, else -> continue }`),
    message: 'An arm of `switch` begins with one of "gold", "silver", and this is `gold`. Write `"gold"`.',
  },
  {
    code: "FLW4025",
    program: `inbound flow Main { disconnect { «error» -> continue } }`,
    message: "`disconnect` has no outcomes, so it takes no arms.",
  },
  {
    code: "FLW4025",
    program: inFlow(`set contact.priority = 1 { «error» -> continue }`),
    message: "`set` has no outcomes, so it takes no arms.",
  },
  {
    code: "FLW4026",
    program: `inbound flow Main { «input» { number: phone }; disconnect }`,
    message: "Only a module has `input`, and `Main` is an inbound flow.",
  },
  {
    code: "FLW4027",
    program: inFlow(`play "You speak with \${«agent.name»}."`),
    message:
      "`agent.name` is always empty in an inbound flow. It has a value in customer hold flows, agent hold flows, customer whisper flows, agent whisper flows, outbound whisper flows, agent transfer flows and modules.",
  },
  {
    code: "FLW4028",
    program: inFlow(`collect «homeNumber» (prompt: "Number?")`),
    message:
      "`homeNumber` is a phone number, so `collect` must know how it is entered. Add `format: local` for numbers as people dial them, or `format: e164` with the country code.",
  },
  {
    code: "FLW4029",
    program: inFlow(`collect homeNumber (prompt: "Number?", format: «local»)`),
    message: "`local` phone numbers need a country, and the center has none. Add `country` to the `center`.",
  },
  {
    code: "FLW4030",
    program: `module Main { call «Main»; end }`,
    message: "A module cannot call itself.",
  },
  {
    code: "FLW4031",
    program: inFlow(`set «Support» = "x"`),
    message: "`Support` cannot be set: it is a queue.",
  },
  {
    code: "FLW4031",
    program: inFlow(`set «customer» { number = "x" }`),
    message: "`customer` cannot be set: only `contact` has properties to set.",
  },
  {
    code: "FLW4032",
    program: inFlow(`split { «0%» -> continue, 100% -> continue }`),
    message: "A share is a whole percentage from 1 % to 100 %, and this is 0 %.",
  },
  {
    code: "FLW4033",
    program: inFlow(`«voiceId» enrollment { else { disconnect } }`),
    message:
      "`voiceId` has no effect since 2026-05-20: Voice ID is no longer in service, and the action always fails. Take it out; what stands in its arm `error` is what happens.",
  },
  {
    code: "FLW4033",
    program: inFlow(`action «"StartVoiceIdStream"» { error { disconnect } }`),
    message:
      "This action has no effect since 2026-05-20: Voice ID is no longer in service, and the action always fails. Take it out; what stands in its arm `error` is what happens.",
  },
  {
    code: "FLW4034",
    program: inFlow(`«wait» 5m { returned, disconnected -> continue; error { disconnect } }`),
    message:
      "A `wait` listens for one event, and this one has arms for `returned` and for `disconnected`: the platform refuses both together. Keep the one that matters.",
  },
  {
    code: "FLW4017",
    program: inFlow(
      `profile get («by»: "_phone", value: "1", search: [{ by: "_email", value: "a@b.c" }], match: any) { else { disconnect } }`,
    ),
    message: "`by` has no meaning here: there is `search`.",
  },
  {
    code: "FLW4017",
    program: inFlow(
      `set contact.routingSteps = [{ agents: [Anna], «all»: [{ skill: "Language", value: "French" }] }] { error { disconnect } }`,
    ),
    message: "`all` has no meaning here: there is `agents`.",
  },
  {
    code: "FLW3029",
    program: inFlow(`set contact.routingSteps = [«{ for: 30s }»] { error { disconnect } }`),
    message: "`contact.routingSteps` needs `all`.",
  },
  {
    code: "FLW4011",
    program: inFlow(
      `profile create (fields: { FirstName: "Anna" }) { «noneFound» { disconnect }; error { disconnect } }`,
    ),
    message: "`noneFound` can never happen here: it belongs to `get`, `object` and `calculate`.",
  },
  {
    code: "FLW4017",
    program: inFlow(`record screen («analysis»: on) { else { disconnect } }`),
    message: "`analysis` has no meaning here: it belongs to `voice` and `chat`.",
  },
  {
    code: "FLW3006",
    program: `queue transfer flow Main { hold «everybody» { error { disconnect } }; disconnect }`,
    message: "`everybody` is not one of the words that can stand here: `customer`, `agent` and `nobody`.",
  },
  {
    code: "FLW4035",
    program: `module Greet {; outcomes: done1, «unsure»; end done1; }`,
    message:
      "The module never ends with `unsure`, so no caller ever comes to it. End with it somewhere: `end unsure`, or take it out of `outcomes`.",
  },
  {
    code: "FLW4036",
    program: `module «First» {; on error continue; call Second; end; }; module Second {; on error continue; call Third; end; }; module Third {; on error continue; call First; end; }`,
    message:
      "Modules cannot call each other in a circle: `First`, which calls `Second`, which calls `Third`, which calls `First`.",
  },
  {
    code: "FLW4037",
    program: `module «One» {; on error continue; call Two; end; }; module Two {; on error continue; call Three; end; }; module Three {; on error continue; call Four; end; }; module Four {; on error continue; call Five; end; }; module Five {; on error continue; call Six; end; }; module Six {; end; }`,
    message:
      "6 modules call one another, `One`, `Two`, `Three`, `Four`, `Five`, `Six`, and the platform goes 5 deep. The call of the last one ends in `error`: write it into the module that calls it.",
  },
  {
    code: "FLW2018",
    program: `lambda Audit { mode: asynchronous }; inbound flow Main { invoke Audit as told { else { disconnect } }; play "\${told.«id»}" { else -> continue }; disconnect }`,
    message: "The result `told` has no field `id`.",
  },
];
