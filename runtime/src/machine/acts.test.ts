import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Action, CompareCase, ResultWrites, Text } from "../definition/index.ts";
import { after, flowOf, say, sequence, stepsOf } from "./flows.fixture.ts";
import { type ActionValues, newContact, send, start } from "./index.ts";
import { link } from "./link.ts";

const attribute = (name: string): Text => ({ read: ["Attributes", name] });
const withAttributes = (attributes: Readonly<Record<string, string>>) =>
  newContact({ Attributes: attributes });

const said = (text: Text, values: Parameters<typeof newContact>[0]) =>
  stepsOf([sequence("T", "inbound flow", [{ type: "play", prompt: { say: text } }])], [], newContact(values))
    .command;

describe("texts", () => {
  test("are filled in from the contact", () => {
    const values = {
      Attributes: { name: "Ada" },
      External: { count: 3, paid: false, nested: { city: "Bern" } },
      Channel: "VOICE",
    };
    const text = [
      { read: ["Attributes", "name"] },
      ": ",
      { read: ["External", "count"] },
      " ",
      { read: ["External", "paid"] },
      " ",
      { read: ["External", "nested", "city"] },
      " ",
      { read: ["Channel"] },
    ] as const;
    expect(said(text, values)).toEqual({ type: "play", prompt: { say: "Ada: 3 false Bern VOICE" } });
  });

  test.for<[string, Text]>([
    ["an attribute that nobody set", { read: ["Attributes", "none"] }],
    ["what every object has", { read: ["Attributes", "constructor", "name"] }],
    ["a path through a prototype", { read: ["Attributes", "__proto__", "x"] }],
    ["an object", { read: ["External"] }],
    ["a list and what is in it", { read: ["External", "list", "0"] }],
    ["the length of a list", { read: ["External", "list", "length"] }],
    ["null", { read: ["External", "nothing"] }],
    ["a path through a text", { read: ["Channel", "length"] }],
  ])("are empty where %s is read", ([, text]) => {
    expect(said(text, { External: { list: ["a"], nothing: null }, Channel: "VOICE" })).toEqual(say(""));
  });

  test("deep in the parameters of a raw action are filled in, and lists without values stay lists", () => {
    const action: Action = {
      type: "raw",
      action: "CreateTask",
      parameters: {
        Name: ["For ", { read: ["Attributes", "name"] }],
        References: { Owner: { Value: { read: ["Attributes", "name"] } } },
        Keys: ["a", "b"],
        read: "is a word like any other",
      },
    };
    expect(
      stepsOf([sequence("T", "inbound flow", [action])], [], withAttributes({ name: "Ada" })).command,
    ).toEqual({
      type: "raw",
      action: "CreateTask",
      parameters: {
        Name: "For Ada",
        References: { Owner: { Value: "Ada" } },
        Keys: ["a", "b"],
        read: "is a word like any other",
      },
    });
  });
});

const compared = (value: Text, cases: readonly Omit<CompareCase<Text>, "outcome">[], attributes = {}) => {
  const numbered = cases.map((one, index) => ({ ...one, outcome: `case ${index}` }));
  const outcomes = [...numbered.map((one) => one.outcome), "noMatch"];
  const flow = flowOf("T", "inbound flow", {
    compare: [
      { type: "compare", value, cases: numbered },
      Object.fromEntries(outcomes.map((one) => [one, one])),
    ],
    ...Object.fromEntries(outcomes.map((one) => [one, [say(one)]])),
  });
  const { command } = stepsOf([flow], [], withAttributes(attributes));
  return command.type === "play" && "say" in command.prompt ? command.prompt.say : undefined;
};

