import type { FlowKind, ResourceKind } from "@contactflow/grammar";

/** Types of the language. */
export type Type =
  | { readonly kind: "text" }
  | { readonly kind: "number" }
  | { readonly kind: "boolean" }
  | { readonly kind: "phone" }
  | { readonly kind: "duration" }
  | { readonly kind: "union"; readonly members: readonly string[] }
  | { readonly kind: "record"; readonly fields: Readonly<Record<string, Type>> }
  | { readonly kind: "resource"; readonly resource: ResourceKind }
  | { readonly kind: "flow"; readonly flows: readonly FlowKind[] }
  /** Stands for what is already reported; agrees with everything. */
  | { readonly kind: "unknown" };
