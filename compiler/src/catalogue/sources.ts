/** Where facts about the platform are written, each by the short key that the catalogue's entries cite. */
export const sources = {
  language: {
    title: "Amazon Connect developer guide: flow language",
    url: "https://docs.aws.amazon.com/connect/latest/devguide/flow-language.html",
  },
  actions: {
    title: "Amazon Connect developer guide: flow language actions",
    url: "https://docs.aws.amazon.com/connect/latest/devguide/flow-language-actions.html",
  },
  blocks: {
    title: "Amazon Connect administrator guide: flow block definitions",
    url: "https://docs.aws.amazon.com/connect/latest/adminguide/contact-block-definitions.html",
  },
  attributes: {
    title: "Amazon Connect administrator guide: list of contact attributes and their JSONPath references",
    url: "https://docs.aws.amazon.com/connect/latest/adminguide/connect-attrib-list.html",
  },
  quotas: {
    title: "Amazon Connect administrator guide: service quotas",
    url: "https://docs.aws.amazon.com/connect/latest/adminguide/amazon-connect-service-limits.html",
  },
  schema: {
    title: "Amazon Connect API reference: data types",
    url: "https://docs.aws.amazon.com/connect/latest/APIReference/API_Types.html",
  },
  tried: {
    title:
      "flow-as-code: the flow language as real instances take it, tried action by action in September and October 2026",
    url: "https://github.com/flow-as-code/flow-as-code/blob/main/conformance/flow-language/actions.md",
  },
  exports: {
    title: "Flows that were exported from the console to public repositories",
    url: "https://github.com/search?q=%222019-10-30%22+StartAction+path%3A*.json&type=code",
  },
  voiceId: {
    title: "Amazon Connect administrator guide: Voice ID end of support",
    url: "https://docs.aws.amazon.com/connect/latest/adminguide/amazonconnect-voiceid-end-of-support.html",
  },
} as const satisfies Readonly<Record<string, { readonly title: string; readonly url: string }>>;

type SourceName = keyof typeof sources;

/** How sure a fact about the platform is: tried on the service, documented, seen in exported flows, or concluded. */
type Evidence = "live" | "documented" | "seen" | "inferred";

/** How a fact about the platform is known. */
export interface Known {
  readonly evidence: Evidence;
  readonly source: SourceName;
}

export const live: Known = { evidence: "live", source: "tried" };
/** The pages of the single actions. */
export const documented: Known = { evidence: "documented", source: "actions" };
/** The pages of the console's blocks. */
export const blocks: Known = { evidence: "documented", source: "blocks" };
/** The list of values and their paths. */
export const attributeList: Known = { evidence: "documented", source: "attributes" };
/** What the data types of the API say. */
export const schema: Known = { evidence: "documented", source: "schema" };
export const seen: Known = { evidence: "seen", source: "exports" };
export const inferred: Known = { evidence: "inferred", source: "schema" };

/** How grave it is to go against a fact: an error only where the platform is known to refuse. */
export function severityOf({ evidence }: Known): "error" | "warning" {
  return evidence === "live" ? "error" : "warning";
}
