/** A program with one mistake. */
export interface Mistake {
  readonly code: string;
  /** Its place is marked by « and »; a `;` stands for a line end. */
  readonly program: string;
  readonly message: string;
  /** Other files of the project. */
  readonly others?: Readonly<Record<string, string>>;
}

/** Stands behind every program: its names can be used in all of them. */
export const surroundings = `
attributes { tier: "gold" | "silver" = "silver", tries: number, note: text, vip: boolean, homeNumber: phone, patience: duration, "my key": text }
hours BusinessHours { timezone: "Europe/Berlin", open: [mon-fri 08:00-18:00] }
queue Support { hours: BusinessHours }
prompt Music { file: "s3://bucket/music.wav" }
lambda Lookup { input: { phone: phone, note: text }, output: { tier: "gold" | "silver", points: number } }
lex bot Reception { intents: [Book, Cancel] }
view Form { actions: [Submit, Back] }
routing profile Frontline { channels: { voice: 1 }, outboundQueue: Support, queues: [Support { priority: 1, delay: 0s }] }
agent Anna { profile: Frontline }
inbound flow Other { disconnect }
queue flow Waiting { loop "Please wait." }
agent whisper flow Announce { end }
outbound whisper flow Greeting { end }
queue transfer flow ToQueue { enqueue Support { else { disconnect } }; disconnect }
agent transfer flow ToAgent { transfer }
module Verify {; input { number: phone, retry: boolean = false }; output { name: text }; outcomes: verified, refused
  if input.retry { end refused (name: "") }
  end verified (name: "Anna")
}
`;
