import type { Act, Moment, Seen } from "./acts.ts";

/** The variables of a test: one for each contact and each agent that is spoken of after it came. */
export interface Names {
  readonly contact: (id: string) => string;
  readonly agent: (name: string) => string;
  /** Whether a statement after its first one speaks of it. */
  readonly contactIsUsed: (id: string) => boolean;
  readonly agentIsUsed: (name: string) => boolean;
  /** Those whom the centre declares: they are there from the beginning. */
  readonly declaredAgents: readonly string[];
  /** An argument that may be left out. */
  readonly optional: (id: string | undefined) => string;
  /** The names inside the loop in which others act. */
  readonly ofOthers: (acts: readonly Act[]) => Names;
}

const reserved: ReadonlySet<string> = new Set([
  "sim",
  "count",
  "other",
  "center",
  "test",
  "expect",
  "prompt",
  "simulate",
  "inTurn",
  "withLine",
]);

/** Gives everybody in a story a name. */
export function namesOf(moments: readonly Moment[]): Names {
  const variables = new Map<string, string>();
  const used = new Set<string>();
  const free = (wanted: string): string => {
    const taken = new Set([...reserved, ...variables.values()]);
    let number = 1;
    while (taken.has(number === 1 ? wanted : `${wanted}${number}`)) number++;
    return number === 1 ? wanted : `${wanted}${number}`;
  };
  const give = (key: string, wanted: string): void => {
    if (!variables.has(key)) variables.set(key, free(wanted));
  };
  const use = (key: string): void => {
    used.add(key);
  };
  const known = new Set<string>();
  for (const { act, seen: all } of moments) {
    for (const { agent, contact } of spokenOf(act)) {
      if (agent !== undefined) {
        if (!known.has(agentKey(agent)) && act.type === "agent") known.add(agentKey(agent));
        else use(agentKey(agent));
        give(agentKey(agent), variableOf(agent));
      }
      if (contact !== undefined) {
        if (variables.has(contactKey(contact))) use(contactKey(contact));
        give(contactKey(contact), wordOf(act));
      }
    }
    for (const seen of all) {
      if (seen.type === "continues") {
        const as = variables.get(contactKey(seen.contact));
        if (as !== undefined && !variables.has(contactKey(seen.as))) variables.set(contactKey(seen.as), as);
        continue;
      }
      if (seen.type === "callback" || seen.type === "task") {
        give(contactKey(seen.contact), seen.type);
        use(contactKey(seen.of));
        continue;
      }
      for (const key of keysOf(seen)) use(key);
    }
  }
  /** A contact that goes on as another has one variable. */
  const isUsed = (key: string): boolean => {
    const variable = variables.get(key);
    return [...used].some((other) => variables.get(other) === variable);
  };
  const contact = (id: string): string => variables.get(contactKey(id)) ?? "call";
  const agents = [...variables.keys()].flatMap((key) => (key.startsWith("agent ") ? [key.slice(6)] : []));
  const names: Names = {
    contact,
    declaredAgents: agents.filter((name) => !known.has(agentKey(name))),
    agent: (name) => variables.get(agentKey(name)) ?? variableOf(name),
    contactIsUsed: (id) => isUsed(contactKey(id)),
    agentIsUsed: (name) => isUsed(agentKey(name)),
    optional: (id) => (id === undefined ? "" : contact(id)),
    ofOthers: (acts) => ({
      ...names,
      contact: () => "other",
      contactIsUsed: () => acts.slice(1).some((act) => "contact" in act),
      optional: (id) => (id === undefined ? "" : "other"),
    }),
  };
  return names;
}

interface Spoken {
  readonly agent?: string;
  readonly contact?: string | undefined;
}

function spokenOf(act: Act): readonly Spoken[] {
  if (act.type === "others") return [];
  return "agent" in act || "contact" in act ? [act as Spoken] : [];
}

function keysOf(seen: Exclude<Seen, { readonly type: "continues" }>): readonly string[] {
  if (seen.type === "heard")
    return ["agent" in seen.by ? agentKey(seen.by.agent) : contactKey(seen.by.contact)];
  return [contactKey(seen.contact), ...("agent" in seen ? [agentKey(seen.agent)] : [])];
}

const contactKey = (id: string): string => `contact ${id}`;
const agentKey = (name: string): string => `agent ${name}`;

function wordOf({ type }: Act): string {
  switch (type) {
    case "chat":
    case "task":
    case "email":
    case "transfer":
      return type === "email" ? "mail" : type;
    case "dial":
      return "outgoing";
    default:
      return "call";
  }
}

/** `anna` for Anna. */
function variableOf(name: string): string {
  const word = name.replaceAll(/\W/g, "");
  const lower = `${word.charAt(0).toLowerCase()}${word.slice(1)}`;
  return /^[a-z_]/.test(lower) ? lower : "agent";
}
