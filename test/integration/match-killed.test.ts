// The process is killed between the actions of a match, and the match goes on elsewhere as if nothing had been.
import { Redis } from "ioredis";
import { expect, onTestFinished, test } from "vitest";
import { loadContent } from "../../cards/load.ts";
import { hash, randomFrom, replay } from "../../engine/index.ts";
import { openDatabase } from "../../src/db/index.ts";
import type { ActionLog } from "../../src/matches/action-log.ts";
import { databaseLogs } from "../../src/matches/log-stores/database.ts";
import { newDatabaseUrl, newRedisUrl, scratchDataFolder } from "../support/databases.ts";
import { eventually } from "../support/eventually.ts";
import { type MatchClient, Player } from "../support/match-client.ts";
import { type ServerProcess, startProcess } from "../support/servers.ts";

const { pool } = loadContent();

/** A short match with moves of seven kinds, over after 11 actions: these moves of this seed. */
const SEED = "killed 2144";
const ACTIONS = 11;
/** A seed of a match by house rules that is long enough to kill its server several times. */
const LONG_SEED = "killed 525";
const DECKS = {
  pocket: ["hearth-and-crater-pocket", "long-swell-pocket"],
  house: ["hearth-and-crater", "long-swell"],
};

/** Two players of one match, wherever it is played. */
class Pair {
  readonly #random: () => number;
  readonly players: Player[];
  clients: MatchClient[] = [];
  /** What was acknowledged. */
  done = 0;

  constructor(players: Player[], seed: string) {
    this.players = players;
    this.#random = randomFrom(seed);
  }

  get roomId(): string {
    return this.clients[0].room.roomId;
  }

  async begin(rules: keyof typeof DECKS = "pocket"): Promise<void> {
    const [ana, ben] = this.players;
    const one = await ana.invite({ deck: DECKS[rules][0], rules, seat: 0 });
    const two = await ben.join(one.room.roomId, { deck: DECKS[rules][1] });
    await one.until(() => one.view !== null);
    this.clients = [one, two];
  }

  /** Both come back to a match by its id, at the same moment. */
  async comeBack(url: string, id: string): Promise<void> {
    const seen = this.done;
    const join = ({ token, user }: Player) => new Player(url, token, user).join(id, { seen });
    this.clients = await Promise.all(this.players.map(join));
    // Nothing acknowledged is lost, nothing is played twice.
    for (const { welcome } of this.clients) expect(welcome).toMatchObject({ seq: this.done, missed: [] });
  }

