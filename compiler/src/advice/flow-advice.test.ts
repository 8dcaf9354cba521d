import { describe, expect, test } from "vitest";
import { expectFindings, fixed } from "../../../test/support/findings.ts";

describe("a caller who is hung up on as if something had failed", () => {
  test("pressed nothing", () => {
    const text = menu("1 -> talk").replace("ask", "«ask»");
    const [found] = expectFindings(text, "FLW8001");
    expect(found?.message).toContain("step `sorry`");
    expect(fixed(menu("1 -> talk"))).toBe(menu("1 -> talk, timeout -> sorry"));
  });

  test("or asks for a callback to a number that cannot be called", () => {
    expectFindings(
      `queue Callbacks { hours: Hours, callerId: { number: +14155550100 } }
      inbound flow F {
        on error { play "Sorry."
          disconnect }
        «callback» Callbacks (number: customer.number)
        disconnect
      }`,
      "FLW8002",
    );
  });

  test.for([
    ["with an arm of its own", menu("1, timeout -> talk")],
    ["with `else`", menu("1 -> talk, else -> sorry")],
    [
      "when the menu goes on",
      menu("1 -> talk", "on error continue").replace("  step talk", "  disconnect\n  step talk"),
    ],
    ["when they are put in a queue", menu("1 -> talk", "on error -> talk")],
    [
      "when they are asked again",
      menu("1 -> talk").replace('went wrong."', 'went wrong."\nrepeat 2 -> talk'),
    ],
  ] as const)("is not told %s", ([, text]) => {
    expectFindings(text);
  });
});

describe("recording that begins after the prompt that announces it", () => {
  test.for(["set contact.recording = on", "record voice", "record voice (of: [agent])"])(
    "is told at the setting, which can be put first: %s",
    (setting) => {
      const announcement = 'play "This call may be recorded."';
      expectFindings(greeting(announcement, setting.replace(/\w+/, "«$&»")), "FLW8003");
      expect(fixed(greeting(announcement, setting))).toBe(greeting(setting, announcement));
    },
  );

  test("is not told where it comes first, is switched off, or where the caller is asked", () => {
    expectFindings(
      `inbound flow F {
        on error continue
        set contact.recording = on
        play "This call may be recorded."
        set contact.recording = off
        record voice (of: [])
        play "May we record this call?"
        ask "Press 1 if you agree." { 1 -> continue, else { disconnect } }
        set contact.recording = on
        disconnect
      }`,
    );
  });
});

describe("a queue flow that nobody can leave", () => {
  test("is told at its name, with the place where the caller waits", () => {
    const [found] = expectFindings('queue flow «Q» { on error { end }\nloop ["Please wait."] }', "FLW8004");
    expect(found?.hint).toContain("interruptEvery");
    expect(found?.related[0]?.message).toBe("Here it waits.");
    expectFindings(
      `queue flow «Q» {
        on error { end }
        -> music
        step music { loop ["Please wait."] (interruptEvery: 60s) { interrupted -> again } }
        step again { play "Still busy."
          -> music }
      }`,
      "FLW8004",
    );
  });

  test.for(["disconnect", "enqueue Support", "callback Support", "end"])("is none with `%s`", (way) => {
    expectFindings(
      `queue flow Q {
          on error { end }
          -> music
          step music { loop ["Please wait."] (interruptEvery: 60s) { interrupted -> again } }
          step again { if Support.oldestAge > 5m { ${way} }
            -> music }
        }`,
    );
  });
});

function menu(arms: string, handler = "on error -> sorry"): string {
  return `inbound flow F {
  ${handler}
  ask "Press 1." (timeout: 5s) { 9 -> sorry, ${arms} }
  step talk { enqueue Support { else { disconnect } } }
  step sorry { play "Something went wrong."
    disconnect }
}
`;
}

function greeting(first: string, second: string): string {
  return `inbound flow F {\n  on error continue\n  ${first}\n  ${second}\n  disconnect\n}\n`;
}
