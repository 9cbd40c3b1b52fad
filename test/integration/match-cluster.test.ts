// Several processes on one Redis and one database: players meet in any of them, and matches move when one is gone.
import { Redis } from "ioredis";
import { beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { openDatabase } from "../../src/db/index.ts";
import { databaseLogs } from "../../src/matches/log-stores/database.ts";
import { folderOf, setWith } from "../support/cards-folder.ts";
import { newDatabaseUrl, newRedisUrl } from "../support/databases.ts";
import { eventually } from "../support/eventually.ts";
import { type MatchClient, Player, refusal } from "../support/match-client.ts";
import { type ServerProcess, startProcess } from "../support/servers.ts";

let env: Record<string, string>;
let redis: Redis;
beforeEach(async () => {
  env = { DATABASE_URL: await newDatabaseUrl(), REDIS_URL: await newRedisUrl() };
  redis = new Redis(env.REDIS_URL);
  onTestFinished(async () => void (await redis.quit()));
});

const startProcesses = (count: number, more: Record<string, string> = {}) =>
  Promise.all(Array.from({ length: count }, () => startProcess({ ...env, ...more })));

/** The same player, by way of another process. */
const at = ({ url }: ServerProcess, { token, user }: Player) => new Player(url, token, user);

/** A match between two players who came in by two processes. */
async function newMatch(one: ServerProcess, two: ServerProcess) {
  const ana = await Player.guest(one.url);
  const ben = await Player.guest(two.url);
  const first = await ana.invite({ deck: "long-swell", seat: 0, public: true });
  const id = first.room.roomId;
  // Before the match begins: its time may be short.
  const home = (await processOf(id, [one, two]))!;
  const second = await ben.join(id, { deck: "hearth-and-crater" });
  await first.until(() => first.view !== null);
  return { id, ana, ben, home, clients: [first, second] };
}

async function step(clients: MatchClient[]): Promise<void> {
  const seq = clients[0].state.seq;
  await Promise.all(clients.map((client) => client.until(() => client.state.seq === seq)));
  const mover = clients.find(({ moves }) => moves.length > 0)!;
  await mover.act(seq, mover.moves[0]);
  await Promise.all(clients.map((client) => client.until(() => client.seq === seq + 1)));
}

/** What leads a player who has closed the page back to the table. */
async function openMatchIds({ url }: ServerProcess, { token }: Player): Promise<string[]> {
  const headers = { Authorization: `Bearer ${token}` };
  const { matches } = await (await fetch(`${url}/api/v1/matches/open`, { headers })).json();
  return matches.map(({ matchId }: { matchId: string }) => matchId);
}

/** Which of the processes the room of a match is in. */
async function processOf(id: string, processes: ServerProcess[]): Promise<ServerProcess | undefined> {
  const room = await redis.hget("roomcaches", id);
  return processes.find(({ url }) => room?.includes(`"publicAddress":"${new URL(url).host}"`));
}

test("players who come in by different processes play one match, and others watch it by either", async () => {
  const [one, two] = await startProcesses(2);
  const { id, clients } = await newMatch(one, two);
  const watchers = await Promise.all([one, two].map(async ({ url }) => (await Player.guest(url)).join(id)));
  for (let i = 0; i < 5; i++) await step([...clients, ...watchers]);
  for (const { url } of [one, two]) {
    const { matches } = await (await fetch(`${url}/api/v1/matches/live`)).json();
    expect(matches.map(({ roomId }: { roomId: string }) => roomId)).toEqual([id]);
  }
});

describe("a process that has died", () => {
  test("is replaced once, however many ask for the match at the same moment, and wherever", async () => {
    const [one, two, three] = await startProcesses(3);
    const { id, ana, ben, clients } = await newMatch(one, one);
    const home = (await processOf(id, [one, two, three]))!;
    const others = [one, two, three].filter((process) => process !== home);
    for (let i = 0; i < 4; i++) await step(clients);
    const cleo = await Player.guest(others[0].url);
    await home.kill();
    const doors = [0, 1, 2].flatMap(() => others);
    const back = await Promise.all([
      at(others[0], ana).join(id),
      at(others[1], ben).join(id),
      ...doors.map((door) => at(door, cleo).join(id)),
    ]);
    expect(back.map(({ seat, seq }) => [seat, seq])).toEqual([[0, 4], [1, 4], ...doors.map(() => [-1, 4])]);
    const term = await redis.hget("match-terms", id);
    expect(Number(term)).toBeGreaterThan(1);
    // Another claim would keep the one who plays on from writing.
    for (let i = 0; i < 4; i++) await step(back);
    expect(await redis.hget("match-terms", id)).toBe(term);
  });

  test("leaves matches that nobody comes back to: another process ends them by the clock", async () => {
    const [one, two] = await startProcesses(2, { CLOCK_PERCENT: "1" });
    const { id, home } = await newMatch(one, two);
    const [other] = [one, two].filter((process) => process !== home);
    await home.kill();
    const { db, close } = await openDatabase(other.config);
    onTestFinished(close);
    await eventually(async () => expect(await db.gameHistory.count({ where: { matchId: id } })).toBe(1));
    expect(await db.gameHistory.findUnique({ where: { matchId: id } })).toMatchObject({
      endReason: "timeout",
    });
    await eventually(async () => expect(await redis.hlen("match-terms")).toBe(0));
  });

  test("that held only a table without a match loses nothing: the table is opened elsewhere", async () => {
    const [one, two] = await startProcesses(2);
    const [ana, ben] = await Promise.all([Player.guest(one.url), Player.guest(one.url)]);
    const table = await ana.invite({ deck: "long-swell", seat: 0 });
    const home = (await processOf(table.room.roomId, [one, two]))!;
    const [other] = [one, two].filter((process) => process !== home);
    await home.kill();
    const guest = await at(other, ben).join(table.room.roomId, { deck: "hearth-and-crater" });
    expect(guest.seat).toBe(1);
  });
});

test("a process that is stopped hands its matches over before their players are told to follow", async () => {
  const [one, two] = await startProcesses(2);
  const { id, ana, ben, home, clients } = await newMatch(one, two);
  for (let i = 0; i < 3; i++) await step(clients);
  const [other] = [one, two].filter((process) => process !== home);
  const stopped = home.stop();
  await Promise.all(clients.map((client) => client.until(() => client.closed !== null)));
  expect(clients.map(({ closed }) => closed?.code)).toEqual([4102, 4102]);
  expect(await processOf(id, [one, two])).toBe(other);
  const back = await Promise.all([ana, ben].map((player) => at(other, player).join(id)));
  for (let i = 0; i < 3; i++) await step(back);
  await stopped;
});

test("a process that is stopped writes a log again that Redis has lost before it hands the match over", async () => {
  const [one, two] = await startProcesses(2);
  const { id, ana, ben, home, clients } = await newMatch(one, two);
  for (let i = 0; i < 3; i++) await step(clients);
  await redis.multi().del(`match:${id}`).hdel("match-terms", id).exec();
  const stopped = home.stop();
  await Promise.all(clients.map((client) => client.until(() => client.closed !== null)));
  const [other] = [one, two].filter((process) => process !== home);
  const back = await Promise.all([ana, ben].map((player) => at(other, player).join(id)));
  expect(back.map(({ seq }) => seq)).toEqual([3, 3]);
  await step(back);
  await stopped;
});

test("processes with older and newer cards play each other's matches on with the cards that these began with", async () => {
  const [older] = await startProcesses(1);
  const CARD_SETS_DIR = folderOf({ sets: { "tst.json": setWith() } });
  const [newer] = await startProcesses(1, { CARD_SETS_DIR });
  const old = await newMatch(older, newer);
  for (let i = 0; i < 3; i++) await step(old.clients);
  const recent = await newMatch(newer, older);
  for (let i = 0; i < 3; i++) await step(recent.clients);
  const versionOf = ({ welcome }: MatchClient) => welcome!.poolVersion;
  const [oldCards, newCards] = [old, recent].map(({ clients }) => versionOf(clients[0]));
  expect(oldCards).not.toContain("tst@1");
  expect(newCards).toContain("tst@1");

  const comeBack = async ({ id, ana, ben }: typeof old, door: ServerProcess, cards: string) => {
    const back = await Promise.all([ana, ben].map((player) => at(door, player).join(id)));
    expect(back.map(versionOf)).toEqual([cards, cards]);
    for (let i = 0; i < 3; i++) await step(back);
  };
  await older.stop();
  await comeBack(old, newer, oldCards);
  // The new version is taken back.
  const [again] = await startProcesses(1);
  await newer.kill();
  await comeBack(old, again, oldCards);
  await comeBack(recent, again, newCards);
});

test("a process that stands still is replaced; when it wakes up it cannot write, notices, and closes", async () => {
  const [one, two] = await startProcesses(2);
  const { id, ana, ben, home, clients } = await newMatch(one, two);
  for (let i = 0; i < 3; i++) await step(clients);
  const [other] = [one, two].filter((process) => process !== home);
  home.pause();
  const back = await Promise.all([ana, ben].map((player) => at(other, player).join(id)));
  for (let i = 0; i < 3; i++) await step(back);

  // What was on its way to the first one comes too late.
  const mover = clients.find(({ moves }) => moves.length > 0)!;
  const late = refusal(mover.act(mover.state.seq, mover.moves[0]));
  home.goOn();
  expect(["moved", "connection closed before a response was received."]).toContain(await late);
  await Promise.all(clients.map((client) => client.until(() => client.closed !== null)));
  expect(clients.map(({ closed }) => closed?.code)).toEqual([4102, 4102]);
  for (let i = 0; i < 3; i++) await step(back);

  // Nor has it undone that the match is elsewhere now, as whoever comes by it is told.
  const watcher = await (await Player.guest(home.url)).join(id);
  expect(await processOf(id, [one, two])).toBe(other);
  await step([...back, watcher]);
  expect(Number(await redis.hget("match-terms", id))).toBeGreaterThan(1);
});

test("a Redis that has lost everything is made up for by the match's process, or else by the database", async () => {
  const [server, other] = await startProcesses(2);
  const { id, ana, ben, home, clients } = await newMatch(server, other);
  const { db, close } = await openDatabase(server.config);
  onTestFinished(close);
  const begun = clients[0].state.turn;
  await step(clients);
  await redis.flushdb();
  // Nobody is interrupted, and others come by either process.
  await step(clients);
  const watchers = await Promise.all(
    [server, other].map(async ({ url }) => (await Player.guest(url)).join(id)),
  );
  while (clients[0].state.turn < begun + 2) await step([...clients, ...watchers]);
  await eventually(async () => expect(await redis.exists("cluster-database", "cluster-addresses")).toBe(2));
  for (const player of [ana, ben])
    await eventually(async () => expect(await openMatchIds(server, player)).toEqual([id]), 500);
  const reached = clients[0].state.seq;
  await eventually(async () =>
    expect((await databaseLogs(db).read(id))?.entries.length).toBeGreaterThanOrEqual(reached),
  );

  const survivor = home === server ? other : server;
  await home.kill();
  await redis.flushdb();
  const back = await Promise.all([ana, ben].map((player) => at(survivor, player).join(id)));
  expect(back.map(({ seq }) => seq)).toEqual([reached, reached]);
  for (let i = 0; i < 3; i++) await step(back);
});
