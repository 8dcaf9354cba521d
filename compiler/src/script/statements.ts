import type { NewAgent } from "@contactflow/runtime/center";
import { assertNever } from "../model/invariant.ts";
import type { Act, Moment } from "./acts.ts";
import { namesOf, type Names } from "./handles.ts";
import { args, record, text, texts } from "./pieces.ts";
import { seenText } from "./seen-text.ts";
import { durationText, quoted } from "./words.ts";

/** The statements of a test: what is done, and after each what must be seen. */
export function statementsOf(moments: readonly Moment[]): readonly string[] {
  const names = namesOf(moments);
  const declared = names.declaredAgents.map(
    (name) => `const ${names.agent(name)} = sim.agent(${quoted(name)});`,
  );
  const rest = moments.flatMap(({ act, seen }, index) => [
    ...(index > 0 && moments[index - 1]?.seen.length !== 0 ? [""] : []),
    ...actText(act, names),
    ...seen.flatMap((each) => seenText(each, names)),
  ]);
  return [...declared, ...rest];
}

function actText(act: Act, names: Names): readonly string[] {
  switch (act.type) {
    case "call":
      return begun(act.contact, names, `sim.call(${args(quoted(act.to), record({ from: text(act.from) }))})`);
    case "outboundCall":
      return begun(
        act.contact,
        names,
        `sim.outboundCall(${args(
          quoted(act.number),
          record({
            flow: quoted(act.flow),
            from: text(act.from),
            queue: text(act.queue),
            attributes: texts(act.attributes),
          }),
        )})`,
      );
    case "chat":
      return begun(
        act.contact,
        names,
        `sim.chat(${args(quoted(act.flow), record({ name: text(act.name), attributes: texts(act.attributes) }))})`,
      );
    case "task":
      return begun(
        act.contact,
        names,
        `sim.task(${args(
          act.flow === undefined ? record({ quickConnect: text(act.quickConnect) }) : quoted(act.flow),
          record({
            name: quoted(act.name),
            description: text(act.description),
            references: texts(act.references),
            attributes: texts(act.attributes),
            delay: act.delay === undefined ? undefined : quoted(durationText(act.delay)),
            at: act.at === undefined ? undefined : quoted(new Date(act.at).toISOString()),
          }),
        )})`,
      );
    case "email":
      return begun(
        act.contact,
        names,
        `sim.email(${args(
          quoted(act.flow),
          record({
            from: quoted(act.from),
            to: text(act.to),
            subject: text(act.subject),
            attributes: texts(act.attributes),
          }),
        )})`,
      );
    case "press":
      return [`${names.contact(act.contact)}.press(${quoted(act.keys)});`];
    case "enter":
      return [`${names.contact(act.contact)}.enter(${quoted(act.digits)});`];
    case "say":
      return [`${names.contact(act.contact)}.say(${quoted(act.text)});`];
    case "comeBack":
      return [`${names.contact(act.contact)}.comeBack();`];
    case "bot":
      return [`${names.contact(act.contact)}.${act.takesPart ? "botJoins" : "botLeaves"}();`];
    case "pause":
      return [`${names.contact(act.contact)}.pause();`];
    case "goOn":
      return [`${names.contact(act.contact)}.resume();`];
    case "hangUp":
      return [`${names.contact(act.contact)}.hangUp();`];
    case "agent": {
      const { agent, profile, status, autoAccept, afterContactWork, proficiencies } = act;
      const settings = record({
        profile: quoted(profile),
        state: text(status),
        autoAccept: autoAccept === undefined ? undefined : JSON.stringify(autoAccept),
        afterContactWork: afterContactWork === undefined ? undefined : workText(afterContactWork),
        proficiencies: proficiencies === undefined ? undefined : JSON.stringify(proficiencies),
      });
      const joins = `sim.agent(${args(quoted(agent), settings)})`;
      return [names.agentIsUsed(agent) ? `const ${names.agent(agent)} = ${joins};` : `${joins};`];
    }
    case "status":
      return [`${names.agent(act.agent)}.${statusText(act.status)};`];
    case "accept":
    case "decline":
      return [
        act.contact === undefined
          ? `${names.agent(act.agent)}.offered().${act.type}();`
          : `sim.simulation.${act.type}(${args(quoted(act.agent), `${names.contact(act.contact)}.view.contactId`)});`,
      ];
    case "leave":
      return [`${names.agent(act.agent)}.hangUp(${names.optional(act.contact)});`];
    case "clear":
      return [`${names.agent(act.agent)}.clear(${names.optional(act.contact)});`];
    case "dial":
      return begun(act.contact, names, `${names.agent(act.agent)}.dial(${quoted(act.number)})`);
    case "transfer":
      return begun(act.contact, names, `${names.agent(act.agent)}.transfer(${quoted(act.quickConnect)})`);
    case "write":
      return [
        `${names.agent(act.agent)}.say(${args(quoted(act.text), names.optional(act.contact) || undefined)});`,
      ];
    case "hold":
    case "resume":
      return [`${names.agent(act.agent)}.${act.type}(${act.who === undefined ? "" : quoted(act.who)});`];
    case "join":
    case "swap":
      return [`${names.agent(act.agent)}.${act.type}();`];
    case "keys":
      return [`${names.agent(act.agent)}.press(${quoted(act.keys)});`];
    case "reacts":
      return [reactionText(act)];
    case "partyHangsUp":
      return [`sim.customer(${quoted(act.number)}).hangsUp();`];
    case "advance":
      return [`sim.advance(${quoted(durationText(act.by))});`];
    case "direct":
      return [`sim.simulation.${act.method}(${args(...act.given.map((each) => JSON.stringify(each)))});`];
    case "others": {
      const inside = names.ofOthers(act.acts);
      return [
        `for (let count = 0; count < ${act.count}; count++) {`,
        ...act.acts.flatMap((each) => actText(each, inside)),
        "}",
      ];
    }
    default:
      return assertNever(act);
  }
}

function begun(contact: string, names: Names, begins: string): readonly string[] {
  return [names.contactIsUsed(contact) ? `const ${names.contact(contact)} = ${begins};` : `${begins};`];
}

/** Seconds, of all channels or of each. */
function workText(work: NonNullable<NewAgent["afterContactWork"]>): string {
  if (typeof work === "number") return quoted(durationText(work * 1000));
  return JSON.stringify(
    Object.fromEntries(
      Object.entries(work).map(([channel, seconds]) => [channel, durationText(seconds * 1000)]),
    ),
  );
}

function statusText(status: string): string {
  if (status === "Available") return "goAvailable()";
  return status === "Offline" ? "goOffline()" : `setStatus(${quoted(status)})`;
}

/** Answers that come after a while have no word in the kit. */
function reactionText({ number, reaction }: Extract<Act, { readonly type: "reacts" }>): string {
  if ("after" in reaction && reaction.after !== undefined && reaction.after > 0)
    return `sim.simulation.whenCalled(${args(
      quoted(number),
      `{ type: ${quoted(reaction.type)}, after: ${reaction.after} }`,
    )});`;
  const words = {
    answers: "answers",
    voicemail: "voicemailAnswers",
    noAnswer: "doesNotAnswer",
    busy: "isBusy",
    invalid: "isUnreachable",
  } as const;
  return `sim.customer(${quoted(number)}).${words[reaction.type]}();`;
}
