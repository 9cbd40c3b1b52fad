// Rows for tests: each valid as it is, and different where it says so.
import { randomUUID } from "node:crypto";
import type { Prisma, User } from "../../src/db/generated/client.ts";
import type { Db } from "../../src/db/index.ts";
import { nameKey } from "../../src/users/name-key.ts";

let count = 0;

/** A user with a name that nobody has. */
export function newUser(db: Db, data: Partial<Prisma.UserCreateInput> = {}): Promise<User> {
  const name = `Player ${++count} ${randomUUID().slice(0, 6)}`;
  return db.user.create({ data: { name, nameKey: nameKey(name), ...data } });
}

/** A match that has ended, between the users or bots of these ids. */
export function newGame(
  db: Db,
  [user0Id, user1Id]: [string | null, string | null],
  data: Partial<Prisma.GameHistoryUncheckedCreateInput> = {},
) {
  return db.gameHistory.create({
    data: {
      matchId: randomUUID(),
      type: "casual",
      rules: "house",
      user0Id,
      name0: "First",
      bot0: user0Id === null ? "rule" : null,
      user1Id,
      name1: "Second",
      bot1: user1Id === null ? "rule" : null,
      winnerSeat: 0,
      endReason: "points",
      turns: 12,
      durationMs: 600_000,
      replay: { header: { players: [player(user0Id, "First"), player(user1Id, "Second")] }, entries: [] },
      startedAt: new Date("2026-01-01T12:00:00Z"),
      finishedAt: new Date("2026-01-01T12:10:00Z"),
      ...data,
    },
  });
}

const player = (userId: string | null, name: string) => ({
  ...(userId === null ? { kind: "bot", bot: "rule", level: null, personality: null } : { kind: "user" }),
  userId,
  name,
  deck: { cards: [], energy: [] },
});

export function newDeck(db: Db, userId: string, data: Partial<Prisma.DeckUncheckedCreateInput> = {}) {
  return db.deck.create({ data: { userId, name: `Deck ${++count}`, ...data } });
}

/** Empties every table; much faster than a new database. */
export async function resetDatabase(db: Db): Promise<void> {
  // Without triggers, which would keep what nobody may delete. Truncating takes many times as long as deleting few rows.
  await db.$executeRaw`
    DO $$
    DECLARE "table" text;
    BEGIN
      SET LOCAL session_replication_role = replica;
      FOR "table" IN
        SELECT quote_ident(tablename) FROM pg_tables
        WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'
      LOOP
        EXECUTE 'DELETE FROM ' || "table";
      END LOOP;
    END $$`;
}
