import type { TranscriptEntry } from "@contactflow/runtime/center";
import {
  accepted,
  answered,
  arrived,
  barged,
  began,
  callbackCreated,
  calledOut,
  came,
  cameBack,
  connected,
  cutOff,
  dialled,
  digitsSent,
  dropped,
  ended,
  flowEnded,
  heard,
  hungUp,
  keyedIn,
  missed,
  monitored,
  never,
  notReached,
  offered,
  paused,
  pressed,
  prompt,
  putOnHold,
  queued,
  reached,
  reorderTone,
  replied,
  said,
  scheduled,
  simulate,
  sought,
  stopped,
  takenOffHold,
  takenUp,
  taskCreated,
  took,
  tookOver,
  transferBegun,
  unordered,
  type Moment,
  type Uses,
} from "@contactflow/runtime/testing";
import "@contactflow/runtime/testing/vitest";
import { describe, expect, test } from "vitest";
import { center } from "../../examples/queued-callback/queued-callback.flow";
import { messageOf } from "./message-of.ts";

const greeting = "Thank you for calling Example Corp.";
const menu = "Press 1 to receive a callback. Press 2 to stay in the queue.";

function start() {
  const sim = simulate(center, { at: "2026-03-02T10:00" });
  const anna = sim.agent("Anna", { profile: "Frontline", state: "Available" });
  const call = sim.call("MainLine", { from: "+14155550123" });
  return { sim, anna, call };
}

/** A caller who waits, and talks with Anna. */
function served() {
  const { sim, anna, call } = start();
  call.press("2");
  anna.offered().accept();
  sim.advance("3m");
  call.hangUp();
  return { sim, anna, call };
}

describe("the story of a call", () => {
  test("is told in its order, with other things between", () => {
    const { anna, call } = served();
    expect(call).toHaveStory(
      began("Welcome"),
      heard(greeting),
      reached("Welcome.offer"),
      heard(/^Press 1/),
      pressed("2"),
      took("Welcome.offer", "2"),
      queued("Support"),
      offered(anna),
      accepted(anna),
      heard("A caller from the support queue.", anna),
      connected(anna),
      hungUp(),
      ended("CUSTOMER_DISCONNECT"),
    );
    expect(call).not.toHaveStory(queued("Support"), heard(greeting));
    expect(call).not.toHaveStory(queued("Callbacks"));
    expect(call).toHaveStory();
  });

  test("says what must not be between its neighbours, before all, and after", () => {
    const { call, anna } = served();
    expect(call).toHaveStory(
      never(pressed("1"), queued()),
      heard(menu),
      never(heard(/closed/), ended()),
      queued("Support"),
      connected(anna),
      never(heard(/./)),
    );
    expect(call).not.toHaveStory(heard(greeting), never(heard(menu)), queued());
    expect(call).not.toHaveStory(never(heard(greeting)), queued());
    expect(call).not.toHaveStory(connected(), never(ended()));
    expect(call).toHaveStory(connected(), never(queued()), ended());
  });

  test("may leave the order of some of it open", () => {
    const { call, anna } = served();
    expect(call).toHaveStory(
      unordered(connected(anna), heard(menu), queued("Support")),
      never(queued()),
      ended(),
    );
    expect(call).not.toHaveStory(unordered(connected(anna), ended()), queued("Support"));
  });

  test("finds for each its own place where several would do", () => {
    const { call } = served();
    expect(call).toHaveStory(unordered(heard(/./), heard(greeting)), queued());
    expect(call).toHaveStory(unordered(heard(greeting), heard(/./)), queued());
    expect(call).not.toHaveStory(unordered(heard(greeting), heard(/^Thank you for calling/)));
  });

  test("goes on in transfers and other queues, and ends before the callback", () => {
    const { call, sim } = start();
    call.press("1");
    call.enter("4155550123");
    expect(call).toHaveStory(
      keyedIn("4155550123"),
      callbackCreated("+14155550123"),
      heard("We will call you back. Goodbye."),
      ended("CONTACT_FLOW_DISCONNECT"),
      never(queued()),
    );
    sim.advance("130s");
    sim.agent("Anna").offered().accept();
    expect(call.next()).toHaveStory(queued("Callbacks"), offered("Anna"), dialled("+14155550123"));
    expect(call).not.toHaveStory(dialled("+14155550123"));
    expect(sim).toHaveStory(callbackCreated(), ended(), queued("Callbacks"), dialled("+14155550123"));
  });
});

test("the story of an agent is what the agent does and hears", () => {
  const { anna } = served();
  expect(anna).toHaveStory(offered(), accepted(), heard(/^A caller/), connected());
  expect(anna).not.toHaveStory(heard(greeting));
});

