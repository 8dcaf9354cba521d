import type { Channel } from "@contactflow/runtime";
import { everyChannel } from "../catalogue/define.ts";
import { sentence } from "../catalogue/nouns.ts";
import { contactsWords, flowChannels } from "./flow-channels.ts";
import type { AcrossCheck } from "./program-facts.ts";
import { serviceOf } from "./service.ts";

/**
 * Words that serve none of the channels whose contacts come into their flow, and queues that routing profiles serve, but not for the
 * contacts that a flow puts there. Silent where any channel may come; that nobody serves a queue at all is told for itself.
 */
export const channels: AcrossCheck = (program, reportIn) => {
  const channelsOf = flowChannels(program);
  const service = serviceOf(program);
  for (const { path, flows } of program.files)
    for (const flow of flows) {
      const here = channelsOf(flow);
      const { limited, sortsByChannel } = flow.course;
      const isKnown = here.size > 0 && here.size < everyChannel.length && !sortsByChannel;
      if (isKnown)
        for (const { word, channels: served, span } of limited)
          if (!served.some((channel) => here.has(channel))) {
            const values = { word, contacts: contactsWords(here), served: contactsWords(served) };
            reportIn(path)("idle-here", span, values);
          }
      for (const { queue, by, span } of flow.queues) {
        const served = service?.get(queue);
        if (served === undefined || program.declared(queue)?.facts.external !== false) continue;
        const lacking = (by === "callback" ? voice : isKnown ? [...here] : []).filter(
          (channel) => !served.has(channel),
        );
        if (lacking.length === 0) continue;
        const contacts = sentence(contactsWords(lacking));
        reportIn(path)("channel-not-served", span, { queue, contacts, served: contactsWords(served) });
      }
    }
};

const voice: readonly Channel[] = ["voice"];
