import type { Json, Prompt } from "../definition/index.ts";
import type { MachineEvent, Place } from "../machine/index.ts";
import { callOut } from "./call-out.ts";
import { setValue } from "./contacts.ts";
import { giveCue } from "./cues.ts";
import { MissingBotError } from "./errors.ts";
import type { Instant } from "./instant.ts";
import { second } from "./limits.ts";
import type { BotReply, BotStub } from "./options.ts";
import { cutOff, isHeard } from "./runs.ts";
import { speak } from "./speech.ts";
import { tell } from "./tell.ts";
import { cancelTimer, setTimer } from "./timers.ts";
import type { CommandOf, Run, Wait, World } from "./world.ts";

type Parameters = CommandOf<"raw">["parameters"];

/** A flow asks a bot. With a fixed answer it goes on at once; otherwise the bot listens to the customer. */
export function askBot(
  world: World,
  run: Run,
  { parameters }: CommandOf<"raw">,
  place: Place,
): MachineEvent | undefined {
  const bot = botIn(parameters);
  const stub = stubOf(world, bot);
  if (stub === undefined) throw new MissingBotError(bot, place);
  if (!isHeard(run)) return { outcome: "error" };
  if (run.contact.keyBuffer) run.contact.keyBuffer = "";
  const spokenAt = world.now + speak(world, run, promptIn(parameters));
  const sessionAttributes = textsIn(parameters["LexSessionAttributes"]);
  if (typeof stub !== "function") return answer(world, run, bot, stub, sessionAttributes);
  const idle = Number(fieldIn(parameters["LexTimeoutSeconds"], "Text"));
  const patience = run.contact.channel === "chat" && idle > 0 ? idle * second : undefined;
  listen(world, run, { type: "bot", bot, sessionAttributes, patience }, spokenAt);
  return undefined;
}

type Listening = Extract<Wait, { readonly type: "bot" }>;

/** Until the customer says something; in a chat not for ever, where the flow says so. */
function listen(world: World, run: Run, wait: Listening, spokenAt: Instant): void {
  const { patience } = wait;
  cancelTimer(world.timers, run.timer);
  run.wait = wait;
  run.timer =
    patience === undefined
      ? undefined
      : setTimer(world.timers, world.now + patience, { type: "run", subject: run });
  const place = world.program.states[run.snapshot?.state ?? -1]?.place;
  if (place) giveCue(world, { type: "asked", contactId: run.contact.id, place, for: "bot", spokenAt });
}

/** The customer has said something to the bot: how the flow goes on, unless the bot goes on listening. */
export function botHears(world: World, run: Run, utterance: string): MachineEvent | undefined {
  const { wait, contact } = run;
  if (wait?.type !== "bot") throw new Error("A run that does not wait for a bot heard something.");
  const { bot, sessionAttributes } = wait;
  const stub = stubOf(world, bot);
  if (typeof stub !== "function") throw new Error("A bot with a fixed answer was listening.");
  cutOff(world, run);
  const { attributes } = contact.chain;
  const call = { bot, utterance, sessionAttributes, contactId: contact.id, attributes };
  const reply = callOut(`The stub of bot ${bot}`, () => stub(call));
  if (!("says" in reply)) return answer(world, run, bot, reply, sessionAttributes);
  const spokenAt = world.now + speak(world, run, { say: reply.says });
  const attributesNow = { ...sessionAttributes, ...reply.sessionAttributes };
  listen(world, run, { ...wait, sessionAttributes: attributesNow }, spokenAt);
  return undefined;
}

type Answer = Exclude<BotReply, { readonly says: string }>;

function answer(
  world: World,
  run: Run,
  bot: string,
  reply: Answer,
  before: Readonly<Record<string, string>>,
): MachineEvent {
  const outcome = outcomeOf(world, run, reply);
  if (!("error" in reply)) setValue(run.contact, "Lex", lexOf(reply, before));
  tell(world, run.contact, { at: world.now, type: "replied", from: bot, outcome });
  return { outcome };
}

/** The arm of the intent, if the flow has one. */
function outcomeOf({ program }: World, { snapshot }: Run, reply: Answer): string {
  const exits = program.states[snapshot?.state ?? -1]?.exits;
  const noMatch = exits?.has("noMatch") ? "noMatch" : "error";
  if ("intent" in reply) return exits?.has(reply.intent) ? reply.intent : noMatch;
  return "error" in reply ? "error" : noMatch;
}

/** As flows read it, below `Lex`. */
function lexOf(
  reply: Exclude<Answer, { readonly error: string }>,
  before: Readonly<Record<string, string>>,
): Json {
  if ("noMatch" in reply) {
    return {
      IntentName: null,
      SessionAttributes: before,
      SentimentResponse: { Label: reply.sentiment ?? null },
    };
  }
  const { intent, slots = {}, sessionAttributes, confidence = 1, sentiment } = reply;
  return {
    IntentName: intent,
    IntentConfidence: { Score: confidence },
    Slots: slots,
    SessionAttributes: { ...before, ...sessionAttributes },
    DialogState: "ReadyForFulfillment",
    SentimentResponse: { Label: sentiment ?? null },
  };
}

function stubOf({ options: { bots } }: World, bot: string): BotStub | undefined {
  return bots?.[bot] ?? bots?.[bot.slice(bot.lastIndexOf("/") + 1)];
}

function botIn(parameters: Parameters): string {
  return fieldIn(parameters["LexV2Bot"], "AliasArn") ?? fieldIn(parameters["LexBot"], "Name") ?? "";
}

function promptIn({ Text: say, SSML: ssml, PromptId: prompt, Media: media }: Parameters): Prompt<string> {
  if (typeof ssml === "string") return { ssml };
  if (typeof prompt === "string") return { prompt };
  if (media !== undefined) return { audio: fieldIn(media, "Uri") ?? "" };
  return { say: typeof say === "string" ? say : "" };
}

function fieldIn(value: Json | undefined, field: string): string | undefined {
  const found =
    typeof value === "object" && value !== null
      ? Object.entries(value).find(([key]) => key === field)
      : undefined;
  return found === undefined ? undefined : String(found[1]);
}

function textsIn(value: Json | undefined): Readonly<Record<string, string>> {
  if (typeof value !== "object" || value === null) return {};
  return Object.fromEntries(Object.entries(value).map(([key, text]) => [key, String(text)]));
}
