// Lists in pages: the cursor says where the last page ended, so that what is added meanwhile moves nothing.
import { z } from "zod";
import { Problem } from "./problem.ts";

const LARGEST = 50;

/** Of the query of every list. */
export const PageQuery = z.object({
  cursor: z
    .string("the `next` of the page before")
    .regex(/^[\w-]{1,200}$/, "the `next` of the page before")
    .optional(),
  limit: z.coerce
    .number(`a whole number from 1 to ${LARGEST}`)
    .int(`a whole number from 1 to ${LARGEST}`)
    .min(1, `a whole number from 1 to ${LARGEST}`)
    .max(LARGEST, `a whole number from 1 to ${LARGEST}`)
    .default(20),
});

export function pageOf<T extends z.ZodType>(item: T) {
  return z.object({
    items: z.array(item),
    next: z.string().nullable().describe("The cursor of the next page; null on the last"),
  });
}

/** A place in a list that is ordered by time, the latest first, and then by id. */
export interface Place {
  at: Date;
  id: string;
}

const Written = z.tuple([z.int().min(0).max(8.64e15), z.uuid()]);

export function writeCursor({ at, id }: Place): string {
  return Buffer.from(JSON.stringify([at.getTime(), id])).toString("base64url");
}

/** @throws {Problem} if the cursor is none of ours. */
export function readCursor(cursor: string | undefined): Place | undefined {
  if (cursor === undefined) return undefined;
  try {
    const [time, id] = Written.parse(JSON.parse(Buffer.from(cursor, "base64url").toString()));
    return { at: new Date(time), id };
  } catch {
    const message = "must be the `next` of the page before";
    throw new Problem("invalid_request", undefined, [{ field: "cursor", message }]);
  }
}

/** Cuts a page off rows of which one more than `limit` was asked for. */
export function toPage<Row, Item>(
  rows: Row[],
  limit: number,
  placeOf: (row: Row) => Place,
  show: (row: Row) => Item,
): { items: Item[]; next: string | null } {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map(show),
    next: rows.length > limit && last ? writeCursor(placeOf(last)) : null,
  };
}
