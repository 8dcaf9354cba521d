import type { FlowKind, Span } from "@contactflow/grammar";
import type { Action } from "@contactflow/runtime";
import type { FilePath } from "../model/symbols.ts";

/**
 * The flow graph: the centre of the compiler. Lowering and the importer build it, every emitter reads it and nothing else.
 *
 * Nodes are platform actions with typed parameters, edges are outcomes. There is no sugar left: `attempts`, nested
 * blocks, conditions with `and`, a callback's number have become nodes and edges.
 */
export interface FlowGraph {
  readonly name: string;
  readonly displayName: string | undefined;
  readonly description: string | undefined;
  readonly kind: FlowKind;
  readonly file: FilePath;
  readonly span: Span;
  /** The id of the first node. */
  readonly start: string;
  /** In source order; ids are unique in the flow. */
  readonly nodes: readonly GraphNode[];
}

export interface GraphNode {
  /** Made of steps, verbs and outcomes (`offer.ask`, `joinQueue.enqueue.full.play`), so that an edit elsewhere leaves it alone. */
  readonly id: string;
  readonly action: Action;
  /** In catalogue order; an outcome without an edge is an open wire. */
  readonly edges: readonly Edge[];
  readonly step: string | undefined;
  /** The statement that this node comes from, or what an arm into another flow points at. */
  readonly span: Span;
}

export interface Edge {
  readonly outcome: string;
  /** Id of a node of the same flow. */
  readonly target: string;
  /** The arm that drew it; `undefined` for the normal way on and for `on error`. */
  readonly span: Span | undefined;
}
