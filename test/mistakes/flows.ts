/** A program with one mistake of control flow, or one that advice is given about. */
export interface FlowMistake {
  readonly code: string;
  readonly title: string;
  /** Its place is marked by « and »; behind it stand the names of `test/support/findings.ts`. */
  readonly program: string;
}

const inFlow = (body: string): string =>
  `inbound flow F {\n  on error -> sorry\n${body}\n  step sorry { disconnect }\n}\n`;
const called = "phone number Line { number: +14155550100, flow: F }\n";
const profile = (queues: string): string =>
  `routing profile «P» { channels: { voice: 1 }, queues: ${queues} }\n`;
const callbacks = "queue Callbacks { hours: Hours, callerId: { number: +14155550100 } }\n";

export const flowMistakes: readonly FlowMistake[] = [
  {
    code: "FLW5001",
    title: "a menu that forgets a key",
    program: `inbound flow F { «ask» "Press 1." { 1 { disconnect } } }`,
  },
  {
    code: "FLW5001",
    title: "a prompt that may fail",
    program: `inbound flow F { «play» "Hello."\n disconnect }`,
  },
  {
    code: "FLW5001",
    title: "a module whose outcome is forgotten",
    program: `${inFlow("  «call» Check { good -> continue }\n  disconnect")}
module Check { outcomes: good, bad
  if customer.number == "" { end bad }
  end good }`,
  },
  {
    code: "FLW5002",
    title: "hours that cannot be read",
    program: `inbound flow F { «if» Hours.open { end }\n disconnect }`,
  },
  {
    code: "FLW5002",
    title: "a count that is no number",
    program: `attributes { tries: number = 3 }\ninbound flow F { «repeat» tries { set contact.logging = on }\n disconnect }`,
  },
  { code: "FLW5003", title: "a transfer that may fail", program: `inbound flow F { «-> Other» }` },
  {
    code: "FLW5004",
    title: "a step that ends",
    program: inFlow(`  -> menu\n  step menu { «play» "Hello." }`),
  },
  { code: "FLW5004", title: "a condition that does not hold", program: inFlow(`  «if» Hours.open -> sorry`) },
  { code: "FLW5005", title: "an empty step", program: inFlow(`  -> menu\n  step «menu» { }`) },
  {
    code: "FLW5006",
    title: "a step that nothing leads to",
    program: inFlow(`  play "Hello."\n  disconnect\n  step «menu» { end }`),
  },
  {
    code: "FLW5007",
    title: "a statement after hanging up",
    program: inFlow(`  disconnect\n  «play "Goodbye."»`),
  },
  {
    code: "FLW5007",
    title: "a statement after a branch that always leaves",
    program: inFlow(`  if Hours.open { end } else { disconnect }\n  «play "Goodbye."»`),
  },
  {
    code: "FLW5008",
    title: "steps that lead to each other",
    program: inFlow(`  -> one\n  step one { «play» "One."\n -> two }\n  step two { play "Two."\n -> one }`),
  },
  {
    code: "FLW5009",
    title: "an apology that starts over",
    program: `inbound flow F { on error -> sorry\n -> menu\n step menu { «play» "Hello."\n disconnect }\n step sorry { play "Sorry."\n -> menu } }`,
  },
  {
    code: "FLW5009",
    title: "a block for errors that starts over",
    program: `inbound flow F { on error { -> menu }\n -> menu\n step menu { «play» "Hello."\n disconnect } }`,
  },
  {
    code: "FLW5010",
    title: "an attribute that nothing sets",
    program: `attributes { name: text }\n${inFlow('  play "Hello ${«name»}."\n  disconnect')}`,
  },
  {
    code: "FLW5011",
    title: "an attribute that is set too late",
    program: `${called}attributes { name: text }\n${inFlow('  play "Hello ${«name»}."\n  set name = "Anna"\n  disconnect')}`,
  },
  {
    code: "FLW5011",
    title: "an entry that was not made",
    program: `${called}attributes { pin: text }\n${inFlow('  collect pin (prompt: "Number?") { timeout { play "Not ${«pin»}." } }\n  disconnect')}`,
  },
  {
    code: "FLW5012",
    title: "an attribute that another flow sets",
    program: `${called}attributes { name: text }\n${inFlow('  play "Hello ${«name»}."\n  disconnect')}inbound flow G { set name = "Anna" { error -> continue }\n disconnect }`,
  },
  {
    code: "FLW5013",
    title: "a result before the call",
    program: inFlow('  play "${«who.name»}"\n  invoke Lookup as who\n  disconnect'),
  },
  {
    code: "FLW5013",
    title: "a result where the call failed",
    program: inFlow('  invoke Lookup as who { timeout { play "${«who.name»}" } }\n  disconnect'),
  },
  {
    code: "FLW5014",
    title: "a result that was replaced",
    program: inFlow('  invoke Lookup as who\n  invoke Score\n  play "${«who.name»}"\n  disconnect'),
  },
  {
    code: "FLW5015",
    title: "a result that may be replaced",
    program: inFlow(
      '  invoke Lookup as who\n  if Hours.open { invoke Score }\n  play "${«who.name»}"\n  disconnect',
    ),
  },
  {
    code: "FLW5016",
    title: "an `on error` that tries again",
    program: `inbound flow F { on error -> «retry»\n play "Hello."\n disconnect }`,
  },
  {
    code: "FLW5017",
    title: "a `break` without rounds",
    program: inFlow("  if Hours.open { «break» }\n  disconnect"),
  },
  {
    code: "FLW5018",
    title: "a `retry` that answers nothing",
    program: inFlow("  if Hours.open -> «retry»\n  disconnect"),
  },
  {
    code: "FLW5019",
    title: "an entry that nobody asks for",
    program: inFlow('  play "You entered ${«input»}."\n  disconnect'),
  },
  {
    code: "FLW5019",
    title: "a bot's answer without a bot",
    program: inFlow('  play "You want ${«lex.intent»}."\n  disconnect'),
  },
  {
    code: "FLW5020",
    title: "a result that may be missing",
    program: inFlow('  invoke Lookup as who { timeout -> continue }\n  play "${«who.name»}"\n  disconnect'),
  },
  {
    code: "FLW5021",
    title: "an attribute that one branch sets",
    program: `${called}attributes { name: text }\n${inFlow('  if Hours.open { set name = "Anna" }\n  play "Hello ${«name»}."\n  disconnect')}`,
  },
  {
    code: "FLW5021",
    title: "a Lambda's result after one branch",
    program:
      called + inFlow('  if Hours.open { invoke Lookup }\n  play "Hello ${«external.name»}."\n  disconnect'),
  },
  {
    code: "FLW5022",
    title: "a Lambda's result before the call",
    program: called + inFlow('  play "Hello ${«external.name»}."\n  invoke Lookup\n  disconnect'),
  },
  {
    code: "FLW5023",
    title: "a field of another Lambda",
    program: inFlow('  invoke Lookup\n  invoke Score\n  play "Hello ${«external.name»}."\n  disconnect'),
  },
  {
    code: "FLW5024",
    title: "a condition that stays the same",
    program: `attributes { tier: text = "" }\n${inFlow('  -> one\n  step one { «play» "One."\n if tier == "gold" -> sorry\n -> one }')}`,
  },
  { code: "FLW5025", title: "a pause in a call", program: called + inFlow("  «wait» 5m\n  disconnect") },
  {
    code: "FLW5026",
    title: "calls in a queue for chats",
    program: `routing profile P { channels: { voice: 1, chat: 2 }, queues: [Support { channels: [chat] }] }\n${called}${inFlow("  enqueue «Support»")}`,
  },
  {
    code: "FLW5027",
    title: "flows that send a caller to and fro",
    program:
      "inbound flow F { on error { disconnect }\n «-> G» }\ninbound flow G { on error { disconnect }\n -> F }",
  },
  {
    code: "FLW5028",
    title: "a module that nobody calls",
    program: `${called}${inFlow("  disconnect").replace("on error -> sorry\n", "").replace("  disconnect", "  -> sorry")}module «Greet» { end }`,
  },
  {
    code: "FLW8001",
    title: "silence as a failure",
    program: inFlow('  «ask» "Press 1." { 1 { enqueue Support } }'),
  },
  {
    code: "FLW8002",
    title: "a wrong number as a failure",
    program: inFlow("  «callback» Support (number: customer.number)\n  disconnect"),
  },
  {
    code: "FLW8003",
    title: "a recording that begins late",
    program: inFlow('  play "This call is recorded."\n  «set» contact.recording = on\n  disconnect'),
  },
  {
    code: "FLW8004",
    title: "music without an end",
    program: 'queue flow «Q» { on error { end }\n loop "Please wait." }',
  },
  {
    code: "FLW8005",
    title: "callbacks first",
    program: `${callbacks}${profile("[Support { priority: 2 }, Callbacks]")}${inFlow("  callback Callbacks\n  enqueue Support")}`,
  },
  {
    code: "FLW8006",
    title: "callbacks without a number",
    program: `queue «Callbacks» { hours: Hours }\n${inFlow("  callback Callbacks\n  disconnect")}`,
  },
  {
    code: "FLW8007",
    title: "a queue that never closes",
    program: `queue «Sales» { }\n${inFlow("  enqueue Sales")}`,
  },
  { code: "FLW8008", title: "a queue in small letters", program: "queue «sales» { hours: Hours }" },
  { code: "FLW8009", title: "a step in capitals", program: inFlow("  -> Menu\n  step «Menu» { end }") },
  {
    code: "FLW6024",
    title: "a flow of 251 actions",
    program: `inbound flow «F» {\n  on error continue\n${'  play "Hi."\n'.repeat(250)}  disconnect\n}`,
  },
];
