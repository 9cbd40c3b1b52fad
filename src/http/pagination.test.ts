// The cursors of lists.
import { expect, test } from "vitest";
import { z } from "zod";
import { decodeCursor, encodeCursor, readCursor, writeCursor } from "./pagination.ts";

const NOT_OURS = {
  code: "invalid_request",
  fields: [{ field: "cursor", message: "must be the `next` of the page before" }],
};

test("a cursor holds what was written", () => {
  const content = z.tuple([z.number(), z.string()]);
  expect(readCursor(content, writeCursor([1500.5, "ana"]))).toEqual([1500.5, "ana"]);
  const last = { at: new Date("2026-11-30T12:00:00Z"), id: "0196a4a0-0000-7000-8000-000000000000" };
  expect(decodeCursor(encodeCursor(last))).toEqual(last);
  expect(decodeCursor(undefined)).toBeUndefined();
});

test.each(["", "x", "AAAA", writeCursor([]), writeCursor(["a", 1]), writeCursor([1, "b", 2])])(
  "the cursor %j is refused in the same words as every other",
  (cursor) => {
    const content = z.tuple([z.number(), z.string()]);
    expect(() => readCursor(content, cursor)).toThrow(expect.objectContaining(NOT_OURS));
    expect(() => decodeCursor(cursor)).toThrow(expect.objectContaining(NOT_OURS));
  },
);
