import type { CenterDefinition } from "@contactflow/runtime";
import type { Instant, Zone } from "@contactflow/runtime/center";
import type { JsonFile, LoadFiles } from "./reading.ts";
import type { Scenario } from "./shape.ts";

/** What is known of phone numbers. */
export interface PhoneNumbers {
  readonly isValid: (number: string) => boolean;
  /** The country's code of a valid number, without the plus. */
  readonly countryCode: (number: string) => string;
}

/** What the parts of a scenario are resolved with. */
export interface Resolving {
  readonly files: LoadFiles;
  readonly file: JsonFile<Scenario>;
  readonly definition: CenterDefinition;
  readonly zone: Zone;
  readonly startsAt: Instant;
  readonly numbers: PhoneNumbers;
}
