/** One file of a made-up project. */
export interface ProjectFile {
  readonly path: string;
  readonly text: string;
}

const linesInDepartment = 180;

/**
 * A project as large centres have it: what all share, and three files for each department: its resources, the way of its callers, and
 * what they hear while they wait. Departments send callers on to each other. Without any mistake, but for being larger than an instance
 * may be.
 */
export function generateProject(files: number): readonly ProjectFile[] {
  const departments = Math.max(1, Math.round((files - 1) / 3));
  return [
    { path: "shared.flow", text: shared },
    ...Array.from({ length: departments }, (_, index) => department(index, departments)).flat(),
  ];
}

/** About so many files have that many lines together. */
export function filesForLines(lines: number): number {
  return Math.round((lines / linesInDepartment) * 3);
}

export function linesIn(project: readonly ProjectFile[]): number {
  return project.reduce((sum, { text }) => sum + text.split("\n").length - 1, 0);
}

const shared = `// What all departments share.
center ExampleCorp { country: US, timezone: "America/New_York" }

attributes {
  /// The number the caller asked to be called back on.
  callbackNumber: phone
  tier: "gold" | "silver" | "bronze" = "bronze"
  language: "en" | "es" = "en"
}

external attributes {
  accountNumber: text
}

lambda LookupCustomer {
  input: { phone: phone, service: text }
  output: { tier: "gold" | "silver" | "bronze", name: text }
  timeout: 8s
}

/// Asks for the account and its PIN.
module VerifyCaller {
  input { purpose: text }
  output { isKnown: boolean }
  outcomes: verified, refused
  on error -> refuse

  collect accountNumber (prompt: "Please enter your account number.", maxDigits: 10) {
    timeout -> refuse
  }
  end verified (isKnown: true)

  step refuse {
    end refused (isKnown: false)
  }
}

outbound whisper flow CallbackGreeting {
  on error continue
  play "Hello, this is your scheduled callback from Example Corp."
  end
}
`;

const services = ["orders", "billing", "returns", "repairs", "subscriptions", "deliveries", "complaints"];

function department(index: number, departments: number): readonly ProjectFile[] {
  const name = `Department${index}`;
  const other = (index * 7 + 3) % departments;
  const next = other === index ? (index + 1) % departments : other;
  const service = services[index % services.length] ?? "orders";
  const folder = `departments/${index}`;
  return [
    { path: `${folder}/resources.flow`, text: resources(name, service, index) },
    { path: `${folder}/welcome.flow`, text: welcome(name, service, next) },
    { path: `${folder}/waiting.flow`, text: waiting(name, service) },
  ];
}

function resources(name: string, service: string, index: number): string {
  const line = `+1${String(2_020_000_000 + ((index * 7919) % 7_000_000) + 200_0000).padStart(10, "0")}`;
  return `// ${name}: where callers with questions about ${service} wait, and who talks to them.
import { CallbackGreeting } from "../../shared.flow"
import { ${name}Welcome } from "./welcome.flow"

hours ${name}Hours "${name}: opening hours" {
  timezone: "America/New_York"
  open: [
    mon-thu 08:00-18:00
    fri 08:00-16:30
    sat 09:00-13:00
  ]
  except: [
    2026-12-24 09:00-12:00
    2026-12-25 closed
    2027-01-01 closed
  ]
}

/// Callers with questions about ${service}.
queue ${name}Support "${name}: help with ${service}" {
  description: "Callers with questions about ${service}"
  hours: ${name}Hours
  maxContacts: ${50 + (index % 200)}
}

/// Customers who asked to be called back.
queue ${name}Callbacks "${name}: callbacks" {
  description: "Customers waiting to be called back about ${service}"
  hours: ${name}Hours
  maxContacts: 200
  callerId: { name: "Example Corp ${service}", number: ${name}Line }
  outboundWhisper: CallbackGreeting
}

routing profile ${name}Agents "${name}: agents" {
  description: "Agents for ${service}"
  channels: { voice: 1, chat: 3 }
  outboundQueue: ${name}Support
  queues: [
    ${name}Support { priority: 1, delay: 0s, channels: [voice, chat] }
    ${name}Callbacks { priority: 5, delay: 30s, channels: [voice] }
  ]
}

routing profile ${name}Trainees "${name}: trainees" {
  description: "Agents who learn about ${service}"
  channels: { voice: 1 }
  outboundQueue: ${name}Support
  queues: [
    ${name}Support { priority: 2, delay: 10s, channels: [voice] }
  ]
}

phone number ${name}Line {
  number: ${line}
  flow: ${name}Welcome
}
`;
}

