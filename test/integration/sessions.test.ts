// Sessions on the database: renewing, being copied, being two tabs, and running out. sessions-http.test.ts has the cookies.

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createSessions, SESSION_LIFETIME_S, type Sessions } from "../../src/auth/sessions.ts";
import { DAY_MS } from "../../src/day.ts";
import { databaseLogs } from "../../src/matches/log-stores/database.ts";
import { applyRetention } from "../../src/retention/retention.ts";
import { atOnce } from "../support/at-once.ts";
import { DATABASES, type TestDatabase } from "../support/databases.ts";
import { newGame, newUser } from "../support/factories.ts";
import { memoryLogs } from "../support/memory-logs.ts";

const liveSession = (time: number) => ({
  familyHash: Buffer.alloc(32),
  salt: Buffer.alloc(16),
  tokenHash: Buffer.alloc(32),
  device: "",
  expiresAt: new Date(time + DAY_MS),
});

describe.each(DATABASES)("on %s", (_name, open) => {
  let database: TestDatabase;
  let time: number;
  let sessions: Sessions;
  let user: { id: string };
  beforeAll(async () => {
    database = await open();
    time = Date.now();
    sessions = createSessions(database.db, () => new Date(time));
    user = await newUser(database.db);
  });
  afterAll(() => database.close());

  const later = (seconds: number) => {
    time += seconds * 1000;
  };
  const ended = (attempt: Promise<unknown>) =>
    expect(attempt).rejects.toThrow("There is no session to renew");

  test("each renewal replaces the token, for as long as it is used", async () => {
    let { renewal, session } = await sessions.start(user.id, "one");
    for (let i = 0; i < 5; i++) {
      later(SESSION_LIFETIME_S - 1);
      const next = await sessions.renew(renewal, "two");
      expect(next).toMatchObject({ session, userId: user.id });
      expect(next.renewal).not.toBe(renewal);
      ({ renewal, session } = next);
    }
    later(SESSION_LIFETIME_S);
    await ended(sessions.renew(renewal, "two"));
  });

  test("nothing that is stored can be used", async () => {
    const { renewal, session } = await sessions.start(user.id, "one");
    const row = await database.db.session.findUniqueOrThrow({ where: { id: session } });
    const stored = JSON.stringify(row, (_key, value) =>
      value?.type === "Buffer" || value instanceof Uint8Array
        ? Buffer.from(value).toString("base64url")
        : value,
    );
    const bytes = Buffer.from(renewal, "base64url");
    for (const part of [bytes.subarray(16, 32), bytes.subarray(32)]) {
      expect(stored).not.toContain(part.toString("base64url"));
    }
  });

  test("a token that comes back after its time ends the family, for its thief and its owner", async () => {
    const { renewal: stolen } = await sessions.start(user.id, "owner");
    const { renewal } = await sessions.renew(stolen, "owner");
    later(60);
    await ended(sessions.renew(stolen, "thief"));
    await ended(sessions.renew(renewal, "owner"));
  });

  test("a thief who is first is found out by the owner's next renewal", async () => {
    const { renewal: shared } = await sessions.start(user.id, "owner");
    const { renewal: thiefs } = await sessions.renew(shared, "thief");
    later(60);
    await ended(sessions.renew(shared, "owner"));
    await ended(sessions.renew(thiefs, "thief"));
  });

  test("a thief within seconds shares the owner's successor, and the second to use that ends it", async () => {
    const { renewal: stolen } = await sessions.start(user.id, "owner");
    const owner = await sessions.renew(stolen, "owner");
    const thief = await sessions.renew(stolen, "thief");
    expect(thief.renewal).toBe(owner.renewal);
    later(60);
    await sessions.renew(thief.renewal, "thief");
    later(60);
    await ended(sessions.renew(owner.renewal, "owner"));
  });

  test("tabs that renew at the same time all go on", async () => {
    const { renewal } = await sessions.start(user.id, "one");
    const answers = await atOnce(10, () => sessions.renew(renewal, "one"));
    expect(new Set(answers.map((answer) => answer.renewal)).size).toBe(1);
    later(60);
    await sessions.renew(answers[0].renewal, "one");
  });

  test("a tab that is overtaken twice is told to try again, and nobody is signed out", async () => {
    const first = await sessions.start(user.id, "one");
    const second = await sessions.renew(first.renewal, "one");
    const third = await sessions.renew(second.renewal, "one");
    await expect(sessions.renew(first.renewal, "one")).rejects.toMatchObject({ code: "renewal_raced" });
    await sessions.renew(third.renewal, "one");
  });

  test("a token whose user is not admitted stays as it is", async () => {
    const { renewal, session } = await sessions.start(user.id, "one");
    const refuse = async () => {
      throw new Error("not now");
    };
    await expect(sessions.renew(renewal, "one", refuse)).rejects.toThrow("not now");
    expect(await sessions.renew(renewal, "one", async () => {})).toMatchObject({ session });
  });

  test("only the present token tells whose session it is", async () => {
    const { renewal, session } = await sessions.start(user.id, "one");
    await sessions.renew(renewal, "one");
    expect(await sessions.find(renewal)).toEqual({ session, userId: user.id });
    later(60);
    expect(await sessions.find(renewal)).toBeNull();
  });

  test("a made-up token ends nothing, though it names the session", async () => {
    const { renewal } = await sessions.start(user.id, "one");
    const forged = Buffer.from(renewal, "base64url").fill(7, 16);
    await ended(sessions.renew(forged.toString("base64url"), "thief"));
    await sessions.renew(renewal, "one");
  });

  test.each([undefined, "", "x", "A".repeat(86), "A".repeat(5000), "\u0000"])("%o is no token", (renewal) =>
    ended(sessions.renew(renewal, "one")),
  );

  test("those that have run out are removed, and no others", async () => {
    const { id } = await newUser(database.db);
    await sessions.start(id, "forgotten");
    later(SESSION_LIFETIME_S - 60);
    const { renewal } = await sessions.start(id, "used");
    later(60);
    const services = { db: database.db, logs: memoryLogs(), now: () => time };
    const { sessions: deleted } = await applyRetention(services, { replays: 0, logs: 0, guests: 0 });
    expect(deleted).toBeGreaterThan(0);
    expect(await database.db.session.count({ where: { userId: id } })).toBe(1);
    await sessions.renew(renewal, "used");
  });

  test("what is too old is deleted: replays without their results, logs, and guests whom nobody can sign in as", async () => {
    const { db } = database;
    const services = { db, logs: databaseLogs(db), now: () => time };
    const days = { replays: 30, logs: 90, guests: 180 };
    // What the tests before have left.
    await applyRetention(services, days);
    const old = { lastSeenAt: new Date(time - 200 * DAY_MS) };
    const abandoned = await newUser(db, old);
    const kept = await Promise.all([
      newUser(db, { ...old, guest: false }),
      newUser(db, { ...old, identities: { create: { provider: "google", providerId: abandoned.id } } }),
      newUser(db, { ...old, sessions: { create: liveSession(time) } }),
      newUser(db, { lastSeenAt: new Date(time - 100 * DAY_MS) }),
    ]);
    const finishedAt = new Date(time - 40 * DAY_MS);
    const game = await newGame(db, [abandoned.id, kept[0].id], { finishedAt });
    const later = await newGame(db, [kept[0].id, kept[1].id], { finishedAt: new Date(time) });
    const begun = (id: string, days: number) =>
      db.activeGame.create({
        data: { id, type: "casual", poolVersion: "1", header: {}, createdAt: new Date(time - days * DAY_MS) },
      });
    await begun("old match", 91);
    await begun("new match", 89);
    expect(await applyRetention(services, days)).toMatchObject({ replays: 1, logs: 1, guests: 1 });
    expect(await applyRetention(services, days)).toMatchObject({ replays: 0, logs: 0, guests: 0 });

    const ids = [abandoned, ...kept].map(({ id }) => id);
    expect(await db.user.count({ where: { id: { in: ids } } })).toBe(kept.length);
    expect(await db.activeGame.findMany({ select: { id: true } })).toEqual([{ id: "new match" }]);
    const replayOf = async (id: string) => (await db.gameHistory.findUniqueOrThrow({ where: { id } })).replay;
    expect(await replayOf(game.id)).toEqual({ header: expect.anything() });
    expect(await replayOf(later.id)).toMatchObject({ entries: [] });
  });

  test("of too many sessions the ones that were unused for longest end", async () => {
    const { id } = await newUser(database.db);
    for (let i = 0; i < 52; i++) {
      later(1);
      await sessions.start(id, `device ${i}`);
    }
    const list = await sessions.list(id);
    expect(list).toHaveLength(50);
    expect(list[0].device).toBe("device 51");
    expect(list[49].device).toBe("device 2");
  });
});
