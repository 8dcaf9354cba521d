import { describe, expect, test } from "vitest";
import type { Fix } from "../diagnostic.ts";
import { parse } from "../parse.ts";
import { syntaxDiagnostics } from "../diagnostics/syntax.ts";

/** A text with one mistake, its place in «…», and what is said about it. */
type Row = readonly [marked: string, code: string, message: string];

const inFlow = (text: string): string => `inbound flow F {\n${text}\n}`;

const rangeWord = "A range of weekdays or times is written with a dash: mon-fri 08:00-18:00.";

const signs: readonly Row[] = [
  [
    inFlow('  play "x" «§» disconnect'),
    "FLW1001",
    "`§` has no meaning here. Remove it, or put it into a text.",
  ],
  [inFlow('  play «"Hello»'), "FLW1002", 'This text is not closed: put a " at its end.'],
  [
    inFlow('  ask «"Press 1» (timeout: 5s) {\n    1 -> a\n  }'),
    "FLW1002",
    'This text is not closed: put a " at its end.',
  ],
  [inFlow('  play «"""»\n   Hello\n'), "FLW1003", 'This text is not closed: put """ at its end.'],
  ["«/*» note\nqueue A { }", "FLW1004", "This comment is not closed: put */ at its end."],
  [
    inFlow('  play "a«\\t»b"'),
    "FLW1005",
    '\\t means nothing in a text. There are \\" \\\\ \\n \\$ and \\u{…}; a backslash itself is written \\\\.',
  ],
  [inFlow('  play "Hello «${customer.name»"'), "FLW1006", "This ${ is not closed: put a } after the value."],
  [
    inFlow('  play "Hello «${}»"'),
    "FLW1007",
    "Only a value to read, such as customer.number, can stand in ${…}.",
  ],
  [
    inFlow('  play "Hello «${a + b}»"'),
    "FLW1007",
    "Only a value to read, such as customer.number, can stand in ${…}.",
  ],
  [
    inFlow("  wait «10min»"),
    "FLW1008",
    "10min is neither a number nor a duration nor a name. A duration is a whole number with s, m, h or d, such as 10m; a name starts with a letter.",
  ],
  [
    inFlow("  wait «1.5s»"),
    "FLW1008",
    "1.5s is neither a number nor a duration nor a name. A duration is a whole number with s, m, h or d, such as 10m; a name starts with a letter.",
  ],
  [
    inFlow("  «3rdLine»"),
    "FLW1008",
    "3rdLine is neither a number nor a duration nor a name. A duration is a whole number with s, m, h or d, such as 10m; a name starts with a letter.",
  ],
  ["hours H { open: [mon «to» fri 08:00-18:00] }", "FLW1020", rangeWord],
  ["hours H { open: [mon 08:00 «to» 18:00] }", "FLW1020", rangeWord],
  [inFlow('  switch x { «case» "gold" -> a }'), "FLW1021", "`case` is not written here: remove it."],
  [inFlow("  -> a«()»"), "FLW1021", "`()` is not written here: remove it."],
  [
    "queue «my-queue» { }",
    "FLW1014",
    "my-queue cannot be a name: names are made of the letters a to z, digits and _. What people see may be any text: put it in quotes after the name.",
  ],
  ["hours H { timezone: «Europe/Berlin» }", "FLW1013", 'A text stands in straight double quotes: "…".'],
  [inFlow("  if x «then» { end }"), "FLW1021", "`then` is not written here: remove it."],
  [inFlow("  repeat 3 «times» { play x }"), "FLW1021", "`times` is not written here: remove it."],
  [inFlow("  if x «:» { end }"), "FLW1021", "`:` is not written here: remove it."],
  [
    "hours H { open: [mon «8am»-18:00] }",
    "FLW1009",
    "8am is not a time of day: write hours and minutes with two digits each, such as 08:00.",
  ],
  [
    "hours H { except: [«25.12.2026» closed] }",
    "FLW1010",
    "25.12.2026 is not a date: write year, month and day, such as 2026-01-05.",
  ],
  [
    inFlow("  wait «5 minutes»"),
    "FLW1008",
    "5 minutes is neither a number nor a duration nor a name. A duration is a whole number with s, m, h or d, such as 10m; a name starts with a letter.",
  ],
  ["hours H { open: [mon 08:00«–»18:00] }", "FLW1012", "`–` is written `-` here."],
  [inFlow("  «→» a"), "FLW1012", "`→` is written `->` here."],
  [inFlow("  callback A (delay «=>» 5s)"), "FLW1012", "`=>` is written `:` here."],
  [inFlow('  set tier «==» "gold"'), "FLW1012", "`==` is written `=` here."],
  [inFlow('  set tier «to» "gold"'), "FLW1012", "`to` is written `=` here."],
  [inFlow("  «let» tries = 3"), "FLW1012", "`let` is written `set` here."],
  [
    "hours H { open: [mon «8:00»-18:00] }",
    "FLW1009",
    "8:00 is not a time of day: write hours and minutes with two digits each, such as 08:00.",
  ],
  [
    "hours H { except: [«2026-1-5» closed] }",
    "FLW1010",
    "2026-1-5 is not a date: write year, month and day, such as 2026-01-05.",
  ],
  [
    "phone number P { number: «+1 415 555 0100» }",
    "FLW1011",
    "A phone number is written in one piece: +14155550100.",
  ],
  [inFlow("  if a «&&» b { }"), "FLW1012", "`&&` is written `and` here."],
  [inFlow("  if «!»a { }"), "FLW1012", "`!` is written `not` here."],
  [inFlow("  if a «===» 1 { }"), "FLW1012", "`===` is written `==` here."],
  [inFlow("  x { 1 «=>» a }"), "FLW1012", "`=>` is written `->` here."],
  [inFlow("  play «'it'»"), "FLW1013", 'A text stands in straight double quotes: "…".'],
  [inFlow("  play «“Hello”»"), "FLW1013", 'A text stands in straight double quotes: "…".'],
  [
    "queue «Größe» { }",
    "FLW1014",
    "Größe cannot be a name: names are made of the letters a to z, digits and _. What people see may be any text: put it in quotes after the name.",
  ],
  [inFlow("  disconnect«;»"), "FLW1015", "Lines do not end with a semicolon: remove it."],
  [inFlow("  ask x { «*» -> a }"), "FLW1016", 'The key * is written in quotes: "*".'],
  [inFlow("  «#» comment { here\n  end"), "FLW1018", "A comment starts with //."],
  ["«#» comment\nqueue A { }", "FLW1018", "A comment starts with //."],
  [inFlow('  play "x" «#» say it'), "FLW1018", "A comment starts with //."],
  [inFlow("  ask x { «#» -> a }"), "FLW1016", 'The key # is written in quotes: "#".'],
  [inFlow("  if contact.age «=>» 2m { }"), "FLW1012", "`=>` is written `>=` here."],
  [inFlow("  if not b and a «=<» 2 { }"), "FLW1012", "`=<` is written `<=` here."],
  [inFlow("  if a «=>» b\n  end"), "FLW1012", "`=>` is written `->` here."],
  ...["  tries «+» 1", "  tries«++»", "  set a = a «+» 1", "  set a «+»= 1", "  if a «/» 2 == b { end }"].map(
    (statement): Row => [
      inFlow(statement),
      "FLW1019",
      "There is no arithmetic in flows: let a Lambda function calculate. `repeat` counts rounds.",
    ],
  ),
  [
    inFlow('  play Hello«"»\n  end'),
    "FLW1017",
    'This " closes no text: another one is missing where the text starts.',
  ],
];

