import { jsonSchemaOf } from "./json-schema.ts";
import { settings } from "./settings.ts";

/** The JSON schema of `contactflow.json`, which editors complete and check it by. */
export const configSchema = jsonSchemaOf(settings, { title: "contactflow.json" });
