import type { Mistake } from "./case.ts";

export const resourceMistakes: readonly Mistake[] = [
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
];
