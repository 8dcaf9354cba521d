import type { Input } from "../host.ts";
import { phoneCommands } from "./commands.ts";
import type { Phone } from "./phone.ts";

/** Longer silences are announced first. */
const longSilence = 60 * 60 * 1000;

/**
 * Reads what the user types and does it on the phone, until the call is over, the input ends or the user quits.
 * @param echo Shows what was read from a pipe or a file, where no terminal shows it.
 */
export async function talk(phone: Phone, input: Input, echo: (typed: string) => void): Promise<void> {
  let announced: number | undefined;
  while (!phone.isOver()) {
    const typed = (await input.readLine(promptOf(phone)))?.trim().replace(/^:hang up$/, ":hangup");
    if (typed === undefined || typed === ":quit") return;
    if (!input.isInteractive) echo(typed);
    if (typed !== "") obey(phone, typed);
    else if (!phone.keepSilent(announced ?? phone.simulation.now + longSilence)) {
      announced = phone.simulation.nextAt();
      phone.say(
        announced === undefined
          ? "Nothing will happen by itself any more. :help shows what you can do."
          : `Nothing happens before ${phone.clock(announced)}. Enter waits that long; :help shows what else you can do.`,
      );
      continue;
    }
    announced = undefined;
  }
}

/**
 * Presses groups of keys, one each time a flow asks, and keeps silent when there are none left, until the call is over or in other
 * hands. Returns the groups that nothing asked for.
 */
export function dialKeys(
  phone: Phone,
  groups: readonly string[],
  pressing: (keys: string) => void,
): readonly string[] {
  const left = [...groups];
  const patience = phone.simulation.now + longSilence;
  while (!phone.isOver()) {
    const waiting = phone.waiting();
    const asks = waiting?.type === "key" || (waiting?.type === "digits" && waiting.entered === "");
    const keys = asks ? left.shift() : undefined;
    if (keys !== undefined) {
      pressing(keys);
      phone.press(keys);
      continue;
    }
    if (asks) phone.say("No keys are left for this.");
    else if (left.length === 0 && phone.line()?.phase !== "flow") break;
    if (!phone.keepSilent(patience)) break;
  }
  return left;
}

function obey(phone: Phone, typed: string): void {
  if (/^[\d*# ]+$/.test(typed)) return phone.press(typed.replaceAll(" ", ""));
  if (!typed.startsWith(":"))
    return phone.say("Keys are 0-9, * and #; everything else starts with a colon: :help shows it.");
  const [name = "", ...words] = typed.slice(1).split(/\s+/);
  if (name === "help") return help(phone);
  const command = phoneCommands.find((one) => one.name === name);
  if (command === undefined) return phone.say(`There is no :${name}. :help shows what there is.`);
  command.act(phone, words);
}

function help(phone: Phone): void {
  const rows = [
    ["0-9 * #", "presses keys"],
    ["Enter", "keeps silent until something happens"],
    ...phoneCommands.map(({ name, takes, does }) => [`:${name} ${takes}`, does]),
    [":quit", "ends the session"],
  ];
  for (const [typed = "", does = ""] of rows) phone.say(`${typed.padEnd(24)} ${does}`);
}

/** The time of day, and what the phone is doing. */
function promptOf(phone: Phone): string {
  return `${phone.clock(phone.simulation.now)}  ${stateOf(phone)}> `;
}

function stateOf(phone: Phone): string {
  if (phone.simulation.outgoingCalls().length > 0) return "ringing (:answer) ";
  const waiting = phone.waiting();
  if (waiting?.type === "key") return "key ";
  if (waiting?.type === "digits") return waiting.entered === "" ? "digits " : `digits ${waiting.entered}`;
  const phase = phone.line()?.phase;
  if (phase === "queued") return "waiting ";
  if (phase === "connected") return "talking ";
  return "";
}
