import { jsonSchemaOf } from "../../project/config/json-schema.ts";
import { scenarioShape, staffingShape } from "./shape.ts";

/** The JSON schemas of the files of a load, which editors complete and check them by. */
export const loadSchema = jsonSchemaOf(scenarioShape, { title: "load.json" });
export const staffingSchema = jsonSchemaOf(staffingShape, { title: "staffing.json" });
