import { defineServiceVerb, error, everyFlow, goesOn } from "../define.ts";
import { chat, describeAction } from "../platform.ts";
import { fixed, option, primary, request } from "../requests.ts";
import { parameter, text, word } from "../shapes.ts";
import { documented, live, seen } from "../sources.ts";

const rehydrate = defineServiceVerb({
  ...seen,
  name: "rehydrate",
  doc: "Goes on with an earlier chat: the customer and the agent see what was written in it.",
  primary: {
    ...parameter(text({ min: 1, max: 256 }), "The id of the earlier contact.", {
      required: true,
      dynamic: "allowed",
    }),
    noun: "the id of an earlier contact",
  },
  options: {
    from: parameter(
      word({
        session: "All of the earlier chat, with what it went on from itself.",
        segment: "What was written from that contact on.",
      }),
      "How much of it is taken over.",
      { default: "session" },
    ),
  },
  outcomes: { error },
  done: goesOn,
  waits: false,
  flows: everyFlow,
  channels: chat,
  actions: ["CreatePersistentContactAssociation"],
  requests: [
    request("CreatePersistentContactAssociation", {
      SourceContactId: primary(),
      RehydrationType: option("from", {
        words: { session: "ENTIRE_PAST_SESSION", segment: "FROM_SEGMENT" },
      }),
    }),
  ],
  example: "rehydrate contact.previousId",
});

const load = defineServiceVerb({
  ...documented,
  name: "load",
  doc: "Makes the text of an e-mail readable: `load email`, then `contact.email.text`, at most 32 KB.",
  primary: {
    ...parameter(word({ email: "The text of the e-mail." }), "What to load.", { required: true }),
    noun: "`email`",
  },
  options: {},
  outcomes: { error },
  done: goesOn,
  waits: false,
  flows: everyFlow,
  channels: ["email"],
  actions: ["LoadContactContent"],
  requests: [request("LoadContactContent", { ContentType: fixed("EmailMessage") })],
  example: "load email",
});

export const chats = {
  verbs: [rehydrate, load],
  actions: [
    describeAction("CreatePersistentContactAssociation", "Goes on with an earlier chat.", {
      ...seen,
      channels: chat,
    }),
    describeAction("LoadContactContent", "Makes the text of an e-mail readable.", {
      ...live,
      writes: { Email: "replaces" },
      channels: ["email"],
    }),
  ],
} as const;
