import type { FlowKind } from "@contactflow/grammar";
import { aKind } from "../catalogue/nouns.ts";
import { catalogue } from "../catalogue/index.ts";
import type { AcrossCheck } from "./program-facts.ts";

/**
 * Queue, hold and whisper flows and modules that nothing runs, in a project that answers calls: it says with `phone number` how
 * contacts come in, so it may be taken as complete.
 */
export const unusedFlows: AcrossCheck = ({ files, isSound }, reportIn) => {
  const answers = files.some(({ resources }) => resources.some(({ kind }) => kind === "phone number"));
  const nodes = files.flatMap(({ flows, resources }) => [...flows, ...resources]);
  if (!answers || !isSound || nodes.some(({ mentions }) => mentions.dynamic)) return;
  const named = new Set(nodes.flatMap(({ mentions }) => mentions.names));
  for (const { path, flows } of files)
    for (const { kind, name, external, span } of flows) {
      const isEntered = kind === "inbound flow" || kind.endsWith("transfer flow");
      if (isEntered || external || name === undefined || named.has(name)) continue;
      reportIn(path)("unused-flow", span, { flow: name, kind: aKind(kind), advice: adviceFor(kind, name) });
    }
};

function adviceFor(kind: FlowKind, name: string): string {
  if (kind === "module") return `Call it: \`call ${name}\`.`;
  for (const [property, { value }] of catalogue.properties)
    if (value.shape.kind === "flow" && value.shape.flows.includes(kind))
      return `Set it where it is to run, \`set contact.${property} = ${name}\`, or name it in \`defaults\`.`;
  return "Name it in a queue, or in `defaults`.";
}
