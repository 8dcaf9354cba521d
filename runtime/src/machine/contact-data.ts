import type { Json, SetContact } from "../definition/index.ts";
import type { ContactValues } from "./contact.ts";

/** What UpdateContactData changes of the values of a contact: this one, or a related one. */
export function changedData(
  values: ContactValues,
  { name, description, language, customerId, assistantSession, references, segment }: SetContact<string>,
): Readonly<Record<string, Json>> {
  return {
    ...(name !== undefined && { Name: name }),
    ...(description !== undefined && { Description: description }),
    ...(language !== undefined && { LanguageCode: language }),
    ...(customerId !== undefined && { CustomerId: customerId }),
    ...(assistantSession !== undefined && { Wisdom: { SessionArn: assistantSession } }),
    ...(segment && { SegmentAttributes: { ...(values["SegmentAttributes"] as object | null), ...segment } }),
    ...(references && {
      References: {
        ...(values["References"] as object | null),
        ...Object.fromEntries(
          Object.entries(references).map(([key, Value]) => [key, { Value, Type: "STRING" }]),
        ),
      },
    }),
  };
}
