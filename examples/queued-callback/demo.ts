/**
 * Plays a few minutes of the queued-callback example: one caller leaves a number, another one waits in the queue.
 * Runs on what `contactflow build --out` wrote; `npm start` does both.
 */
import { simulate } from "@contactflow/runtime/testing";
import { center } from "../../.contactflow/examples/queued-callback/queued-callback.flow.ts";

console.log("\nCompiled flows");
for (const { name, kind, states } of Object.values(center.definition().flows)) {
  console.log(
    `  ${kind.padEnd(22)} ${name.padEnd(18)} ${String(Object.keys(states).length).padStart(3)} states`,
  );
}

const sim = simulate(center, { at: "2026-03-02T10:00" });
const anna = sim.agent("Anna", { profile: "Frontline", state: "Offline" });

const impatient = sim.call("+12025550100", { from: "+14155550123" });
impatient.press("1");
impatient.enter("4155550123");
const callback = impatient.next();

sim.advance("45s");
const patient = sim.call("+12025550100", { from: "+16175550142" });
patient.press("2");

sim.advance("30s");
anna.goAvailable();
anna.offered().accept();
sim.advance("2m 10s");
patient.hangUp();
sim.advance("20s");
anna.clear();

anna.offered().accept();
sim.advance("8s");
sim.customer("+14155550123").answers();
sim.advance("3m");
anna.hangUp();
anna.clear();

for (const [who, contact] of Object.entries({
  "A caller who would rather be called back": impatient,
  "A caller who stays in the queue": patient,
  "The callback": callback,
})) {
  console.log(`\n${who}\n${contact.transcript()}`);
}
console.log(`\nContact records\n${sim.recordsTable()}`);

console.log(`
Where to go next
  examples/queued-callback/queued-callback.flow     what you have just heard, as code
  examples/queued-callback/queued-callback.test.ts  the same calls as tests: npm run unit -- queued-callback
  examples/README.md                                all twenty examples
  docs/tutorial.md                                  one of your own, step by step`);
