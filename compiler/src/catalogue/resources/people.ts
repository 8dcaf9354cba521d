import { defineResource } from "../define.ts";
import {
  boolean,
  day,
  duration,
  either,
  flow,
  items,
  list,
  map,
  number,
  object,
  parameter,
  phone,
  resource,
  type Shape,
  text,
  word,
} from "../shapes.ts";
import { description, emailForm, tags } from "./common.ts";

/** One value for every channel, or one for each. */
const perChannel = (shape: Shape, doc: string): Shape =>
  either(
    shape,
    object({
      voice: parameter(shape, doc),
      chat: parameter(shape, doc),
      task: parameter(shape, doc),
      email: parameter(shape, doc),
      callback: parameter(shape, doc),
    }),
  );

const accepts = "Whether contacts are connected without asking.";
const works = "How long after-contact work lasts at most; 0s: until the agent ends it.";

export const agent = defineResource({
  kind: "agent",
  doc: "Somebody who handles contacts. What the platform shows is the user name to sign in with. Passwords are no part of a program: they are set when agents are invited.",
  properties: {
    profile: parameter(resource("routing profile"), "What the agent serves.", { required: true }),
    firstName: parameter(text({ max: 255 }), "As it is shown."),
    lastName: parameter(text({ max: 300 }), "As it is shown."),
    email: parameter(text({ max: 265, pattern: emailForm }), "The agent's e-mail address."),
    secondaryEmail: parameter(
      text({ max: 265, pattern: emailForm }),
      "Where messages to the agent go, when the user name is no address to write to.",
    ),
    mobile: parameter(phone, "The agent's mobile phone."),
    autoAccept: parameter(perChannel(boolean, accepts), accepts, { default: false }),
    afterContactWork: parameter(perChannel(duration(0, day), works), works, { default: 0 }),
    keepConnected: parameter(
      boolean,
      "Whether the agent's telephone stays connected between calls, so that the next one begins at once.",
      { default: false },
    ),
    deskPhone: parameter(phone, "The desk phone that rings; without it the agent's computer does."),
    voiceEnhancement: parameter(
      word({
        none: "The voice as it is.",
        noiseSuppression: "Without the noise of the room.",
        voiceIsolation: "Without other voices, too.",
      }),
      "What is done to the agent's voice.",
      { default: "none" },
    ),
    securityProfiles: parameter(
      list(either(text({ min: 1, max: 127 }), resource("security profile")), 1, 10),
      "What the agent may do: declared security profiles, or names of others; without it `Agent`.",
    ),
    hierarchyGroup: parameter(text({ min: 1, max: 127 }), "The group in the agent hierarchy."),
    directoryId: parameter(text({ min: 1 }), "The user's id in the directory, where one is used."),
    proficiencies: parameter(
      items(
        resource("predefined attribute"),
        {
          value: parameter(text({ min: 1, max: 64 }), "Which of its values.", { required: true }),
          level: parameter(number(1, 5), "How well: 5 is best.", { required: true }),
        },
        1000,
      ),
      "What the agent knows, for routing criteria.",
    ),
    tags,
  },
  values: {},
  maxName: 64,
  nameForm: {
    test: /^[a-zA-Z0-9_.@-]+$/,
    words: "made of letters, digits and `_ . @ -`: agents sign in with it",
  },
  quota: { max: 500, adjustable: true },
  single: false,
  cloudFormation: "AWS::Connect::User",
  example: 'agent Anna "anna@example.com" { profile: Frontline }',
});

export const agentStatus = defineResource({
  kind: "agent status",
  doc: "A status that agents can choose besides Available and Offline, such as a break.",
  properties: {
    description,
    order: parameter(number(1, 50), "Its place in the list."),
    enabled: parameter(boolean, "Whether it can be chosen.", { default: true }),
    tags,
  },
  values: {},
  maxName: 127,
  quota: { max: 50, adjustable: false },
  single: false,
  cloudFormation: "AWS::Connect::AgentStatus",
  example: 'agent status Lunch "Lunch break" { order: 1 }',
});

const names = (max: number) => list(text({ min: 1, max: 128 }), 1, max);

export const securityProfile = defineResource({
  kind: "security profile",
  doc: "What the users who have it may see and do.",
  properties: {
    description: parameter(text({ max: 250 }), "What it is for."),
    permissions: parameter(names(500), 'The platform\'s names of permissions, such as `"BasicAgentAccess"`.'),
    tagRestricted: parameter(
      names(10),
      "Kinds of resources that are seen only with the tags of `accessTags`.",
    ),
    accessTags: parameter(map(text({ max: 256 }), 1, 2), "The tags of what may be seen."),
    hierarchyRestricted: parameter(
      names(10),
      "Kinds of resources that are seen only within a hierarchy group.",
    ),
    accessHierarchyGroup: parameter(
      text({ max: 127, pattern: { test: /^[a-zA-Z0-9-]+$/, words: "the id of a hierarchy group" } }),
      "The hierarchy group whose users may be seen.",
    ),
    modules: parameter(list(flow("module"), 1, 10), "Modules that assistants may use as tools."),
    tags,
  },
  values: {},
  maxName: 127,
  nameForm: { test: /^[ a-zA-Z0-9_@-]+$/, words: "made of letters, digits, spaces and `_ @ -`" },
  quota: { max: 100, adjustable: true },
  single: false,
  cloudFormation: "AWS::Connect::SecurityProfile",
  example: 'security profile Supervisors { permissions: ["BasicAgentAccess", "ManagerListenIn"] }',
});

export const predefinedAttribute = defineResource({
  kind: "predefined attribute",
  doc: "Something that agents are proficient in and that contacts can ask for, such as a language; also what user-defined segment attributes are called.",
  properties: {
    values: parameter(list(text({ min: 1, max: 100 }), 1, 500), "The values that it can have."),
    purposes: parameter(
      list(text({ min: 1, max: 100 }), 1, 10),
      "What it is used for, by the platform's names of purposes.",
    ),
    checkValues: parameter(boolean, "Whether only its `values` can be given to a contact.", {
      default: false,
    }),
  },
  values: {},
  maxName: 100,
  quota: { max: 150, adjustable: true },
  single: false,
  cloudFormation: "AWS::Connect::PredefinedAttribute",
  example: 'predefined attribute Language { values: ["English", "German"] }',
});
