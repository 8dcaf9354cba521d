import type { Json } from "@contactflow/runtime";
import { invariant } from "../../model/invariant.ts";
import type { Checked } from "../../model/checked.ts";
import { jsonOf } from "../json.ts";
import { fieldsOf } from "../values.ts";

/** A voice connector as the platform's parameters name it. */
export function voiceConnector(value: Checked): Json {
  const { arn, from, to, userToUser } = fieldsOf(value);
  invariant(arn !== undefined && from !== undefined && to !== undefined, "a connector has three parts");
  return {
    VoiceConnectorType: "ChimeConnector",
    VoiceConnectorArn: jsonOf(arn),
    FromUser: jsonOf(from),
    ToUser: jsonOf(to),
    ...(userToUser !== undefined && { UserToUserInformation: jsonOf(userToUser) }),
  };
}