  /** @returns whether the match goes on. */
  async act(): Promise<boolean> {
    const seq = this.done;
    const [one, two] = this.clients;
    await Promise.all(this.clients.map((client) => client.until(() => client.state.seq === seq)));
    const client = one.moves.length > 0 ? one : two;
    const moves = client.moves;
    const reply = await client.act(seq, moves[Math.floor(this.#random() * moves.length)]);
    expect(reply.seq).toBe(seq + 1);
    this.done++;
    await client.until(() => client.state.seq === this.done);
    return client.state.status !== "over";
  }
}

const newPair = async ({ url }: ServerProcess, seed = SEED) =>
  new Pair(await Promise.all([Player.guest(url), Player.guest(url)]), seed);

/** The log that the finished match has left, once it has. */
async function recordOf({ config }: ServerProcess, matchId: string): Promise<ActionLog> {
  const { db, close } = await openDatabase(config);
  const where = { matchId };
  await eventually(async () => expect(await db.gameHistory.count({ where })).toBe(1));
  const { replay: log } = await db.gameHistory.findUniqueOrThrow({ where });
  await close();
  return log as unknown as ActionLog;
}

function hashOf({ header, entries }: ActionLog): string {
  const { rules, players, seed } = header;
  const actions = entries.map(({ action }) => action);
  return hash(replay({ rules, pool, decks: [players[0].deck, players[1].deck], seed }, actions));
}

/** The same match on a server that nobody disturbs. It is played once for all tests. */
const undisturbed = () => (undisturbedLog ??= playUndisturbed());
let undisturbedLog: Promise<ActionLog> | null = null;

async function playUndisturbed(): Promise<ActionLog> {
  const server = await startProcess({ DATABASE_URL: await newDatabaseUrl(), MATCH_SEED: SEED });
  const pair = await newPair(server);
  await pair.begin();
  while (await pair.act());
  return recordOf(server, pair.roomId);
}

async function expectUndisturbed(log: ActionLog): Promise<void> {
  const model = await undisturbed();
  expect(model.entries).toHaveLength(ACTIONS);
  expect(log.entries.map(({ action }) => action)).toEqual(model.entries.map(({ action }) => action));
  expect(hashOf(log)).toBe(hashOf(model));
}

test("after each action, with Redis: the other process goes on, and another one takes its place", async () => {
  const DATABASE_URL = await newDatabaseUrl();
  const REDIS_URL = await newRedisUrl();
  const env = { DATABASE_URL, REDIS_URL, MATCH_SEED: SEED };
  let server = await startProcess(env);
  const pair = await newPair(server);
  await pair.begin();
  const id = pair.roomId;
  let standby = startProcess(env);
  while (await pair.act()) {
    await server.kill();
    server = await standby;
    standby = startProcess(env);
    await pair.comeBack(server.url, id);
  }
  await expectUndisturbed(await recordOf(server, id));
  await (await standby).kill();

  const redis = new Redis(REDIS_URL);
  onTestFinished(async () => void (await redis.quit()));
  await eventually(async () => expect(await redis.keys("match:*")).toEqual([]));
});

test("after every second action, with the embedded database: the same server started again goes on", async () => {
  const env = { DATA_DIR: scratchDataFolder(), MATCH_SEED: SEED };
  let server = await startProcess(env);
  const pair = await newPair(server);
  await pair.begin();
  const id = pair.roomId;
  while (await pair.act()) {
    if (pair.done % 2 === 0) continue;
    await server.kill();
    server = await startProcess(env);
    await pair.comeBack(server.url, id);
  }
  // It is recorded even if the process is killed right after the end.
  await server.kill();
  const after = await startProcess(env);
  await eventually(async () =>
    expect((await fetch(`${after.url}/api/v1/replays/${id}?as=spectator`)).status).toBe(200),
  );
  await after.kill();
  await expectUndisturbed(await recordOf(after, id));
});

test("at any moment, with moves under way: what was acknowledged is there, and nothing twice", async () => {
  const DATABASE_URL = await newDatabaseUrl();
  const env = { DATABASE_URL, REDIS_URL: await newRedisUrl(), MATCH_SEED: LONG_SEED };
  let server = await startProcess(env);
  const pair = await newPair(server, LONG_SEED);
  await pair.begin("house");
  const id = pair.roomId;
  for (let round = 0; round < 5; round++) {
    const next = startProcess(env);
    for (let i = 0; i < 3; i++) await pair.act();
    await Promise.all(pair.clients.map((client) => client.until(() => client.state.seq === pair.done)));
    const [mover] = pair.clients.filter(({ moves }) => moves.length > 0);
    const other = await next;
    // Sent, and killed before the answer: it may have happened or not.
    mover.act(pair.done, mover.moves[0]).catch(() => {});
    await server.kill();
    server = other;
    const { db, close } = await openDatabase(server.config);
    onTestFinished(close);
    const [{ token, user }] = pair.players;
    const back = await new Player(server.url, token, user).join(id);
    expect([pair.done, pair.done + 1]).toContain(back.welcome!.seq);
    pair.done = back.welcome!.seq;
    await pair.comeBack(server.url, id);
    // The database has followed at the turn's boundary, without holding anything up.
    await eventually(async () => expect((await databaseLogs(db).read(id))?.header.id).toBe(id));
  }
});
