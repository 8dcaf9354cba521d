import {
  type AstNode,
  AstUtils,
  DefaultScopeComputation,
  type LangiumCoreServices,
  type LangiumDocument,
  type LocalSymbols,
  MultiMap,
  URI,
  type ValidationAcceptor,
} from "langium";
import { createServicesForGrammar } from "langium/grammar";
import { linkedGrammar } from "./langium-grammar.ts";
import type { ProjectFile } from "./project.ts";

type Loose = AstNode & Readonly<Record<string, unknown>>;

/** Contact attributes are known in every file; results are known in their flow. */
class FlowScopes extends DefaultScopeComputation {
  override async collectExportedSymbols(document: LangiumDocument) {
    const exported = await super.collectExportedSymbols(document);
    for (const node of AstUtils.streamAst(document.parseResult.value))
      if (node.$type === "Member" && (node.$container as Loose | undefined)?.["kind"] === "attributes")
        exported.push(this.descriptions.createDescription(node, String((node as Loose)["name"]), document));
    return exported;
  }

  override async collectLocalSymbols(document: LangiumDocument): Promise<LocalSymbols> {
    const symbols = new MultiMap<AstNode, ReturnType<typeof this.descriptions.createDescription>>();
    for (const node of AstUtils.streamAllContents(document.parseResult.value)) {
      if (node.$type !== "Step" && node.$type !== "Binding") continue;
      const flow = AstUtils.getContainerOfType(node, (each): each is AstNode => each.$type === "Flow");
      if (flow !== undefined)
        symbols.add(
          flow,
          this.descriptions.createDescription(node, String((node as Loose)["name"]), document),
        );
    }
    return symbols;
  }
}

const optionsByVerb: Readonly<Record<string, readonly string[]>> = {
  Ask: ["timeout", "attempts", "again", "bot", "interruptible"],
  Collect: ["prompt", "format", "maxDigits", "timeout", "cancel"],
  Callback: ["number", "delay", "retries", "interval", "caller"],
  Loop: ["interruptEvery"],
};
const required: Readonly<Record<string, readonly string[]>> = {
  hours: ["open"],
  "routing profile": ["channels"],
  "phone number": ["number"],
};

const list = (value: unknown): readonly Loose[] => (Array.isArray(value) ? (value as Loose[]) : []);

function unique(nodes: readonly Loose[], nameOf: (node: Loose) => unknown, accept: ValidationAcceptor): void {
  const seen = new Set<unknown>();
  for (const node of nodes) {
    const name = nameOf(node);
    if (seen.has(name)) accept("error", `${String(name)} stands twice.`, { node });
    seen.add(name);
  }
}

/** Some of what our checker asks of a file: a part of it, so that the comparison is in Langium's favour. */
const checks: Readonly<Record<string, (node: Loose, accept: ValidationAcceptor) => void>> = {
  File: (node, accept) => unique(list(node["declarations"]), ({ name }) => name ?? {}, accept),
  Resource: (node, accept) => {
    unique(list(node["members"]), ({ name }) => name, accept);
    const keys = new Set(list(node["members"]).map(({ name }) => name));
    for (const key of required[String(node["kind"])] ?? [])
      if (!keys.has(key)) accept("error", `${key} is missing.`, { node });
  },
  Flow: (node, accept) => {
    unique(list(node["steps"]), ({ name }) => name, accept);
    const reached = new Set<unknown>();
    for (const each of AstUtils.streamAllContents(node))
      if (each.$type === "Arrow") reached.add((each as Loose & { target?: { ref?: AstNode } }).target?.ref);
    for (const step of list(node["steps"]))
      if (!reached.has(step)) accept("warning", "Nothing leads here.", { node: step });
  },
  Step: (node, accept) => {
    if (list(node["statements"]).length === 0) accept("error", "A step does something.", { node });
  },
  Text: (node, accept) => {
    if (String(node["text"]).length > 3000) accept("error", "This text is too long.", { node });
  },
  Arms: (node, accept) => {
    const outcomes = list(node["arms"]).flatMap((arm) => list(arm["outcomes"]));
    unique(outcomes, (each) => each["name"] ?? each["number"] ?? each["text"] ?? each["otherwise"], accept);
  },
  ...Object.fromEntries(
    Object.entries(optionsByVerb).map(([verb, known]) => [
      verb,
      (node: Loose, accept: ValidationAcceptor) => {
        const options = list((node["options"] as Loose | undefined)?.["options"]);
        unique(options, ({ key }) => key, accept);
        for (const option of options)
          if (!known.includes(String(option["key"]))) accept("error", "No such option.", { node: option });
      },
    ]),
  ),
};

const builtins =
  "text number boolean phone duration contact customer system external input mon tue wed thu fri sat sun US voice chat task local e164 true false"
    .split(" ")
    .map((name) => `builtin ${name}`)
    .join("\n");

/**
 * A front end as Langium's documentation would have it: parses, indexes, links and validates all files of a project, and tells how many
 * milliseconds that took.
 */
export async function langiumFrontEnd(): Promise<(files: readonly ProjectFile[]) => Promise<number>> {
  const services: LangiumCoreServices = await createServicesForGrammar({
    grammar: linkedGrammar,
    languageMetaData: {
      languageId: "flow",
      fileExtensions: [".flow"],
      caseInsensitive: false,
      mode: "production",
    },
    module: { references: { ScopeComputation: (own: LangiumCoreServices) => new FlowScopes(own) } },
  });
  services.validation.ValidationRegistry.register(checks as object);
  const { LangiumDocumentFactory, LangiumDocuments, DocumentBuilder } = services.shared.workspace;
  return async (files) => {
    const begun = performance.now();
    const all = [{ path: "builtins.flow", text: builtins }, ...files].map(({ path, text }) =>
      LangiumDocumentFactory.fromString(text, URI.parse(`file:///${path}`)),
    );
    for (const document of all) LangiumDocuments.addDocument(document);
    await DocumentBuilder.build(all, { validation: true });
    const took = performance.now() - begun;
    const [mistake] = all.flatMap(({ diagnostics = [] }) => diagnostics);
    if (mistake !== undefined) throw new Error(`Langium finds a mistake: ${mistake.message}`);
    const uris = all.map(({ uri }) => uri);
    await DocumentBuilder.update([], uris);
    return took;
  };
}
