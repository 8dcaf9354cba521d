import { type ActionAnswer, simulate } from "@contactflow/runtime/testing";
import "@contactflow/runtime/testing/vitest";
import { expect, test } from "vitest";
import { center } from "./services.flow";

const ada = { Customer: { ProfileId: "p-1", FirstName: "Ada" } };
const usual: Readonly<Record<string, ActionAnswer>> = {
  UpdateContactRecordingAndAnalyticsBehavior: { outcome: "done" },
  GetCustomerProfile: { outcome: "done", values: ada },
  CheckSegmentMembershipForCustomerProfile: { outcome: "other" },
  GetCase: ({ parameters }) => ({
    outcome: "done",
    values: { Case: { status: parameters["CustomerId"] === "p-1" ? "open" : "somebody else's" } },
  }),
  EvaluateDataTableValues: { outcome: "done", values: { DataTables: { rate: { price: "3 $" } } } },
};

function called(actions: Readonly<Record<string, ActionAnswer>>) {
  const audits: string[] = [];
  const sim = simulate(center, {
    lambdas: {
      Audit: ({ parameters }) => {
        audits.push(parameters["step"] ?? "");
        return { result: {} };
      },
    },
    actions: { ...usual, ...actions },
  });
  const call = sim.call("ServiceLine");
  expect(audits).toEqual(["begin"]);
  return call;
}

test("what services find is read by the flow", () => {
  expect(called({})).toHaveHeard("Hello Ada.", "Your case is open, and a call costs 3 $.");
});

test("a service may find nothing", () => {
  expect(called({ GetCustomerProfile: { outcome: "noneFound" } })).toHaveHeard("We do not know you.");
});

test("or fail, which `on error` takes", () => {
  expect(called({ GetCase: { outcome: "error" } })).toHaveHeard("Something went wrong.");
});

test("its outcomes lead on", () => {
  const call = called({
    CheckSegmentMembershipForCustomerProfile: { outcome: "member" },
    GetMetricData: { outcome: "done", values: { Metrics: { Contact: { PositionInQueue: 2 } } } },
  });
  expect(call).toHaveHeard("You are number 2.");
});

test("one without an answer says what it could be told", () => {
  const { EvaluateDataTableValues: _, ...others } = usual;
  const sim = simulate(center, { lambdas: { Audit: { result: {} } }, actions: others });
  expect(() => sim.call("ServiceLine")).toThrow(
    'cannot run the platform action EvaluateDataTableValues. Say how it goes: actions: { "EvaluateDataTableValues": { outcome: "done", values: { DataTables: { … } } } }.',
  );
});
