// What a finished match writes is written exactly once, whatever fails in between, on both databases.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Db, openDatabase } from "../../src/db/index.ts";
import { type Consequence, type FinishedMatch, recordMatch } from "../../src/matches/history.ts";
import { withUserLock } from "../../src/users/lock.ts";
import { deleteUser } from "../../src/users/profiles.ts";
import { atOnce } from "../support/at-once.ts";
import { DATABASES, type TestDatabase } from "../support/databases.ts";
import { newUser, resetDatabase } from "../support/factories.ts";
import { playedMatch } from "../support/played-match.ts";
import { someoneWaits } from "../support/someone-waits.ts";

/** A reward that would show if it were given twice: a grant, and a number that rises. */
const reward: Consequence = async (tx, { log }) => {
  const userId = log.header.players[0].userId!;
  const id = `match:${log.header.id}`;
  await tx.grant.create({ data: { id, userId, kind: "cards", detail: { cards: 1 } } });
  const key = { userId, cardId: "wld-001", source: "reward" } as const;
  await tx.collection.upsert({
    where: { userId_cardId_source: key },
    create: { ...key, quantity: 1 },
    update: { quantity: { increment: 1 } },
  });
};

/** The client, which fails at its operation number `at`, before it is sent or after it was done. */
function failing(db: Db, at: number, when: "before" | "after") {
  const asked = { operations: 0 };
  const client = db.$extends({
    query: {
      async $allOperations({ args, query }) {
        const number = ++asked.operations;
        if (number === at && when === "before") throw new Error("the connection broke");
        const answer = await query(args);
        if (number === at && when === "after") throw new Error("the answer was lost");
        return answer;
      },
    },
  });
  return { client: client as unknown as Db, asked };
}