const brackets: readonly Row[] = [
  ["queue A «{»\n  a: 1\n\nqueue B { }\n", "FLW1101", "This { is not closed: a } is missing."],
  [
    inFlow("  step a «{»\n    x\n\n  step b {\n    y\n  }"),
    "FLW1101",
    "This { is not closed: a } is missing.",
  ],
  ["queue A { a: «[»1, 2 }", "FLW1101", "This [ is not closed: a ] is missing."],
  [inFlow("  play f«(»x\n  end"), "FLW1101", "This ( is not closed: a ) is missing."],
  [inFlow("  ask x «(»timeout: 5s\n  play y"), "FLW1101", "This ( is not closed: a ) is missing."],
  [inFlow("  ask x «(»timeout: 5s {\n    1 -> a\n  }"), "FLW1101", "This ( is not closed: a ) is missing."],
  ["queue A {\n  a: «{» b: 1\n  c: 2\n}\n", "FLW1101", "This { is not closed: a } is missing."],
  [inFlow("  play x // c\n  «(»"), "FLW1101", "This ( is not closed: a ) is missing."],
  [inFlow("  if «(»a { }"), "FLW1101", "This ( is not closed: a ) is missing."],
  [inFlow('  play «[»"a", "b"'), "FLW1101", "This [ is not closed: a ] is missing."],
  [
    inFlow("  step a {\n    x\n  }\n  «}»\n  step b {\n    y\n  }"),
    "FLW1102",
    "This } closes nothing. Remove it, or put the { that is missing before it.",
  ],
  ["«}»", "FLW1102", "This } closes nothing. Remove it, or put the { that is missing before it."],
  [inFlow("  play x«)»\n  end"), "FLW1103", "This ) closes nothing: remove it."],
  [inFlow("  if a«)» { }"), "FLW1103", "This ) closes nothing: remove it."],
  [inFlow("  if x«»\n    y\n  }\n  z"), "FLW1104", "A { is missing here: its } stands below."],
  [
    inFlow("  «{»\n    play x\n  }"),
    "FLW1106",
    "These braces belong to no statement. Write what they belong to before them, such as `if condition`, or remove them.",
  ],
  ["queue A {«{»\n a: 1\n}", "FLW1107", "One { is enough: remove this one."],
];

