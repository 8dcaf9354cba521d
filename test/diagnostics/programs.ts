/** A program as a person might write it, with what must be said about it: `line code`, in order; nothing else may be said. */
export interface WrongProgram {
  readonly title: string;
  readonly text: string;
  readonly says: readonly string[];
}

const wrong = (title: string, says: readonly string[], text: string): WrongProgram => ({ title, says, text });

/** Lines count from the first line of the text. */
export const wrongPrograms: readonly WrongProgram[] = [
  // ------------------------------------------------------------------------------------------ outcomes
  wrong(
    "a menu that forgets who presses nothing",
    ["2 FLW5001"],
    `inbound flow Main {
  ask "Press 1 for sales." (timeout: 5s) { 1 -> sales }
  step sales { disconnect }
}`,
  ),
  wrong(
    "a prompt without an answer to its error",
    ["2 FLW5001"],
    `inbound flow Main {
  play "Welcome."
  disconnect
}`,
  ),
  wrong(
    "a queue that may be full",
    ["3 FLW5001"],
    `queue Support { maxContacts: 5 }
inbound flow Main {
  enqueue Support { error { disconnect } }
}
routing profile P { channels: { voice: 1 }, queues: [Support] }`,
  ),
  wrong(
    "an interruption that `on error` does not take",
    ["3 FLW5001"],
    `queue flow Wait {
  on error { disconnect }
  loop ["Please wait."] (interruptEvery: 30s)
}`,
  ),
  wrong(
    "opening hours that cannot be read",
    ["3 FLW5002"],
    `hours Office { open: [mon-fri 08:00-18:00] }
inbound flow Main {
  if Office.open { end }
  disconnect
}`,
  ),
  wrong(
    "a transfer that may fail",
    ["2 FLW5003"],
    `inbound flow Main {
  -> Other
}
inbound flow Other { disconnect }`,
  ),
  wrong(
    "a transfer in an arm that may fail",
    ["2 FLW5003"],
    `inbound flow Main {
  ask "Press 1." { 1 -> Other, else { disconnect } }
}
inbound flow Other { disconnect }`,
  ),
  wrong(
    "a Lambda that may time out, in the block of an arm",
    ["4 FLW5001"],
    `lambda Lookup { }
inbound flow Main {
  ask "Press 1." {
    1 { invoke Lookup { error -> continue } }
    else -> continue
  }
  disconnect
}`,
  ),
  wrong(
    "a module's own outcome",
    ["2 FLW5001"],
    `inbound flow Main {
  call Verify { error -> continue }
  disconnect
}
module Verify {
  outcomes: refused
  end refused
}`,
  ),
  // ------------------------------------------------------------------------------------------ ends
  wrong(
    "an entry that just stops",
    ["3 FLW5004"],
    `inbound flow Main {
  on error continue
  play "Goodbye."
}`,
  ),
  wrong(
    "a step that just stops, in one of two branches",
    ["6 FLW5004"],
    `attributes { tier: text = "none" }
inbound flow Main {
  -> greet
  step greet {
    on error continue
    if tier == "gold" { play "Welcome back." } else { disconnect }
  }
}`,
  ),
  wrong(
    "a queue that may be full, with nothing after it",
    ["4 FLW5004"],
    `queue Support { maxContacts: 5 }
inbound flow Main {
  on error { disconnect }
  enqueue Support { full { play "All lines are busy." } }
}
routing profile P { channels: { voice: 1 }, queues: [Support] }`,
  ),
  wrong(
    "an empty step",
    ["3 FLW5005"],
    `inbound flow Main {
  -> menu
  step menu { }
}`,
  ),
  wrong("an empty flow", ["1 FLW5005"], `inbound flow Main { }`),
  wrong(
    "a flow that begins with its steps",
    ["1 FLW5005"],
    `inbound flow Main {
  step menu { disconnect }
}`,
  ),
  wrong(
    "a count that runs out",
    ["3 FLW5004"],
    `inbound flow Main {
  on error continue
  repeat 3 { play "Hello." }
}`,
  ),
  wrong(
    "a transfer at the end that may fail",
    ["3 FLW5004"],
    `inbound flow Main {
  on error continue
  -> Other
}
inbound flow Other { disconnect }`,
  ),
  // ------------------------------------------------------------------------------------------ reachability
  wrong(
    "a step that nobody goes to",
    ["3 FLW5006"],
    `inbound flow Main {
  disconnect
  step lost { end }
}`,
  ),
  wrong(
    "two steps that only know each other",
    ["3 FLW5006"],
    `inbound flow Main {
  disconnect
  step here { ask "Press 1." { else -> there } }
  step there { ask "Press 1." { else -> here } }
}`,
  ),
  wrong(
    "a farewell after hanging up",
    ["4 FLW5007"],
    `inbound flow Main {
  on error continue
  disconnect
  play "Goodbye."
}`,
  ),
  wrong(
    "something after both branches have left",
    ["5 FLW5007"],
    `attributes { tier: text = "none" }
inbound flow Main {
  on error continue
  if tier == "gold" { disconnect } else { end }
  play "Hello."
  end
}`,
  ),
  // ------------------------------------------------------------------------------------------ circles
  wrong(
    "a prompt for ever",
    ["5 FLW5008"],
    `inbound flow Main {
  on error -> failed
  -> hello
  step hello {
    play "Hello."
    -> hello
  }
  step failed { disconnect }
}`,
  ),
  wrong(
    "two arrows that point at each other",
    ["3 FLW5008"],
    `inbound flow Main {
  -> one
  step one { -> two }
  step two { -> one }
}`,
  ),
  wrong(
    "an apology that goes back to what fails",
    ["5 FLW5009"],
    `inbound flow Main {
  on error -> sorry
  -> menu
  step menu {
    ask "Press 1." { 1 -> done, timeout, noMatch -> retry }
  }
  step sorry {
    play "Sorry."
    -> menu
  }
  step done { disconnect }
}`,
  ),
  // ------------------------------------------------------------------------------------------ attributes and results
  wrong(
    "an attribute that nobody sets",
    ["4 FLW5010"],
    `attributes { customerName: text }
inbound flow Main {
  on error continue
  play "Hello \${customerName}."
  disconnect
}`,
  ),
  wrong(
    "an attribute that is set too late",
    ["4 FLW5011"],
    `attributes { customerName: text }
inbound flow Main {
  on error continue
  play "Hello \${customerName}."
  set customerName = "Anna"
  disconnect
}
phone number Line { number: +14155550100, flow: Main }`,
  ),
  wrong(
    "an attribute that only an unrelated flow sets",
    ["4 FLW5012"],
    `attributes { customerName: text }
inbound flow Main {
  on error continue
  play "Hello \${customerName}."
  disconnect
}
inbound flow Sales {
  on error continue
  set customerName = "Anna"
  disconnect
}
phone number Line { number: +14155550100, flow: Main }`,
  ),
  wrong(
    "a result before its function is called",
    ["4 FLW5013"],
    `lambda Lookup { output: { name: text } }
inbound flow Main {
  on error continue
  play "Hello \${caller.name}."
  invoke Lookup as caller
  disconnect
}`,
  ),
  wrong(
    "a result that another one replaced",
    ["6 FLW5014"],
    `lambda Lookup { output: { name: text } }
inbound flow Main {
  on error continue
  invoke Lookup as caller
  invoke Lookup
  play "Hello \${caller.name}."
  disconnect
}`,
  ),
  wrong(
    "a result that is perhaps replaced",
    ["6 FLW5015"],
    `lambda Lookup { output: { name: text } }
inbound flow Main {
  on error continue
  invoke Lookup as caller
  if caller.name == "" { invoke Lookup }
  play "Hello \${caller.name}."
  disconnect
}`,
  ),
  wrong(
    "a result that a timeout does not give",
    ["5 FLW5020"],
    `lambda Lookup { output: { name: text } }
inbound flow Main {
  on error continue
  invoke Lookup as caller { timeout { play "One moment." } }
  play "Hello \${caller.name}."
  disconnect
}`,
  ),
  wrong(
    "an entry that nobody asked for",
    ["3 FLW5019"],
    `inbound flow Main {
  on error continue
  play "You entered \${input}."
  disconnect
}`,
  ),
  // ------------------------------------------------------------------------------------------ words
  wrong(
    "an `on error` that tries again",
    ["2 FLW5016"],
    `inbound flow Main {
  on error -> retry
  play "Hello."
  disconnect
}`,
  ),
  wrong(
    "a break without a loop",
    ["3 FLW5017"],
    `inbound flow Main {
  on error continue
  break
}`,
  ),
  wrong(
    "a retry without an arm",
    ["3 FLW5018"],
    `inbound flow Main {
  on error continue
  if contact.channel == "VOICE" -> retry
  disconnect
}`,
  ),
  // ------------------------------------------------------------------------------------------ one mistake, one diagnostic
  wrong(
    "a misspelt step: the step itself is not called unreachable",
    ["2 FLW2001"],
    `inbound flow Main {
  -> ofer
  step offer { disconnect }
}`,
  ),
  wrong(
    "a misspelt verb: it may have been the one that leaves",
    ["3 FLW4001"],
    `inbound flow Main {
  on error continue
  disconect
}`,
  ),
  wrong(
    "a misspelt queue: its outcomes are still known",
    ["3 FLW2002"],
    `queue Support { maxContacts: 5 }
inbound flow Main {
  enqueue Suport { else { disconnect } }
}
routing profile P { channels: { voice: 1 }, queues: [Support] }`,
  ),
  wrong(
    "a misspelt attribute: nothing is said about who sets it",
    ["4 FLW2002"],
    `attributes { tier: text }
inbound flow Main {
  on error continue
  set teir = "gold"
  play "\${tier}"
  disconnect
}`,
  ),
  wrong(
    "a misspelt outcome: the real one is not called unhandled as well",
    ["3 FLW4010"],
    `inbound flow Main {
  on error continue
  ask "Press 1." { 1 -> retry, timout { disconnect } }
  disconnect
}`,
  ),
  wrong(
    "a queue flow that goes on in another flow",
    ["3 FLW4020"],
    `queue flow Wait {
  on error { end }
  -> Other
}
inbound flow Other { disconnect }`,
  ),
  wrong(
    "a flow that goes back to itself",
    ["3 FLW4019"],
    `inbound flow Main {
  on error continue
  -> Main
}`,
  ),
  wrong(
    "two steps of one name",
    ["4 FLW2005"],
    `inbound flow Main {
  -> menu
  step menu { disconnect }
  step menu { end }
}`,
  ),
  wrong(
    "a brace too few: what follows is not judged",
    ["4 FLW1"],
    `inbound flow Main {
  on error continue
  -> menu
  step menu {
    play "Hello."
    disconnect
`,
  ),
  wrong(
    "a lost word: the flow is judged again when it is there",
    ["2 FLW1"],
    `inbound flow Main {
  on error error -> sorry
  play "Hello."
  disconnect
  step sorry { play "Sorry." }
}`,
  ),
  wrong(
    "two statements on one line",
    ["3 FLW1"],
    `inbound flow Main {
  on error continue
  play "Hello." disconnect
}`,
  ),
  wrong(
    "a value of the wrong unit",
    ["2 FLW3001"],
    `inbound flow Main {
  ask "Press 1." (timeout: 5) { else { disconnect } }
  disconnect
}`.replace("\n  disconnect\n", "\n"),
  ),
  wrong(
    "five mistakes in one file, each said once, in order",
    ["1 FLW6002", "5 FLW2002", "6 FLW3001", "9 FLW4003", "13 FLW5006"],
    `hours Office { timezone: "Europe/Berlin" }
queue Support { hours: Office }
routing profile P { channels: { voice: 1 }, queues: [Support] }
inbound flow Main {
  if Offce.open -> open
  play 5 { error -> continue }
  disconnect
  step open {
    ask "Press 1." (timout: 5s) { else -> queue }
  }
  step queue { enqueue Support { else { disconnect } }
  }
  step lost { end }
}`,
  ),
];