function welcome(name: string, service: string, next: number): string {
  const other = `Department${next}`;
  return `// ${name}: the way of a caller: greeting, menu, queue.
import { LookupCustomer, VerifyCaller } from "../../shared.flow"
import { ${name}Hours, ${name}Support, ${name}Callbacks } from "./resources.flow"
import { ${name}Waiting, ${name}Announce, ${name}Recording } from "./waiting.flow"
import { ${other}Welcome } from "../${next}/welcome.flow"

inbound flow ${name}Welcome "${name}: welcome" {
  on error -> sorry

  play "Thank you for calling Example Corp about your ${service}."
  if not ${name}Hours.open {
    play "We are closed. Please call again on a working day."
    disconnect
  }
  invoke LookupCustomer (phone: customer.number, service: "${service}") as found {
    timeout -> offer
  }
  set tier = found.tier
  if tier == "gold" {
    set contact.priority = 1
    play "Welcome back, \${found.name}. You are next."
    -> joinQueue
  }
  -> offer

  step offer {
    ask "Press 1 to be called back, 2 to wait, 3 for another department." (timeout: 5s, attempts: 2) {
      1 -> requestCallback
      2 -> joinQueue
      3 -> ${other}Welcome
      else -> joinQueue
    }
  }

  step requestCallback {
    call VerifyCaller (purpose: "callback") as checked {
      verified -> continue
      refused -> joinQueue
    }
    collect callbackNumber (prompt: "Please enter your phone number.", format: local) {
      invalid, timeout -> offer
    }
    callback ${name}Callbacks (number: callbackNumber, delay: 99s, retries: 2, interval: 10m) {
      invalidNumber, notDialable -> offer
      error -> joinQueue
    }
    play "We will call you back. Goodbye."
    disconnect
  }

  step joinQueue {
    set contact.queueFlow = ${name}Waiting
    set contact.agentWhisper = ${name}Announce
    set contact.customerWhisper = ${name}Recording
    enqueue ${name}Support {
      full { play "All lines are busy. Please call again later." }
    }
    disconnect
  }

  step sorry {
    play "Something went wrong. Please call again."
    disconnect
  }
}
`;
}

function waiting(name: string, service: string): string {
  return `// ${name}: what callers and agents hear.
import { ${name}Support, ${name}Callbacks } from "./resources.flow"

queue flow ${name}Waiting "${name}: waiting" {
  on error -> done
  -> music

  step music {
    loop ["Thank you for waiting.", "An agent for ${service} will be with you shortly."] (interruptEvery: 60s) {
      interrupted -> longWait
    }
  }

  step longWait {
    if ${name}Support.oldestAge > 5m {
      ask "Press 1 if you would rather be called back." (timeout: 5s) {
        1 -> callMeBack
        else -> music
      }
    }
    -> music
  }

  step callMeBack {
    callback ${name}Callbacks (number: customer.number, delay: 10s, retries: 2, interval: 10m) {
      else -> music
    }
    disconnect
  }

  step done { end }
}

agent whisper flow ${name}Announce "${name}: announcement" {
  on error continue
  if tier == "gold" {
    play "A gold customer about ${service}."
    end
  }
  switch language {
    "es" {
      play "A caller who speaks Spanish, about ${service}."
    }
    else -> continue
  }
  play "A caller about ${service}."
  end
}

customer whisper flow ${name}Recording "${name}: recording" {
  on error continue
  if language == "es" {
    play "Esta llamada puede ser grabada."
    end
  }
  play "This call may be recorded."
  end
}
`;
}
