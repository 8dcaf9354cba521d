import { createSimulation } from "@contactflow/runtime/center";
import { expect, test } from "vitest";
import { checkFiles } from "../program/program.ts";
import { lowerProgram } from "../compile.ts";
import { centerDefinition } from "../emit/definition.ts";

function definitionOf(text: string) {
  const program = checkFiles({ readFile: () => text }, ["f.flow"]);
  expect(program.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  const { graphs, resources, locateIn } = lowerProgram(program);
  return centerDefinition(graphs, resources, locateIn);
}

test("resources are compiled with their defaults, in the platform's units", () => {
  expect(
    definitionOf(`
/// Everything about us.
center Example "Example Corp" { country: DE, timezone: "Europe/Berlin" }

attributes {
  tier: "gold" | "silver" = "silver"
  wait: duration = 2m
  "my key": text
}

hours Office { open: [mon-wed 08:00-12:00 13:00-18:00, sat 22:00-02:00], except: [2026-12-24 to 2026-12-26 closed, 2026-12-31 09:00-12:00] }
external hours Elsewhere

/// For everybody.
queue Support "Customer support" {
  hours: Office
  maxContacts: 5
  callerId: { name: "Example", number: MainLine }
  outboundWhisper: Greeting
  quickConnects: [ToBilling, ToPhone]
  enabled: false
}
queue Billing { description: "Invoices." }
external queue Legacy

routing profile Frontline {
  channels: { voice: 1, chat: 3 }
  outboundQueue: Support
  queues: [Support, Billing { priority: 5, delay: 2m, channels: [chat] }]
}
phone number MainLine { number: +12025550100, flow: Welcome }
quick connect ToBilling { queue: Billing, flow: Send }
quick connect ToPhone { number: +12025550101 }
agent Anna "anna@example.com" { profile: Frontline, autoAccept: true, afterContactWork: 30s }
lambda Lookup { timeout: 3s }
external prompt Music
view Form { actions: [Submit] }
defaults { queueFlow: Waiting }

inbound flow Welcome { disconnect }
outbound whisper flow Greeting { end }
queue flow Waiting { end }
queue transfer flow Send { disconnect }
`),
  ).toMatchObject({
    name: "Example Corp",
    timezone: "Europe/Berlin",
    country: "DE",
    attributes: {
      tier: { type: "text", oneOf: ["gold", "silver"], initial: "silver" },
      wait: { type: "duration", initial: "120" },
      "my key": { type: "text" },
    },
    hours: {
      Office: {
        timezone: "Europe/Berlin",
        open: [
          { days: ["mon", "tue", "wed"], from: 480, to: 720 },
          { days: ["mon", "tue", "wed"], from: 780, to: 1080 },
          { days: ["sat"], from: 1320, to: 120 },
        ],
        except: [
          { from: "2026-12-24", to: "2026-12-26", open: [] },
          { from: "2026-12-31", to: "2026-12-31", open: [{ from: 540, to: 720 }] },
        ],
      },
      Elsewhere: { open: [{ days: expect.arrayContaining(["sun"]), from: 0, to: 1440 }] },
    },
    queues: {
      Support: {
        displayName: "Customer support",
        description: "For everybody.",
        hours: "Office",
        maxContacts: 5,
        callerId: { name: "Example", number: "+12025550100" },
        outboundWhisper: "Greeting",
        quickConnects: ["ToBilling", "ToPhone"],
        enabled: false,
      },
      Billing: { description: "Invoices." },
      Legacy: { external: true },
    },
    routingProfiles: {
      Frontline: {
        channels: { voice: 1, chat: 3 },
        outboundQueue: "Support",
        queues: [
          { queue: "Support", priority: 1, delay: 0, channels: ["voice", "chat"] },
          { queue: "Billing", priority: 5, delay: 120, channels: ["chat"] },
        ],
      },
    },
    phoneNumbers: { MainLine: { number: "+12025550100", flow: "Welcome" } },
    quickConnects: {
      ToBilling: { type: "queue", queue: "Billing", flow: "Send" },
      ToPhone: { type: "phone", number: "+12025550101" },
    },
    agents: {
      Anna: { displayName: "anna@example.com", profile: "Frontline", autoAccept: true, afterContactWork: 30 },
    },
    lambdas: { Lookup: { timeout: 3 } },
    prompts: { Music: { external: true } },
    views: { Form: {} },
    defaults: { queueFlow: "Waiting" },
  });
});

test("what exists elsewhere can be named, and stops whoever runs into it", () => {
  const definition = definitionOf(`
external queue flow OldMusic
external inbound flow Legacy
external queue Old
external routing profile Frontline
external agent Anna
external phone number Line
external quick connect ToOld

inbound flow Welcome {
  on error { disconnect }
  set contact.queueFlow = OldMusic
  ask "?" { 1 { enqueue Old }, 2 { transfer Anna }, else -> Legacy }
}
phone number MainLine { number: +12025550100, flow: Welcome }
`);
  const simulation = createSimulation(definition);
  const call = simulation.call("MainLine", "+14155550123");
  expect(() => simulation.press(call, "3")).toThrow(/external flow Legacy/);
});

test("a program without a center has one all the same", () => {
  expect(definitionOf("queue Support {}\n")).toMatchObject({
    name: "Contact centre",
    timezone: "UTC",
    queues: { Support: {} },
  });
});

test("overrides of hours are compiled, and hold in the simulation", () => {
  const definition = definitionOf(`
center Example { timezone: "America/New_York" }
hours Holidays { open: [mon-sun 00:00-24:00], overrides: [
  Christmas { dates: 2026-12-24 to 2026-12-26, hours: [thu 09:00-12:00] }
] }
hours Office {
  open: [mon-fri 08:00-18:00]
  parents: [Holidays]
  overrides: [
    TeamMeeting { name: "Team meeting", dates: 2026-01-01 to 2026-12-31, closed: [mon 12:00-13:00], every: month, which: last, interval: 2 }
  ]
}
queue Support { hours: Office }
routing profile Frontline { channels: { voice: 1 }, queues: [Support] }
phone number Main { number: +12025550100, flow: Welcome }
inbound flow Welcome {
  on error -> bye
  if Office.open { play "We are open." } else { play "We are closed." }
  -> bye
  step bye { disconnect }
}
`);
  expect(definition.hours["Office"]).toMatchObject({
    parents: ["Holidays"],
    overrides: [
      {
        name: "TeamMeeting",
        displayName: "Team meeting",
        from: "2026-01-01",
        to: "2026-12-31",
        kind: "closed",
        times: [{ days: ["mon"], from: 720, to: 780 }],
        on: { every: "month", interval: 2, which: -1 },
      },
    ],
  });

  const heardAt = (at: string) => {
    const simulation = createSimulation(definition, { at });
    const id = simulation.call("+12025550100", "+14155550123");
    return simulation.contact(id).transcript.flatMap((line) => (line.type === "heard" ? line.prompt : []));
  };
  expect(heardAt("2026-03-02T12:30")).toEqual([{ say: "We are open." }]);
  expect(heardAt("2026-03-30T12:30")).toEqual([{ say: "We are closed." }]);
  expect(heardAt("2026-12-24T11:59")).toEqual([{ say: "We are open." }]);
  expect(heardAt("2026-12-25T10:00")).toEqual([{ say: "We are closed." }]);
});

test("what only a deployment reads is kept as it is written", () => {
  const { settings, queues, agents, routingProfiles, emailAddresses, lambdas, dataTables } = definitionOf(`
center Example { country: US, alias: "example", flowLogs: on }
queue Support { maxContacts: 5, emailAddresses: Care, tags: { team: "support" } }
email address Care { address: "care@example.com", flow: Welcome }
routing profile Frontline { channels: { voice: 1, chat: 2 }, queues: [Support], manualQueues: [Support { channels: [chat] }] }
agent Anna { profile: Frontline, autoAccept: { voice: on, chat: off }, firstName: "Anna" }
lambda Find { output: { name: text, address: { city: text } } }
lambda Score { output: { points: number } }
data table Closures { keys: { region: "north" | "south" }, attributes: { closed: boolean } }
inbound flow Welcome { disconnect }
`);
  expect(queues["Support"]).toEqual({
    maxContacts: 5,
    settings: { emailAddresses: ["Care"], tags: { team: "support" } },
  });
  expect(settings).toEqual({ alias: "example", flowLogs: true });
  expect(emailAddresses?.["Care"]?.settings).toEqual({ address: "care@example.com", flow: "Welcome" });
  expect(routingProfiles["Frontline"]).not.toHaveProperty("settings");
  expect(agents["Anna"]).toMatchObject({
    autoAccept: { voice: true, chat: false },
    settings: { firstName: "Anna" },
  });
  expect([lambdas["Find"]?.response, lambdas["Score"]?.response]).toEqual(["json", undefined]);
  expect(dataTables?.["Closures"]?.settings).toEqual({
    keys: { region: ["north", "south"] },
    attributes: { closed: "boolean" },
  });
});

test("what routing goes by of agents and profiles", () => {
  const { agents, routingProfiles } = definitionOf(`
center Example { country: US }
predefined attribute Language { values: ["French"] }
routing profile Frontline { channels: { voice: 1 }, idleSince: inbound }
routing profile Others {
  channels: { voice: 1, task: 2 }
  idleSince: activity
  manualQueues: [Support, Backlog { channels: [task] }]
}
queue Support { }
queue Backlog { }
agent Anna {
  profile: Frontline
  autoAccept: { voice: on, callback: on }
  afterContactWork: { chat: 1m }
  proficiencies: [Language { value: "French", level: 4 }]
}
inbound flow Welcome { disconnect }
`);
  expect(routingProfiles).toMatchObject({ Frontline: { idleSince: "inbound" } });
  expect(routingProfiles["Others"]).not.toHaveProperty("idleSince");
  expect(routingProfiles["Others"]?.manualQueues).toEqual([
    { queue: "Support", channels: ["voice", "task"] },
    { queue: "Backlog", channels: ["task"] },
  ]);
  expect(agents["Anna"]).toEqual({
    profile: "Frontline",
    autoAccept: { voice: true, callback: true },
    afterContactWork: { chat: 60 },
    proficiencies: [{ attribute: "Language", value: "French", level: 4 }],
  });
});

test("attributes may be called as what every object of JavaScript has", () => {
  const { attributes } = definitionOf(`
external attributes { constructor: text, toString: text = "a", __proto__: text, "valueOf": number = 3 }
inbound flow Welcome { disconnect }
`);
  expect(Object.entries(attributes)).toEqual([
    ["constructor", { type: "text" }],
    ["toString", { type: "text", initial: "a" }],
    ["__proto__", { type: "text" }],
    ["valueOf", { type: "number", initial: "3" }],
  ]);
});
