import { defineVerb, error, failure, goesOn, guidingFlows, neverDone, voice } from "../define.ts";
import {
  boolean,
  day,
  duration,
  map,
  minute,
  number,
  object,
  parameter,
  resource,
  text,
  word,
} from "../shapes.ts";
import { documented } from "../sources.ts";

const timeout = parameter(duration(1, 3 * minute), "How long to wait for the first key.", { default: 5 });
const flows = [...guidingFlows, "outbound whisper flow"] as const;

export const ask = defineVerb({
  ...documented,
  name: "ask",
  doc: 'Plays a prompt and goes to the arm of the key that the customer presses (`0` to `9`, `"*"`, `"#"`), or, with a `bot`, of the intent that the bot understands.',
  primary: {
    ...parameter({ kind: "prompt", list: false }, "The question.", { required: true, dynamic: "allowed" }),
    noun: "a prompt",
  },
  options: {
    timeout: { ...timeout, when: { absent: "bot" } },
    attempts: parameter(
      number(1, 100),
      "How often to ask in all: after no key or another key it asks again, and only after the last attempt goes to `timeout` or `noMatch`.",
      { default: 1 },
    ),
    again: parameter({ kind: "prompt", list: false }, "What to say before the question is asked again.", {
      dynamic: "allowed",
    }),
    bot: parameter(resource("lex bot"), "The bot that answers; the arms are then its intents.", {
      dynamic: "allowed",
    }),
    session: parameter(
      map(text()),
      "Session attributes that the bot is given, such as `x-amz-lex:audio:start-timeout-ms:*:*`.",
      { dynamic: "allowed", when: { given: "bot" } },
    ),
    opening: parameter(
      text({ min: 1, max: 1024 }),
      "What the bot is told first in a chat, as if the customer had written it.",
      { dynamic: "allowed", when: { given: "bot" } },
    ),
    idle: parameter(duration(minute, 7 * day), "How long a chat customer may be silent before `timeout`.", {
      dynamic: "allowed",
      when: { given: "bot" },
    }),
  },
  outcomes: {
    timeout: failure("No key in time, or a chat customer was silent for as long as `idle` says.", {
      either: [{ absent: "bot" }, { given: "idle" }],
    }),
    noMatch: failure("A key, or an intent, without an arm of its own."),
    error,
  },
  labels: [
    { kind: "intents", when: { given: "bot" } },
    { kind: "keys", when: { absent: "bot" } },
  ],
  done: neverDone,
  waits: true,
  flows,
  channels: ["voice", "chat"],
  actions: ["GetParticipantInput", "ConnectParticipantWithLexBot"],
  fills: [{ value: "Lex", when: { given: "bot" } }],
  example: 'ask "Press 1 for sales." (timeout: 5s, attempts: 2) { 1 -> sales, else -> operator }',
});

export const collect = defineVerb({
  ...documented,
  name: "collect",
  doc: "Plays a prompt and stores the digits that the customer enters in an attribute. Without an attribute they stay in `input` until the next entry.",
  primary: {
    ...parameter({ kind: "attribute" }, "The attribute that takes the entry."),
    noun: "an attribute",
  },
  options: {
    prompt: parameter({ kind: "prompt", list: false }, "What to ask for.", {
      required: true,
      dynamic: "allowed",
    }),
    format: parameter(
      word({
        local: "A number of the centre's country, as people dial it there; it is stored in E.164.",
        e164: "A number with its country code.",
      }),
      "Checks that the entry is a phone number. A `phone` attribute needs it.",
    ),
    maxDigits: parameter(number(1, 200), "The entry is complete after so many digits.", {
      default: 20,
      when: { absent: "format" },
    }),
    timeout,
    betweenDigits: parameter(duration(1, 20), "How long to wait for each further digit.", { default: 5 }),
    terminator: parameter(
      text({ min: 1, max: 5, pattern: { test: /^[0-9*#]*$/, words: "made of the keys 0 to 9, * and #" } }),
      "The keys that end the entry.",
      { default: "#" },
    ),
    cancel: parameter(boolean, "Whether `*` clears what was entered so far.", { default: true }),
    encrypt: parameter(
      object({
        key: parameter(text({ min: 1 }), "The id of the encryption key.", {
          required: true,
          dynamic: "allowed",
        }),
        certificate: parameter(text({ min: 1 }), "The public key certificate, in PEM.", {
          required: true,
          dynamic: "allowed",
        }),
      }),
      "Stores the entry encrypted.",
      { when: { absent: "format" } },
    ),
  },
  outcomes: {
    invalid: failure("The entry is not a phone number of the `format`.", { given: "format" }),
    timeout: failure("Nothing was entered in time."),
    error,
  },
  done: goesOn,
  waits: true,
  flows,
  channels: voice,
  actions: ["GetParticipantInput", "UpdateContactAttributes", "UpdateFlowAttributes"],
  fills: [{ value: "StoredCustomerInput", when: undefined }],
  example: 'collect callbackNumber (prompt: "Please enter your phone number.", format: local)',
});
