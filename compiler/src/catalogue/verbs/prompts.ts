import { branch, defineVerb, error, everyChannel, goesOn, neverDone, voice } from "../define.ts";
import { boolean, duration, minute, parameter } from "../shapes.ts";
import { documented } from "../sources.ts";

export const play = defineVerb({
  ...documented,
  name: "play",
  doc: 'Plays a prompt once: a text that is spoken (or sent, in a chat), SSML (a text that starts with `<speak>`), or a recorded `prompt`. A list plays in order. `audio("s3://bucket/hello.wav")` plays a recording from S3.',
  primary: {
    ...parameter({ kind: "prompt", list: true }, "What the customer hears.", {
      required: true,
      dynamic: "allowed",
    }),
    noun: "a prompt",
  },
  options: {},
  outcomes: { error },
  done: goesOn,
  waits: false,
  flows: [
    "inbound flow",
    "queue flow",
    "customer whisper flow",
    "agent whisper flow",
    "outbound whisper flow",
    "agent transfer flow",
    "queue transfer flow",
    "module",
  ],
  channels: everyChannel,
  actions: ["MessageParticipant"],
  example: 'play "Thank you for calling Example Corp."',
});

export const loop = defineVerb({
  ...documented,
  name: "loop",
  doc: "Plays its prompts round and round until an agent takes the contact. With `interruptEvery` it stops after that time and goes to its arm `interrupted`; entered again, it begins with the first prompt.",
  primary: {
    ...parameter({ kind: "prompt", list: true }, "What the customer hears, over and over.", {
      required: true,
      dynamic: "allowed",
    }),
    noun: "a prompt or a list of prompts",
  },
  options: {
    interruptEvery: parameter(
      duration(1, 60 * minute),
      "How long to play before `interrupted`. Over 20 seconds is wise: an agent has that long to accept the contact.",
    ),
    keepPlaying: parameter(
      boolean,
      "Whether the music goes on during what `interrupted` leads to, until something else is heard.",
      { default: false, when: { given: "interruptEvery" } },
    ),
  },
  outcomes: {
    interrupted: branch("The time of `interruptEvery` is over.", { given: "interruptEvery" }),
    error,
  },
  done: neverDone,
  waits: true,
  flows: ["queue flow", "customer hold flow", "agent hold flow"],
  channels: voice,
  actions: ["MessageParticipantIteratively"],
  example: 'loop ["Thank you for waiting."] (interruptEvery: 60s) { interrupted -> offer }',
});
