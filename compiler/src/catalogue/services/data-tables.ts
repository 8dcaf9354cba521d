import { defineServiceVerb, error, everyChannel, everyFlow, goesOn } from "../define.ts";
import { describeAction } from "../platform.ts";
import { each, option, request } from "../requests.ts";
import { either, list, map, object, parameter, resource, text, word } from "../shapes.ts";
import { inferred } from "../sources.ts";

const words = word({
  get: "Looks values up; they are then read as `tables.query.attribute`.",
  list: "Reads whole rows; they are then read below `tables.rows`.",
  put: "Writes rows.",
});

const name = (doc: string) => parameter(text({ min: 1, max: 127 }), doc, { required: true });
const where = parameter(map(text()), "The primary values that tell which row: attributes and values.", {
  dynamic: "allowed",
});
const attributes = (key: string) => ({ pairs: [key, "Value"] }) as const;

const table = defineServiceVerb({
  ...inferred,
  name: "table",
  doc: "Works with a data table: `table get`, `table list`, `table put`. The next one replaces what was read.",
  primary: {
    ...parameter(words, "What to do.", { required: true }),
    noun: "`get`, `list` or `put`",
  },
  options: {
    in: parameter(either(resource("data table"), text({ min: 1 })), "The data table, or the id of one.", {
      required: true,
      dynamic: "allowed",
    }),
    queries: parameter(
      list(
        object({
          name: name("What the answer is called; every query of a flow has a name of its own."),
          read: parameter(list(text({ min: 1 }), 1, 25), "The attributes to read.", { required: true }),
          where,
        }),
        1,
        5,
      ),
      "What to look up.",
      { dynamic: "allowed", required: { primary: ["get"] }, when: { primary: ["get"] } },
    ),
    keys: parameter(
      list(object({ name: name("What the group of rows is called."), where }), 1, 25),
      "Which rows to read.",
      { dynamic: "allowed", required: { primary: ["list"] }, when: { primary: ["list"] } },
    ),
    rows: parameter(
      list(
        object({
          name: name("What the group of rows is called."),
          where,
          values: parameter(map(text(), 1, 25), "Attributes and their new values.", {
            required: true,
            dynamic: "allowed",
          }),
        }),
        1,
        25,
      ),
      "What to write, 25 attributes in all.",
      { dynamic: "allowed", required: { primary: ["put"] }, when: { primary: ["put"] } },
    ),
    version: parameter(
      text({ min: 1 }),
      "The version of the table that is changed: another one in between is an error.",
      { default: "LATEST", dynamic: "allowed", when: { primary: ["put"] } },
    ),
  },
  outcomes: { error },
  done: goesOn,
  waits: false,
  flows: everyFlow,
  channels: everyChannel,
  actions: ["EvaluateDataTableValues", "ListDataTableValues", "UpsertDataTableValues"],
  requests: [
    request(
      "EvaluateDataTableValues",
      {
        DataTableId: option("in"),
        Queries: each("queries", {
          QueryName: option("name"),
          Attributes: option("read"),
          PrimaryValues: option("where", attributes("AttributeName"), []),
        }),
      },
      { primary: ["get"] },
    ),
    request(
      "ListDataTableValues",
      {
        DataTableId: option("in"),
        PrimaryKeyGroups: each("keys", {
          PrimaryKeyGroupName: option("name"),
          PrimaryValues: option("where", attributes("Name"), []),
        }),
      },
      { primary: ["list"] },
    ),
    request(
      "UpsertDataTableValues",
      {
        DataTableId: option("in"),
        LockVersion: option("version"),
        DataTableUpsertAttributes: each("rows", {
          PrimaryKeyGroupName: option("name"),
          PrimaryValues: option("where", attributes("Name"), []),
          Attributes: option("values", attributes("Name")),
        }),
      },
      { primary: ["put"] },
    ),
  ],
  example: 'table get (in: "rates", queries: [{ name: "rate", read: ["price"], where: { country: "US" } }])',
});

export const dataTables = {
  verbs: [table],
  actions: [
    describeAction("EvaluateDataTableValues", "Looks values up in a data table.", {
      ...inferred,
      writes: { DataTables: "replaces" },
    }),
    describeAction("ListDataTableValues", "Reads rows of a data table.", {
      ...inferred,
      writes: { DataTableList: "replaces" },
    }),
    describeAction("UpsertDataTableValues", "Writes rows of a data table.", inferred),
  ],
} as const;
