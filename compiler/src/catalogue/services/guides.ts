import { defineServiceVerb, error, failure, neverDone } from "../define.ts";
import { always, chat, describeAction, equals } from "../platform.ts";
import { fixed, group, option, primary, request } from "../requests.ts";
import { boolean, day, duration, map, parameter, resource } from "../shapes.ts";
import { documented, live } from "../sources.ts";

const show = defineServiceVerb({
  ...documented,
  name: "show",
  doc: "Shows a view, such as a form, to the customer or agent and goes to the arm of the action that is chosen there.",
  primary: {
    ...parameter(resource("view"), "The view.", { required: true, dynamic: "allowed" }),
    noun: "a view",
  },
  options: {
    timeout: parameter(duration(1, 7 * day), "How long it may take to answer.", { default: 400 }),
    values: parameter(map({ kind: "json" }), "Fills the view.", { dynamic: "allowed" }),
    hideAnswers: parameter(boolean, "Keeps the answers out of the transcript.", { default: false }),
  },
  outcomes: {
    timeout: failure("No answer in time."),
    noMatch: failure("An action without an arm of its own."),
    error,
  },
  labels: [{ kind: "view", when: undefined }],
  done: neverDone,
  waits: true,
  flows: ["inbound flow", "queue flow", "module"],
  channels: chat,
  actions: ["ShowView"],
  requests: [
    request("ShowView", {
      ViewResource: group({ Id: primary("json"), Version: fixed("$LATEST") }),
      InvocationTimeLimitSeconds: option("timeout"),
      ViewData: option("values", "json"),
      SensitiveDataConfiguration: group({
        HideResponseOn: option("hideAnswers", { whenOn: ["TRANSCRIPT"] }),
      }),
    }),
  ],
  example: "show OrderForm (timeout: 5m) { Submit -> order, else -> sorry }",
});

export const guides = {
  verbs: [show],
  actions: [
    describeAction("ShowView", "Shows a view.", {
      ...live,
      errors: {
        TimeLimitExceeded: always("timeout"),
        NoMatchingCondition: always("noMatch"),
        NoMatchingError: always("error"),
      },
      conditions: equals(undefined, live),
      writes: { Views: "replaces" },
      flows: ["inbound flow", "queue flow", "module"],
      channels: chat,
    }),
  ],
} as const;
