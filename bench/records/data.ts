// The rows of the measurement: written by the database itself, the same ones each time.

export const USERS = 100_000;
export const GAMES = 1_000_000;

/** Has played in every hundredth match, which is more than anybody would. */
export const BUSY = 0;

/** Id of the user with this number. */
export const userId = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, "0")}`;

const id = (n: string) => `('00000000-0000-7000-8000-' || lpad((${n})::text, 12, '0'))::uuid`;

/** One statement a step. */
export const STEPS = [
  `INSERT INTO "User" ("id", "name", "nameKey", "guest")
   SELECT ${id("n")}, 'Player ' || n, 'p' || translate(n::text, '0123456789', 'bcdfghjkmp'), n % 3 = 0
   FROM generate_series(0, ${USERS - 1}) n`,
  `INSERT INTO "Identity" ("provider", "providerId", "userId")
   SELECT 'google', n::text, ${id("n")} FROM generate_series(0, ${USERS - 1}) n WHERE n % 3 > 0`,
  `INSERT INTO "Session" ("id", "userId", "familyHash", "tokenHash", "device", "renewedAt", "expiresAt")
   SELECT gen_random_uuid(), ${id("n")}, sha256('f'), sha256('t'), 'A browser', now() - n * interval '1 second',
     now() + interval '30 days'
   FROM generate_series(0, ${USERS - 1}) n, generate_series(1, 2)`,
  `INSERT INTO "Deck" ("id", "userId", "name", "cards", "createdAt")
   SELECT gen_random_uuid(), ${id("n")}, 'Deck ' || d, '{"wld-001": 2}', now() - d * interval '1 day'
   FROM generate_series(0, ${USERS - 1}) n, generate_series(1, 4) d`,
  `INSERT INTO "Collection" ("userId", "cardId", "source", "quantity")
   SELECT ${id("n")}, 'card-' || c, 'starter', 2 FROM generate_series(0, ${USERS - 1}) n, generate_series(1, 12) c`,
  `INSERT INTO "GameHistory" ("id", "matchId", "type", "rules", "user0Id", "name0", "user1Id", "name1", "winnerSeat",
     "endReason", "turns", "durationMs", "replay", "startedAt", "finishedAt")
   SELECT gen_random_uuid(), 'match-' || n, 'ranked', 'house', ${id("a")}, 'First', ${id("b")}, 'Second',
     CASE WHEN n % 20 = 0 THEN NULL ELSE n % 2 END, 'points', 14, 480000,
     jsonb_build_object('header', jsonb_build_object('seed', md5(n::text)), 'entries', repeat('x', 200)),
     now() - n * interval '30 seconds', now() - n * interval '30 seconds'
   FROM (
     SELECT n, CASE WHEN n % 100 = 0 THEN ${BUSY} ELSE 1 + (n * 7919) % ${USERS - 1} END AS a,
       1 + (n * 104729 + 1) % ${USERS - 1} AS b
     FROM generate_series(0::bigint, ${GAMES - 1}) AS n
   ) AS games WHERE a <> b`,
  "ANALYZE",
];
