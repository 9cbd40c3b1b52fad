// npm run bench -- leaderboard: leaderboards of 1,000,000 rated players, on a PostgreSQL of its own, and results that are
// recorded at the same time. Places are compared with those that are counted row by row.
import type { Db } from "../../src/db/index.ts";
import { moveListings } from "../../src/ratings/buckets.ts";
import {
  type Board,
  decodeBoardCursor,
  neighborsOf,
  pageAfter,
  placesOf,
  sizeOf,
} from "../../src/ratings/leaderboard.ts";
import { onDatabase } from "../database.ts";
import { measure } from "../measure.ts";
import { userId } from "../records/data.ts";
import { printRows, type Row } from "../table.ts";

const PLAYERS = 1_000_000;
const REPEATS = { runs: 300, warmUp: 30 };
const PAGE = 20;
const TIMEOUTS = { maxWait: 60_000, timeout: 60_000 };
const BOARD: Board = { preset: "house", season: 1 };

const id = (n: string) => `('00000000-0000-7000-8000-' || lpad((${n})::text, 12, '0'))::uuid`;

/** Ratings in a bell around 1500: the mean of four numbers that follow from the player's. */
const STEPS = [
  `INSERT INTO "User" ("id", "name", "nameKey", "guest")
   SELECT ${id("n")}, 'Player ' || n, 'p' || translate(n::text, '0123456789', 'bcdfghjkmp'), false
   FROM generate_series(0, ${PLAYERS - 1}) n`,
  `INSERT INTO "Rating" ("userId", "preset", "season", "rating", "deviation", "volatility", "matches", "won", "drawn",
     "peak", "listed", "playedAt")
   SELECT ${id("n")}, 'house', 1, 700 + 1600 * (
     (n * 7919::bigint % 10007) / 10007.0 + (n * 104729::bigint % 10009) / 10009.0 +
     (n * 1299709::bigint % 10037) / 10037.0 + (n * 15485863::bigint % 10039) / 10039.0) / 4,
     70, 0.06, 40, 20, 0, 1800, true, now()
   FROM generate_series(0, ${PLAYERS - 1}) n`,
  `INSERT INTO "RatingBucket" ("season", "preset", "bucket", "count")
   SELECT "season", "preset", floor("rating")::int, count(*) FROM "Rating" GROUP BY 1, 2, 3`,
  "VACUUM ANALYZE",
];

export async function benchLeaderboard(json: boolean): Promise<void> {
  await onDatabase(STEPS, async (db) => {
    const title = `Leaderboards: ${PLAYERS.toLocaleString("en-US")} rated players`;
    printRows(title, await measureAll(db), json);
  });
}

/** Numbers of players in an order without a pattern that a cache could follow. */
const anyone = (run: number) => userId((run * 48_271) % PLAYERS);

async function measureAll(db: Db): Promise<Row[]> {
  const full = ({ rows }: { rows: unknown[] }) => rows.length === PAGE;
  const middle = await neighborsOf(db, BOARD, anyone(7), PAGE);
  const cursor = decodeBoardCursor(middle.next!);
  for (let run = 0; run < 20; run++) await checkPlace(db, anyone(run));
  const friends = (run: number) => Array.from({ length: 50 }, (_, i) => anyone(run * 50 + i));
  const goal = "p95 < 10 ms";
  return [
    ...(await measure("first page", goal, REPEATS, () => pageAfter(db, BOARD, undefined, PAGE).then(full))),
    ...(await measure("page in the middle", goal, REPEATS, () =>
      pageAfter(db, BOARD, cursor, PAGE).then(full),
    )),
    ...(await measure("own place", goal, REPEATS, (run) =>
      placesOf(db, BOARD, [anyone(run)], 1).then((rows) => rows.length === 1),
    )),
    ...(await measure("own place and neighbors", goal, REPEATS, (run) =>
      neighborsOf(db, BOARD, anyone(run), PAGE).then(({ rows }) =>
        rows.some((row) => row.userId === anyone(run)),
      ),
    )),
    ...(await measure("places of 50 friends, the best 20", undefined, REPEATS, (run) =>
      placesOf(db, BOARD, friends(run), PAGE).then((rows) => rows.length === PAGE),
    )),
    ...(await measure("number of players", goal, REPEATS, () =>
      sizeOf(db, BOARD).then((size) => size === PLAYERS),
    )),
    ...(await measure("two ratings that move, in a transaction", undefined, REPEATS, (run) =>
      moveTwo(db, run).then(() => true),
    )),
  ];
}

/** @throws if the place by buckets is not that of counting. */
async function checkPlace(db: Db, id: string): Promise<void> {
  const [placed] = await placesOf(db, BOARD, [id], 1);
  const above = await db.rating.count({
    where: {
      ...BOARD,
      OR: [{ rating: { gt: placed.rating } }, { rating: placed.rating, userId: { lt: id } }],
    },
  });
  if (placed.place !== above + 1) throw new Error(`the place of ${id} is ${above + 1}, not ${placed.place}`);
}

/** What a result does to a leaderboard: one rating rises, the other falls. */
async function moveTwo(db: Db, run: number): Promise<void> {
  await db.$transaction(async (tx) => {
    const rows = await tx.rating.findMany({ where: { userId: { in: [anyone(run), anyone(run + 1)] } } });
    const moved = rows.map((row, i) => ({ ...row, rating: row.rating + (i === 0 ? 8 : -8) }));
    for (const { userId: one, rating } of moved)
      await tx.rating.updateMany({ where: { ...BOARD, userId: one }, data: { rating } });
    await moveListings(tx, rows, moved);
  }, TIMEOUTS);
}
