import { defineStatement, everyFlow } from "./define.ts";
import { parameter, word } from "./shapes.ts";

const set = defineStatement({
  name: "set",
  doc: 'Writes attributes, or properties of `contact`. Several at once: `set { tier = "gold", tries = 3 }`, `set contact { queue = Support, priority = 1 }`.',
  flows: everyFlow,
  actions: ["UpdateContactAttributes", "UpdateFlowAttributes"],
  example: 'set tier = "gold"',
});

/** Options of a `set` that writes contact attributes. */
export const attributeOptions = {
  on: parameter(
    word({
      current: "The contact itself.",
      related: "The contact that this one is linked to.",
    }),
    "Whose attributes are written.",
    { default: "current" },
  ),
} as const;

const ifStatement = defineStatement({
  name: "if",
  doc: "Goes one of two ways. Conditions compare values of the contact; they may also read opening hours (`BusinessHours.open`) and queue metrics (`Support.oldestAge > 5m`), and then have an `error`.",
  flows: everyFlow,
  actions: ["Compare", "CheckHoursOfOperation", "CheckMetricData"],
  example: 'if tier == "gold" { -> fastLane } else { -> menu }',
});

const switchStatement = defineStatement({
  name: "switch",
  doc: "Goes to the arm whose value equals the subject; `else` takes every other value, a missing one included.",
  flows: everyFlow,
  actions: ["Compare"],
  example: 'switch tier { "gold" -> fastLane, else -> menu }',
});

const repeat = defineStatement({
  name: "repeat",
  doc: "Runs its block a number of times and goes on after it; `repeat 3 -> step` goes to the step at most three times. `continue` and `break` stand inside.",
  flows: everyFlow,
  actions: ["Loop"],
  example: "repeat 3 -> offer",
});

const go = defineStatement({
  name: "->",
  doc: "Goes to a step of this flow, or on in another flow: an inbound or a transfer flow.",
  flows: everyFlow,
  actions: ["TransferToFlow"],
  example: "-> offer",
});

/** The statements that have a grammar of their own. */
export const statements = [set, ifStatement, switchStatement, repeat, go] as const;

/** How often the platform repeats at most. */
export const maxRepeats = 100;