const missing: readonly Row[] = [
  ["queue«» { }", "FLW1201", "A name is missing after `queue`."],
  ["inbound flow«» {\n}", "FLW1201", "A name is missing after `inbound flow`."],
  [inFlow("  step«» {\n    end\n  }"), "FLW1201", "A name is missing after `step`."],
  ["queue A«»", "FLW1202", "Say what belongs to this `queue`: write it in braces, { … }."],
  [inFlow("  step a«»"), "FLW1203", "This step does nothing yet: write its statements in braces, { … }."],
  [inFlow("  if x«»"), "FLW1204", "Say what happens after `if`: write `-> step` or `{ … }`."],
  [inFlow("  if x«» else -> y"), "FLW1204", "Say what happens after `if`: write `-> step` or `{ … }`."],
  [inFlow("  repeat 3«»"), "FLW1204", "Say what happens after `repeat`: write `-> step` or `{ … }`."],
  [inFlow("  on error«»"), "FLW1204", "Say what happens after `on error`: write `-> step` or `{ … }`."],
  [inFlow("  if a { } else if b«»"), "FLW1204", "Say what happens after `if`: write `-> step` or `{ … }`."],
  ["queue A {\n  hours:«»\n}", "FLW1205", "A value is missing after `hours:`."],
  [inFlow("  set x =«»"), "FLW1205", "A value is missing after `=`."],
  [inFlow("  ask x (timeout:«»)"), "FLW1205", "A value is missing after `timeout:`."],
  [inFlow("  ask x (timeout«»)"), "FLW1205", "A value is missing after `timeout:`."],
  [inFlow("  if a ==«» { }"), "FLW1205", "A value is missing after `==`."],
  [inFlow("  switch«» { a -> b }"), "FLW1205", "A value is missing after `switch`."],
  [inFlow("  repeat«» { end }"), "FLW1205", "A value is missing after `repeat`."],
  [inFlow("  if«» { }"), "FLW1206", "A condition is missing after `if`."],
  [inFlow("  if not«» { }"), "FLW1206", "A condition is missing after `not`."],
  [inFlow("  if a and«» { }"), "FLW1206", "A condition is missing after `and`."],
  [inFlow("  play customer.«»"), "FLW1207", "Say what to read after the dot."],
  [inFlow("  ->«»"), "FLW1208", "Say where the arrow leads: write the name of a step or a flow."],
  [
    inFlow("  ->«» \n  step a { end }"),
    "FLW1208",
    "Say where the arrow leads: write the name of a step or a flow.",
  ],
  [inFlow("  invoke L as«»"), "FLW1209", "A name for the result is missing after `as`."],
  [inFlow("  x { full«»\n }"), "FLW1210", "Say what follows this outcome: write `-> step` or `{ … }`."],
  [inFlow("  x { a,«» }"), "FLW1210", "Say what follows this outcome: write `-> step` or `{ … }`."],
  [
    inFlow("  x {«» { end } }"),
    "FLW1211",
    "Say which outcome this answers: write its name before it, or `else` for all others.",
  ],
  [inFlow("  set«»"), "FLW1212", "Say what to set: write `set name = value`."],
  [inFlow("  set x«» 1"), "FLW1213", "Put = between `x` and its value."],
  [
    inFlow("  switch x«»"),
    "FLW1214",
    'The cases of this `switch` are missing: { "value" -> step, else -> step }.',
  ],
  [inFlow("  ask x (timeout«» 5s)"), "FLW1215", "Put a colon after `timeout`."],
  ["queue A { a«» 1 }", "FLW1215", "Put a colon after `a`."],
  ["lambda L { input: { phone«» phone } }", "FLW1215", "Put a colon after `phone`."],
  [inFlow("  x { 1 -> a«» 2 -> b }"), "FLW1216", "Put a comma or a new line between these two."],
  ["queue A { a: 1«» b: 2 }", "FLW1216", "Put a comma or a new line between these two."],
  [inFlow("  set { a = 1«» b = 2 }"), "FLW1216", "Put a comma or a new line between these two."],
  ["queue A { a: b«» c }", "FLW1216", "Put a comma or a new line between these two."],
  [
    "hours H { open: mon-fri 08:00-18:00«», sat 09:00-13:00 }",
    "FLW1217",
    "Several values stand in square brackets: [ … ].",
  ],
  [inFlow('  play "a"«», "b"'), "FLW1217", "Several values stand in square brackets: [ … ]."],
  [inFlow("  on«» -> x"), "FLW1218", "After `on` comes `error`, then `-> step`, `continue` or { … }."],
  ['import«» Support from "./a.flow"', "FLW1219", 'Say what to import: import { Name } from "./file.flow".'],
  ["import { A }«»", "FLW1220", 'Say where the names come from: import { Name } from "./file.flow".'],
  [
    'import { A }«» "./a.flow"',
    "FLW1220",
    'Say where the names come from: import { Name } from "./file.flow".',
  ],
  ["import { A } from«»", "FLW1221", 'Say which file the names come from, such as "./file.flow".'],
  ["import { A } from «./a.flow»\nqueue B { }", "FLW1229", 'Put the path in quotes: "./a.flow".'],
  ["import { A } from «../lines/a.flow»", "FLW1229", 'Put the path in quotes: "../lines/a.flow".'],
  [
    inFlow("  «x» { -> a }"),
    "FLW1222",
    "Put `step` before `x` if it is a step. The braces of a verb hold outcomes.",
  ],
  [
    inFlow('  «offer» {\n    play "x"\n  }'),
    "FLW1222",
    "Put `step` before `offer` if it is a step. The braces of a verb hold outcomes.",
  ],
  [inFlow("  x { 1«» a }"), "FLW1223", "Put -> before `a`."],
  [inFlow("  if x«» done"), "FLW1223", "Put -> before `done`."],
  [inFlow("  if x «end»"), "FLW1224", "Put braces around what happens here: { end … }."],
  [inFlow('  x { 1 «play» "x" }'), "FLW1224", "Put braces around what happens here: { play … }."],
  [inFlow('  if x «play» "y"'), "FLW1224", "Put braces around what happens here: { play … }."],
  [inFlow("  if x { } else «play» y"), "FLW1224", "Put braces around what happens here: { play … }."],
  ["queue A { «:» 1, b: 2 }", "FLW1225", "A name is missing before this colon."],
  [inFlow('  «tier» = "gold"'), "FLW1227", "An assignment starts with `set`: write `set tier = …`."],
  [
    inFlow("  if a {\n    «contact.priority» = 1 { error -> a }\n  }"),
    "FLW1227",
    "An assignment starts with `set`: write `set contact.priority = …`.",
  ],
  [
    inFlow("  set a = 1«,» contact.name = 2, c = 3 (on: related)"),
    "FLW1228",
    "Several assignments stand in braces: write `set { a = 1, b = 2 }`.",
  ],
  [inFlow("  if a«» 5 { }"), "FLW1226", "Say how to compare: put == or another sign before `5`."],
];

