// Friends, requests, blocks and presence over HTTP, across two server processes.
import { Redis } from "ioredis";
import { expect, onTestFinished, test } from "vitest";
import type { PresenceVisibility } from "../../src/db/generated/enums.ts";
import { type Database, openDatabase } from "../../src/db/index.ts";
import { pairOf } from "../../src/friends/pairs.ts";
import type { Watcher } from "../../src/friends/presence.ts";
import { friendHandlers } from "../../src/friends/routes.ts";
import { MAX_BLOCKS, MAX_FRIENDS, MAX_RECEIVED, MAX_SENT } from "../../src/friends/service.ts";
import { newShareCode } from "../../src/share-code.ts";
import { nameKey } from "../../src/users/name-key.ts";
import { atOnce } from "../support/at-once.ts";
import { BrowserSession } from "../support/browser-session.ts";
import { newDatabaseUrl, newRedisUrl } from "../support/databases.ts";
import { eventually } from "../support/eventually.ts";
import { newUser } from "../support/factories.ts";
import { Player as MatchPlayer } from "../support/match-client.ts";
import { search } from "../support/queue-client.ts";
import { startTestServer } from "../support/server.ts";
import { startProcess } from "../support/servers.ts";
import { makeRelations } from "../support/worst-relations.ts";

interface Player {
  session: BrowserSession;
  id: string;
  name: string;
}

async function player(url: string): Promise<Player> {
  const session = new BrowserSession(url);
  const { id, name } = await session.guest();
  return { session, id, name };
}

const list = async ({ session }: Player) => (await session.ask("GET", "/friends")).body;
const names = (players: { name: string }[]) => players.map(({ name }) => name);
const path = (kind: string, { name }: { name: string }) => `/${kind}/${encodeURIComponent(name)}`;
const request = ({ session }: Player, body: object) => session.ask("POST", "/friends", body);
const accept = ({ session }: Player, other: Player) =>
  session.ask("POST", `${path("friends", other)}/accept`);

const invite = ({ session }: Player, other: Player) =>
  session.ask("POST", "/invitations", { rules: "house", deck: "long-swell", for: other.name });

async function befriend(a: Player, b: Player): Promise<void> {
  await request(a, { name: b.name });
  expect((await accept(b, a)).status).toBe(204);
}

/** The stream by which a client is told that there is something new to ask for. */
class News {
  #count = 0;
  readonly #abort = new AbortController();

  static async open({ session }: Player): Promise<News> {
    const news = new News();
    const response = await fetch(`${session.url}/api/v1/friends/live`, {
      headers: { authorization: `Bearer ${session.token}` },
      signal: news.#abort.signal,
    });
    expect(response.headers.get("content-type")).toBe("text/event-stream");
    void news.#read(response.body!);
    return news;
  }

  close(): void {
    this.#abort.abort();
  }

  /** Looks again at each piece of news, and only then, until the check holds. */
  async until(check: () => Promise<void>): Promise<void> {
    for (;;) {
      const before = this.#count;
      const failure = await check().then(
        () => null,
        (error: Error) => error,
      );
      if (!failure) return;
      await eventually(() => {
        if (this.#count === before) throw failure;
      });
    }
  }

  async #read(body: ReadableStream<Uint8Array>): Promise<void> {
    const decoder = new TextDecoder();
    try {
      for await (const chunk of body) this.#count += decoder.decode(chunk).split("event: friends").length - 1;
    } catch {
      // Closed.
    }
  }
}

test("friends in two processes see each other come online, play and hide, and find the match to watch", async () => {
  const config = { DATABASE_URL: await newDatabaseUrl(), REDIS_URL: await newRedisUrl() };
  const [one, two] = [await startProcess(config), await startProcess(config)];
  const ana = await player(one.url);
  const ben = await player(two.url);
  expect((await fetch(`${one.url}/api/v1/friends/live`)).status).toBe(401);
  const news = await News.open(ana);
  const seen = (friend: object) =>
    news.until(async () => expect((await list(ana)).friends).toMatchObject([friend]));
  await request(ben, { name: ana.name });
  await news.until(async () => expect(names((await list(ana)).received)).toEqual([ben.name]));
  await accept(ana, ben);
  expect((await list(ana)).friends).toMatchObject([{ name: ben.name, state: "offline" }]);
  const stream = await News.open(ben);
  await seen({ state: "online", matchId: null });
  await invite(ben, ana);
  await news.until(async () =>
    expect((await list(ana)).notes).toMatchObject([{ kind: "invitation", from: ben.name }]),
  );

  const atTable = new MatchPlayer(two.url, ben.session.token!, ben);
  const queue = await search(atTable);
  await seen({ state: "queueing", queue: "casual-house" });
  await queue.room.leave();
  await seen({ state: "online" });
  const client = await atTable.create({ deck: "long-swell", public: true });
  await seen({ state: "playing", matchId: client.room.roomId });
  const watching = await new MatchPlayer(one.url, ana.session.token!, ana).join(client.room.roomId);
  const seenByBen = (friend: object) =>
    stream.until(async () => expect((await list(ben)).friends).toMatchObject([friend]));
  await seenByBen({ state: "watching", matchId: client.room.roomId });
  await watching.room.leave();
  await seenByBen({ state: "online" });

  await ben.session.ask("PATCH", "/me/social", { presence: "nothing" });
  await seen({ state: "offline" });
  await ben.session.ask("PATCH", "/me/social", { presence: "online" });
  await seen({ state: "online", matchId: null });
  const name = `Ben ${ben.id.slice(-12)}`;
  expect((await ben.session.ask("PATCH", "/me", { name })).status).toBe(200);
  await seen({ name });
  await client.room.request("concede");
  // A stream keeps no process from ending, and whoever was connected to it is away.
  await two.stop();
  await seen({ state: "offline" });
  news.close();
});

