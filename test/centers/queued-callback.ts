import { defineCenter, defineFlow, type Read } from "@contactflow/runtime";

const source = "queued-callback.flow";
const callbackNumber: Read = { read: ["Attributes", "callbackNumber"] };

/** examples/queued-callback.flow, compiled by hand. */
export const Welcome = defineFlow({
  name: "Welcome",
  kind: "inbound flow",
  source,
  start: "play",
  states: {
    play: {
      action: { type: "play", prompt: { say: "Thank you for calling Example Corp." } },
      on: { done: "if", error: "sorry.play" },
      at: [50, 3],
    },
    if: {
      action: { type: "checkHours", hours: "BusinessHours" },
      on: { open: "offer.ask", closed: "if.play", error: "sorry.play" },
      at: [51, 3],
    },
    "if.play": {
      action: { type: "play", prompt: { say: "We are closed. Please call again on a working day." } },
      on: { done: "if.disconnect", error: "sorry.play" },
      at: [52, 5],
    },
    "if.disconnect": { action: { type: "disconnect" }, on: {}, at: [53, 5] },
    "offer.ask": {
      action: {
        type: "ask",
        prompt: { say: "Press 1 to receive a callback. Press 2 to stay in the queue." },
        timeout: 5,
      },
      on: {
        "1": "requestCallback.collect",
        "2": "joinQueue.set",
        timeout: "offer.ask.again",
        noMatch: "offer.ask.again",
        error: "joinQueue.set",
      },
      at: [58, 5],
      step: "offer",
    },
    "offer.ask.again": {
      action: { type: "repeat", count: 1 },
      on: { again: "offer.ask", done: "joinQueue.set" },
      at: [58, 5],
      step: "offer",
    },
    "requestCallback.collect": {
      action: {
        type: "collect",
        prompt: { say: "Please enter your phone number." },
        timeout: 5,
        format: { phone: "local", country: "US" },
      },
      on: { done: "requestCallback.collect.timeout", invalid: "offer.ask", error: "sorry.play" },
      at: [66, 5],
      step: "requestCallback",
    },
    "requestCallback.collect.timeout": {
      action: {
        type: "compare",
        value: { read: ["StoredCustomerInput"] },
        cases: [{ operator: "==", operand: "Timeout", outcome: "timeout" }],
      },
      on: { timeout: "offer.ask", noMatch: "requestCallback.collect.set" },
      at: [66, 5],
      step: "requestCallback",
    },
    "requestCallback.collect.set": {
      action: { type: "setAttributes", values: { callbackNumber: { read: ["StoredCustomerInput"] } } },
      on: { done: "requestCallback.callback.number", error: "sorry.play" },
      at: [66, 5],
      step: "requestCallback",
    },
    "requestCallback.callback.number": {
      action: { type: "setCallbackNumber", number: callbackNumber },
      on: { done: "requestCallback.callback", invalidNumber: "offer.ask", notDialable: "offer.ask" },
      at: [69, 5],
      step: "requestCallback",
    },
    "requestCallback.callback": {
      action: { type: "callback", queue: "Callbacks", delay: 99, retries: 2, interval: 600 },
      on: { done: "requestCallback.play", error: "joinQueue.set" },
      at: [69, 5],
      step: "requestCallback",
    },
    "requestCallback.play": {
      action: { type: "play", prompt: { say: "We will call you back. Goodbye." } },
      on: { done: "requestCallback.disconnect", error: "sorry.play" },
      at: [73, 5],
      step: "requestCallback",
    },
    "requestCallback.disconnect": {
      action: { type: "disconnect" },
      on: {},
      at: [74, 5],
      step: "requestCallback",
    },
    "joinQueue.set": {
      action: { type: "setHook", hook: "queueFlow", flow: "Waiting" },
      on: { done: "joinQueue.set2", error: "sorry.play" },
      at: [78, 5],
      step: "joinQueue",
    },
    "joinQueue.set2": {
      action: { type: "setHook", hook: "agentWhisper", flow: "AnnounceSupport" },
      on: { done: "joinQueue.enqueue.queue", error: "sorry.play" },
      at: [79, 5],
      step: "joinQueue",
    },
    "joinQueue.enqueue.queue": {
      action: { type: "setQueue", queue: "Support" },
      on: { done: "joinQueue.enqueue", error: "sorry.play" },
      at: [80, 5],
      step: "joinQueue",
    },
    "joinQueue.enqueue": {
      action: { type: "enqueue" },
      on: { full: "joinQueue.enqueue.full.play", error: "sorry.play" },
      at: [80, 5],
      step: "joinQueue",
    },
    "joinQueue.enqueue.full.play": {
      action: { type: "play", prompt: { say: "All lines are busy. Please call again later." } },
      on: { done: "joinQueue.disconnect", error: "sorry.play" },
      at: [81, 14],
      step: "joinQueue",
    },
    "joinQueue.disconnect": { action: { type: "disconnect" }, on: {}, at: [83, 5], step: "joinQueue" },
    "sorry.play": {
      action: { type: "play", prompt: { say: "Something went wrong. Please call again." } },
      on: { done: "sorry.disconnect", error: "sorry.disconnect" },
      at: [87, 5],
      step: "sorry",
    },
    "sorry.disconnect": { action: { type: "disconnect" }, on: {}, at: [88, 5], step: "sorry" },
  },
});