const declarations: readonly Row[] = [
  [
    "«rooting profile» P { }",
    "FLW1301",
    "There is no kind of declaration called `rooting profile`. Did you mean `routing profile`?",
  ],
  [
    "«profile» P { }",
    "FLW1301",
    "There is no kind of declaration called `profile`. Did you mean `routing profile`?",
  ],
  [
    "«routing-profile» P { }",
    "FLW1301",
    "There is no kind of declaration called `routing-profile`. Did you mean `routing profile`?",
  ],
  [
    "«centre» C { country: US }",
    "FLW1301",
    "There is no kind of declaration called `centre`. Did you mean `center`?",
  ],
  [
    "«attribute» {\n  a: text\n}",
    "FLW1301",
    "There is no kind of declaration called `attribute`. Did you mean `attributes`?",
  ],
  ["«qeue» A { }", "FLW1301", "There is no kind of declaration called `qeue`. Did you mean `queue`?"],
  ["«queues» A { }", "FLW1301", "There is no kind of declaration called `queues`. Did you mean `queue`?"],
  [
    "«flow» F { }",
    "FLW1302",
    "`flow` alone is not enough. Which one do you mean: inbound flow, queue flow, customer hold flow, agent hold flow, customer whisper flow, agent whisper flow, outbound whisper flow, agent transfer flow, queue transfer flow?",
  ],
  [
    "«external» Legacy",
    "FLW1303",
    "Say what is external: write a kind such as `queue` or `lambda` after it.",
  ],
  [
    "«foo» bar",
    "FLW1304",
    "`foo` starts no declaration. Those start with their kind, such as `queue`, `hours` or `inbound flow`.",
  ],
  [
    '«play» "x"',
    "FLW1305",
    "`play` stands outside of every flow. Statements and steps belong between the braces of one.",
  ],
  ["queue A { } «queue» B { }", "FLW1306", "A declaration starts on a line of its own."],
  ["queue A { } «x»", "FLW1307", "`x` belongs neither to this declaration nor to another one."],
  [
    "«queue flow» F {\n  hours: H\n}",
    "FLW1308",
    "`queue flow` holds statements and steps, and this one holds settings.",
  ],
  [
    "«queue» W {\n  on error -> a\n  step a { end }\n}",
    "FLW1309",
    "`queue` holds settings, and this one holds statements.",
  ],
  [
    "queue Customer «Support» { }",
    "FLW1310",
    "`Support` does not belong here: a name is one word. What people see may be any text, in quotes after the name.",
  ],
  [
    "«Support» {\n a: 1\n}",
    "FLW1311",
    "Say what `Support` is: write its kind before it, such as `queue`, `hours` or `inbound flow`.",
  ],
  ["attributes «X» { }", "FLW1312", "There is one `attributes` for all: it takes no name."],
  [
    "«inbound flow» F {\n  timeout: 5s\n}",
    "FLW1313",
    "`inbound flow` holds statements and steps, and this one holds settings.",
  ],
  [
    "«prompt» P {\n  step a { end }\n}",
    "FLW1314",
    "`prompt` holds settings. Statements and steps belong into a flow.",
  ],
];

