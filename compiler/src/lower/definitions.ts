import type {
  AgentDefinition,
  Channel,
  PerChannel,
  PhoneNumberDefinition,
  QueueDefinition,
  QuickConnectDefinition,
  RoutingProfileDefinition,
} from "@contactflow/runtime";
import type { Checked } from "../model/checked.ts";
import type { Lowering } from "./lowering.ts";
import { invariant } from "../model/invariant.ts";
import { booleanOf, fieldsOf, itemsOf, numberOf, optional, textOf } from "./values.ts";

/** The checked properties of a resource, by their names in the catalogue. */
export type Properties = Readonly<Record<string, Checked>>;

/** A fixed text, the name of a resource or a flow, or a number to call. */
export function fixed(value: Checked): string {
  const text = textOf(value);
  invariant(typeof text === "string", "a resource is made of fixed values");
  return text;
}

function needed(properties: Properties, name: string): Checked {
  const value = properties[name];
  invariant(value !== undefined, `a resource without ${name}`);
  return value;
}

export function queue(program: Lowering, properties: Properties): QueueDefinition {
  return {
    ...optional("hours", properties["hours"], fixed),
    ...optional("maxContacts", properties["maxContacts"], numberOf),
    ...optional("callerId", properties["callerId"], (value) => {
      const { name, number } = fieldsOf(value);
      return {
        ...optional("name", name, fixed),
        ...optional("number", number, (shown) => callerNumber(program, shown)),
      };
    }),
    ...optional("outboundWhisper", properties["outboundWhisper"], fixed),
    ...optional("quickConnects", properties["quickConnects"], (value) => itemsOf(value).map(fixed)),
    ...disabled(properties["enabled"]),
  };
}

/** A number, or that of a `phone number`. */
function callerNumber(program: Lowering, value: Checked): string {
  if (value.kind !== "symbol" || value.symbol.kind !== "resource") return fixed(value);
  return fixed(needed(program.propertiesOf(value.symbol), "number"));
}

/** Enabled is what goes without saying. */
function disabled(enabled: Checked | undefined): { readonly enabled?: false } {
  return enabled === undefined || booleanOf(enabled) ? {} : { enabled: false };
}

export function routingProfile(properties: Properties): RoutingProfileDefinition {
  const written = properties["channels"];
  const channels = Object.fromEntries(
    Object.entries(written === undefined ? {} : fieldsOf(written)).map(([channel, most]) => [
      channel,
      numberOf(most),
    ]),
  );
  return {
    channels,
    ...optional(
      "otherChannelsDuring",
      properties["otherChannelsDuring"],
      (value) => itemsOf(value).map(fixed) as readonly Channel[],
    ),
    ...optional("outboundQueue", properties["outboundQueue"], fixed),
    ...idleSince(properties["idleSince"]),
    queues: (properties["queues"] === undefined ? [] : itemsOf(properties["queues"])).map((item) => {
      const fields = fieldsOf(item);
      return {
        queue: served(item),
        priority: numberOf(needed(fields, "priority")),
        delay: numberOf(needed(fields, "delay")),
        channels: channelsOf(item, Object.keys(channels)),
      };
    }),
    ...optional("manualQueues", properties["manualQueues"], (value) =>
      itemsOf(value).map((item) => ({
        queue: served(item),
        channels: channelsOf(item, Object.keys(channels)),
      })),
    ),
  };
}

function served(item: Checked): string {
  invariant(item.kind === "object" && item.name !== undefined, "a served queue has a name");
  return fixed(item.name);
}

/** Those that are named, or all of the profile. */
function channelsOf(item: Checked, all: readonly string[]): readonly Channel[] {
  const { channels } = fieldsOf(item);
  return (channels === undefined ? all : itemsOf(channels).map(fixed)) as readonly Channel[];
}

/** Any activity is what goes without saying. */
function idleSince(written: Checked | undefined): { readonly idleSince?: "inbound" } {
  return written !== undefined && fixed(written) === "inbound" ? { idleSince: "inbound" } : {};
}

export function phoneNumber(properties: Properties): PhoneNumberDefinition {
  return { number: fixed(needed(properties, "number")), ...optional("flow", properties["flow"], fixed) };
}

/** The checker sees to it that it has one of the three targets, and its flow; or a flow alone. */
export function quickConnect({
  number,
  queue: target,
  agent: colleague,
  flow,
}: Properties): QuickConnectDefinition {
  if (number !== undefined) return { type: "phone", number: fixed(number) };
  invariant(flow !== undefined, "a quick connect to a queue or an agent has a flow");
  if (target !== undefined) return { type: "queue", queue: fixed(target), flow: fixed(flow) };
  if (colleague !== undefined) return { type: "agent", agent: fixed(colleague), flow: fixed(flow) };
  return { type: "flow", flow: fixed(flow) };
}

/** A value for everything, or one for each of some channels. */
const perChannel =
  <Value>(valueOf: (value: Checked) => Value) =>
  (value: Checked): Value | PerChannel<Value> =>
    value.kind === "object"
      ? Object.fromEntries(Object.entries(value.fields).map(([kind, field]) => [kind, valueOf(field)]))
      : valueOf(value);

export function agent(properties: Properties): AgentDefinition {
  return {
    profile: fixed(needed(properties, "profile")),
    ...optional("autoAccept", properties["autoAccept"], perChannel(booleanOf)),
    ...optional("afterContactWork", properties["afterContactWork"], perChannel(numberOf)),
    ...optional("proficiencies", properties["proficiencies"], (value) =>
      itemsOf(value).map((item) => {
        const { value: known, level } = fieldsOf(item);
        invariant(item.kind === "object" && item.name !== undefined, "a proficiency is in something");
        invariant(known !== undefined && level !== undefined, "a proficiency has a value and a level");
        return { attribute: fixed(item.name), value: fixed(known), level: numberOf(level) };
      }),
    ),
  };
}
