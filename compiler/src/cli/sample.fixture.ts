/** A small centre: a menu, a queue, callbacks. */
export const shop = `/// Where shoppers call.
center Shop { country: US, timezone: "America/New_York" }

attributes {
  callbackNumber: phone
}

queue Sales { maxContacts: 10 }
queue Callbacks { callerId: { name: "Shop", number: +12025550100 }, outboundWhisper: Greeting }

routing profile Everyone {
  channels: { voice: 1 }
  outboundQueue: Sales
  queues: [
    Sales { priority: 1, delay: 0s }
    Callbacks { priority: 2, delay: 0s }
  ]
}

phone number Line { number: +12025550100, flow: Hello }

inbound flow Hello {
  on error -> bye

  ask "Press 1 for sales, 2 for a callback." (timeout: 5s) {
    1 -> sales
    2 -> number
    else -> bye
  }

  step sales {
    enqueue Sales { full -> bye }
  }

  step number {
    collect callbackNumber (prompt: "Your number, please.", format: local) {
      invalid, timeout -> bye
    }
    callback Callbacks (number: callbackNumber, delay: 60s, retries: 1, interval: 10m) {
      invalidNumber, notDialable -> bye
    }
    play "We call you back."
    disconnect
  }

  step bye {
    play "Goodbye."
    disconnect
  }
}

outbound whisper flow Greeting {
  on error continue
  play "This is the shop."
  end
}
`;
