import { object, parameter, text } from "../shapes.ts";

/** A way to place calls over one's own lines. */
export const connector = object({
  arn: parameter(text({ min: 1 }), "The ARN of the voice connector.", { required: true, dynamic: "allowed" }),
  from: parameter(text({ min: 1 }), "The user part of who is calling.", {
    required: true,
    dynamic: "allowed",
  }),
  to: parameter(text({ min: 1 }), "The user part of who is called.", { required: true, dynamic: "allowed" }),
  userToUser: parameter(text({ min: 1 }), "What the other side is told in the header User-to-User.", {
    dynamic: "allowed",
  }),
});
