/** What `contactflow init` writes into a new project: small, but with everything that a centre needs to take a call. */

export const flow = `/// A menu in front of one queue.
center ExampleCorp { country: US, timezone: "America/New_York" }

hours OfficeHours {
  timezone: "America/New_York"
  open: [mon-fri 08:00-18:00]
}

queue Support { hours: OfficeHours, maxContacts: 50 }

routing profile Frontline {
  channels: { voice: 1 }
  outboundQueue: Support
  queues: [Support { priority: 1, delay: 0s }]
}

phone number MainLine { number: +12025550100, flow: Welcome }

inbound flow Welcome {
  on error -> goodbye

  if not OfficeHours.open {
    play "We are closed. Please call again on a working day."
    disconnect
  }
  ask "Press 1 to talk to us." (timeout: 5s, attempts: 2) {
    1 -> talk
    else -> goodbye
  }

  step talk {
    enqueue Support {
      full -> goodbye
    }
  }

  step goodbye {
    play "Goodbye."
    disconnect
  }
}
`;

export const flowTest = `import { simulate } from "@contactflow/runtime/testing";
import { expect, test } from "vitest";
import { center } from "./welcome.flow";

test("a caller who presses 1 talks to the agent who is free", () => {
  const sim = simulate(center, { at: "2026-03-02T10:00" });
  const anna = sim.agent("Anna", { profile: "Frontline", state: "Available" });

  const call = sim.call("+12025550100", { from: "+14155550123" });
  expect(call).toHaveHeard("Press 1 to talk to us.");
  call.press("1");
  expect(call).toBeInQueue("Support");

  anna.offered().accept();
  expect(call).toBeConnectedTo(anna);
});

test("at night nobody is kept waiting", () => {
  const sim = simulate(center, { at: "2026-03-02T23:00" });
  const call = sim.call("+12025550100", { from: "+14155550123" });
  expect(call).toHaveHeard(/We are closed/);
  expect(call).toHaveEnded();
});
`;

export const vitestConfig = `import { contactflow } from "@contactflow/compiler/vite";
import { defineConfig } from "vitest/config";

export default defineConfig({
  plugins: [contactflow()],
  test: { setupFiles: ["@contactflow/runtime/testing/vitest"] },
});
`;

export const config = {
  $schema: "./node_modules/@contactflow/compiler/schema/contactflow.schema.json",
  sources: ["flows/**/*.flow"],
};

export const tsconfig = {
  compilerOptions: {
    strict: true,
    module: "nodenext",
    target: "es2023",
    noEmit: true,
    skipLibCheck: true,
    allowArbitraryExtensions: true,
    types: ["@contactflow/runtime/testing/vitest"],
  },
  include: ["**/*.ts"],
};

export const gitignore = `node_modules/
coverage/
*.d.flow.ts
`;

export const scripts = {
  check: "contactflow check",
  build: "contactflow build",
  types: "contactflow build && tsc",
  test: "vitest run",
};

/** @param version of this compiler; the runtime has the same */
export function devDependencies(version: string): Readonly<Record<string, string>> {
  return {
    "@contactflow/compiler": `^${version}`,
    "@contactflow/runtime": `^${version}`,
    typescript: "^7.0.2",
    vitest: "^5.1.0",
  };
}