describe("compare", () => {
  test.for<[CompareCase<Text>["operator"], string, string, boolean]>([
    ["==", "gold", "gold", true],
    ["==", "Gold", "gold", false],
    ["==", "1.0", "1", false],
    ["startsWith", "+4930", "+49", true],
    ["startsWith", "+4930", "+43", false],
    ["endsWith", "a.de", ".de", true],
    ["endsWith", "a.de", ".at", false],
    ["contains", "callback", "lba", true],
    ["contains", "callback", "LBA", false],
    ["<", "9", "10", true],
    ["<", "10", "10", false],
    ["<=", "10.0", "10", true],
    [">", "-1", "-2", true],
    [">=", "2.5", "2.5", true],
    [">", "many", "1", false],
    ["<", "many", "1", false],
    ["<=", "", "1", false],
    [">=", "0x10", "1", false],
    [">=", "1e3", "1", false],
  ])("%s of %j and %j is %j", ([operator, value, operand, expected]) => {
    expect(compared(attribute("value"), [{ operator, operand }], { value })).toBe(
      expected ? "case 0" : "noMatch",
    );
  });

  test("takes the first case that holds", () => {
    const cases = [
      { operator: "==", operand: "x" },
      { operator: "contains", operand: "a" },
      { operator: "==", operand: "a" },
    ] as const;
    expect(compared("a", cases)).toBe("case 1");
  });

  test("matches nothing when a value is missing, on either side", () => {
    expect(compared(attribute("none"), [{ operator: "==", operand: "" }])).toBe("noMatch");
    expect(compared("", [{ operator: "==", operand: attribute("none") }])).toBe("noMatch");
    expect(compared(["", attribute("none")] as Text, [{ operator: "==", operand: "" }])).toBe("case 0");
  });

  test("orders decimal numbers as numbers", () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer(), (a, b) => {
        expect(compared(String(a), [{ operator: "<", operand: String(b) }])).toBe(
          a < b ? "case 0" : "noMatch",
        );
      }),
    );
  });
});

describe("attributes", () => {
  test("are added to those that are there", () => {
    const contact = after(
      [{ type: "setAttributes", values: { tier: "gold", note: ["was ", attribute("tier")] as Text } }],
      withAttributes({ tier: "silver", kept: "yes" }),
    );
    expect(contact.values.Attributes).toEqual({ tier: "gold", note: "was silver", kept: "yes" });
  });

  test("may have any name", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string({ maxLength: 20 }), fc.string({ maxLength: 20 })), (values) => {
        const { Attributes } = after([{ type: "setAttributes", values }]).values;
        expect(Object.entries(Attributes).toSorted()).toEqual(Object.entries(values).toSorted());
      }),
      { examples: [[JSON.parse(`{"__proto__": "a", "constructor": "b"}`)]] },
    );
  });

  test.for([
    ["a", 32 * 1024 - 1],
    ["é", 16 * 1024 - 1],
    ["€", 10_922],
    ["😀", 8191],
  ] as const)("of %j fit up to 32 KB in UTF-8, and above it none is set", ([letter, most]) => {
    const set = (letters: number) => {
      const flow = flowOf("T", "inbound flow", {
        set: [
          { type: "setAttributes", values: { k: letter.repeat(letters), l: "" } },
          { error: "full", done: "fits" },
        ],
        full: [say("full")],
        fits: [say("fits")],
      });
      return stepsOf([flow], []);
    };
    const { snapshot, command } = set(most);
    const room = 32 * 1024 - 2 - new TextEncoder().encode(letter.repeat(most)).length;
    expect(command).toEqual(room >= 0 ? say("fits") : say("full"));
    expect(Object.keys(snapshot.contact.values.Attributes)).toEqual(room >= 0 ? ["k", "l"] : []);
    expect(set(most + 2).command).toEqual(say("full"));
  });

  test("of a related contact are the world's to set", () => {
    const flow = sequence("T", "inbound flow", [
      { type: "setAttributes", values: { from: attribute("name") }, on: "related" },
    ]);
    const step = stepsOf([flow], [], withAttributes({ name: "Ada" }));
    expect(step.command).toEqual({ type: "setAttributes", values: { from: "Ada" }, on: "related" });
    expect(step.snapshot.contact.values.Attributes).toEqual({ name: "Ada" });
  });

  test("of the flow are read like others and belong to the run", () => {
    const flow = sequence("T", "inbound flow", [
      { type: "setFlowAttributes", values: { x: "1" } },
      { type: "play", prompt: { say: { read: ["FlowAttributes", "x"] } } },
    ]);
    const { snapshot, command } = stepsOf([flow], []);
    expect(command).toEqual(say("1"));
    expect(snapshot.flowAttributes).toEqual({ x: "1" });
    expect(snapshot.contact.values.Attributes).toEqual({});
  });
});

const repeating = (count: number | Text) =>
  flowOf("T", "inbound flow", {
    repeat: [
      { type: "repeat", count },
      { again: "again", done: "done", error: "error" },
    ],
    again: [say("again"), { done: "repeat" }],
    done: [say("done"), { done: "repeat" }],
    error: [say("error")],
  });

