import { describe, test } from "vitest";
import { expectFindings } from "../../../test/support/findings.ts";

describe("the result of an invoke", () => {
  test("is gone after the next one", () => {
    expectFindings(
      `inbound flow F {
        on error continue
        invoke Lookup as who
        invoke Score as score
        play "\${«who.name»} \${score.points}"
        disconnect
      }`,
      "FLW5014",
    );
  });

  test("is perhaps gone where one of the ways invokes again", () => {
    expectFindings(
      `inbound flow F {
        on error continue
        invoke Lookup as who
        if who.name == "x" { invoke Score }
        play "\${«who.name»}"
        disconnect
      }`,
      "FLW5015",
    );
  });

  test("is not there before, nor where the invoke failed", () => {
    expectFindings(
      `inbound flow F {
        on error continue
        play "\${«who.name»}"
        invoke Lookup as who { error { play "\${«who.name»}" } }
        disconnect
      }`,
      "FLW5013",
    );
  });

  test("can be read until then, in loops and after failures too", () => {
    expectFindings(
      `inbound flow F {
        on error continue
        repeat 3 {
          invoke Lookup as who
          play "\${who.name}"
          invoke Score as score
          play "\${score.points}"
        }
        invoke Lookup as who
        invoke Score { error -> continue }
        disconnect
      }`,
    );
  });
});
