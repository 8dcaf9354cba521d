import { defineVerb, error, everyChannel, everyFlow, failure, goesOn } from "../define.ts";
import { parameter, resource } from "../shapes.ts";
import { documented } from "../sources.ts";

export const invoke = defineVerb({
  ...documented,
  name: "invoke",
  doc: "Calls a Lambda function and waits for its result, at most as long as the `timeout` of its declaration. The options are the fields of its `input`; `as name` gives the result a name: `name.field`. The next `invoke` replaces the result.",
  primary: {
    ...parameter(resource("lambda"), "The function.", { required: true, dynamic: "allowed" }),
    noun: "a lambda",
  },
  options: {},
  freeOptions: "lambda input",
  binds: "lambda output",
  outcomes: { timeout: failure("The function did not answer in time."), error },
  done: goesOn,
  waits: false,
  flows: everyFlow,
  channels: everyChannel,
  actions: ["InvokeLambdaFunction"],
  example: "invoke LookupCustomer (phone: customer.number) as customerRecord",
});

export const call = defineVerb({
  ...documented,
  name: "call",
  doc: "Runs a module and comes back. The options are the fields of its `input`; `as name` gives its output a name: `name.field`. Each of the module's own outcomes needs an arm.",
  primary: {
    ...parameter({ kind: "flow", flows: ["module"] }, "The module.", { required: true, dynamic: "allowed" }),
    noun: "a module",
  },
  options: {},
  freeOptions: "module input",
  binds: "module output",
  outcomes: { error },
  labels: [{ kind: "module", when: undefined }],
  done: goesOn,
  waits: false,
  flows: everyFlow,
  channels: everyChannel,
  actions: ["InvokeFlowModule"],
  example: "call Verify (phone: customer.number) as check { refused -> sorry }",
});