const rounds = (count: number | Text, length: number, attributes = {}) => {
  const program = link([repeating(count)]);
  let step = start(program, "T", withAttributes(attributes));
  const heard = [];
  for (let index = 0; index < length; index++) {
    heard.push(step.command.type === "play" && "say" in step.command.prompt ? step.command.prompt.say : "");
    if (heard.at(-1) !== "error") step = send(program, step.snapshot, { outcome: "done" });
  }
  return heard.join(" ");
};

describe("repeat", () => {
  test("goes round as often as it says, then on, then afresh", () => {
    expect(rounds(2, 6)).toBe("again again done again again done");
    expect(rounds(0, 2)).toBe("done done");
    expect(rounds(attribute("count"), 2, { count: "1" })).toBe("again done");
  });

  test.for(["many", "-1", "1.5", "101", ""])("cannot go round %j times", (count) => {
    expect(rounds(attribute("count"), 1, { count })).toBe("error");
  });

  test("counts for the contact, not for the run", () => {
    const program = link([repeating(2)]);
    const { snapshot } = start(program, "T", newContact());
    const again = start(program, "T", snapshot.contact);
    expect(again.command).toEqual(say("again"));
    expect(start(program, "T", again.snapshot.contact).command).toEqual(say("done"));
  });
});

describe("what flows set on a contact", () => {
  test("recording, logging, voice, priority and age", () => {
    const contact = after([
      { type: "setRecording", participants: ["agent"] },
      { type: "setLogging", enabled: true },
      { type: "setVoice", voice: "Joanna", engine: "neural" },
      { type: "setVoice", voice: "Vicki" },
      { type: "setRouting", priority: 1 },
      { type: "setRouting", age: "60" },
    ]);
    expect(contact.settings).toEqual({
      recording: ["agent"],
      promptRecording: false,
      screenRecording: false,
      logging: true,
      voice: "Vicki",
      engine: null,
      style: null,
      priority: 1,
      routingAge: 60,
    });
    expect(contact.values["TextToSpeechVoiceId"]).toBe("Vicki");
  });

  test("a priority that is no number is an error", () => {
    const flow = flowOf("T", "inbound flow", { set: [{ type: "setRouting", priority: attribute("none") }] });
    expect(stepsOf([flow], []).command).toEqual({ type: "finished", outcome: "error" });
  });

  test("name, description, language and references, which flows can read", () => {
    const contact = after([
      { type: "setContact", name: "Order", references: { order: "42" } },
      {
        type: "setContact",
        description: "Late",
        language: "de-DE",
        references: { page: "https://example.com" },
      },
    ]);
    expect(contact.values).toMatchObject({
      Name: "Order",
      Description: "Late",
      LanguageCode: "de-DE",
      References: {
        order: { Value: "42", Type: "STRING" },
        page: { Value: "https://example.com", Type: "STRING" },
      },
    });
  });

  test("tags, one by one", () => {
    const contact = after([
      { type: "tag", tags: { team: "a", kind: "b" } },
      { type: "tag", tags: { team: "c" } },
      { type: "untag", keys: ["kind", "none"] },
    ]);
    expect(contact.values["Tags"]).toEqual({ team: "c" });
  });

  test("a hook whose flow is not there is an error", () => {
    const flow = flowOf("T", "inbound flow", {
      set: [
        { type: "setHook", hook: "queueFlow", flow: attribute("flow") },
        { done: "ok", error: "bad" },
      ],
      ok: [say("ok")],
      bad: [say("bad")],
    });
    expect(stepsOf([flow], [], withAttributes({ flow: "T" })).snapshot.contact.hooks).toEqual({
      queueFlow: "T",
    });
    expect(stepsOf([flow], [], withAttributes({ flow: "U" })).command).toEqual(say("bad"));
  });

  test("a queue that the program does not know is the world's to find", () => {
    const flow = sequence("T", "inbound flow", [
      { type: "setQueue", queue: attribute("queue") },
      say("next"),
    ]);
    const step = stepsOf([flow], [], withAttributes({ queue: "arn:queue/1" }));
    expect(step.command).toEqual({ type: "setQueue", queue: "arn:queue/1" });
    expect(step.snapshot.contact.targetQueue).toBeNull();
  });
});

