// Matches while Redis or the database behind it is away: nothing is lost, nothing is shown that did not happen.
import { beforeEach, expect, onTestFinished, test } from "vitest";
import { openDatabase } from "../../src/db/index.ts";
import { MATCH_SETTINGS } from "../../src/matches/services.ts";
import { newDatabaseUrl, newRedisUrl } from "../support/databases.ts";
import { eventually } from "../support/eventually.ts";
import { type ManualClock, manualClock } from "../support/manual-time.ts";
import { type MatchClient, Player, refusal } from "../support/match-client.ts";
import { startTestServer, type TestServer } from "../support/server.ts";
import { startProcess } from "../support/servers.ts";
import { proxyTo, type SwitchableProxy } from "../support/switchable-proxy.ts";

/** Keys that all servers of a test sign with. */
const JWT_KEYS = "0123456789abcdef0123456789abcdef";

let redis: SwitchableProxy;
let postgres: SwitchableProxy;
let databaseUrl: string;
let ana: Player;
let one: MatchClient;
let two: MatchClient;
beforeEach(async () => {
  databaseUrl = await newDatabaseUrl();
  [redis, postgres] = [await proxyTo(await newRedisUrl()), await proxyTo(databaseUrl)];
});

/** A server that reaches its stores through the proxies, and whose clock the test moves. */
async function startServer(): Promise<{ server: TestServer; time: ManualClock }> {
  const time = manualClock();
  const stores = { REDIS_URL: redis.url, DATABASE_URL: postgres.url };
  const server = await startTestServer({ ...stores, JWT_KEYS, LOG_LEVEL: "silent" }, { time });
  onTestFinished(async () => {
    await Promise.all([redis.set("up"), postgres.set("up")]);
    await server.close();
    await Promise.all([redis.set("refused"), postgres.set("refused")]);
  });
  return { server, time };
}

/** Begins a match between two new players, `one` and `two`. */
async function beginMatch({ url }: { url: string }): Promise<Player[]> {
  const players = [await Player.guest(url), await Player.guest(url)];
  one = await players[0].invite({ deck: "long-swell", seat: 0 });
  two = await players[1].join(one.room.roomId, { deck: "hearth-and-crater" });
  await one.until(() => one.view !== null);
  return players;
}

const mover = () => [one, two].find(({ moves }) => moves.length > 0)!;

async function step(): Promise<void> {
  const seq = one.state.seq;
  await mover().act(seq, mover().moves[0]);
  await Promise.all([one, two].map((client) => client.until(() => client.seq === seq + 1)));
}

/** The code of the problem with which an endpoint answers. */
async function pageRefusal({ url, token }: Player, page: string): Promise<string> {
  const answer = await fetch(`${url}/api/v1/${page}`, { headers: { Authorization: `Bearer ${token}` } });
  return (await answer.json()).code;
}

test.each(["refused", "silent"] as const)("Redis %s: clients are refused until it is back", async (state) => {
  [ana] = await beginMatch((await startServer()).server);
  for (let i = 0; i < 3; i++) await step();
  await redis.set(state);
  const answer = await refusal(mover().act(3, mover().moves[0]));
  expect(answer).toBe("unavailable");
  expect([one.seq, two.seq, one.closed, two.closed]).toEqual([3, 3, null, null]);
  const pages = ["friends", "matches/open", `matches/${one.room.roomId}`, "matches/live", "activity"];
  const refused = await Promise.all([
    refusal(ana.join(one.room.roomId)),
    ...pages.map((page) => pageRefusal(ana, page)),
  ]);
  expect(new Set(refused)).toEqual(new Set(["unavailable"]));
  await redis.set("up");
  // Whether it happened is not known until Redis is asked; it is never made twice.
  await eventually(async () => {
    if (one.state.seq === 3) await refusal(mover().act(3, mover().moves[0]));
    expect(one.state.seq).toBe(4);
  });
  await Promise.all([one, two].map((client) => client.until(() => client.seq === 4)));
  for (let i = 0; i < 3; i++) await step();
});

test("both slow, as with a slow disk: moves take longer, and none is refused or made twice", async () => {
  await beginMatch((await startServer()).server);
  await Promise.all([redis.set("slow"), postgres.set("slow")]);
  for (let i = 0; i < 5; i++) await step();
  expect([one.seq, two.seq, one.closed, two.closed]).toEqual([5, 5, null, null]);
});

test.each(["refused", "silent"] as const)(
  "the database %s: matches go on, and are recorded later",
  async (state) => {
    const { server, time } = await startServer();
    await beginMatch(server);
    await step();
    await postgres.set(state);
    while (one.state.turn < 2) await step();
    await one.room.request("concede");
    await two.until(() => two.state.status === "over");
    await postgres.set("up");
    const { db, close } = await openDatabase({ databaseUrl, dataDir: "" });
    onTestFinished(close);
    const where = { matchId: one.room.roomId };
    // The server tries again after a while.
    await eventually(async () => {
      time.advance(MATCH_SETTINGS.retryDelayMs);
      expect([await db.gameHistory.count({ where }), await db.activeGame.count()]).toEqual([1, 0]);
    });
  },
);

test.each(["refused", "silent"] as const)(
  "the database %s: a match whose process was killed goes on in another one",
  async (state) => {
    const other = await startProcess({ JWT_KEYS, REDIS_URL: redis.url, DATABASE_URL: databaseUrl });
    // There is no other process yet that the match could be in.
    const players = await beginMatch(other);
    const before = [one, two];
    const { roomId } = one.room;
    const { server } = await startServer();
    await postgres.set(state);
    await other.kill();
    await Promise.all(before.map((client) => client.until(() => client.closed !== null)));
    const comeBack = ({ token, user }: Player) =>
      new Player(server.url, token, user).join(roomId, { seen: 0 });
    [one, two] = await eventually(() => Promise.all(players.map(comeBack)));
    await step();
    await step();
  },
);
