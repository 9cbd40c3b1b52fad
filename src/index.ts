// The composition root: puts configuration, database, HTTP and game rooms together, and takes them down again.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { unreleased } from "../cards/archive.ts";
import type { Campaign } from "../cards/campaign/types.ts";
import { deckOf } from "../cards/content.ts";
import { type Content, loadContent } from "../cards/load.ts";
import {
  announceAbout,
  createGameServer,
  createRooms,
  localPlacement,
  localProcessId,
  localStats,
  matchmakeRoutes,
  ROOM_SETTINGS,
  type RoomServices,
  redisPlacement,
} from "../rooms/index.ts";
import { createAuth } from "./auth/index.ts";
import { tokenKeys } from "./auth/keys.ts";
import { passConsequence, passQuest } from "./battle-pass/consequence.ts";
import { Battles } from "./campaign/battles.ts";
import { campaignConsequence } from "./campaign/consequence.ts";
import { CampaignService } from "./campaign/service.ts";
import { checkClocks, checkRedisOwner, keepMarks, lacksMatches, takeAddress } from "./cluster-checks.ts";
import type { Config } from "./config.ts";
import { appearanceAtStart } from "./cosmetics/appearance.ts";
import { type Db, openDatabase } from "./db/index.ts";
import { DeckService } from "./decks/service.ts";
import { createBoosters } from "./economy/boosters.ts";
import { blockedBetween } from "./friends/blocks.ts";
import { type GameData, loadGameData } from "./game-data.ts";
import { createHealth } from "./health.ts";
import { createApp } from "./http/app.ts";
import { clientVersion } from "./http/client.ts";
import { closeHttp, KEEP_ALIVE_MS, requestsEnd } from "./http/closing.ts";
import { EventStreams } from "./http/event-streams.ts";
import { createLimits } from "./http/limits.ts";
import { countProblem, countRefusals } from "./http/metrics.ts";
import { answerClientError } from "./http/problem.ts";
import { InvitationService } from "./invitations/service.ts";
import { startJobs } from "./jobs.ts";
import { createLogger, type Logger } from "./logger.ts";
import { createBotPool } from "./matches/bot-pool.ts";
import { createBots } from "./matches/bots.ts";
import { type ChanceSource, systemChance } from "./matches/chance-source.ts";
import { type FinishedMatch, recordMatch } from "./matches/history.ts";
import { ClusterLogs } from "./matches/log-stores/cluster.ts";
import { databaseLogs } from "./matches/log-stores/database.ts";
import { redisLogs } from "./matches/log-stores/redis.ts";
import { MatchService } from "./matches/service.ts";
import { MATCH_SETTINGS } from "./matches/services.ts";
import { tallyOf } from "./matches/tally.ts";
import { systemTime, type TimeSource } from "./matches/time-source.ts";
import { QueuePlaces } from "./matchmaking/places.ts";
import { memoryQueueStore, redisQueueStore } from "./matchmaking/queue-store.ts";
import { createMetrics, type Metrics } from "./metrics/metrics.ts";
import { type FindPool, keepPool, poolStore } from "./pools/store.ts";
import { questConsequence } from "./quests/service.ts";
import { ratingConsequence } from "./ratings/consequence.ts";
import { ratingsOf } from "./ratings/ratings.ts";
import { openRedis } from "./redis.ts";
import { deckCheck } from "./rule-sets/playable-decks.ts";
import { listenError } from "./start-error.ts";
import { performanceConsequence } from "./statistics/consequence.ts";
import { createPayments } from "./store/stripe.ts";
import { sanctionIfKnown } from "./users/sanctions.ts";

export interface RunningServer {
  port: number;
  /** Ends rooms and connections, then closes the database. */
  close(): Promise<void>;
}

/** Dependencies besides the configuration. Tests replace time and chance. */
export interface StartOptions {
  logger?: Logger;
  /** Cards and decks. */
  content?: Content;
  /** Default: what cards/campaign holds, which needs the cards and decks of this project. */
  campaign?: Campaign;
  time?: TimeSource;
  chance?: ChanceSource;
  metrics?: Metrics;
}

