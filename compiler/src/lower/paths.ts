import type { Arm, Block, FlowDeclaration, OnError, Statement } from "@contactflow/grammar";
import { isElse, labelText } from "../control/labels.ts";

/** What the nodes of each statement are called, without those of the blocks of `on error`. */
export interface Paths {
  readonly statements: ReadonlyMap<Statement, string>;
  /** What an `on error` block is called where one copy of it serves all. */
  readonly handlers: ReadonlyMap<OnError, string>;
}

type Body = Pick<Block, "onError" | "statements">;

/**
 * Names statements by their step, their verb and the outcomes on the way to them. A second one of the same name in the
 * same block gets a number, so an edit moves at most its namesakes after it in its own block.
 */
export function flowPaths(flow: FlowDeclaration): Paths & { readonly entry: string } {
  const steps = flow.steps.map((step) => ({
    step,
    name: step.name.kind === "Name" ? step.name.text : "step",
  }));
  const entry = unused("start", new Set(steps.map(({ name }) => name)));
  const paths = namer();
  paths.body({ onError: flow.onError, statements: flow.entry }, entry);
  for (const { step, name } of steps) paths.body(step, name);
  return { ...paths, entry };
}

/** The same inside one copy of the block of an `on error`. */
export function bodyPaths(body: Body, prefix: string): Paths {
  const paths = namer();
  paths.body(body, prefix);
  return paths;
}

/** The part of a path that stands for an outcome: letters and digits of any script, `*` and `#`. */
export function outcomeName(outcome: string): string {
  const letters = outcome.replaceAll(/[^\p{L}\p{N}_*#]+/gu, "-").replaceAll(/^-+|-+$/g, "");
  return Array.from(letters).slice(0, 24).join("") || "other";
}

function namer(): Paths & { readonly body: (body: Body, prefix: string) => void } {
  const statements = new Map<Statement, string>();
  const handlers = new Map<OnError, string>();

  const body = ({ onError, statements: listed }: Body, prefix: string): void => {
    if (onError !== undefined) handlers.set(onError, `${prefix}.error`);
    const used = new Set<string>();
    for (const statement of listed) visit(statement, prefix, baseName(statement), used);
  };

  const visit = (statement: Statement, prefix: string, base: string, used: Set<string>): void => {
    const name = unused(base, used);
    used.add(name);
    const path = `${prefix}.${name}`;
    statements.set(statement, path);
    switch (statement.kind) {
      case "VerbStatement":
      case "SetStatement":
      case "SwitchStatement":
        arms(statement.arms ?? [], path);
        return;
      case "IfStatement":
        if (statement.then.kind === "Block") body(statement.then, `${path}.then`);
        if (statement.otherwise?.kind === "Block") body(statement.otherwise, `${path}.else`);
        if (statement.otherwise?.kind === "IfStatement") visit(statement.otherwise, prefix, "elseIf", used);
        return;
      case "RepeatStatement":
        if (statement.body.kind === "Block") body(statement.body, `${path}.again`);
        return;
      case "GoStatement":
      case "LoopJumpStatement":
        return;
    }
  };

  const arms = (all: readonly Arm[], path: string): void => {
    for (const [arm, name] of armNames(all)) if (arm.body.kind === "Block") body(arm.body, `${path}.${name}`);
  };

  return { statements, handlers, body };
}

/** What the arms of one statement are called: by their first outcome. */
export function armNames(arms: readonly Arm[]): ReadonlyMap<Arm, string> {
  const used = new Set<string>();
  const names = new Map<Arm, string>();
  for (const arm of arms) {
    const [first] = arm.outcomes;
    const label = first === undefined || isElse(first) ? "else" : outcomeName(labelText(first));
    const name = unused(label, used);
    used.add(name);
    names.set(arm, name);
  }
  return names;
}

/** The verb; `set` with what it sets, since several of them often follow each other. */
function baseName(statement: Statement): string {
  switch (statement.kind) {
    case "VerbStatement":
      return statement.verb.text;
    case "SetStatement": {
      const target = statement.assignments[0]?.target;
      if (target?.kind !== "Reference") return "set";
      const last = target.path.at(-1) ?? target.root;
      const written =
        last.kind === "Name" ? last.text : last.kind === "TextLiteral" ? last.parts.join("") : "";
      const name = outcomeName(written);
      return `set${name.slice(0, 1).toUpperCase()}${name.slice(1)}`;
    }
    case "IfStatement":
      return "if";
    case "SwitchStatement":
      return "switch";
    case "RepeatStatement":
      return "repeat";
    case "GoStatement":
      return "go";
    case "LoopJumpStatement":
      return statement.jump;
  }
}

/** A name that is not used yet: itself, or with the first free number after it. */
export function unused(name: string, used: ReadonlySet<string>): string {
  if (!used.has(name)) return name;
  let count = 2;
  while (used.has(`${name}${count}`)) count += 1;
  return `${name}${count}`;
}
