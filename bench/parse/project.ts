/** One file of a made-up project. */
interface ProjectFile {
  readonly path: string;
  readonly text: string;
}

/**
 * A project as large centres have it: one file per department with its hours, queues, routing profile, number and
 * flows. Every file has the same forms with other names and texts; about 150 lines each.
 */
export function generateProject(files: number): readonly ProjectFile[] {
  return Array.from({ length: files }, (_, index) => ({
    path: `departments/department-${index}.flow`,
    text: department(index),
  }));
}

const services = [
  "orders",
  "billing",
  "returns",
  "repairs",
  "subscriptions",
  "deliveries",
  "complaints",
] as const;

function department(index: number): string {
  const name = `Department${index}`;
  const service = services[index % services.length] ?? "orders";
  const other = `Department${(index * 7 + 3) % 100}`;
  return `// ${name}: ${service}
import { ${other}Support, ${other}Welcome } from "./${other.toLowerCase()}.flow"

attributes {
  /// The number the caller asked to be called back on.
  callbackNumber${index}: phone
  tier${index}: "gold" | "silver" | "bronze" = "bronze"
  attempts${index}: number
}

hours ${name}Hours {
  timezone: "America/New_York"
  open: [mon-thu 08:00-18:00, fri 08:00-16:30, sat 09:00-13:00]
  except: [2026-12-25 closed, 2026-12-24 09:00-12:00]
}

queue ${name}Support "Help with ${service}" {
  description: "Callers with questions about ${service}"
  hours: ${name}Hours
  maxContacts: ${50 + index}
}

queue ${name}Callbacks {
  description: "Customers waiting to be called back about ${service}"
  hours: ${name}Hours
  maxContacts: 200
  callerId: { name: "Example Corp ${service}", number: +1202555${String(1000 + index)} }
  outboundWhisper: ${name}Greeting
}

routing profile ${name}Agents {
  channels: { voice: 1, chat: 3, task: 5 }
  outboundQueue: ${name}Support
  queues: [
    ${name}Support { priority: 1, delay: 0s, channels: [voice, chat] }
    ${name}Callbacks { priority: 5, delay: 30s, channels: [voice] }
  ]
}

lambda Lookup${name} {
  input: { phone: phone, service: text }
  output: { tier: "gold" | "silver" | "bronze", name: text }
  timeout: 8s
}

phone number ${name}Line { number: +1303555${String(1000 + index)}, flow: ${name}Welcome }

/* The way of a caller: greeting, menu, queue. */
inbound flow ${name}Welcome {
  on error -> sorry

  play "Thank you for calling Example Corp about your ${service}."
  if not ${name}Hours.open {
    play "We are closed. Please call again on a working day."
    disconnect
  }
  invoke Lookup${name} (phone: customer.number, service: "${service}") as found {
    timeout -> offer
  }
  set tier${index} = found.tier
  if tier${index} == "gold" or attempts${index} > 3 {
    set contact.priority = 1
    play "Welcome back, \${found.name}. You are next."
    -> joinQueue
  } else if found.name == "" and not ${other}Hours.open {
    play "We do not know this number yet."
  } else {
    play "Welcome back, \${found.name}."
  }
  -> offer

  step offer {
    ask "Press 1 to receive a callback. Press 2 to stay in the queue." (timeout: 5s, attempts: 2, again: "Sorry, I did not get that.") {
      1 -> requestCallback
      2, 3 -> joinQueue
      "*" -> offer
      else -> joinQueue
    }
  }

  step requestCallback {
    collect callbackNumber${index} (prompt: "Please enter your phone number.", format: local) {
      invalid, timeout -> offer
    }
    callback ${name}Callbacks (number: callbackNumber${index}, delay: 99s, retries: 2, interval: 10m) {
      invalidNumber, notDialable -> offer
      error -> joinQueue
    }
    play "We will call you back. Goodbye."
    disconnect
  }

  step joinQueue {
    set contact.queueFlow = ${name}Waiting
    set contact.agentWhisper = ${name}Announce
    switch tier${index} {
      "gold", "silver" { tag "valued" }
      else -> continue
    }
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

queue flow ${name}Waiting {
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

agent whisper flow ${name}Announce {
  on error continue
  play "A caller about ${service}."
  end
}

outbound whisper flow ${name}Greeting {
  on error continue
  play "Hello, this is your scheduled callback from Example Corp."
  end
}
`;
}
