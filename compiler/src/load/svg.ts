import { parseHTML } from "linkedom";

/** As much of the DOM as is used here. */
export interface SvgDocument {
  readonly createElementNS: (namespace: string, name: string) => SvgElement;
}

interface SvgElement {
  textContent: string;
  readonly outerHTML: string;
  readonly setAttribute: (name: string, value: string) => void;
  readonly append: (...children: readonly unknown[]) => void;
}

/** A document to make pictures with, where there is no browser. */
export function newDocument(): SvgDocument {
  const { document }: { readonly document: SvgDocument } = parseHTML("<html></html>");
  return document;
}

type Attributes = Readonly<Record<string, string | number>>;

/** A text in the colour that holds where it stands. */
export function text(document: SvgDocument, content: string, attributes: Attributes): SvgElement {
  const made = element(document, "text", { ...attributes, fill: "currentColor" });
  made.textContent = content;
  return made;
}

export function element(document: SvgDocument, name: string, attributes: Attributes): SvgElement {
  const made = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  return made;
}
