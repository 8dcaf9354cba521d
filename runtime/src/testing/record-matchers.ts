import { recordsTable, type ContactRecord } from "../center/index.ts";
import { callOf, coursesOf } from "./parts.ts";
import { recordsInOrder } from "./records.ts";
import { asAny, asContact, verdict, type Context, type Verdict } from "./verdict.ts";

type Fields = Readonly<Partial<Record<keyof ContactRecord, unknown>>>;

/** The matchers of contact records, as far as they are written. */
export const recordMatchers = {
  /** One of the records of those that its customer has gone through has these fields. */
  toHaveContactRecord(this: Context, contact: unknown, fields: Fields): Verdict {
    const asked = asContact("toHaveContactRecord", contact);
    const { simulation } = asked.kit;
    const ids = new Set(coursesOf(simulation, asked.contactId).map(({ contactId }) => contactId));
    const differences = recordsInOrder(simulation)
      .filter(({ contactId }) => ids.has(contactId))
      .map((record) => differing(this, record, fields));
    const [nearest = []] = differences.toSorted((one, other) => one.length - other.length);
    return verdict(this, contact, nearest.length === 0 && differences.length > 0, {
      wanted: `to have a contact record with ${shown(this, fields)}`,
      but: nearest.join("\n"),
    });
  },

  /** These are all records, of a whole simulation or of a call with all that its agents have begun, in the order the contacts came. */
  toHaveRecords(this: Context, asked: unknown, ...wanted: readonly Fields[]): Verdict {
    const subject = asAny("toHaveRecords", asked);
    if (subject.kind === "agent")
      throw new TypeError("toHaveRecords is about contacts, and this is an agent.");
    const { simulation, clock } = subject.kit;
    const ids =
      subject.kind === "contact" &&
      new Set(callOf(simulation, subject.contactId).map(({ contactId }) => contactId));
    const records = recordsInOrder(simulation).filter(({ contactId }) => !ids || ids.has(contactId));
    const wrong = records.flatMap((record, index) => {
      const lines = differing(this, record, wanted[index] ?? {});
      return lines.length === 0 ? [] : [`In record ${index + 1} ${lines.join(", and ")}.`];
    });
    const count =
      records.length === wanted.length ? [] : [`There are ${records.length}, not ${wanted.length}:`];
    return verdict(this, subject, count.length + wrong.length === 0, {
      wanted: [
        "to have these contact records:",
        ...wanted.map((fields, index) => `  ${index + 1}  ${shown(this, fields)}`),
      ].join("\n"),
      but: [...wrong, ...count, ...recordsTable(records, clock)].join("\n"),
    });
  },
};

/** The fields that are not as they are wanted, each in words. */
function differing({ equals, utils }: Context, record: ContactRecord, fields: Fields): readonly string[] {
  return Object.entries(fields).flatMap(([field, wanted]) => {
    const actual = record[field as keyof ContactRecord];
    if (equals(actual, wanted, [utils.iterableEquality, utils.subsetEquality])) return [];
    return [`${field} is ${utils.printReceived(actual)}, not ${utils.printExpected(wanted)}`];
  });
}

function shown({ utils }: Context, fields: Fields): string {
  return Object.entries(fields)
    .map(([field, value]) => `${field} ${utils.printExpected(value)}`)
    .join(", ");
}
