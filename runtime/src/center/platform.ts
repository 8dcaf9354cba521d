import type { Json } from "../definition/index.ts";
import type { MachineEvent, Place } from "../machine/index.ts";
import { askBot } from "./bots.ts";
import { setValue } from "./contacts.ts";
import { readSteps, restart } from "./criteria.ts";
import { callChanged, hold, peopleOn, takeOffHold, type Person } from "./conversation.ts";
import { keepKeys } from "./input.ts";
import { fieldAt } from "./json.ts";
import { minute, second } from "./limits.ts";
import { getMetrics } from "./get-metrics.ts";
import { resumeByFlow } from "./pausing.ts";
import { setRecording } from "./recording.ts";
import { runAction } from "./replies.ts";
import { beginTask, createTask } from "./started.ts";
import { tell } from "./tell.ts";
import type { CommandOf, Contact, Run, World } from "./world.ts";

/** Platform actions without a type of their own that the simulation knows to run. */
export const simulatedActions: ReadonlySet<string> = new Set([
  "ConnectParticipantWithLexBot",
  "GetParticipantInput",
  "UpdatePreviousContactParticipantState",
  "UpdateContactRoutingCriteria",
  "UpdateRoutingCriteria",
  "UpdateContactRecordingAndAnalyticsBehavior",
  "StartVoiceIdStream",
  "CheckVoiceId",
  "CreateTask",
  "CheckOutboundCallStatus",
  "GetMetricData",
  "ResumeContact",
]);

type Raw = CommandOf<"raw">;

const done: MachineEvent = { outcome: "done" };
const error: MachineEvent = { outcome: "error" };

/** Platform actions that flows pass on as they are. What the simulation was told of one goes before what it knows itself. */
export function performRaw(world: World, run: Run, command: Raw, place: Place): MachineEvent | undefined {
  if (world.options.actions?.[command.action]) return runAction(world, run, command, place);
  switch (command.action) {
    case "ConnectParticipantWithLexBot":
      return askBot(world, run, command, place);
    case "UpdatePreviousContactParticipantState":
      return holdPrevious(world, run.contact, command.parameters["PreviousContactParticipantState"]);
    case "CreateTask":
      return makeTask(world, run.contact, command);
    case "GetMetricData":
      return getMetrics(world, run.contact, command);
    case "ResumeContact":
      return resumeByFlow(world, run.contact);
    case "UpdateContactRoutingCriteria":
    case "UpdateRoutingCriteria":
      return setCriteria(world, run.contact, command.parameters["RoutingCriteria"]);
    case "GetParticipantInput":
      if (command.parameters["EnableDTMFBuffer"] === undefined) break;
      if (run.contact.channel !== "voice") return error;
      keepKeys(run.contact, String(command.parameters["EnableDTMFBuffer"]).toLowerCase() === "true");
      return done;
    case "UpdateContactRecordingAndAnalyticsBehavior":
      return setRecording(run.contact, command.parameters);
    case "StartVoiceIdStream":
    case "CheckVoiceId":
      return error;
    case "CheckOutboundCallStatus":
      return { outcome: run.contact.answeredBy ?? "error" };
  }
  return runAction(world, run, command, place);
}

/** They hold from when the contact comes into a queue; where it waits already, from now on, beginning with the first step. */
function setCriteria(world: World, contact: Contact, criteria: Json | undefined): MachineEvent {
  const steps = readSteps(criteria);
  if (!steps) return error;
  contact.routingSteps = steps;
  if (contact.stay) restart(world, contact.stay, steps);
  return done;
}

/** The flow of a transfer says who on the call that it comes from is on hold. */
function holdPrevious(world: World, contact: Contact, state: Json | undefined): MachineEvent {
  const source = contact.beganBy?.contact;
  if (!source || contact.channel !== "voice") return error;
  const held = { AgentOnHold: "agent", CustomerOnHold: "customer", OffHold: "nobody" }[String(state)];
  if (held === undefined) return error;
  for (const person of peopleOn(source)) {
    if (isSame(person, contact, held)) hold(world, person, contact);
    else takeOffHold(world, person);
  }
  callChanged(world, source);
  return done;
}

function isSame({ of, party }: Person, { beganBy }: Contact, held: string): boolean {
  return held === "agent" ? of === beganBy : held in party;
}

function makeTask(world: World, contact: Contact, { parameters }: Raw): MachineEvent {
  const { Name, Description, Attributes, References, DelaySeconds, ScheduledTime } = parameters;
  const flow = String(parameters["ContactFlowId"] ?? flowOfTemplate(world, parameters["TaskTemplateId"]));
  const expiry = fieldAt(
    parameters,
    "SegmentAttributes",
    "connect:ContactExpiry",
    "ValueMap",
    "ExpiryDuration",
    "ValueInteger",
  );
  const at =
    ScheduledTime === undefined
      ? world.now + Number(DelaySeconds ?? 0) * second
      : Number(ScheduledTime) * second;
  const { kind } = world.program.flows.get(flow) ?? {};
  if (kind !== "inbound flow" || !(at >= world.now)) return error;
  const name = String(Name ?? "");
  const created = createTask(
    world,
    {
      name,
      flow,
      ...(Description !== undefined && { description: String(Description) }),
      attributes: textsOf(Attributes),
      references: textsOf(References),
      ...(expiry !== undefined && { expires: Number(expiry) * minute }),
    },
    at > world.now ? at : undefined,
    contact,
  );
  tell(world, contact, { at: world.now, type: "taskCreated", contactId: created.id, name });
  setValue(contact, "Task", { ContactId: created.id });
  const next = at === world.now ? beginTask(world, created) : undefined;
  if (next) world.agenda.runs.push(next.run);
  return done;
}

function flowOfTemplate({ definition }: World, template: Json | undefined): Json | undefined {
  return definition.taskTemplates?.[String(template)]?.settings?.["flow"];
}

/** References are `{ Type, Value }`. */
function textsOf(value: Json | undefined): Readonly<Record<string, string>> {
  if (typeof value !== "object" || value === null) return {};
  return Object.fromEntries(
    Object.entries(value as { readonly [key: string]: Json }).map(([key, text]) => [
      key,
      String(typeof text === "object" && text !== null && "Value" in text ? text.Value : text),
    ]),
  );
}
