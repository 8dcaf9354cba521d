/** Programs that use every form of the language, and must be checked without a word. */
export const soundPrograms: Readonly<Record<string, string>> = {
  resources: `
center ExampleCorp { country: US, timezone: "America/New_York" }

attributes {
  /// Where we call back.
  callbackNumber: phone
  tier: "gold" | "silver" = "silver"
  attempts: number
  "my key": text
}

hours BusinessHours {
  timezone: "Europe/Berlin"
  open: [ mon-fri 08:00-18:00, sat 09:00-13:00 ]
  except: [ 2026-12-25 closed, 2026-12-24 09:00-12:00, 2026-12-26 to 2026-12-31 closed ]
}
hours Nights { open: [ mon-sun 22:00-06:00, mon-fri 08:00-12:00 13:00-17:00 ] }
hours Always { open: [ mon-sun 00:00-24:00 ], timezone: "UTC" }

queue Callbacks {
  description: "Customers waiting for a call back"
  hours: BusinessHours
  maxContacts: 200
  callerId: { name: "Example Corp", number: +14155550100 }
  outboundWhisper: CallbackGreeting
  quickConnects: [ToBilling, ToAnna]
}
queue Support "Customer support (EN)" { hours: BusinessHours, callerId: { number: MainLine } }
external queue Legacy
queue Billing { hours: BusinessHours }

routing profile Frontline {
  channels: { voice: 1, chat: 3, task: 5 }
  outboundQueue: Support
  queues: [
    Support   { priority: 1, delay: 0s, channels: [voice, chat] }
    Callbacks { priority: 5, delay: 30s, channels: [voice] }
    Billing
  ]
}

phone number MainLine { number: +14155550100, flow: Welcome }
quick connect ToBilling { queue: Billing, flow: TransferToBilling }
quick connect ToAnna { agent: Anna, flow: TransferToAgent }
quick connect ToShop { number: +4930123456 }
lambda LookupCustomer { input: { phone: phone }, output: { tier: "gold" | "silver", name: text }, timeout: 8s }
prompt Greeting { file: "s3://prompts/greeting.wav" }
lex bot Reception { intents: [BookAppointment, Cancel], slots: { date: text } }
agent Anna "anna@example.com" { profile: Frontline, firstName: "Anna", autoAccept: off, afterContactWork: 30s }
agent status Lunch "Lunch break" { order: 1 }
task template FollowUp { flow: Welcome, fields: { summary: text } }
view Form { actions: [Submit, "Go back"] }
defaults { queueFlow: Waiting, agentWhisper: Announce, outboundWhisper: CallbackGreeting }

inbound flow Welcome { disconnect }
queue flow Waiting { loop "Please wait." }
agent whisper flow Announce { end }
outbound whisper flow CallbackGreeting { end }
queue transfer flow TransferToBilling { enqueue Billing { else -> sorry }
  step sorry { disconnect } }
agent transfer flow TransferToAgent { transfer }
`,
  "every property of every resource": `
center ExampleCorp "Example Corp" { country: US, timezone: "America/New_York", alias: "example-corp", identity: connect
  inboundCalls: on, outboundCalls: on, flowLogs: on, contactLens: off, earlyMedia: on, bestVoices: on, customVoices: off
  multiPartyCalls: off, multiPartyChats: off, callMonitoring: off, chatMonitoring: off, highVolumeOutbound: off, tags: { stage: "test" } }

hours Holidays {
  description: "For everybody"
  open: [mon-sun 00:00-24:00]
  except: [2026-12-25 to 2026-12-26 closed, 2026-12-24 09:00-12:00 13:00-15:00]
}
hours BusinessHours {
  timezone: "America/New_York"
  open: [mon-thu 08:00-12:00 13:00-18:00, fri 08:00-12:00, fri 22:00-02:00, sat 02:00-04:00]
  parents: [Holidays]
  overrides: [
    Inventory { name: "Inventory 2026", description: "We count.", dates: 2026-07-01 to 2026-07-03, hours: [mon-fri 10:00-14:00] }
    TeamMeeting { dates: 2026-01-01 to 2026-12-31, closed: [mon 12:00-13:00], every: week, interval: 2 }
    LateNight { dates: 2026-01-01 to 2026-12-31, open: [thu 18:00-20:00], every: month, which: last }
    Closing { dates: 2026-01-01 to 2030-12-31, closed: [mon-sun 00:00-24:00], every: month, days: [last, 1], interval: 3 }
    NewYear { dates: 2026-01-01 to 2030-12-31, closed: [mon-sun 00:00-24:00], every: year, months: [1], days: [1] }
    Easter { dates: 2026-04-06, closed: [mon 00:00-24:00], every: year, months: [4], which: 1 }
  ]
}
queue Support { hours: BusinessHours, outboundEmail: Care, emailAddresses: [Care, Orders], tags: { team: "support" } }
queue Billing {}
routing profile Frontline {
  description: "Everybody"
  channels: { voice: 1, chat: 3 }
  otherChannelsDuring: [chat]
  outboundQueue: Support
  queues: [Support { priority: 1 }, Billing]
  manualQueues: [Billing { channels: [chat] }]
  idleSince: inbound
}
email address Care "Example Corp" { address: "care@example.com", flow: Welcome, alias: Orders }
email address Orders { address: "orders@example.com" }
phone number MainLine { number: +14155550100, flow: Welcome, type: did, country: US, description: "The main line" }
quick connect ToChats { flow: Welcome }
prompt Greeting { file: "s3://prompts/greeting.wav", tags: {} }
lambda Find { input: { phone: phone }, output: { name: text, address: { city: text, tier: "gold" | "silver" } }, response: json }
lambda Score { output: { points: number }, response: strings, timeout: 3s }
lex bot Reception { intents: [Book], slots: { date: text }, session: { language: text } }
agent Anna "anna@example.com" {
  profile: Frontline, firstName: "Anna", lastName: "Alba", email: "anna@example.com", secondaryEmail: "anna@example.org"
  mobile: +14155550101, autoAccept: { voice: on, chat: off }, afterContactWork: { voice: 30s }, keepConnected: on, deskPhone: +14155550102
  voiceEnhancement: noiseSuppression, securityProfiles: [Supervisors, "Agent"], hierarchyGroup: "North"
  proficiencies: [Language { value: "German", level: 4 }]
}
agent Bert { profile: Frontline, autoAccept: true, afterContactWork: 1m, directoryId: "42" }
agent status Lunch "Lunch break" { order: 1, enabled: on }
security profile Supervisors { description: "They listen in.", permissions: ["BasicAgentAccess"], tagRestricted: ["Queue"], accessTags: { team: "support" }, modules: [Verify] }
predefined attribute Language { values: ["English", "German"], purposes: ["ROUTING"], checkValues: on }
task template FollowUp { flow: Welcome, selfAssignFlow: Welcome, fields: [summary { type: textArea, required: true, description: "What to do" }, urgency { type: choice, options: ["high", "low"], initial: "low" }, note], enabled: on }
task template Short { fields: { summary: text, urgency: "high" | "low" } }
external case template Complaint { fields: { summary: text } }
external message template OrderShipped
view Form "Order form" { actions: [Submit], template: "./form.json" }
data table Closures { timezone: "UTC", keys: { region: text }, attributes: { message: text, closed: boolean }, lock: row }
inbound flow Welcome { disconnect }
module Verify { end }
`,
  "typed answers": `
attributes { tier: "gold" | "silver", city: text, tries: number }
lambda Find { input: { phone: phone }, output: { tier: "gold" | "silver", address: { city: text, zip: number }, tries: number } }
lex bot Desk { intents: [Book], slots: { day: text, people: number }, session: { language: text } }
lex bot Night { intents: [Book], slots: { day: text } }
module Identify {
  input { phone: phone, tries: number = 3 }
  output { tier: "gold" | "silver" }
  outcomes: known, unknown
  on error -> nobody
  invoke Find (phone: input.phone) as found
  if found.address.zip > 10000 { end known (tier: found.tier) }
  end known (tier: found.tier)
  step nobody { end unknown (tier: "silver") }
}
inbound flow Welcome {
  on error -> goodbye
  call Identify (phone: customer.number) as caller {
    known, unknown -> continue
  }
  set { tier = caller.tier }
  ask "When?" (bot: Desk) { Book -> continue, else -> goodbye }
  if lex.slots.people > 4 { play "That is \${lex.slots.people} on \${Desk.slots.day}, in \${lex.session.language}." }
  set tries = Desk.slots.people
  switch Desk.intent { "Book" -> goodbye, else -> goodbye }
  step goodbye { disconnect }
}
`,
  ssml: `
attributes { pace: text = "slow", caller: text = "you" }
inbound flow Welcome {
  on error continue
  play "<speak>Hello.</speak>"
  play "  <speak>Tom &amp; Jerry <break time=\\"500ms\\"/> are <prosody rate=\\"\${pace}\\" volume=\\"+6dB\\">\${caller}</prosody>.</speak>"
  play """
    <speak version="1.0" xml:lang="en-US">
      <!-- a note -->
      <p><s>Your code is <say-as interpret-as="digits">123</say-as>.</s></p>
      <amazon:domain name="conversational"><emphasis level='strong'>Bye</emphasis><break/></amazon:domain>
      <phoneme alphabet="ipa" ph="pɪˈkɑːn">pecan</phoneme> <w role="amazon:VB">read</w> <sub alias="World Wide Web">WWW</sub>
      <lang xml:lang="de-DE">Danke</lang> <mark name="end"/> <amazon:effect name="whispered">psst</amazon:effect> 5 &lt; 6
    </speak>
    """
  play "<speaker>is no SSML."
  disconnect
}
`,
  flows: `
center ExampleCorp { country: US }
attributes { callbackNumber: phone }
hours BusinessHours { open: [mon-fri 08:00-18:00] }
queue Callbacks { hours: BusinessHours }
queue Support { hours: BusinessHours }
queue flow Waiting { loop "Please wait." }

inbound flow Welcome {
  on error -> sorry

  play "Thank you for calling Example Corp."

  if not BusinessHours.open {
    play "We are closed."
    disconnect
  }
  -> offer

  step offer {
    ask "Press 1 to receive a callback. Press 2 to stay in the queue." (timeout: 5s, attempts: 2) {
      1 -> requestCallback
      2 -> joinQueue
      else -> joinQueue
    }
  }

  step requestCallback {
    collect callbackNumber (prompt: "Please enter your phone number.", format: local) {
      invalid -> requestCallback
    }
    callback Callbacks (number: callbackNumber, delay: 99s, retries: 2, interval: 10m) {
      invalidNumber, notDialable -> offer
      error { play "We cannot take more callbacks today." }
    }
    disconnect
  }

  step joinQueue {
    set contact.queueFlow = Waiting
    enqueue Support { full -> sorry }
  }

  step sorry {
    play "Something went wrong. Please call again."
    disconnect
  }
}
`,
  statements: `
attributes {
  tier: "gold" | "silver"
  tries: number
  note: text
  vip: boolean
  homeNumber: phone
  patience: duration
  queueArn: text
  "my key": text
}
external queue Support
external hours BusinessHours
external prompt Music
lambda Lookup { input: { phone: phone }, output: { tier: "gold" | "silver", name: text, address: { city: text } } }
lambda Anything {}
lex bot Reception { intents: [BookAppointment, Cancel] }
external lex bot OtherBot
view Form { actions: [Submit, "Go back"] }
task template FollowUp { fields: { summary: text } }
external agent Anna
inbound flow Other { disconnect }
queue flow Waiting { on error continue
  loop [Music, "Please wait.", "<speak>Still waiting.</speak>"] (interruptEvery: 60s) { interrupted -> ask }
  step ask {
    if Support.oldestAge > 5m and Support.size >= 3 or Support.agentsAvailable == 0 { -> move }
    ask "Press 1." { 1 -> move, "*" -> move, "#" -> move, else -> continue }
    loop Music
  }
  step move { enqueue Support { full, error -> continue }
    end }
}
customer hold flow Hold { loop Music }
agent hold flow AgentHold { loop Music }
customer whisper flow Beep { play "Hello."
  end }
agent whisper flow Announce { play "For \${contact.queue.name}, \${agent.name}."
  end }

module Verify {
  input { number: phone, retry: boolean = false }
  output { name: text }
  outcomes: verified, refused
  on error -> no
  if input.retry { play "Again." }
  invoke Lookup (phone: input.number) as found
  if found.name == "" { -> no }
  end verified (name: found.name)
  step no { end refused (name: "") }
}

inbound flow Main {
  attributes { count: number = 0, local: text }
  on error {
    play "Something went wrong."
    disconnect
  }
  set note = "Hello \${customer.number}, \${tries}, \${tier}, \${patience}"
  set { tier = "gold", tries = 3, vip = true, patience = 5m, homeNumber = +14155550100 } (on: related)
  set { tries = external.tries, note = attributes["my key"], local = "x", count = 1 }
  set attributes["my key"] = note
  set contact { agentWhisper = Announce, queueFlow = Waiting, customerWhisper = Beep }
  set contact.holdFlow = Hold
  set contact.agentHoldFlow = AgentHold
  set contact.disconnectFlow = Other
  set contact.voice = "Joanna" (engine: neural, style: conversational)
  set contact.recording = on
  set contact.recording = [agent, customer]
  set contact.recording = agent
  set contact.logging = off
  set contact.language = "en-US"
  set contact.priority = 1
  set contact.routingAge = 2m
  set contact.routingAge = -30
  set contact.name = "Order \${note}"
  set contact.references.order = "https://example.com/\${note}"
  set contact { references.a = "1", references.b = note }
  set contact.queue = Support
  set contact.queue = queue(attributes.queueArn)
  set contact.queue = Anna
  set contact.callbackNumber = input { invalidNumber, notDialable -> continue }
  play ssml(external.message)
  play prompt(external.arn)
  play Music
  play note
  play ["One.", Music]
  play """
    A longer
    text.
    """
  ask "Press 1." (timeout: 5s, attempts: 2, again: "Sorry, I did not get that.") { 1 -> continue, timeout, noMatch -> retry, error -> continue }
  ask "How can I help?" (bot: Reception) { BookAppointment -> continue, Cancel { disconnect }, else -> continue }
  ask "How can I help?" (bot: OtherBot) { Whatever -> continue, else -> continue }
  collect (prompt: "Enter your number.", maxDigits: 10)
  collect note (prompt: "Enter your number.", terminator: "*#", cancel: off, betweenDigits: 3s) { timeout -> continue }
  collect homeNumber (prompt: "Enter your number.", format: e164) { invalid -> retry, timeout -> continue }
  collect note (prompt: "Card number?", encrypt: { key: "k", certificate: note })
  switch tier { "gold" -> continue, "silver" { play "Silver." } }
  switch tries { 1 -> continue, 2, 3 -> continue, else -> continue }
  switch vip { true -> continue, false -> continue }
  switch contact.channel { "VOICE" -> continue, else -> continue }
  switch homeNumber { "+14155550100" -> continue, else -> continue }
  if tier == "gold" { play "Gold." } else if tries < 3 { play "Hello." } else { play "Bye." }
  if vip -> low else -> low
  step low { if not (vip or tier != "gold") and customer.number startsWith "+49" { play "Hallo." }
  if note == tier { play "x" }
  if note == "\${tier}" { play "x" }
  if patience >= 5m and tries >= 2 { play "x" }
  if external.count > 3 or external.flag { play "x" }
  if 3 < tries { play "x" }
  if BusinessHours.open == false or contact.queue.open { play "x" }
  if contact.queue.size > 3 and contact.initiation == "CALLBACK" { play "x" }
  split { 30% -> continue, 70% { play "x" } }
  split { 50% -> continue, 50% -> continue }
  split { 30% -> continue, else -> continue }
  repeat 3 { play "x"
    if vip { break }
    continue }
  repeat 3 -> low
  repeat tries { play "x" }
  wait 5m { returned -> continue, error -> continue }
  invoke Lookup (phone: customer.number) as found { timeout -> continue, error -> continue }
  set tier = found.tier
  play "Hello \${found.name} of \${found.address.city}."
  invoke Anything (a: 1, b: "x", "my key": note)
  call Verify (number: customer.number) as check { verified { play check.name }, refused -> continue }
  dial +14155550100 (timeout: 30s) }
  step d { dial homeNumber (resume: on, sendDigits: "1,,2#", callerId: { name: "Us", number: customer.number }) { ended -> continue, failed, timeout, error -> continue }
  tag (department: "billing", "cost centre": note)
  untag ["department"]
  untag "department"
  task "Call back" (flow: Other, description: note, references: { link: "https://example.com" }, delay: 1h)
  task "Call back" (template: FollowUp)
  case create (template: "t", fields: { a: note }, link: on) { notLinked -> continue }
  case get (customer: contact.customerId, latest: on) { noneFound, multipleFound -> continue }
  case update (id: case.case_id)
  show Form (timeout: 5m, values: { a: note }) { Submit -> continue, "Go back" -> continue, else -> continue }
  action "ResumeContact" { error -> continue }
  action "UpdateContactMediaStreamingBehavior" (MediaStreamingState: "Enabled", MediaStreamType: "Audio", Participants: [{ ParticipantType: "Customer" }]) { error -> continue }
  callback Support (number: customer.number, delay: 10s)
  callback (delay: 10s) { error -> none }
  -> flow(external.next) }
  step e { enqueue queue(attributes.queueArn) { full, error -> continue }
  transfer Anna { error -> continue } }
  step f { enqueue { else -> continue }
  -> Other }
}
`,
  "names that are known at run time": `
external attributes { moduleArn: text, botArn: text }
external lex bot Reception { slots: { date: text } }
inbound flow F {
  on error -> sorry
  call module(moduleArn) (phone: customer.number) as found { refused -> sorry }
  play "Welcome, \${found.name}."
  ask "How can we help?" (bot: bot(botArn)) { Book -> book, Cancel -> sorry, noMatch -> sorry }
  step book { ask "When?" (bot: Reception) { Book { play "\${lex.slots.order}" }, else -> continue }
    disconnect }
  step sorry { disconnect }
}
`,
  "ways that are left open": `
queue Support {}
inbound flow F {
  on error -> none
  set contact.queue = Support
  profile create (attributes: { tier: "gold" })
  profile update (attributes: { tier: "gold" }) { error -> none }
  if contact.channel == "CHAT" -> none
  repeat 2 -> again
  -> none
  step again { play "Please wait."
    -> none }
}
`,
  "attributes that are emptied": `
attributes { p: phone, n: number, d: duration, tier: "gold" | "silver", vip: boolean }
inbound flow F {
  on error continue
  set { p = "", n = "", d = "", tier = "", vip = "" }
  if p == "" or n == "" or d != "" { play "Empty." }
  if tier == "" and vip == "" { play "Empty." }
  switch tier { "gold" { play "Gold." }, "" { play "Empty." } }
  switch n { 3 { play "Three." }, "" { play "Empty." } }
  disconnect
}
`,
};