test("a stream follows friends as far as each lets it be seen", async () => {
  const { db, close } = await openDatabase({ databaseUrl: await newDatabaseUrl(), dataDir: "" });
  onTestFinished(close);
  const ana = await newUser(db);
  const newFriend = async (presence: PresenceVisibility, acceptedAt: Date | null = new Date()) => {
    const social = { create: { friendCode: newShareCode(), presence } };
    const { id } = await newUser(db, { social });
    await db.friendship.create({ data: { ...pairOf(ana.id, id), requestedBy: id, acceptedAt } });
    return id;
  };
  const open = await newFriend("everything");
  const reserved = await newFriend("online");
  await newFriend("nothing");
  await newFriend("everything", null);
  const watchers: Watcher[] = [];
  const presence = { open: async (watcher: Watcher) => watchers.push(watcher) };
  const handlers = friendHandlers({ db, presence: presence as never, closeTable: async () => {} });
  const subscribe = await handlers["GET /friends/live"]({ user: ana } as never);
  await subscribe(() => {});
  const seen = await watchers[0].seenFriends();
  expect(new Map(seen.map(({ id, activity }) => [id, activity]))).toEqual(
    new Map([
      [open, true],
      [reserved, false],
    ]),
  );
});

test("however many friends there are, Redis is asked a few times for what they do", async () => {
  const REDIS_URL = await newRedisUrl();
  const server = await startTestServer({ REDIS_URL });
  const [database, redis] = [await openDatabase(server.config), new Redis(REDIS_URL)];
  onTestFinished(async () => {
    await Promise.all([database.close(), redis.quit(), server.close()]);
  });
  const ana = await player(server.url);
  await makeRelations(database.db, ana.id, REDIS_URL);
  const told = await list(ana);
  expect(told.friends).toHaveLength(MAX_FRIENDS);
  for (const friend of told.friends) expect(friend).toMatchObject({ state: "playing", matchId: null });
  const counts = [told.received, told.sent, told.blocked].map((others) => others.length);
  expect(counts).toEqual([MAX_RECEIVED, MAX_SENT, MAX_BLOCKS]);
  const commands = async () => Number(/total_commands_processed:(\d+)/.exec(await redis.info("stats"))![1]);
  // Whoever is blocked already can be blocked again.
  expect((await ana.session.ask("PUT", path("blocks", told.blocked[0]))).status).toBe(204);
  expect((await ana.session.ask("PUT", path("blocks", await player(server.url)))).status).toBe(409);
  /** The server has other work for Redis too, at intervals. */
  const countFor = async () => {
    const before = await commands();
    await list(ana);
    return (await commands()) - before;
  };
  // One for each friend who is online: the list of the matches.
  expect(await countFor()).toBeLessThan(1.5 * MAX_FRIENDS);
  await redis.del((await redis.keys("online:*")).filter((key) => !key.includes(ana.id)));
  expect(await countFor()).toBeLessThan(MAX_FRIENDS / 2);
});

test("requests, answers, blocks and bounds", async () => {
  const server = await startTestServer();
  const database: Database = await openDatabase(server.config);
  try {
    await requestsAndAnswers(server.url);
    await blocks(server.url);
    await badInput(server.url);
    await bounds(server.url, database);
    await bothAtOnce(server.url, database);
  } finally {
    await database.close();
    await server.close();
  }
});

async function requestsAndAnswers(url: string) {
  const [ana, ben] = [await player(url), await player(url)];
  expect((await request(ana, { name: ben.name })).body).toEqual({ status: "requested" });
  expect((await request(ana, { name: ben.name })).body).toEqual({ status: "requested" });
  expect(names((await list(ana)).sent)).toEqual([ben.name]);
  expect(names((await list(ben)).received)).toEqual([ana.name]);
  // Nobody accepts the own request.
  expect((await accept(ana, ben)).status).toBe(404);
  // Asking back accepts, by code as by name.
  const { code } = await list(ana);
  expect((await request(ben, { code: code.toLowerCase() })).body).toEqual({ status: "friends" });
  expect(names((await list(ana)).friends)).toEqual([ben.name]);
  await ana.session.ask("DELETE", path("friends", ben));
  expect((await list(ben)).friends).toEqual([]);
}