/** Starts everything in this process. One at a time: Colyseus keeps its rooms in module state. */
export async function startServer(config: Config, options: StartOptions = {}): Promise<RunningServer> {
  // Closed in reverse order: on close, or at once if the start fails halfway.
  await using opened = new AsyncDisposableStack();
  const services = await createServices(config, options, opened);
  const { logger, metrics, database, redis, db, auth, limits, matches, matchLogger } = services;

  const invitations = new InvitationService(db, deckCheck(services), (userId, invitation) => {
    rooms.presence
      .notify(userId, { kind: "invitation", ...invitation })
      .catch((error) => matchLogger.error(error, "an invitation could not be told"));
  });
  const { hasLostMatches } = services;
  const placement = redis ? redisPlacement(redis, { hasLostMatches }) : localPlacement();
  const rooms = createRooms({ ...roomServices(services), invitations }, placement);
  const http = opened.adopt(createServer({ keepAliveTimeout: KEEP_ALIVE_MS }), closeHttp);
  const game = opened.adopt(
    createGameServer({ config, http, rooms: rooms.definitions, logger, metrics, redis, placement }),
    (server) => server.gracefullyShutdown(false),
  );
  const failure = new Promise<never>((_, reject) => http.once("error", reject));
  await Promise.race([game.listen(config.port, config.host), failure]).catch((error) => {
    throw listenError(error, config);
  });
  if (redis) {
    await takeAddress(redis, localProcessId(), config.publicAddress, logger);
    opened.defer(keepMarks(redis, services.databaseMark!, localProcessId(), config.publicAddress));
  }
  const health = createHealth(database, redis, logger.child({ part: "health" }), rooms.isDraining);
  metrics.watch({
    matches: () => matches.count(),
    rooms: () => localStats().rooms,
    connections: () => localStats().connections,
    botMoves: () => services.botPool.pending(),
    auditFindings: () => services.audit.latest()?.findings.length ?? null,
    faults: async () => (await health.faults()).map(({ dependency }) => dependency),
    queues: rooms.queues.list,
  });
  const streams = new EventStreams();
  const app = createApp({
    ...services,
    ...services.store,
    health,
    // Colyseus installs a router of its own that allows CORS from any origin. Ours replaces it.
    matchmaking: matchmakeRoutes(auth, limits, rooms.join),
    matchDirectory: rooms.directory,
    lobby: rooms.lobby,
    queueDirectory: rooms.queues,
    presence: rooms.presence,
    streams,
    invitations,
    closeTable: rooms.closeTable,
    expel: rooms.expel,
    expelForGood: rooms.expelForGood,
    viewCluster: rooms.viewCluster,
  });
  http.removeAllListeners("request").on("request", app);
  http.on("clientError", answerClientError);
  opened.defer(requestsEnd(http));
  opened.defer(await rooms.listenForExpulsions());
  opened.defer(() => rooms.drain(config.drainSeconds * 1000));
  opened.adopt(await placement.announce(), (end) => end());
  opened.defer(await rooms.listenForPresence());
  opened.defer(() => streams.close());
  opened.defer(await rooms.keepPlaying());

  const started = opened.move();
  return { port: (http.address() as AddressInfo).port, close: () => started.disposeAsync() };
}