const misplaced: readonly Row[] = [
  [inFlow("  -> «->» x"), "FLW1423", "One arrow is enough: remove this one."],
  ["queue A { hours: «:» H }", "FLW1424", "One colon is enough: remove this one."],
  [
    inFlow("  collect x «1» (format: local)"),
    "FLW1422",
    "`1` does not belong here. Texts stand in quotes, several values in [ … ], options in ( … ).",
  ],
  [inFlow('  «"x"»'), "FLW1401", '`"x"` does not belong here: this is the place for a statement.'],
  [
    inFlow("  set { «1» = 2 }"),
    "FLW1401",
    "`1` does not belong here: this is the place for an assignment such as `name = value`.",
  ],
  [
    inFlow("  x { «a».b -> c }"),
    "FLW1401",
    "`a` does not belong here: this is the place for an outcome and what follows it, such as `error -> step` or `error { … }`.",
  ],
  [
    inFlow('  enqueue Support {\n    «play» "x"\n    full -> a\n  }'),
    "FLW1401",
    "`play` does not belong here: this is the place for an outcome and what follows it, such as `error -> step` or `error { … }`.",
  ],
  [inFlow("  «-» 5"), "FLW1401", "`-` does not belong here: this is the place for a statement."],
  [inFlow('  play "a" «"b"»'), "FLW1402", '`"b"` does not belong to the statement before it.'],
  [inFlow("  set contact { a = 1 } «=» 2"), "FLW1402", "`=` does not belong to the statement before it."],
  [
    inFlow("  «1» -> a"),
    "FLW1403",
    "`1` is an outcome here: it belongs into braces after the statement that it comes from.",
  ],
  [
    inFlow("  «timeout», error -> a"),
    "FLW1403",
    "`timeout` is an outcome here: it belongs into braces after the statement that it comes from.",
  ],
  [inFlow("  disconnect«,» end"), "FLW1404", "This comma separates nothing: remove it."],
  ["queue A { «,» a: 1 }", "FLW1404", "This comma separates nothing: remove it."],
  [inFlow("  ask x («,» timeout: 5s)"), "FLW1404", "This comma separates nothing: remove it."],
  [inFlow("  -> a«,» b"), "FLW1404", "This comma separates nothing: remove it."],
  [inFlow('  play "x" «disconnect»'), "FLW1405", "Two statements stand on one line: start a new line here."],
  [inFlow("  disconnect «->» x"), "FLW1405", "Two statements stand on one line: start a new line here."],
  [
    inFlow("  on error continue «play» x"),
    "FLW1405",
    "Two statements stand on one line: start a new line here.",
  ],
  [inFlow("  x (a: 1, b: 2) «y»"), "FLW1405", "Two statements stand on one line: start a new line here."],
  [
    inFlow("  ask x «timeout»: 5s"),
    "FLW1406",
    "Options stand in brackets after what they belong to: (name: value).",
  ],
  [inFlow("  x { 1 «->» { end } }"), "FLW1407", "No arrow before braces: remove it."],
  [inFlow("  x { 1«:» { end } }"), "FLW1407", "No colon before braces: remove it."],
  [inFlow("  x { 1 «=» { end } }"), "FLW1407", "No equals sign before braces: remove it."],
  [
    inFlow('  x { 1 «->» play "x" }'),
    "FLW1408",
    "An arrow leads to a step or a flow. To do something here, write it in braces without the arrow.",
  ],
  [inFlow("  x { 1«:» a }"), "FLW1409", "An outcome leads to its step with an arrow: ->."],
  [
    inFlow("  x { «5m» -> a }"),
    "FLW1410",
    "`5m` is no outcome: outcomes are names, digits, texts and percentages.",
  ],
  [inFlow("  ask x (timeout «=» 5s)"), "FLW1411", "A colon stands after `timeout`: = is for `set`."],
  ["queue A { a «=» 1 }", "FLW1411", "A colon stands after `a`: = is for `set`."],
  [inFlow("  set x«:» 1"), "FLW1412", "`set` takes = before its value."],
  [inFlow("  if a «=» 1 { }"), "FLW1413", "== compares; = is for `set`."],
  [inFlow("  set «f(x)» = 1"), "FLW1414", "Only an attribute or a property of `contact` can be set."],
  [
    inFlow("  «else» { }"),
    "FLW1415",
    "This `else` belongs to no `if`: it stands right after the braces of one.",
  ],
  [
    inFlow("  if a {\n    x\n  } «elseif» b {\n    play y\n  } else { z }"),
    "FLW1425",
    "`elseif` is written `else if` here.",
  ],
  [
    inFlow("  if a {\n    x\n  }\n  «elif» b == 1 {\n    play y\n  }"),
    "FLW1425",
    "`elif` is written `else if` here.",
  ],
  [
    inFlow('  play«("Hi")»'),
    "FLW1426",
    "What `play` takes stands without brackets; those are for options such as `(name: value)`.",
  ],
  [
    inFlow("  enqueue«(contact.queue)» { full -> a }"),
    "FLW1426",
    "What `enqueue` takes stands without brackets; those are for options such as `(name: value)`.",
  ],
  [
    inFlow("  callback A «{» delay: 5s }"),
    "FLW1406",
    "Options stand in brackets after what they belong to: (name: value).",
  ],
  [inFlow("  «onerror» -> a"), "FLW1427", "`onerror` is written `on error` here."],
  [
    inFlow("  if x {\n    «onError» continue\n    play y\n  }"),
    "FLW1427",
    "`onError` is written `on error` here.",
  ],
  [inFlow("  «unless» a == 1 {\n    play x\n  }"), "FLW1428", "`unless` is written `if not` here."],
  [inFlow("  «unless» a and b -> c"), "FLW1428", "`unless` is written `if not` here."],
  [
    "module M {\n  outcomes: «[a, b]»\n  end a\n}",
    "FLW1429",
    "The outcomes of a module stand without brackets: `outcomes: a, b`.",
  ],
  [inFlow("  -> «step» menu"), "FLW1430", "An arrow takes the name of a step alone: remove `step`."],
  [
    inFlow("  ask x {\n    1 -> «step» menu\n  }"),
    "FLW1430",
    "An arrow takes the name of a step alone: remove `step`.",
  ],
  [inFlow("  play «We will call you»\n  end"), "FLW1431", 'A text stands in quotes: "…".'],
  [
    inFlow("  «who» = invoke Lookup (phone: p)\n  end"),
    "FLW1432",
    "A result is named behind its statement: `invoke … as who`.",
  ],
  [
    inFlow("  const «who» = await call Identify { known -> a }\n  end"),
    "FLW1432",
    "A result is named behind its statement: `call … as who`.",
  ],
  [inFlow("  ask x { «1-3» -> a }"), "FLW1433", "Each key is named: 1, 2, 3."],
  [inFlow("  transfer «to» Billing"), "FLW1021", "`to` is not written here: remove it."],
  [
    inFlow('  ask(«"Press 1"», timeout: 5s) { 1 -> a }'),
    "FLW1426",
    "What `ask` takes stands without brackets; those are for options such as `(name: value)`.",
  ],
  [
    inFlow("  play x\n  «on» error -> a"),
    "FLW1416",
    "`on error` stands first in a flow, a step or a block: move it up.",
  ],
  [
    inFlow("  on error -> a\n  «on» error -> b"),
    "FLW1417",
    "There is an `on error` already: one holds for the whole flow.",
  ],
  [
    inFlow("  x\n  «attributes» { a: text }"),
    "FLW1418",
    "`attributes` stands before the statements and steps of a flow: move it up.",
  ],
  [
    'inbound flow F {\n  play "a"\n«attributes» {\n  a: text\n}\n  end\n}\n\nqueue A { }',
    "FLW1418",
    "`attributes` stands before the statements and steps of a flow: move it up.",
  ],
  [
    inFlow("  step a { end }\n  «x»"),
    "FLW1419",
    "Nothing leads to a statement after a step: move it before the first step, or into one.",
  ],
  [
    inFlow("  if x {\n  «step» a { end }\n  }"),
    "FLW1420",
    "Steps stand directly in a flow: move this one out of the braces around it.",
  ],
  ["module M {\n  input«:» { a: text }\n}", "FLW1421", "No colon after `input`: its braces follow at once."],
];

