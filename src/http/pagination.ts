// Pagination: a cursor names the last row of a page, so rows that are added meanwhile shift nothing.
import { z } from "zod";
import { invalidField, type Problem } from "./problem.ts";

export const MAX_PAGE_SIZE = 50;

/** Of the query of every list. */
export const PageQuery = z.object({
  cursor: z
    .string("the `next` of the page before")
    .regex(/^[\w-]{1,200}$/, "the `next` of the page before")
    .optional(),
  limit: z.coerce
    .number(`a whole number from 1 to ${MAX_PAGE_SIZE}`)
    .int(`a whole number from 1 to ${MAX_PAGE_SIZE}`)
    .min(1, `a whole number from 1 to ${MAX_PAGE_SIZE}`)
    .max(MAX_PAGE_SIZE, `a whole number from 1 to ${MAX_PAGE_SIZE}`)
    .default(20),
});

export function pageOf<T extends z.ZodType>(item: T) {
  return z.object({
    items: z.array(item),
    next: z.string().nullable().describe("The cursor of the next page; null on the last"),
  });
}

/** The last row of a page, in a list that is ordered by time, the latest first, and then by id. */
export interface Cursor {
  at: Date;
  id: string;
}

/** @param more what else has to hold of the cursor */
export const invalidCursor = (more = ""): Problem =>
  invalidField("cursor", `must be the \`next\` of the page before${more}`);

export const writeCursor = (content: unknown[]): string =>
  Buffer.from(JSON.stringify(content)).toString("base64url");

/** @throws {Problem} `invalid_request` for what no list with such content has written. */
export function readCursor<T extends z.ZodType>(content: T, cursor: string): z.output<T> {
  try {
    return content.parse(JSON.parse(Buffer.from(cursor, "base64url").toString()));
  } catch {
    throw invalidCursor();
  }
}

const EncodedCursor = z.tuple([z.int().min(0).max(8.64e15), z.uuid()]);

export function encodeCursor({ at, id }: Cursor): string {
  return writeCursor([at.getTime(), id]);
}

/** @throws {Problem} `invalid_request` if `encodeCursor` did not make the cursor. */
export function decodeCursor(cursor: string | undefined): Cursor | undefined {
  if (cursor === undefined) return undefined;
  const [time, id] = readCursor(EncodedCursor, cursor);
  return { at: new Date(time), id };
}

/** Makes a page of rows, of which one more than `limit` was queried. */
export function toPage<Row, Item>(
  rows: Row[],
  limit: number,
  cursorOf: (row: Row) => Cursor,
  show: (row: Row) => Item,
): { items: Item[]; next: string | null } {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map(show),
    next: rows.length > limit && last ? encodeCursor(cursorOf(last)) : null,
  };
}
