import { defineServiceProperty, error, everyChannel, guidingFlows } from "../define.ts";
import { describeAction } from "../platform.ts";
import { each, type Fields, fixed, group, option, request } from "../requests.ts";
import { duration, list, number, object, parameter, resource, text } from "../shapes.ts";
import { documented, seen } from "../sources.ts";

const name = text({ min: 1, max: 64 });
const proficiency = {
  skill: parameter(name, "The predefined attribute, such as `Language`.", {
    required: true,
    dynamic: "allowed",
  }),
  value: parameter(name, "What it must be, such as `French`.", { required: true, dynamic: "allowed" }),
  level: parameter(number(1, 5), "How good the agent must be in it at least, from 1 to 5.", { default: 1 }),
};

const condition: Fields = {
  AttributeCondition: group({
    Name: option("skill"),
    Value: option("value"),
    ProficiencyLevel: option("level", "json"),
    ComparisonOperator: fixed("NumberGreaterOrEqualTo"),
  }),
};

const routingSteps = defineServiceProperty({
  ...documented,
  name: "routingSteps",
  doc: "What agents must be good at to be offered this contact: one step after the other, each for a time; after the last one any agent of the queue will do. It acts when the contact is put in a queue, and not in an agent's own.",
  value: parameter(
    list(
      object({
        all: parameter(list(object(proficiency), 1, 8), "Skills that an agent must have, all of them.", {
          dynamic: "allowed",
          when: { absent: "agents" },
          required: { absent: "agents" },
        }),
        agents: parameter(list(resource("agent"), 1, 10), "The agents who alone are asked.", {
          dynamic: "allowed",
        }),
        for: parameter(
          duration(1, 3600 * 24 * 7),
          "How long before the next step; without it the step holds for ever.",
        ),
      }),
      1,
      10,
    ),
    "A list of steps.",
    { dynamic: "allowed" },
  ),
  keyed: false,
  options: {},
  outcomes: { error },
  flows: guidingFlows,
  channels: everyChannel,
  actions: ["UpdateContactRoutingCriteria"],
  requests: [
    request("UpdateContactRoutingCriteria", {
      RoutingCriteria: group({
        Steps: each("", {
          Expression: group({
            AndExpression: each("all", condition),
            AttributeCondition: group({
              ComparisonOperator: option("agents", { given: "Match" }),
              MatchCriteria: group({ AgentsCriteria: group({ AgentIds: option("agents") }) }),
            }),
          }),
          Expiry: group({ DurationInSeconds: option("for", "json") }),
        }),
      }),
    }),
  ],
  example:
    'set contact.routingSteps = [{ all: [{ skill: "Language", value: "French", level: 4 }], for: 30s }]',
});

export const skills = {
  properties: [routingSteps],
  actions: [
    describeAction("UpdateContactRoutingCriteria", "Says what agents must be good at.", {
      ...seen,
      flows: guidingFlows,
      parameters: {
        "RoutingCriteria.Steps.Expression.OrExpression": {
          unsupported: "Other skills that will do as well are steps of their own.",
        },
        "RoutingCriteria.Steps.Expression.NotAttributeCondition": {
          unsupported: "Known from the service's other interfaces alone.",
        },
      },
    }),
  ],
} as const;
