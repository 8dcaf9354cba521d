import type { ContactRecord } from "./record.ts";

interface Column {
  readonly head: string;
  readonly cell: (record: ContactRecord, row: Row) => string;
}

interface Row {
  /** The number of a contact in the table, from 1. */
  readonly numberOf: (contactId: string | undefined) => string;
  readonly clock: (instant: number) => string;
}

const columns: readonly Column[] = [
  { head: "contact", cell: ({ contactId }, { numberOf }) => numberOf(contactId) },
  { head: "initiation", cell: ({ initiationMethod }) => initiationMethod },
  { head: "from", cell: ({ previousContactId }, { numberOf }) => numberOf(previousContactId) },
  { head: "began", cell: ({ initiationTimestamp }, { clock }) => clock(initiationTimestamp) },
  { head: "queue", cell: ({ queue }) => queue ?? "" },
  { head: "queued", cell: ({ enqueueTimestamp }, { clock }) => moment(enqueueTimestamp, clock) },
  { head: "agent", cell: ({ agent }) => agent ?? "" },
  {
    head: "connected",
    cell: ({ connectedToAgentTimestamp }, { clock }) => moment(connectedToAgentTimestamp, clock),
  },
  { head: "ended", cell: ({ disconnectTimestamp }, { clock }) => moment(disconnectTimestamp, clock) },
  { head: "reason", cell: ({ disconnectReason }) => disconnectReason ?? "" },
];

/** Contact records as the lines of a table for people, columns that are empty throughout left out; `clock` tells moments. */
export function recordsTable(
  records: readonly ContactRecord[],
  clock: (instant: number) => string,
): readonly string[] {
  if (records.length === 0) return ["There are no contact records yet."];
  const ids = [...new Set(records.map(({ contactId }) => contactId))];
  const numberOf = (contactId: string | undefined): string => {
    const index = contactId === undefined ? -1 : ids.indexOf(contactId);
    return index === -1 ? "" : String(index + 1);
  };
  const filled = columns
    .map(({ head, cell }) => ({ head, cells: records.map((record) => cell(record, { numberOf, clock })) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ""))
    .map(({ head, cells }) => {
      const width = Math.max(head.length, ...cells.map((cell) => cell.length));
      return [head, "-".repeat(width), ...cells].map((cell) => cell.padEnd(width));
    });
  return Array.from({ length: records.length + 2 }, (_, row) =>
    filled
      .map((column) => column[row] ?? "")
      .join("  ")
      .trimEnd(),
  );
}

function moment(instant: number | undefined, clock: (instant: number) => string): string {
  return instant === undefined ? "" : clock(instant);
}
