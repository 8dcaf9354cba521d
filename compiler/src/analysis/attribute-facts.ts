import type { Diagnostic, FlowDeclaration, Reference, Statement } from "@contactflow/grammar";
import type { CheckedProgram, FilePath } from "../program/checked.ts";
import { type Read, readsOf, setBy, type Value, valueOf } from "./attribute-uses.ts";
import type { FlowView } from "./flow-view.ts";
import { flowOrder, type FlowOrder } from "./flow-order.ts";

/** Who reads and sets what in the whole program. */
export interface AttributeFacts {
  /** Reads of values that have no default, do not come in with the contact, and are not given by who calls the module. */
  readonly reads: readonly FlowRead[];
  /** What sets each value. */
  readonly setters: ReadonlyMap<Value, readonly Setter[]>;
  readonly leadsTo: FlowOrder;
  /** Something that cannot be understood may set anything. */
  readonly uncertain: boolean;
}

export interface FlowRead extends Read {
  readonly file: FilePath;
  readonly flow: FlowDeclaration;
  readonly statement: Statement;
}

export interface Setter {
  readonly file: FilePath;
  readonly flow: FlowDeclaration;
  readonly statement: Statement;
}

export function attributeFacts(program: CheckedProgram, views: readonly FlowView[]): AttributeFacts {
  const isGiven = givenIn(program);
  const doubtful = new Set<Reference>();
  for (const [reference, resolution] of program.resolutions) {
    const value = valueOf(reference, resolution);
    if (value !== undefined && !isGiven(value)) doubtful.add(reference);
  }
  const reads: FlowRead[] = [];
  const setters = new Map<Value, Setter[]>();
  let uncertain = program.diagnostics.some(isSyntaxError);
  // Where everything is given, who sets it does not matter.
  for (const { control, flow, file } of doubtful.size === 0 ? [] : views)
    for (const statement of control.points.keys()) {
      const place = { file: file.path, flow, statement };
      for (const read of readsOf(program, statement))
        if (doubtful.has(read.reference)) reads.push({ ...read, ...place });
      const set = setBy(program, statement);
      if (set === undefined) uncertain = true;
      for (const value of set ?? []) {
        const known = setters.get(value);
        if (known === undefined) setters.set(value, [place]);
        else known.push(place);
      }
    }
  return { reads, setters, leadsTo: flowOrder(program), uncertain };
}

export function isSyntaxError({ code, severity }: Diagnostic): boolean {
  return severity === "error" && code.startsWith("FLW1");
}

function key(file: FilePath, offset: number): string {
  return `${file}:${offset}`;
}

function givenIn({ files }: CheckedProgram): (value: Value) => boolean {
  const given = new Set<string>();
  for (const { path, tree } of files.values())
    for (const declaration of tree.declarations) {
      const external = declaration.kind === "ResourceDeclaration" && declaration.external;
      const members =
        declaration.kind === "FlowDeclaration"
          ? declaration.sections.flatMap((section) => section.members)
          : declaration.resource === "attributes"
            ? declaration.members
            : [];
      for (const member of members)
        if (external || member.broken || member.initial !== undefined)
          given.add(key(path, member.key.span.start));
    }
  return (value) =>
    typeof value !== "string" && (value.scope === "input" || given.has(key(value.file, value.span.start)));
}
