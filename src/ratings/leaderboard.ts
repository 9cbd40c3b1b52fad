// Leaderboards: the settled ratings of a season or of all time under a preset, the highest first. Pages are found by the
// last row of the page before; places are counted by buckets (buckets.ts).
import { z } from "zod";
import { Prisma } from "../db/generated/client.ts";
import type { Db } from "../db/index.ts";
import { readCursor, writeCursor } from "../http/pagination.ts";

export interface Board {
  preset: string;
  /** ALL_TIME, or a season's number. */
  season: number;
}

export interface BoardRow {
  userId: string;
  name: string;
  avatar: string;
  rating: number;
  matches: number;
  won: number;
}

export interface Placed extends BoardRow {
  /** 1 for the first. */
  place: number;
}

/** The last row of a page. */
interface BoardCursor {
  rating: number;
  userId: string;
}

const EncodedCursor = z.tuple([z.number(), z.uuid()]);

const encodeBoardCursor = ({ rating, userId }: BoardCursor): string => writeCursor([rating, userId]);

/** @throws {Problem} `invalid_request` if `encodeBoardCursor` did not make the cursor. */
export function decodeBoardCursor(cursor: string | undefined): BoardCursor | undefined {
  if (cursor === undefined) return undefined;
  const [rating, userId] = readCursor(EncodedCursor, cursor);
  return { rating, userId };
}

const inBoard = ({ preset, season }: Board) =>
  Prisma.sql`r."season" = ${season} AND r."preset" = ${preset} AND r."listed"`;

const COLUMNS = Prisma.sql`r."userId", u."name", u."avatar", r."rating", r."matches", r."won"`;

/** The rows that follow a cursor. */
function rowsAfter(db: Db, board: Board, after: BoardCursor | undefined, take: number) {
  const beyond = after
    ? Prisma.sql`AND r."rating" <= ${after.rating}
        AND (r."rating" < ${after.rating} OR r."userId" > ${after.userId}::uuid)`
    : Prisma.empty;
  return db.$queryRaw<BoardRow[]>`
    SELECT ${COLUMNS} FROM "Rating" r JOIN "User" u ON u."id" = r."userId"
    WHERE ${inBoard(board)} ${beyond}
    ORDER BY r."rating" DESC, r."userId" LIMIT ${take}`;
}

/** The rows that come before one, the nearest last. */
async function rowsBefore(db: Db, board: Board, before: BoardCursor, take: number): Promise<BoardRow[]> {
  const rows = await db.$queryRaw<BoardRow[]>`
    SELECT ${COLUMNS} FROM "Rating" r JOIN "User" u ON u."id" = r."userId"
    WHERE ${inBoard(board)} AND r."rating" >= ${before.rating}
      AND (r."rating" > ${before.rating} OR r."userId" < ${before.userId}::uuid)
    ORDER BY r."rating", r."userId" DESC LIMIT ${take}`;
  return rows.reverse();
}

/** How many players a leaderboard has. */
export async function sizeOf(db: Db, { preset, season }: Board): Promise<number> {
  const { _sum } = await db.ratingBucket.aggregate({ where: { preset, season }, _sum: { count: true } });
  return _sum.count ?? 0;
}

/** These users with their places, the best first. Whoever is not in the leaderboard is left out. */
export function placesOf(db: Db, board: Board, userIds: readonly string[], take: number): Promise<Placed[]> {
  const { preset, season } = board;
  return db.$queryRaw<Placed[]>`
    WITH above AS (
      SELECT "bucket", sum("count") OVER (ORDER BY "bucket" DESC) - "count" AS "before"
      FROM "RatingBucket" WHERE "season" = ${season} AND "preset" = ${preset})
    SELECT ${COLUMNS}, (1 + coalesce(above."before", 0) + (
      SELECT count(*) FROM "Rating" o
      WHERE o."season" = ${season} AND o."preset" = ${preset} AND o."listed"
        AND o."rating" >= r."rating" AND o."rating" < floor(r."rating") + 1
        AND (o."rating" > r."rating" OR o."userId" < r."userId")))::int AS "place"
    FROM (
      SELECT r.* FROM "Rating" r
      WHERE ${inBoard(board)} AND r."userId" = ANY(${userIds}::uuid[])
      ORDER BY r."rating" DESC, r."userId" LIMIT ${take}) r
    JOIN "User" u ON u."id" = r."userId"
    LEFT JOIN above ON above."bucket" = floor(r."rating")::int
    ORDER BY r."rating" DESC, r."userId"`;
}

/** A page with places, from a cursor on. */
export async function pageAfter(
  db: Db,
  board: Board,
  after: BoardCursor | undefined,
  limit: number,
): Promise<{ rows: Placed[]; next: string | null }> {
  const rows = await rowsAfter(db, board, after, limit + 1);
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const first = after && shown[0] ? await placesOf(db, board, [shown[0].userId], 1) : [];
  return {
    rows: numbered(shown, first[0]?.place ?? 1),
    next: rows.length > limit && last ? encodeBoardCursor(last) : null,
  };
}

/** A user with those before and behind, in all at most `limit`; empty if the user is not in the leaderboard. */
export async function neighborsOf(
  db: Db,
  board: Board,
  userId: string,
  limit: number,
): Promise<{ rows: Placed[]; next: string | null }> {
  const [own] = await placesOf(db, board, [userId], 1);
  if (!own) return { rows: [], next: null };
  const [before, after] = await Promise.all([
    rowsBefore(db, board, own, Math.floor((limit - 1) / 2)),
    rowsAfter(db, board, own, limit),
  ]);
  const shown = [...before, own, ...after.slice(0, limit - before.length - 1)];
  const more = after.length > limit - before.length - 1;
  return {
    rows: numbered(shown, own.place - before.length),
    next: more ? encodeBoardCursor(shown.at(-1)!) : null,
  };
}

function numbered(rows: readonly BoardRow[], first: number): Placed[] {
  return rows.map(({ userId, name, avatar, rating, matches, won }, i) => ({
    userId,
    name,
    avatar,
    rating,
    matches,
    won,
    place: Math.max(1, first) + i,
  }));
}
