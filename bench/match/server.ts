// The server process of the measurement: the game's rooms and the bare room, on one of the stores, without Express.
// Commands come from the measuring process and are answered one by one.
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { createAuthContext, defineRoom, defineServer, matchMaker, WebSocketTransport } from "colyseus";
import { pino } from "pino";
import { deckOf } from "../../cards/content.ts";
import { loadContent } from "../../cards/load.ts";
import { hash, replay } from "../../engine/index.ts";
import { createRooms, localPlacement, ROOM_SETTINGS } from "../../rooms/index.ts";
import { corkWrites } from "../../rooms/transport/cork-writes.ts";
import { openDatabase } from "../../src/db/index.ts";
import { createLimits } from "../../src/http/limits.ts";
import type { ActionLog, LogStore } from "../../src/matches/action-log.ts";
import { createBotPool } from "../../src/matches/bot-pool.ts";
import { createBots } from "../../src/matches/bots.ts";
import { databaseLogs } from "../../src/matches/log-stores/database.ts";
import { redisLogs } from "../../src/matches/log-stores/redis.ts";
import { MatchService } from "../../src/matches/service.ts";
import { MATCH_SETTINGS } from "../../src/matches/services.ts";
import { systemTime } from "../../src/matches/time-source.ts";
import { QueuePlaces } from "../../src/matchmaking/places.ts";
import { memoryQueueStore } from "../../src/matchmaking/queue-store.ts";
import { openRedis } from "../../src/redis.ts";
import { MemoryInvitations } from "../../test/support/memory-invitations.ts";
import { memoryLogs } from "../../test/support/memory-logs.ts";
import { BareRoom } from "./bare.ts";
import type { Commands, Memory, Played } from "./commands.ts";
import { probe, timedStore } from "./probe.ts";

const UNLIMITED = { requestsPerMinute: 1e6, guestsPerHour: 1e6, messagesPerSecond: 1e6 };
/** All matches have the same seed. */
const SEED = "bench";
const LARGEST_REQUEST = 4096;

const log = pino({ level: "warn" });
const { pool, decks } = loadContent();
const store = timedStore(await openStore(process.env));
/** Finished matches, in place of recording them. */
const finished = new Map<string, ActionLog>();
const time = systemTime();
const matches = new MatchService({
  logs: store,
  record: async ({ log: { header, entries } }) => void finished.set(header.id, { header, entries }),
  pool,
  findPool: async () => pool,
  bots: createBots(decks, createBotPool(decks, log)),
  time,
  newSeed: () => SEED,
  logger: log,
  settings: MATCH_SETTINGS,
});

const invitations = new MemoryInvitations(time);
const http = createServer();
http.on("upgrade", ({ url }, socket) => {
  // Bare rooms use Colyseus's defaults.
  const room = matchMaker.getLocalRoomById(url!.split(/[/?]/)[2]);
  if (room?.roomName !== "bare") corkWrites(socket);
});
const rooms = createRooms(
  {
    // The user's name serves as the token.
    auth: { verify: (token) => ({ id: token!, name: token!, session: token! }) },
    matches,
    queues: new QueuePlaces(memoryQueueStore()),
    invitations,
    ratingsOf: async (userIds) => new Map(userIds.map((id) => [id, { rating: 1500 }])),
    blockedBetween: async () => false,
    sanctionOf: async () => null,
    limits: createLimits(UNLIMITED),
    countProblem() {},
    campaign: null,
    time,
    chance: { seed: () => SEED, pick: () => 0 },
    pool,
    ownDeck: async () => null,
    logger: log,
    decks: new Map(decks.filter((deck) => deck.starter).map((deck) => [deck.id, deckOf(deck)])),
    settings: ROOM_SETTINGS,
  },
  localPlacement(),
);
const game = defineServer({
  rooms: { ...rooms.definitions, bare: defineRoom(BareRoom) },
  transport: new WebSocketTransport({ noServer: true }).attachToServer(http),
  greet: false,
  gracefullyShutdown: false,
});
await game.listen(0, "127.0.0.1");
http.removeAllListeners("request").on("request", async (req, res) => {
  try {
    res.setHeader("Content-Type", "application/json").end(JSON.stringify(await reserveSeat(req)));
  } catch (error) {
    res.writeHead(500).end(JSON.stringify({ error: String(error) }));
  }
});

const answers: {
  [K in keyof Commands]: (command: Commands[K]["command"]) => Promise<Commands[K]["answer"]>;
} = {
  async startMeasuring() {
    probe.start();
    return null;
  },
  async stopMeasuring() {
    return probe.stop();
  },
  memory,
  played,
  /** Closes all rooms and removes their matches. */
  async clear() {
    await Promise.all(matchMaker.disconnectAll());
    await matches.flushed();
    for (const id of await store.list()) await store.remove(id);
    finished.clear();
    return null;
  },
};

process.on("message", async ({ id, name, command }: { id: number; name: keyof Commands; command: never }) => {
  const answer = await answers[name](command).catch((error: Error) => ({ failed: String(error.stack) }));
  process.send!({ id, answer });
});
// The measuring process has ended.
process.on("disconnect", () => process.exit(0));
process.send!({ port: (http.address() as AddressInfo).port });

async function openStore({ DATABASE_URL, REDIS_URL }: NodeJS.ProcessEnv): Promise<LogStore> {
  if (REDIS_URL) return redisLogs(await openRedis(REDIS_URL, log));
  if (!DATABASE_URL) return memoryLogs();
  return databaseLogs((await openDatabase({ databaseUrl: DATABASE_URL, dataDir: "" })).db);
}

/** POST /matchmake/METHOD/NAME, as the SDK sends it. */
async function reserveSeat(req: IncomingMessage): Promise<unknown> {
  let body = "";
  for await (const chunk of req) {
    body += chunk;
    if (body.length > LARGEST_REQUEST) throw new Error("too large");
  }
  const [, folder, method, name] = req.url!.split("?")[0].split("/");
  const context = createAuthContext({ headers: req.headers as Record<string, string> });
  const options = JSON.parse(body || "{}");
  if (folder === "api") {
    const host = context.token!;
    return { matchId: invitations.open({ id: host, name: host }, options) };
  }
  if (name === "bare") return matchMaker.create("bare", options, context);
  return rooms.join(method as "create" | "joinById", name, options, context);
}

async function memory(): Promise<Memory> {
  // Timers and a first collection release memory that only later collections free.
  for (let i = 0; i < 4; i++) {
    await new Promise((resolve) => setTimeout(resolve, 250));
    globalThis.gc!();
  }
  const { rss, heapUsed, external } = process.memoryUsage();
  return { resident: rss, used: heapUsed + external };
}

/** Replays each log, and compares the result with the live game. */
async function played(ids: string[]): Promise<Played[]> {
  return Promise.all(
    ids.map(async (id) => {
      const { header, entries } = finished.get(id) ?? (await store.read(id))!;
      const [first, second] = header.players;
      const actions = entries.map(({ action }) => action);
      const setup = { rules: header.rules, pool, decks: [first.deck, second.deck], seed: header.seed };
      const replayed = hash(replay(setup as Parameters<typeof replay>[0], actions));
      return { actions, replayed, live: hash(liveGame(id)) };
    }),
  );
}

function liveGame(id: string) {
  const { match } = matchMaker.getLocalRoomById(id) as unknown as {
    match: { game: Parameters<typeof hash>[0] };
  };
  return match.game;
}