test("an answer replaces the one before as a whole", () => {
  const flow = sequence("T", "inbound flow", [
    { type: "invoke", lambda: "L", parameters: { phone: attribute("phone") }, timeout: 8 },
    { type: "invoke", lambda: "L", parameters: {}, timeout: 8 },
    { type: "play", prompt: { say: [{ read: ["External", "a"] }, { read: ["External", "b"] }] } },
  ]);
  const step = stepsOf(
    [flow],
    [
      { outcome: "done", result: { a: "1" } },
      { outcome: "done", result: { b: "2" } },
    ],
  );
  expect(step.command).toEqual(say("2"));
  expect(step.snapshot.contact.values["LambdaInvocation"]).toEqual({ ResultData: { b: "2" } });
});

test("what is invoked asynchronously gives its id, and leaves the last answer", () => {
  const invoke: Action = { type: "invoke", lambda: "L", parameters: {}, timeout: 8 };
  const flow = sequence("T", "inbound flow", [
    invoke,
    { ...invoke, asynchronous: true },
    {
      type: "play",
      prompt: {
        say: [{ read: ["External", "a"] }, " ", { read: ["LambdaInvocation", "InvocationId"] }],
      },
    },
  ]);
  const events = [
    { outcome: "done", result: { a: "1" } },
    { outcome: "done", result: { InvocationId: "i-7" } },
  ];
  expect(stepsOf([flow], events).command).toEqual(say("1 i-7"));
});

const raw = (action: string, writes: ResultWrites): Action => ({
  type: "raw",
  action,
  parameters: {},
  writes,
});
const found = (first: Action, second: Action, ...values: readonly ActionValues[]) =>
  stepsOf(
    [sequence("T", "inbound flow", [first, second, say("?")])],
    values.map((value) => ({ outcome: "done", values: value })),
  ).snapshot.contact.values;

describe("what a platform action finds", () => {
  test("takes the place of what was there", () => {
    const get = raw("GetCase", { Case: "replaces" });
    const values = found(get, get, { Case: { id: "1", status: "open" } }, { Case: { id: "2" } });
    expect(values["Case"]).toEqual({ id: "2" });
  });

  test("or is added to it", () => {
    const get = raw("GetCustomerProfile", { Customer: "adds" });
    const object = raw("GetCustomerProfileObject", { Customer: "adds" });
    const values = found(
      get,
      object,
      { Customer: { FirstName: "Ada" } },
      { Customer: { Asset: { Name: "Car" } } },
    );
    expect(values["Customer"]).toEqual({ FirstName: "Ada", Asset: { Name: "Car" } });
  });

  test("is nothing that the action does not give", () => {
    const get = raw("GetCase", { Case: "replaces" });
    expect(() => found(get, get, { Customer: {} })).toThrow(/It cannot give Customer\. It gives Case\.$/);
    expect(() => found(raw("ResumeContact", {}), get, { Case: {} })).toThrow(/It gives no values\.$/);
  });
});

test("what describes the contact can be read, and one that is linked to it is not there", () => {
  const flow = sequence("T", "inbound flow", [
    { type: "setContact", customerId: "c-1", segment: { product: "car" }, assistantSession: "arn" },
    { type: "setContact", segment: { language: "fr" } },
    {
      type: "play",
      prompt: { say: [{ read: ["CustomerId"] }, " ", { read: ["SegmentAttributes", "product"] }] },
    },
  ]);
  const step = stepsOf([flow], []);
  expect(step.command).toEqual(say("c-1 car"));
  expect(step.snapshot.contact.values).toMatchObject({
    SegmentAttributes: { product: "car", language: "fr" },
    Wisdom: { SessionArn: "arn" },
  });
  const related = flowOf("T", "inbound flow", { set: [{ type: "setContact", name: "x", on: "related" }] });
  expect(stepsOf([related], []).command).toEqual({ type: "setContact", name: "x", on: "related" });
});

test.for<[number | Text, unknown]>([
  [60, { type: "wait", seconds: 60 }],
  [attribute("seconds"), { type: "wait", seconds: 90 }],
  [attribute("none"), { type: "finished", outcome: "error" }],
])("a wait of %j", ([seconds, command]) => {
  const flow = flowOf("T", "inbound flow", { wait: [{ type: "wait", seconds }] });
  expect(stepsOf([flow], [], withAttributes({ seconds: "90" })).command).toEqual(command);
});
