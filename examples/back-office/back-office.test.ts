import { simulate } from "@contactflow/runtime/testing";
import "@contactflow/runtime/testing/vitest";
import { expect, test } from "vitest";
import { center } from "./back-office.flow";

const ada = { Customer: { FirstName: "Ada", AccountNumber: "4711" } };

/** What the services find; each test changes what it is about. */
const services = {
  GetCustomerProfile: { outcome: "done", values: ada },
  GetCase: { outcome: "done", values: { Case: { status: "in progress" } } },
  CreateCase: { outcome: "done" },
  EvaluateDataTableValues: { outcome: "done", values: { DataTables: { now: { price: "two dollars" } } } },
  UpdateFlowLoggingBehavior: { outcome: "done" },
} as const;

test("a customer who is known hears how far the repair is", () => {
  const sim = simulate(center, { actions: services });
  const call = sim.call("Water");
  expect(call).toHaveAttribute("caller", "Ada");
  call.press("1");
  expect(call).toHaveHeard("We are working on your report. Its state is in progress.");
  expect(call).toBeInQueue("Repairs");
});

test("a first report becomes a case", () => {
  const asked: unknown[] = [];
  const sim = simulate(center, {
    actions: {
      ...services,
      GetCase: { outcome: "noneFound" },
      CreateCase: ({ parameters }) => {
        asked.push(parameters["CaseRequestFields"]);
        return { outcome: "done" };
      },
    },
  });
  const call = sim.call("Water");
  call.press("1");
  expect(asked).toEqual([{ title: "Leak reported by Ada" }]);
  expect(call).toBeInQueue("Repairs");
});

test("a price is read from the table", () => {
  const call = simulate(center, { actions: services }).call("Water");
  call.press("2");
  expect(call).toHaveHeard("A cubic metre costs two dollars.");
});

test("a caller without a profile is a new customer", () => {
  const sim = simulate(center, { actions: { ...services, GetCustomerProfile: { outcome: "noneFound" } } });
  expect(sim.call("Water")).toHaveAttribute("caller", "a new customer");
});
