// Matches while Redis or the database behind it is away: nothing is lost, nothing is shown that did not happen.
import { beforeEach, expect, onTestFinished, test } from "vitest";
import { openDatabase } from "../../src/db/index.ts";
import { newDatabaseUrl, newRedisUrl } from "../support/databases.ts";
import { eventually } from "../support/eventually.ts";
import { type MatchClient, Player, refusal } from "../support/match-client.ts";
import { startTestServer, type TestServer } from "../support/server.ts";
import { startProcess } from "../support/servers.ts";
import { proxyTo, type SwitchableProxy } from "../support/switchable-proxy.ts";

/** Keys that all servers of a test sign with. */
const JWT_KEYS = "0123456789abcdef0123456789abcdef";

let redis: SwitchableProxy;
let postgres: SwitchableProxy;
let databaseUrl: string;
let server: TestServer;
let ana: Player;
let one: MatchClient;
let two: MatchClient;
beforeEach(async () => {
  databaseUrl = await newDatabaseUrl();
  [redis, postgres] = [await proxyTo(await newRedisUrl()), await proxyTo(databaseUrl)];
  server = await startTestServer({
    REDIS_URL: redis.url,
    DATABASE_URL: postgres.url,
    JWT_KEYS,
    LOG_LEVEL: "silent",
  });
  onTestFinished(async () => {
    await Promise.all([redis.set("up"), postgres.set("up")]);
    await server.close();
    await Promise.all([redis.set("refused"), postgres.set("refused")]);
  });
  const ben = await Player.guest(server.url);
  ana = await Player.guest(server.url);
  one = await ana.create({ deck: "long-swell", seat: 0 });
  two = await ben.join(one.room.roomId, { deck: "hearth-and-crater" });
  await one.until(() => one.view !== null);
});

const mover = () => [one, two].find(({ moves }) => moves.length > 0)!;

async function step(): Promise<void> {
  const seq = one.state.seq;
  await mover().act(seq, mover().moves[0]);
  await Promise.all([one, two].map((client) => client.until(() => client.seq === seq + 1)));
}

test.each(["refused", "silent"] as const)("Redis %s: moves are refused until it is back", async (state) => {
  for (let i = 0; i < 3; i++) await step();
  await redis.set(state);
  const answer = await refusal(mover().act(3, mover().moves[0]));
  expect(answer).toBe("unavailable");
  expect([one.seq, two.seq, one.closed, two.closed]).toEqual([3, 3, null, null]);
  expect(await refusal(ana.join(one.room.roomId))).toBe("unavailable");
  await redis.set("up");
  // Whether it happened is not known until Redis is asked; it is never made twice.
  await eventually(async () => {
    if (one.state.seq === 3) await refusal(mover().act(3, mover().moves[0]));
    expect(one.state.seq).toBe(4);
  });
  await Promise.all([one, two].map((client) => client.until(() => client.seq === 4)));
  for (let i = 0; i < 3; i++) await step();
});

test.each(["refused", "silent"] as const)(
  "the database %s: matches go on, and are recorded later",
  async (state) => {
    await step();
    await postgres.set(state);
    while (one.state.turn < 2) await step();
    await one.room.request("concede");
    await two.until(() => two.state.status === "over");
    await postgres.set("up");
    const { db, close } = await openDatabase({ databaseUrl, dataDir: "" });
    onTestFinished(close);
    const where = { matchId: one.room.roomId };
    await eventually(async () => expect(await db.gameHistory.count({ where })).toBe(1));
    await eventually(async () => expect(await db.activeGame.count()).toBe(0));
  },
);

test.each(["refused", "silent"] as const)(
  "the database %s: a match whose process was killed goes on in another one",
  async (state) => {
    const other = await startProcess({ JWT_KEYS, REDIS_URL: redis.url, DATABASE_URL: databaseUrl });
    const players = await Promise.all([Player.guest(other.url), Player.guest(other.url)]);
    const first = await players[0].create({ deck: "long-swell", seat: 0 });
    const { roomId } = first.room;
    const second = await players[1].join(roomId, { deck: "hearth-and-crater" });
    await first.until(() => first.view !== null);
    await postgres.set(state);
    await other.kill();
    const comeBack = ({ token, user }: Player) =>
      new Player(server.url, token, user).join(roomId, { seen: 0 });
    [one, two] = await eventually(() => Promise.all(players.map(comeBack)));
    expect([first.closed, second.closed]).not.toContain(null);
    await step();
    await step();
  },
);
