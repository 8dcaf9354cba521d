declare module "railroad-diagrams" {
  /** A part of a diagram. */
  export interface Part {
    readonly toString: () => string;
  }
  export function Diagram(...parts: readonly Part[]): Part;
  export function Sequence(...parts: readonly Part[]): Part;
  export function Choice(normal: number, ...parts: readonly Part[]): Part;
  export function Optional(part: Part): Part;
  export function ZeroOrMore(part: Part): Part;
  export function Terminal(text: string): Part;
  export function NonTerminal(text: string): Part;
  export function Comment(text: string): Part;
  export function Skip(): Part;
}