function read(marked: string) {
  const start = marked.indexOf("«");
  const end = marked.indexOf("»") - 1;
  const text = marked.replace("«", "").replace("»", "");
  return { text, span: { start, end }, diagnostics: parse(text, "test.flow").diagnostics };
}

function applied(text: string, fix: Fix): string {
  return fix.edits
    .toSorted((left, right) => right.span.start - left.span.start)
    .reduce(
      (result, { span, text: put }) => result.slice(0, span.start) + put + result.slice(span.end),
      text,
    );
}

const tables = { signs, brackets, missing, declarations, misplaced };

describe.each(Object.entries(tables))("%s", (_, rows) => {
  test.each(rows)("%s", (marked, code, message) => {
    const { span, diagnostics } = read(marked);
    expect(diagnostics.map((found) => [found.code, found.message, found.span])).toEqual([
      [code, message, span],
    ]);
  });

  test.each(rows)("a fix mends %s", (marked, code) => {
    const { text, diagnostics } = read(marked);
    for (const fix of diagnostics.flatMap(({ fixes }) => fixes)) {
      const mended = parse(applied(text, fix), "test.flow").diagnostics;
      expect(mended.map((found) => found.code)).not.toContain(code);
    }
  });
});

test("every diagnostic has a row", () => {
  const elsewhere = ["FLW1105", "FLW1901", "FLW1902"];
  const shown = new Set([
    ...Object.values(tables)
      .flat()
      .map(([, code]) => code),
    ...elsewhere,
  ]);
  expect(Object.values(syntaxDiagnostics).filter(({ code }) => !shown.has(code))).toEqual([]);
});

test.each([
  "hours H { open: [mon 08:00-20:00:] }",
  "    -> goodbye\n\nqueue flow { hours: H }\n  step goodbye {\n  }\n",
])("no fix leaves %j as it is", (text) => {
  const { diagnostics } = parse(text, "test.flow");
  expect(diagnostics).not.toEqual([]);
  for (const fix of diagnostics.flatMap(({ fixes }) => fixes)) expect(applied(text, fix)).not.toBe(text);
});