describe.each(DATABASES)("on %s", (_name, open) => {
  let database: TestDatabase;
  let db: Db;
  let match: FinishedMatch;
  beforeAll(async () => {
    database = await open();
    db = database.db;
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    await resetDatabase(db);
    const [ana, ben] = [await newUser(db), await newUser(db)];
    const names: [string, string] = [ana.name, ben.name];
    match = playedMatch({ seed: "history", users: [ana.id, ben.id], names, moves: 3 });
  });

  const written = async () => {
    const [games, grants, { _sum }] = await Promise.all([
      db.gameHistory.count(),
      db.grant.count(),
      db.collection.aggregate({ _sum: { quantity: true } }),
    ]);
    return { games, grants, cards: _sum.quantity ?? 0 };
  };
  const NOTHING = { games: 0, grants: 0, cards: 0 };
  const ONCE = { games: 1, grants: 1, cards: 1 };

  test("a match and its reward are written together, and again is not twice", async () => {
    for (let times = 0; times < 3; times++) await recordMatch(db, match, [reward]);
    expect(await written()).toEqual(ONCE);
    const row = await db.gameHistory.findUniqueOrThrow({ where: { matchId: match.log.header.id } });
    expect(row.replay).toEqual(JSON.parse(JSON.stringify(match.log)));
  });

  test("hands are closed until their player opens them, a bot's are open", async () => {
    await recordMatch(db, match);
    const [ana] = match.log.header.players;
    const withBot = playedMatch({ users: [ana.userId, null], moves: 1 });
    await recordMatch(db, withBot);
    const rows = await db.gameHistory.findMany({ orderBy: { id: "asc" } });
    expect(rows.map(({ open0, open1 }) => [open0, open1])).toEqual([
      [false, false],
      [false, true],
    ]);
  });

  test("whichever step fails, nothing is written, and the next attempt writes it once", async () => {
    const { client, asked } = failing(db, -1, "before");
    await recordMatch(client, match, [reward]);
    expect(asked.operations).toBeGreaterThanOrEqual(4);
    for (let at = 1; at <= asked.operations; at++) {
      for (const when of ["before", "after"] as const) {
        await db.gameHistory.deleteMany();
        await db.grant.deleteMany();
        await db.collection.deleteMany();
        const broken = failing(db, at, when).client;
        await expect(recordMatch(broken, match, [reward]), `step ${at}, ${when}`).rejects.toThrow();
        expect(await written(), `step ${at}, ${when}`).toEqual(NOTHING);
        await recordMatch(db, match, [reward]);
        expect(await written(), `after step ${at}, ${when}`).toEqual(ONCE);
      }
    }
  });

  test("a consequence that fails takes all the others back, its own duplicates included", async () => {
    const fails: Consequence = async () => {
      throw new Error("no rating today");
    };
    await expect(recordMatch(db, match, [reward, fails])).rejects.toThrow("no rating today");
    await expect(recordMatch(db, match, [reward, reward])).rejects.toMatchObject({ code: "P2002" });
    expect(await written()).toEqual(NOTHING);
  });

  test("what was written though the answer was lost is not written again", async () => {
    const losingAnswers = new Proxy(db, {
      get(target, key) {
        if (key !== "$transaction") return Reflect.get(target, key);
        return async (work: Parameters<Db["$transaction"]>[0]) => {
          await target.$transaction(work as never);
          throw new Error("the answer was lost");
        };
      },
    });
    await expect(recordMatch(losingAnswers, match, [reward])).rejects.toThrow("the answer was lost");
    await recordMatch(db, match, [reward]);
    expect(await written()).toEqual(ONCE);
  });

  test("of many who write at once, from two processes where there can be two, one does", async () => {
    const second = database.url ? await openDatabase({ databaseUrl: database.url, dataDir: "" }) : null;
    const writers = [db, second?.db ?? db];
    await atOnce(8, (i) => recordMatch(writers[i % 2], match, [reward]));
    expect(await written()).toEqual(ONCE);
    await second?.close();
  });

  test("a connection that is cut in the middle leaves nothing", async () => {
    // The embedded database has no connections.
    if (!database.url) return;
    const cut: Consequence = async (tx) => {
      await reward(tx, match);
      await tx.$queryRaw`SELECT pg_terminate_backend(pg_backend_pid())`;
    };
    await expect(recordMatch(db, match, [cut])).rejects.toThrow();
    expect(await written()).toEqual(NOTHING);
    await recordMatch(db, match, [reward]);
    expect(await written()).toEqual(ONCE);
  });

  test.each(["before", "while"])(
    "who is renamed %s the match is written has the new name in it",
    async (when) => {
      const [{ userId }] = match.log.header.players;
      let recording: Promise<void> | undefined;
      await withUserLock(db, userId!, "not_found", async (tx) => {
        await tx.user.update({ where: { id: userId! }, data: { name: "Nice Name", nameKey: "nicename" } });
        if (when === "before") return;
        recording = recordMatch(db, match);
        // The embedded database lets it begin once this has ended.
        if (database.url) await someoneWaits(tx);
      });
      await (recording ?? recordMatch(db, match));
      expect(await db.gameHistory.findFirstOrThrow()).toMatchObject({
        name0: "Nice Name",
        replay: { header: { players: [{ name: "Nice Name" }, {}] } },
      });
    },
  );

  test("who deletes the account while the match is written leaves no name in it", async () => {
    const [ana] = match.log.header.players;
    let deleting: Promise<void> | undefined;
    await recordMatch(db, match, [
      async (tx) => {
        deleting = deleteUser(db, ana.userId!);
        // The embedded database lets it begin once this has ended.
        if (database.url) await someoneWaits(tx);
      },
    ]);
    await deleting;
    const row = await db.gameHistory.findFirstOrThrow();
    expect(row).toMatchObject({ user0Id: null, name0: "A former player" });
    expect(JSON.stringify(row)).not.toContain(ana.userId);
    expect(row.replay).toMatchObject({
      header: { players: [{ userId: null, name: "A former player" }, {}] },
    });
  });
});
