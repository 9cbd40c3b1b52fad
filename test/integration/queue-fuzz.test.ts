// Players who search, leave, lose their connection, come back and do not come to the table, while processes are killed:
// afterwards nobody is stuck, no match has been played by one, and no rating is counted twice.
import { expect, test } from "vitest";
import { randomFrom } from "../../engine/index.ts";
import { type Db, openDatabase } from "../../src/db/index.ts";
import { newDatabaseUrl, newRedisUrl } from "../support/databases.ts";
import { eventually } from "../support/eventually.ts";
import { FuzzFailure, gameName, scaled } from "../support/fuzz.ts";
import { type MatchClient, Player } from "../support/match-client.ts";
import { playerAt, type QueueClient, search } from "../support/queue-client.ts";
import { type ServerProcess, startProcess } from "../support/servers.ts";

const PLAYERS = 8;
const STEPS = scaled(60);
const KILLS = 2;
const NAME = gameName("queues");

const random = randomFrom(NAME);
const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)];

/** The cluster: a process that is killed is replaced at once. */
class Cluster {
  readonly #env: Record<string, string>;
  servers: ServerProcess[] = [];

  constructor(env: Record<string, string>) {
    this.#env = env;
  }

  async start(): Promise<void> {
    this.servers = await Promise.all([startProcess(this.#env), startProcess(this.#env)]);
  }

  async killOne(): Promise<void> {
    const i = Math.floor(random() * this.servers.length);
    await this.servers[i].kill();
    this.servers[i] = await startProcess(this.#env);
  }
}

class Person {
  readonly player: Player;
  readonly #cluster: Cluster;
  queue: QueueClient | null = null;
  match: MatchClient | null = null;

  constructor(player: Player, cluster: Cluster) {
    this.player = player;
    this.#cluster = cluster;
  }

  async step(): Promise<void> {
    if (this.queue === null || this.queue.closed !== null || random() < 0.2) return this.search();
    if (this.queue.found) return random() < 0.7 ? this.sitDown() : undefined;
    const chance = random();
    if (chance < 0.3) await this.queue.room.leave();
    else if (chance < 0.6) this.queue.room.connection.close();
  }

  async search(kind: "casual" | "ranked" = pick(["casual", "casual", "ranked"])): Promise<void> {
    const at = playerAt(pick(this.#cluster.servers), this.player);
    // The process may be dying.
    this.queue = await search(at, { kind }).catch(() => null);
  }

  async sitDown(): Promise<void> {
    this.match = await this.queue!.sitDown().catch(() => null);
  }

  /** Searches as the web client does, until the match has begun. */
  async searchUntilSeated(): Promise<MatchClient> {
    return eventually(async () => {
      await this.search("casual");
      const queue = this.queue;
      if (!queue) throw new Error("no queue");
      await queue.until(() => queue.found !== null || queue.closed !== null);
      await this.sitDown();
      const match = this.match;
      if (!match) throw new Error("no table");
      await match.until(() => match.view !== null || match.closed !== null);
      if (match.view === null) throw new Error("the opponent did not come");
      return match;
    });
  }
}

async function play(cluster: Cluster): Promise<string[]> {
  await cluster.start();
  const players = await Promise.all(
    Array.from({ length: PLAYERS }, () => Player.guest(cluster.servers[0].url)),
  );
  const people = players.map((player) => new Person(player, cluster));
  const kills = Array.from({ length: KILLS }, () => Math.floor(random() * STEPS));
  for (let i = 0; i < STEPS; i++) {
    if (kills.includes(i)) await cluster.killOne();
    await pick(people).step();
  }
  // What they were at is over.
  for (const person of people) {
    if (person.match?.view && person.match.closed === null)
      await person.match.room.request("concede").catch(() => {});
    if (person.queue && person.queue.closed === null) await person.queue.room.leave().catch(() => {});
  }
  const seated = await Promise.all(people.map((person) => person.searchUntilSeated()));
  const ids = seated.map(({ room }) => room.roomId);
  await Promise.all(seated.map((match) => match.room.request("concede").catch(() => {})));
  return ids;
}

/** Each ranked match has changed the ratings of its two players once, and nothing else has. */
async function checkRatings(db: Db): Promise<void> {
  const ranked = await db.gameHistory.findMany({ where: { type: "ranked" }, select: { matchId: true } });
  const changes = await db.ratingChange.findMany({ select: { matchId: true, userId: true } });
  const changed = changes.map(({ matchId }) => matchId).toSorted();
  expect(changed).toEqual(ranked.flatMap(({ matchId }) => [matchId, matchId]).toSorted());
  const ratings = await db.rating.findMany({ where: { season: 0 }, select: { userId: true, matches: true } });
  for (const { userId, matches } of ratings)
    expect([userId, matches]).toEqual([userId, changes.filter((change) => change.userId === userId).length]);
}

test(`whatever happens, everybody is seated in the end (${NAME})`, async () => {
  const cluster = new Cluster({ DATABASE_URL: await newDatabaseUrl(), REDIS_URL: await newRedisUrl() });
  try {
    const ids = await play(cluster);
    const { db, close } = await openDatabase(cluster.servers[0].config);
    await eventually(async () =>
      expect(await db.gameHistory.count({ where: { matchId: { in: ids } } })).toBe(new Set(ids).size),
    );
    const matches = await db.gameHistory.findMany({
      select: { matchId: true, user0Id: true, user1Id: true },
    });
    await eventually(() => checkRatings(db));
    await close();
    for (const { matchId, user0Id, user1Id } of matches)
      expect([matchId, user0Id !== null && user1Id !== null && user0Id !== user1Id]).toEqual([matchId, true]);
  } catch (error) {
    throw new FuzzFailure(NAME, error);
  }
});