export const Waiting = defineFlow({
  name: "Waiting",
  kind: "queue flow",
  source,
  start: "music.loop",
  states: {
    "music.loop": {
      action: {
        type: "loop",
        prompts: [{ say: "Thank you for waiting." }, { say: "An agent will be with you shortly." }],
        interruptEvery: 60,
      },
      on: { interrupted: "longWait.if", error: "done.end" },
      at: [97, 5],
      step: "music",
    },
    "longWait.if": {
      action: {
        type: "checkMetric",
        metric: "oldestAge",
        queue: "Support",
        cases: [{ operator: ">", operand: 300, outcome: "long" }],
      },
      on: { long: "longWait.if.ask", noMatch: "music.loop", error: "done.end" },
      at: [103, 5],
      step: "longWait",
    },
    "longWait.if.ask": {
      action: {
        type: "ask",
        prompt: { say: "Press 1 if you would rather be called back." },
        timeout: 5,
      },
      on: {
        "1": "callMeBack.callback.number",
        timeout: "music.loop",
        noMatch: "music.loop",
        error: "music.loop",
      },
      at: [104, 7],
      step: "longWait",
    },
    "callMeBack.callback.number": {
      action: { type: "setCallbackNumber", number: { read: ["CustomerEndpoint", "Address"] } },
      on: { done: "callMeBack.callback", invalidNumber: "music.loop", notDialable: "music.loop" },
      at: [113, 5],
      step: "callMeBack",
    },
    "callMeBack.callback": {
      action: { type: "callback", queue: "Callbacks", delay: 10, retries: 2, interval: 600 },
      on: { done: "callMeBack.play", error: "music.loop" },
      at: [113, 5],
      step: "callMeBack",
    },
    "callMeBack.play": {
      action: { type: "play", prompt: { say: "We will call you back. Goodbye." } },
      on: { done: "callMeBack.disconnect", error: "done.end" },
      at: [116, 5],
      step: "callMeBack",
    },
    "callMeBack.disconnect": { action: { type: "disconnect" }, on: {}, at: [117, 5], step: "callMeBack" },
    "done.end": { action: { type: "end" }, on: {}, at: [120, 15], step: "done" },
  },
});

export const AnnounceSupport = defineFlow({
  name: "AnnounceSupport",
  kind: "agent whisper flow",
  source,
  start: "play",
  states: {
    play: {
      action: { type: "play", prompt: { say: "A caller from the support queue." } },
      on: { done: "end", error: "end" },
      at: [125, 3],
    },
    end: { action: { type: "end" }, on: {}, at: [126, 3] },
  },
});

export const CallbackGreeting = defineFlow({
  name: "CallbackGreeting",
  kind: "outbound whisper flow",
  source,
  start: "play",
  states: {
    play: {
      action: { type: "play", prompt: { say: "Hello, this is your scheduled callback from Example Corp." } },
      on: { done: "end", error: "end" },
      at: [131, 3],
    },
    end: { action: { type: "end" }, on: {}, at: [132, 3] },
  },
});

export const center = defineCenter<{ readonly callbackNumber: string }>()(() => ({
  name: "ExampleCorp",
  timezone: "America/New_York",
  country: "US",
  attributes: { callbackNumber: { type: "phone" } },
  hours: {
    BusinessHours: {
      timezone: "America/New_York",
      open: [
        { days: ["mon", "tue", "wed", "thu", "fri"], from: 480, to: 1080 },
        { days: ["sat"], from: 540, to: 780 },
      ],
      except: [{ from: "2026-12-25", to: "2026-12-25", open: [] }],
    },
  },
  queues: {
    Support: {
      description: "Callers waiting for the next agent",
      hours: "BusinessHours",
      maxContacts: 50,
    },
    Callbacks: {
      description: "Callers waiting to be called back",
      hours: "BusinessHours",
      maxContacts: 200,
      callerId: { name: "Example Corp", number: "+12025550100" },
      outboundWhisper: "CallbackGreeting",
    },
  },
  routingProfiles: {
    Frontline: {
      channels: { voice: 1 },
      outboundQueue: "Support",
      queues: [
        { queue: "Support", priority: 1, delay: 0, channels: ["voice"] },
        { queue: "Callbacks", priority: 5, delay: 30, channels: ["voice"] },
      ],
    },
  },
  phoneNumbers: { MainLine: { number: "+12025550100", flow: "Welcome" } },
  quickConnects: {},
  agents: {},
  lambdas: {},
  prompts: {},
  lexBots: {},
  flows: { Welcome, Waiting, AnnounceSupport, CallbackGreeting },
  defaults: {},
}));