describe("a story that was another one is told with what was found of it, and", () => {
  test("what comes nearest to what is missing", () => {
    const { call } = start();
    call.press("2");
    const message = messageOf(() =>
      expect(call).toHaveStory(heard(greeting), pressed("2"), queued("Callbacks"), connected("Anna")),
    );
    expect(message.split("\n\nContact c1")[0]).toBe(`Expected contact c1 to have this story:
  ✓ 10:00:00  customer hears "Thank you for calling Example Corp."
  ✓ 10:00:00  customer presses 2
  ✗           is in queue Callbacks
              Anna is connected
It has not happened after 10:00:00  customer presses 2
The nearest: 10:00:00  is in queue Support`);
    expect(message).toContain("Its way through the flows:\n  10:00:00  examples/queued-callback/");
  });

  test("that it happened too early", () => {
    const { call } = served();
    const message = messageOf(() => expect(call).toHaveStory(queued("Support"), heard(menu)));
    expect(message).toContain(`It has not happened after 10:00:00  is in queue Support
It has happened before that: 10:00:00  customer hears "${menu}"`);
  });

  test("what was not to happen", () => {
    const { call } = served();
    const message = messageOf(() =>
      expect(call).toHaveStory(
        pressed("2"),
        never(queued(), heard("Goodbye.")),
        unordered(connected("Anna"), heard(/support queue/, "Anna")),
      ),
    );
    expect(message.split("\n\nContact c1")[0]).toBe(`Expected contact c1 to have this story:
  ✓ 10:00:00  customer presses 2
  ✗ 10:00:00  never: is in a queue
              never: customer hears "Goodbye."
  ✓ 10:00:00  in any order: Anna is connected
  ✓ 10:00:00           and: Anna hears /support queue/
This was not to happen there: 10:00:00  is in queue Support`);
  });

  test("places in the flows", () => {
    const { call } = start();
    call.press("2");
    const place = "examples/queued-callback/queued-callback.flow:51:5";
    expect(messageOf(() => expect(call).toHaveStory(reached("Welcome.offer"), took("Welcome.offer", "1"))))
      .toContain(`  ✓ 10:00:00  reaches Welcome.offer
  ✗           takes 1 in Welcome.offer
It has not happened after 10:00:00  reaches Welcome.offer at ${place}
The nearest: 10:00:00  takes 2 in Welcome.offer at ${place}`);
  });

  test("who has had it instead", () => {
    const { sim, call } = start();
    const ben = sim.agent("Ben", { profile: "Frontline", state: "Available" });
    call.press("2");
    expect(messageOf(() => expect(ben).toHaveStory(offered()))).toContain(
      "It has not happened so far.\nTo others: 10:00:00  is offered to Anna\n",
    );
  });

  test("the story that was not to be", () => {
    const { call } = start();
    expect(messageOf(() => expect(call).not.toHaveStory(heard(greeting)))).toMatch(
      /^Expected contact c1 not to have this story:\n {2}✓ 10:00:00 {2}customer hears "Thank you for calling Example Corp\."\n\nContact c1/,
    );
  });

  test("all contacts, where it is told of the centre", () => {
    const { sim } = start();
    expect(messageOf(() => expect(sim).toHaveStory(queued("Callbacks")))).toMatch(
      /^Expected the centre to have this story:\n {2}✗ {3}is in queue Callbacks\nIt has not happened so far\.\n\nContact c1/,
    );
  });
});

test("names in a story are checked by TypeScript", () => {
  const { call, sim } = start();
  // @ts-expect-error there is no such queue
  expect(call).not.toHaveStory(queued("Suport"));
  // @ts-expect-error there is no such queue
  expect(call).toHaveStory(heard(greeting), never(queued("Suport")));
  // @ts-expect-error there is no such flow
  expect(sim).not.toHaveStory(began("Welcom"));
  // @ts-expect-error there is no such flow
  expect(call).not.toHaveStory(reached("Welcom.offer"));
  // @ts-expect-error there is no such recorded prompt
  expect(call).not.toHaveStory(heard(prompt("Music")));
  // @ts-expect-error there is no such recorded prompt
  expect(call).not.toHaveHeard(prompt("Music"));
  // @ts-expect-error there is no such queue
  expect(call).not.toBeInQueue("Suport");
  // @ts-expect-error there is no such queue
  expect(call).not.toHaveContactRecord({ queue: "Suport" });
  // @ts-expect-error there is no such flow
  expect(call).not.toBeIn("Welcom");
});

test("steps and outcomes are checked by TypeScript", () => {
  const { call } = start();
  call.press("1");
  expect(call).toHaveStory(
    took("Welcome", "open"),
    took("Welcome.offer", "1"),
    reached("Welcome.requestCallback"),
  );
  // @ts-expect-error there is no such step
  expect(call).not.toHaveStory(reached("Welcome.ofer"));
  // @ts-expect-error the step has no such outcome
  expect(call).not.toHaveStory(took("Welcome.offer", "7"));
  // @ts-expect-error the step has no such outcome
  expect(call).not.toHaveStory(took("Welcome.offer", "full"));
  // @ts-expect-error there is no such step
  expect(call).not.toBeIn("Welcome.ofer");
});

test("there is a word for everything that may happen", () => {
  const words: Readonly<Record<TranscriptEntry["type"], Moment<Uses>>> = {
    accepted: accepted(),
    answered: answered("+12025550177"),
    arrived: arrived(),
    barged: barged(),
    began: came("chat"),
    callbackCreated: callbackCreated(),
    callsOut: calledOut(),
    connected: connected(),
    cutOff: cutOff(),
    dialled: dialled("+12025550177"),
    digitsSent: digitsSent("1"),
    dropped: dropped("Anna"),
    ended: ended(),
    entered: reached("Welcome"),
    flowEnded: flowEnded("Welcome"),
    flowStarted: began("Welcome"),
    heard: heard(/./),
    held: putOnHold(),
    hungUp: hungUp(),
    keyedIn: keyedIn(""),
    left: took("Welcome", "open"),
    missed: missed(),
    monitored: monitored(),
    notReached: notReached("+12025550177"),
    offered: offered(),
    paused: paused(),
    pressed: pressed("1"),
    queued: queued(),
    reorderTone: reorderTone(),
    replied: replied("LookupCustomer"),
    resumed: takenOffHold(),
    returned: cameBack(),
    said: said(/./),
    scheduled: scheduled(),
    sought: sought(),
    stopped: stopped(),
    takenUp: takenUp(),
    taskCreated: taskCreated(),
    tookOver: tookOver(),
    transferBegun: transferBegun(),
  };
  for (const [type, word] of Object.entries(words)) expect(word.type).toBe(type);
});