/** The stores, and what works on them without rooms and HTTP. */
async function createServices(config: Config, options: StartOptions, opened: AsyncDisposableStack) {
  const { logger = createLogger(config), content = loadContent(undefined, config.cardSetsDir) } = options;
  const { time = systemTime(), chance = systemChance, metrics = createMetrics() } = options;
  const stores = await openStores(config, logger, opened);
  const { db, redis } = stores;
  for (const line of unreleased(content.sets)) logger.warn(line);
  await keepPool(db, content);

  const data = loadGameData(content, options.campaign);
  const { catalog, storeCatalog } = data;
  // The first search makes all words, and must not hold up the matches of a busy server.
  if (config.environment === "production") catalog.cards.forEach(catalog.wordsOf);
  const decks = new DeckService(db, catalog);
  const payments = await createPayments(config);
  const store = { db, storeCatalog, payments, storeLogger: logger.child({ part: "store" }), now: time.now };
  const matchLogger = logger.child({ part: "matches" });
  const logs = redis
    ? opened.adopt(new ClusterLogs(redisLogs(redis), databaseLogs(db), time, matchLogger), (cluster) =>
        cluster.close(),
      )
    : databaseLogs(db);
  const jobs = startJobs(opened, { config, db, logs, store, data, metrics, logger, now: time.now });
  const botPool = opened.adopt(createBotPool(content.decks, matchLogger), (workers) => workers.close());
  const findPool = poolStore(db, content.pool);
  const matches = new MatchService({
    logs,
    record: recorder(db, data, findPool),
    pool: content.pool,
    findPool,
    bots: createBots(content.decks, botPool),
    appearanceOf: appearanceAtStart(db, data.cosmetics, matchLogger),
    time,
    newSeed: chance.seed,
    logger: matchLogger,
    settings: { ...MATCH_SETTINGS, botDelayMs: config.botDelayMs },
    metrics,
  });
  opened.defer(() => matches.flushed());
  return {
    ...{ ...stores, ...data, ...jobs, config, content, logger, matchLogger, time, chance, metrics },
    ...{ decks, store, botPool, findPool, matches },
    lists: content.decks,
    auth: createAuth(db, tokenKeys(config, logger)),
    limits: countRefusals(createLimits(config, redis), metrics),
    campaign: new CampaignService(db, catalog, data.atlas, new Battles(db, (id) => matches.exists(id))),
    boosters: createBoosters(content.packs, content.sets, chance),
    clientVersion: clientVersion(),
  };
}

async function openStores(config: Config, logger: Logger, opened: AsyncDisposableStack) {
  const database = opened.adopt(await openDatabase(config, logger), ({ close }) => close());
  if (database.migrated.length > 0)
    logger.info({ migrated: database.migrated }, "the database is up to date now");
  const { db } = database;
  const redis = config.redisUrl ? await openRedis(config.redisUrl, logger) : undefined;
  opened.defer(async () => void (await redis?.quit().catch(() => redis.disconnect())));
  const databaseMark = redis && (await checkRedisOwner(redis, db));
  const hasLostMatches = redis && (await lacksMatches(redisLogs(redis), databaseLogs(db)));
  await checkClocks(redis, db, logger);
  return { database, db, redis, databaseMark, hasLostMatches };
}

/** Writes a finished match into the history, with all that follows from it. */
const recorder = (db: Db, data: GameData, findPool: FindPool) => async (finished: FinishedMatch) => {
  const { quests, battlePass } = data;
  const tally = await tallyOf(finished, findPool);
  // Ratings come last: they lock a part of the leaderboard until the transaction ends.
  await recordMatch(db, finished, [
    campaignConsequence(data.atlas),
    performanceConsequence(tally),
    questConsequence(quests, tally, passQuest(battlePass)),
    passConsequence(battlePass, quests.minTurns),
    ratingConsequence(data.ranked),
  ]);
};

function roomServices(
  services: Awaited<ReturnType<typeof createServices>>,
): Omit<RoomServices, "invitations"> {
  const { config, content, db, redis, auth, matches, decks, limits, campaign, time, chance } = services;
  return {
    countProblem: (error) => countProblem(services.metrics.problems, error),
    ...{ auth, matches, limits, campaign, time, chance },
    queues: new QueuePlaces(redis ? redisQueueStore(redis) : memoryQueueStore(), announceAbout),
    ratingsOf: (userIds, rules) => ratingsOf(db, services.ranked, userIds, rules, time.now()),
    blockedBetween: (one, other) => blockedBetween(db, one, other),
    sanctionOf: (userId, kind) => sanctionIfKnown(db, userId, kind),
    pool: content.pool,
    ownDeck: (userId, id) => decks.toPlay(userId, id),
    logger: services.matchLogger,
    decks: new Map(content.decks.filter((deck) => deck.starter).map((deck) => [deck.id, deckOf(deck)])),
    settings: {
      ...ROOM_SETTINGS,
      reconnectionSeconds: config.reconnectSeconds,
      clockPercent: config.clockPercent,
      clientVersion: services.clientVersion,
    },
  };
}
