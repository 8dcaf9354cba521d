import type { Mistake } from "./case.ts";

export const resourceMistakes: readonly Mistake[] = [
  {
    code: "FLW6005",
    program: `hours Odd { open: [«weekdays» 08:00-18:00] }`,
    message: "`weekdays` is no weekday. Write `mon-fri`.",
  },
  {
    code: "FLW3001",
    program: `hours Odd { open: «mon-fri 08:00-18:00» }`,
    message:
      "A list of opening hours belongs here, and this is several values side by side. Put brackets around it: `[ … ]`.",
  },
  {
    code: "FLW6001",
    program: `queue Billing { hours: BusinessHours, «maxContact»: 5 }`,
    message: "A queue has no property `maxContact`. Did you mean `maxContacts`?",
  },
  {
    code: "FLW6002",
    program: `hours «Odd» { timezone: "UTC" }`,
    message: "`Odd` needs the property `open`: The week.",
  },
  {
    code: "FLW6002",
    program: `phone number «Line» { flow: Other }`,
    message: "`Line` needs the property `number`: The number, in E.164.",
  },
  {
    code: "FLW6003",
    program: `queue Billing { hours: BusinessHours, «hours»: BusinessHours }`,
    message: "The property `hours` is given twice.",
  },
  {
    code: "FLW6004",
    program: `hours Odd { open: [mon-fri 08:00-18:00 «closed»] }`,
    message:
      "A line of opening hours is a weekday or a range of them, and then times. For example `mon-fri 08:00-12:00 13:00-18:00`.",
  },
  {
    code: "FLW6004",
    program: `hours Odd { open: [«mon-fri»] }`,
    message:
      "A line of opening hours is a weekday or a range of them, and then times. For example `mon-fri 08:00-12:00 13:00-18:00`.",
  },
  {
    code: "FLW6004",
    program: `hours Odd { open: [mon 08:00-09:00], except: [«mon» 08:00-09:00] }`,
    message:
      "A line of opening hours is a date or a range of dates, and then times or `closed`. For example `2026-12-24 to 2026-12-26 closed`.",
  },
  {
    code: "FLW6005",
    program: `hours Odd { open: [«monday»-fri 08:00-18:00] }`,
    message: "`monday` is no weekday. Did you mean `mon`?",
  },
  {
    code: "FLW6005",
    program: `hours Odd { open: [«thr» 08:00-18:00] }`,
    message: "`thr` is no weekday. Did you mean `thu`?",
  },
  {
    code: "FLW6006",
    program: `hours Odd { open: [mon «08:00-08:00»] }`,
    message: "A time range from 08:00 to 08:00 has no length. For the whole day write 00:00-24:00.",
  },
  {
    code: "FLW6007",
    program: `routing profile Two { channels: { voice: 1 }, queues: [Support { priority: 1 }, «Support» { priority: 2 }] }`,
    message: "`Support` stands twice in this routing profile for the channel `voice`.",
  },
  {
    code: "FLW6008",
    program: `routing profile Two { channels: { voice: 1 }, queues: [Support { channels: [voice, «chat»] }] }`,
    message: "This routing profile does not handle the channel `chat`. Add it to `channels` of `Two`.",
  },
  {
    code: "FLW6009",
    program: `center One { country: US }\n«center» Two { country: US }`,
    message: "A project has one `center`, and this is the second.",
  },
  {
    code: "FLW6010",
    program: `quick connect «Odd» { description: "x" }`,
    message: "A quick connect leads to one of `number`, `queue` and `agent`, and `Odd` names none.",
  },
  {
    code: "FLW6010",
    program: `quick connect «Odd» { queue: Support, agent: Anna, flow: ToAgent }`,
    message: "A quick connect leads to one of `number`, `queue` and `agent`, and `Odd` names 2.",
  },
  {
    code: "FLW6011",
    program: `quick connect «Odd» { queue: Support }`,
    message: "To lead to a queue, a quick connect needs a `flow`: a queue transfer flow.",
  },
  {
    code: "FLW6011",
    program: `quick connect Odd { queue: Support, flow: «ToAgent» }`,
    message:
      "A quick connect to a queue runs a queue transfer flow, and `ToAgent` is an agent transfer flow.",
  },
  {
    code: "FLW6012",
    program: `agent Ben «"${"x".repeat(65)}"» { profile: Frontline }`,
    message: "The platform shows at most 64 characters as the name of an agent, and this has 65.",
  },
  {
    code: "FLW6013",
    program: `queue Billing «"  "» { hours: BusinessHours }`,
    message: "The name that the platform shows must not be empty.",
  },
  {
    code: "FLW3002",
    program: `queue Sales { hours: BusinessHours }; routing profile Night { channels: { voice: 1 }, queues: [Sales { priority: «100» }] }; inbound flow Main { enqueue Sales { else { disconnect } }; disconnect }`,
    message: "`priority` is a whole number, from 1 to 99, and this is 100.",
  },
  {
    code: "FLW6014",
    program: `queue «Billing» { hours: BusinessHours }; inbound flow Main { enqueue Billing { else { disconnect } }; disconnect }`,
    message:
      "No routing profile serves the queue `Billing`, so nobody would ever take a contact from it. Add it to `queues` of a routing profile.",
  },
  {
    code: "FLW6015",
    program: `hours Odd { open: [mon-fri 08:00-18:00, «fri-sat 17:00-20:00»] }`,
    message: "Another line covers fri 17:00 already.",
  },
  {
    code: "FLW6015",
    program: `hours Odd { open: [mon 08:00-09:00, «sun 22:00-10:00»] }`,
    message: "Another line covers mon 08:00 already.",
  },
  {
    code: "FLW6015",
    program: `hours Odd { open: [«mon 08:00-12:00 11:30-18:00»] }`,
    message: "Two ranges of this line overlap on mon 11:30.",
  },
  {
    code: "FLW6015",
    program: `hours Odd { open: [mon 08:00-12:00], except: [2026-12-24 to 2026-12-26 closed, «2026-12-26 10:00-11:00»] }`,
    message: "Some of these dates have other hours already, and only one of the two can hold.",
  },
  {
    code: "FLW6015",
    program: `hours Odd { open: [mon 08:00-12:00], except: [2026-12-24 closed], overrides: [«Winter» { dates: 2026-12-01 to 2026-12-31, hours: [mon 09:00-10:00] }] }`,
    message: "Some of these dates have other hours already, and only one of the two can hold.",
  },
  {
    code: "FLW6016",
    program: `hours Odd { open: [mon 08:00-12:00], overrides: [«Winter» { dates: 2026-12-01 to 2026-12-31 }] }`,
    message:
      "An override is one of `hours`, `open` and `closed`, and `Winter` has none. Temporary `hours` hold instead of the week; `open` and `closed` come back and add to it, or take from it.",
  },
  {
    code: "FLW6016",
    program: `hours Odd { open: [mon 08:00-12:00], overrides: [«Winter» { dates: 2026-12-01, hours: [mon 09:00-10:00], closed: [mon 10:00-11:00] }] }`,
    message:
      "An override is one of `hours`, `open` and `closed`, and `Winter` has `hours` and `closed`. Temporary `hours` hold instead of the week; `open` and `closed` come back and add to it, or take from it.",
  },
  {
    code: "FLW6017",
    program: `hours Odd { open: [mon 08:00-12:00], overrides: [«Meeting» { dates: 2026-01-01 to 2026-12-31, closed: [mon 09:00-10:00] }] }`,
    message: "`Meeting` must say how often it comes back: `every: week`, `month` or `year`.",
  },
  {
    code: "FLW6017",
    program: `hours Odd { open: [mon 08:00-12:00], overrides: [«Meeting» { dates: 2026-01-01 to 2026-12-31, closed: [mon 09:00-10:00], every: month }] }`,
    message:
      "`Meeting` must say on which days of the month: `days: [1, last]`, or `which: 1` for the first of its weekdays.",
  },
  {
    code: "FLW6017",
    program: `hours Odd { open: [mon 08:00-12:00], overrides: [«Meeting» { dates: 2026-01-01 to 2026-12-31, closed: [mon 09:00-10:00], every: year, days: [1] }] }`,
    message: "`Meeting` must say in which months of the year: `months: [12]`.",
  },
  {
    code: "FLW6017",
    program: `hours Odd { open: [mon 08:00-12:00], overrides: [Meeting { dates: 2026-01-01 to 2026-12-31, closed: [mon 09:00-10:00], every: week, «which»: 1 }] }`,
    message: "`which` belongs to `every: month` and `every: year`.",
  },
  {
    code: "FLW6017",
    program: `hours Odd { open: [mon 08:00-12:00], overrides: [Summer { dates: 2026-07-01 to 2026-07-31, hours: [mon 09:00-10:00], «every»: week }] }`,
    message:
      "`every` belongs to overrides with `open` or `closed`: temporary `hours` hold on all of their dates.",
  },
  {
    code: "FLW6018",
    program: `hours Odd { open: [mon 08:00-12:00], parents: [«Odd»] }`,
    message: "Hours cannot be their own parent.",
  },
  {
    code: "FLW6018",
    program: `hours First { open: [mon 08:00-12:00], parents: [BusinessHours] }; hours Second { open: [mon 08:00-12:00], parents: [«First»] }`,
    message:
      "`First` has parents of its own, so it cannot be a parent of `Second`: the platform links one level only.",
  },
  {
    code: "FLW6019",
    program: `hours Odd { «open»: [mon-sun 00:00-00:30 01:00-01:30 02:00-02:30 03:00-03:30 04:00-04:30 05:00-05:30 06:00-06:30 07:00-07:30 08:00-08:30 09:00-09:30 10:00-10:30 11:00-11:30 12:00-12:30 13:00-13:30 14:00-14:30] }`,
    message: "A week of hours has at most 100 ranges of times, counted for each day, and here are 105.",
  },
  {
    code: "FLW6019",
    program: `${numbered(50, (count) => `agent status Pause${count} {}`)}; agent status «Pause51» {}`,
    message: "An instance has at most 50 agent statuses, and here are 51.",
  },
  {
    code: "FLW6020",
    program: `${numbered(4, (count) => `phone number Line${count} { number: +1202555010${count} }`)}; phone number Line5 { number: +12025550105 }; phone number «Line6» { number: +12025550106 }`,
    message:
      "A new instance has at most 5 phone numbers, and here are 6. The platform raises this limit on request: ask for it before you deploy.",
  },
  {
    code: "FLW6020",
    program: `${numbered(17, (count) => `queue Queue${count} {}`)}; routing profile Big { channels: { voice: 1, chat: 2, task: 2 }, «queues»: [${numbered(17, (count) => `Queue${count}`, ", ")}] }`,
    message:
      "A routing profile has at most 50 queues, counted once for each channel, and here are 51. The platform raises this limit on request: ask for it before you deploy.",
  },
  {
    code: "FLW6021",
    program: `agent Bert «"Bert Brown"» { profile: Frontline }`,
    message: "The name of an agent must be made of letters, digits and `_ . @ -`: agents sign in with it.",
  },
  {
    code: "FLW6022",
    program: `lambda Find { output: { name: text, «address»: { city: text } }, response: strings }`,
    message: "`address` is nested, and an answer of `strings` has only texts. Say `response: json`.",
  },
  {
    code: "FLW6023",
    program: `lambda Audit { input: { step: text }, «output»: { id: text }, mode: asynchronous }`,
    message:
      "Flows do not wait for this function, so they never read its answer, and `output` says nothing. Leave it out, or make the `mode` `synchronous`.",
  },
  {
    code: "FLW3028",
    program: `predefined attribute Language { values: ["English", "German"] }; agent Bert { profile: Frontline, proficiencies: [Language { value: «"Germann"», level: 3 }] }`,
    message: "`Language` has no `Germann`. Did you mean `German`?",
  },
  {
    code: "FLW3005",
    program: `queue Billing { tags: { «"aws:team"»: "billing" } }`,
    message: "The name `aws:team` must be another name: the platform keeps those that begin with `aws:`.",
  },
];

function numbered(count: number, one: (index: number) => string, between = "; "): string {
  return Array.from({ length: count }, (_, index) => one(index + 1)).join(between);
}
