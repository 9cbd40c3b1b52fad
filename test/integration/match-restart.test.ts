// Matches that outlive their players' patience, and their server.
import { Redis } from "ioredis";
import { expect, onTestFinished, test } from "vitest";
import { randomFrom } from "../../engine/index.ts";
import { openDatabase } from "../../src/db/index.ts";
import type { StartOptions } from "../../src/index.ts";
import { databaseLogs } from "../../src/matches/log-stores/database.ts";
import { redisLogs } from "../../src/matches/log-stores/redis.ts";
import { newDatabaseUrl, newRedisUrl, scratchDataFolder } from "../support/databases.ts";
import { eventually } from "../support/eventually.ts";
import { gameName } from "../support/fuzz.ts";
import { manualClock } from "../support/manual-time.ts";
import { type MatchClient, Player, playAtRandom } from "../support/match-client.ts";
import { startTestServer, tokenFor } from "../support/server.ts";

async function newServer(env: Record<string, string>, options?: StartOptions) {
  const server = await startTestServer({ LOG_LEVEL: "fatal", ...env }, options);
  let closed = false;
  const close = async () => {
    if (!closed) await server.close();
    closed = true;
  };
  onTestFinished(close);
  return { ...server, close };
}

test("a match that everybody has left is ended by the clock, and recorded", async () => {
  const time = manualClock();
  const server = await newServer({}, { time });
  const match = await (await Player.guest(server.url)).invite({ deck: "long-swell" });
  const other = await (await Player.guest(server.url)).join(match.room.roomId, { deck: "long-swell" });
  await other.until(() => other.state.deadline > 0);
  expect(other.state.deadline).toBeGreaterThan(other.welcome!.now);
  await match.leave();
  await other.leave();
  const { db, close } = await openDatabase(server.config);
  onTestFinished(close);
  const where = { matchId: match.room.roomId };
  await eventually(async () => {
    time.advance(10_000);
    expect(await db.gameHistory.count({ where })).toBe(1);
  });
  const row = await db.gameHistory.findUniqueOrThrow({ where });
  expect(row.endReason).toBe("timeout");
});

test("a match whose log is in Redis is played to its recorded end, and leaves nothing there", async () => {
  const url = await newRedisUrl();
  const server = await newServer({ REDIS_URL: url, BOT_DELAY_MS: "0", MESSAGES_PER_SECOND: "100000" });
  const client = await (await Player.guest(server.url)).create({ deck: "long-swell" });
  await client.until(() => client.view !== null);
  const redis = new Redis(url);
  onTestFinished(async () => void (await redis.quit()));
  expect(await redisLogs(redis).list()).toContain(client.room.roomId);
  await playAtRandom(client, randomFrom(gameName("restart")));
  const { db, close } = await openDatabase(server.config);
  onTestFinished(close);
  const where = { matchId: client.room.roomId };
  await eventually(async () => expect(await db.gameHistory.count({ where })).toBe(1));
  await eventually(async () => expect(await redisLogs(redis).read(client.room.roomId)).toBeNull());
});

test.each([
  ["PostgreSQL", newDatabaseUrl],
  ["the embedded database", async () => ""],
])("a match goes on after the server has been restarted, with %s", async (_name, newUrl) => {
  const env = { DATABASE_URL: await newUrl(), DATA_DIR: scratchDataFolder() };
  let server = await newServer(env);
  const [ana, ben] = await Promise.all([Player.guest(server.url), Player.guest(server.url)]);
  let one = await ana.invite({ deck: "long-swell", seat: 0 });
  let two = await ben.join(one.room.roomId, { deck: "hearth-and-crater" });
  await one.until(() => one.view !== null);

  const step = async () => {
    const seq = one.seq + 1;
    const actor = [one, two].find((client) => client.moves.length > 0)!;
    await actor.act(one.seq, actor.moves[0]);
    await Promise.all(
      [one, two].map((client) => client.until(() => client.seq === seq && client.state.seq === seq)),
    );
  };
  for (let i = 0; i < 10; i++) await step();
  const before = [one, two].map(({ view, moves }) => structuredClone({ view, moves }));
  const { roomId } = one.room;
  await server.close();
  await Promise.all([one, two].map((client) => client.until(() => client.closed !== null)));
  expect([one.closed?.code, two.closed?.code]).toEqual([4001, 4001]);

  server = await newServer(env);
  const join = ({ user }: Player): Promise<MatchClient> =>
    new Player(server.url, tokenFor(user, server.config), user).join(roomId);
  [one, two] = [await join(ana), await join(ben)];
  await one.until(() => one.state.players[1].connected);
  expect([one.seat, two.seat, one.seq, two.seq]).toEqual([0, 1, 10, 10]);
  expect([one, two].map(({ view, moves }) => ({ view, moves }))).toEqual(before);
  expect(one.welcome?.names).toEqual([ana.user.name, ben.user.name]);
  for (let i = 0; i < 10; i++) await step();
});

test("a bot of a level plays on as the same bot after the server has been restarted", async () => {
  const env = { DATABASE_URL: await newDatabaseUrl(), BOT_DELAY_MS: "0" };
  const deck = "hearth-and-crater";
  let server = await newServer(env);
  const ana = await Player.guest(server.url);
  const bot = { level: 6, personality: "wall", deck };
  let client = await ana.create({ deck: "long-swell", seat: 0, bot });
  const playUntilBothMoved = async () => {
    const start = client.seq;
    let own = 0;
    while (own === 0 || client.seq - start === own) {
      await client.until(() => client.moves.length > 0 && client.seq === client.state.seq);
      if (own > 0 && client.seq - start > own) return;
      const end = client.moves.find(({ type }) => type === "endTurn");
      await client.act(client.seq, end ?? client.moves[0]);
      own++;
    }
  };
  await playUntilBothMoved();
  const before = client.welcome?.names;
  const { roomId } = client.room;
  await server.close();

  server = await newServer(env);
  client = await new Player(server.url, tokenFor(ana.user, server.config), ana.user).join(roomId);
  await client.until(() => client.view !== null);
  expect(client.welcome?.names).toEqual(before);
  expect(before?.[1]).toBe("Wall 6");
  await playUntilBothMoved();
  const { db, close } = await openDatabase(server.config);
  onTestFinished(close);
  const log = await databaseLogs(db).read(roomId);
  expect(log?.header.players[1]).toMatchObject({ kind: "bot", bot: "scaled", level: 6, personality: "wall" });
});
