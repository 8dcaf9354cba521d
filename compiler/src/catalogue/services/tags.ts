import { defineVerb, error, everyChannel, everyFlow, goesOn } from "../define.ts";
import { catchAll, describeAction } from "../platform.ts";
import { list, parameter, text } from "../shapes.ts";
import { documented, live } from "../sources.ts";

const tag = defineVerb({
  ...documented,
  name: "tag",
  doc: "Adds tags to the contact: each option is a tag and its value. A contact has at most six.",
  options: {},
  freeOptions: {
    names: "tag",
    parameter: parameter(text({ max: 256 }), "The tag's value.", { dynamic: "allowed" }),
    min: 1,
    max: 6,
  },
  outcomes: { error },
  done: goesOn,
  waits: false,
  flows: everyFlow,
  channels: everyChannel,
  actions: ["TagContact"],
  example: 'tag (department: "billing")',
});

const untag = defineVerb({
  ...documented,
  name: "untag",
  doc: "Removes tags from the contact, by their names.",
  primary: {
    ...parameter(list(text({ min: 1, max: 128 }), 1, 6), "The tags.", { required: true, known: live }),
    noun: "a list of tags",
  },
  options: {},
  outcomes: { error },
  done: goesOn,
  waits: false,
  flows: everyFlow,
  channels: everyChannel,
  actions: ["UntagContact"],
  example: 'untag ["department"]',
});

export const tags = {
  verbs: [tag, untag],
  actions: [
    describeAction("TagContact", "Adds tags to the contact.", {
      ...live,
      errors: catchAll,
      parameters: { Tags: "tag" },
    }),
    describeAction("UntagContact", "Removes tags from the contact.", {
      ...live,
      errors: catchAll,
      parameters: { TagKeys: "untag" },
    }),
  ],
} as const;
