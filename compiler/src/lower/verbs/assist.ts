import type { Text } from "@contactflow/runtime";
import { jsonOf } from "../json.ts";
import { exits, toPart } from "../draft.ts";
import { rawOf } from "../requests.ts";
import { type LowerVerb, primary } from "./verb.ts";

const session: Text = { read: ["Wisdom", "SessionArn"] };

/** The session is begun, and then noted with the contact. */
export const assist: LowerVerb = (around, args) => [
  {
    part: "session",
    action: rawOf("CreateWisdomSession", { WisdomAssistantArn: jsonOf(primary(around, args)) }),
    ways: [["done", toPart(undefined)], ...exits("error")],
  },
  {
    part: undefined,
    action: { type: "setContact", assistantSession: session },
    ways: exits("done", "error"),
  },
];
