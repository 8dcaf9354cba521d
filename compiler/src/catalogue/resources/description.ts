import { parameter, text } from "../shapes.ts";

/** The description that most resources have. */
export const description = parameter(text({ min: 1, max: 250 }), "What it is for.");