async function blocks(url: string) {
  const [ana, ben] = [await player(url), await player(url)];
  await befriend(ana, ben);
  const [kept, ended] = [await invite(ana, ben), await invite(ana, ben)];
  await ana.session.ask("DELETE", `/invitations/${ended.body.code}`);
  // One that was revoked is told of no more.
  expect((await list(ben)).notes).toEqual([{ kind: "invitation", code: kept.body.code, from: ana.name }]);
  expect((await invite(ana, ben)).status).toBe(201);
  expect((await ana.session.ask("PUT", path("blocks", ben))).status).toBe(204);
  const told = await list(ben);
  expect([told.friends, told.notes]).toEqual([[], []]);
  expect((await ben.session.ask("GET", "/invitations")).body.invitations).toEqual([]);
  expect(await request(ben, { name: ana.name })).toMatchObject({
    status: 403,
    body: { code: "requests_closed" },
  });
  expect(names((await list(ana)).blocked)).toEqual([ben.name]);
  await ana.session.ask("DELETE", path("blocks", ben));
  expect((await request(ben, { name: ana.name })).body).toEqual({ status: "requested" });
}

async function badInput(url: string) {
  const ana = await player(url);
  const refused = async (body: object, status: number, word: string) => {
    const answer = await request(ana, body);
    expect(answer.status).toBe(status);
    expect(JSON.stringify(answer.body)).toContain(word);
  };
  await refused({ name: "Nobody At All" }, 404, "Nobody At All");
  await refused({ code: "ZZZZZZZZ" }, 404, "ZZZZZZZZ");
  await refused({ name: ana.name }, 400, "name");
  await refused({}, 400, "either a name or a code");
  await refused({ name: "x", code: "ZZZZZZZZ" }, 400, "either a name or a code");
  await refused({ name: 7 }, 400, "name");
  await refused({ name: "x".repeat(200) }, 400, "at most 80");
  await refused({ code: "?" }, 400, "code");
  await refused({ name: "x", rating: 3000 }, 400, "rating");
  expect(await ana.session.ask("PATCH", "/me/social", { presence: "loud" })).toMatchObject({
    status: 400,
    body: { errors: [{ field: "presence" }] },
  });
  const ben = await player(url);
  await ben.session.ask("PATCH", "/me/social", { friendRequests: false });
  await refused({ name: ben.name }, 403, "requests_closed");
}

async function bounds(url: string, { db }: Database) {
  const ana = await player(url);
  const users = await atOnce(MAX_SENT + 5, (i) => {
    const name = `Sought ${"abcdefgh"[i % 8]}${"ijkmpqru"[Math.floor(i / 8)]}`;
    return newUser(db, { name, nameKey: nameKey(name) });
  });
  const answers = await atOnce(users.length, (n) => request(ana, { name: users[n].name }));
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(MAX_SENT);
  expect(answers.find(({ status }) => status !== 200)?.body.code).toBe("friend_limit");
  await db.friendship.deleteMany();
  const many = await db.user.createManyAndReturn({
    data: Array.from({ length: MAX_FRIENDS }, (_, i) => ({
      name: `Many ${i}`,
      nameKey: `many-${ana.id}-${i}`,
    })),
  });
  const pair = (id: string) => [ana.id, id].sort();
  await db.friendship.createMany({
    data: many.map(({ id }) => {
      const [lowId, highId] = pair(id);
      return { lowId, highId, requestedBy: id, acceptedAt: new Date() };
    }),
  });
  const ben = await player(url);
  await request(ben, { name: ana.name });
  expect(await accept(ana, ben)).toMatchObject({ status: 409, body: { code: "friend_limit" } });
}

async function bothAtOnce(url: string, { db }: Database) {
  const [ana, ben] = [await player(url), await player(url)];
  const both = await Promise.all([request(ana, { name: ben.name }), request(ben, { name: ana.name })]);
  expect(both.map(({ body }) => body.status).sort()).toEqual(["friends", "requested"]);
  const pairs = await db.friendship.findMany({ where: { requestedBy: { in: [ana.id, ben.id] } } });
  expect(pairs).toHaveLength(1);
  const answers = await Promise.all([
    accept(ana, ben),
    ana.session.ask("DELETE", path("friends", ben)),
    ben.session.ask("PUT", path("blocks", ana)),
  ]);
  for (const { status } of answers) expect(status).toBeLessThan(500);
}
