import type { Agent, Expression } from "./world.ts";

/** Whether an agent is what a contact asks for. */
export function fits(agent: Agent, wanted: Expression): boolean {
  switch (wanted.type) {
    case "skill":
      return (agent.crew.skills[wanted.skill] ?? 0) >= wanted.level;
    case "agents":
      return wanted.names.includes(agent.name);
    case "not":
      return !fits(agent, wanted.part);
    case "and":
      return wanted.parts.every((part) => fits(agent, part));
    case "or":
      return wanted.parts.some((part) => fits(agent, part));
    default:
      return wanted satisfies never;
  }
}

/** Whether it is about single agents, and not only about what agents know. */
export function namesAgents(wanted: Expression): boolean {
  switch (wanted.type) {
    case "skill":
      return false;
    case "agents":
      return true;
    case "not":
      return namesAgents(wanted.part);
    case "and":
    case "or":
      return wanted.parts.some(namesAgents);
    default:
      return wanted satisfies never;
  }
}

/** Such as `Language=French (4) and Product=Cars (1)`. */
export function expressionText(expression: Expression): string {
  switch (expression.type) {
    case "skill":
      return `${expression.skill} (${expression.level})`;
    case "agents":
      return expression.names.join(", ");
    case "not":
      return `not ${partText(expression.part)}`;
    case "and":
    case "or":
      return expression.parts.map(partText).join(` ${expression.type} `);
    default:
      return expression satisfies never;
  }
}

function partText(part: Expression): string {
  return part.type === "and" || part.type === "or" ? `(${expressionText(part)})` : expressionText(part);
}
