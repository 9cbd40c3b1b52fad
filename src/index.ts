// The composition root: puts configuration, database, HTTP and game rooms together, and takes them down again.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { unreleased } from "../cards/archive.ts";
import { loadBattlePass } from "../cards/battle-pass.ts";
import { loadCampaign } from "../cards/campaign/load.ts";
import type { Campaign } from "../cards/campaign/types.ts";
import { loadCatalogue } from "../cards/catalogue.ts";
import { deckOf } from "../cards/content.ts";
import { loadCosmetics } from "../cards/cosmetics.ts";
import { loadEconomy } from "../cards/economy.ts";
import { languagesOf } from "../cards/languages.ts";
import { type Content, loadContent } from "../cards/load.ts";
import { loadQuests } from "../cards/quests.ts";
import { loadRanked } from "../cards/ranked.ts";
import { loadRotation } from "../cards/rotation.ts";
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
import { createPassJob } from "./battle-pass/job.ts";
import { Atlas } from "./campaign/atlas.ts";
import { Battles } from "./campaign/battles.ts";
import { campaignConsequence } from "./campaign/consequence.ts";
import { CampaignService } from "./campaign/service.ts";
import { checkClocks, checkRedisOwner, keepMarks, takeAddress } from "./cluster-checks.ts";
import { createCatalog } from "./collections/catalog.ts";
import type { Config } from "./config.ts";
import { wornAtStart } from "./cosmetics/worn.ts";
import { openDatabase } from "./db/index.ts";
import { DeckService } from "./decks/service.ts";
import { createAuditJob } from "./economy/audit-job.ts";
import { createBoosters } from "./economy/boosters.ts";
import { blockedBetween } from "./friends/blocks.ts";
import { createHealth } from "./health.ts";
import { createApp } from "./http/app.ts";
import { clientVersion } from "./http/client.ts";
import { closeHttp, KEEP_ALIVE_MS, requestsEnd } from "./http/closing.ts";
import { EventStreams } from "./http/event-streams.ts";
import { createLimits } from "./http/limits.ts";
import { countRefusals } from "./http/metrics.ts";
import { answerClientError } from "./http/problem.ts";
import { InvitationService } from "./invitations/service.ts";
import { createLogger, type Logger } from "./logger.ts";
import { createBotPool } from "./matches/bot-pool.ts";
import { createBots } from "./matches/bots.ts";
import { type ChanceSource, systemChance } from "./matches/chance-source.ts";
import { type FinishedMatch, recordMatch } from "./matches/history.ts";
import { clusterLogs } from "./matches/log-stores/cluster.ts";
import { databaseLogs } from "./matches/log-stores/database.ts";
import { redisLogs } from "./matches/log-stores/redis.ts";
import { MatchService } from "./matches/service.ts";
import { MATCH_SETTINGS } from "./matches/services.ts";
import { tallyOf } from "./matches/tally.ts";
import { systemTime, type TimeSource } from "./matches/time-source.ts";
import { QueuePlaces } from "./matchmaking/places.ts";
import { memoryQueueStore, redisQueueStore } from "./matchmaking/queue-store.ts";
import { createMetrics, type Metrics } from "./metrics/metrics.ts";
import { keepPool, poolStore } from "./pools/store.ts";
import { questConsequence } from "./quests/service.ts";
import { ratingConsequence } from "./ratings/consequence.ts";
import { ratingsOf } from "./ratings/ratings.ts";
import { createSeasonJob } from "./ratings/season-rewards.ts";
import { openRedis } from "./redis.ts";
import { startRetention } from "./retention/retention-job.ts";
import { deckCheck } from "./rule-sets/playable-decks.ts";
import { listenError } from "./start-error.ts";
import { performanceConsequence } from "./statistics/consequence.ts";
import { createPayments } from "./store/stripe.ts";
import { createStoreWorker } from "./store/worker.ts";
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
  const { logger = createLogger(config), content = loadContent(undefined, config.cardSetsDir) } = options;
  const { time = systemTime(), chance = systemChance, metrics = createMetrics() } = options;
  // Closed in reverse order: on close, or at once if the start fails halfway.
  await using opened = new AsyncDisposableStack();
  const database = opened.adopt(await openDatabase(config, logger), ({ close }) => close());
  if (database.migrated.length > 0)
    logger.info({ migrated: database.migrated }, "the database is up to date now");
  const redis = config.redisUrl ? await openRedis(config.redisUrl, logger) : undefined;
  opened.defer(async () => void (await redis?.quit().catch(() => redis.disconnect())));

  const { db } = database;
  const databaseMark = redis && (await checkRedisOwner(redis, db));
  await checkClocks(redis, db, logger);
  const auth = createAuth(db, tokenKeys(config, logger));
  const limits = countRefusals(createLimits(config, redis), metrics);
  for (const line of unreleased(content.sets)) logger.warn(line);
  await keepPool(db, content);
  const findPool = poolStore(db, content.pool);
  const catalog = createCatalog(content.pool, content.sets, languagesOf(content));
  // The first search makes all words, and must not hold up the matches of a busy server.
  if (config.environment === "production") catalog.cards.forEach(catalog.wordsOf);
  const decks = new DeckService(db, catalog);
  const economy = loadEconomy(content);
  const starters = { db, catalog, decks, lists: content.decks, rotation: loadRotation(), economy };
  const audit = opened.adopt(createAuditJob(db, logger.child({ part: "economy" })), (job) => job.stop());
  const store = {
    db,
    catalogue: loadCatalogue(content),
    payments: await createPayments(config),
    storeLogger: logger.child({ part: "store" }),
    now: time.now,
  };
  const storeWorker = opened.adopt(createStoreWorker(store), (worker) => worker.stop());
  const matchLogger = logger.child({ part: "matches" });
  const logs = redis
    ? opened.adopt(clusterLogs(redisLogs(redis), databaseLogs(db), time, matchLogger), ({ close }) => close())
    : databaseLogs(db);
  const retention = { db, logs, now: time.now };
  opened.adopt(startRetention(retention, config.retentionDays, metrics, logger), (end) => end());
  const botPool = opened.adopt(createBotPool(config.cardSetsDir), (workers) => workers.close());
  const atlas = new Atlas(options.campaign ?? loadCampaign(content), content.decks);
  const ranked = loadRanked(content);
  const quests = loadQuests(content);
  const cosmetics = loadCosmetics();
  const battlePass = loadBattlePass(content, cosmetics);
  const record = async (finished: FinishedMatch) => {
    const tally = await tallyOf(finished, findPool);
    // Ratings come last: they lock a part of the leaderboard until the transaction ends.
    await recordMatch(db, finished, [
      campaignConsequence(atlas),
      performanceConsequence(tally),
      questConsequence(quests, tally, passQuest(battlePass)),
      passConsequence(battlePass, quests.minTurns),
      ratingConsequence(ranked),
    ]);
  };
  opened.adopt(createSeasonJob(db, ranked, time.now, logger.child({ part: "ranked" })), (job) => job.stop());
  const passLogger = logger.child({ part: "battle pass" });
  opened.adopt(createPassJob(db, battlePass, time.now, passLogger), (job) => job.stop());
  const matches = new MatchService({
    logs,
    record,
    pool: content.pool,
    findPool,
    bots: createBots(content.decks, botPool),
    wornBy: wornAtStart(db, cosmetics, matchLogger),
    time,
    newSeed: chance.seed,
    logger: matchLogger,
    settings: { ...MATCH_SETTINGS, botDelayMs: config.botDelayMs },
    metrics,
  });
  opened.defer(() => matches.flushed());
  const battles = new Battles(db, (id) => matches.exists(id));
  const campaign = new CampaignService(db, catalog, atlas, battles);

  const version = clientVersion();
  const invitations = new InvitationService(db, deckCheck(starters), (userId, invitation) => {
    rooms.presence
      .notify(userId, { kind: "invitation", ...invitation })
      .catch((error) => matchLogger.error(error, "an invitation could not be told"));
  });
  const placement = redis ? redisPlacement(redis) : localPlacement();
  const roomServices: RoomServices = {
    auth,
    matches,
    queues: new QueuePlaces(redis ? redisQueueStore(redis) : memoryQueueStore(), announceAbout),
    invitations,
    ratingsOf: (userIds, rules) => ratingsOf(db, ranked, userIds, rules),
    blockedBetween: (one, other) => blockedBetween(db, one, other),
    sanctionOf: (userId, kind) => sanctionIfKnown(db, userId, kind),
    limits,
    campaign,
    time,
    chance,
    pool: content.pool,
    ownDeck: (userId, id) => decks.toPlay(userId, id),
    logger: matchLogger,
    decks: new Map(content.decks.filter((deck) => deck.starter).map((deck) => [deck.id, deckOf(deck)])),
    settings: {
      ...ROOM_SETTINGS,
      reconnectionSeconds: config.reconnectSeconds,
      clockPercent: config.clockPercent,
      clientVersion: version,
    },
  };
  const rooms = createRooms(roomServices, placement);
  const http = opened.adopt(createServer({ keepAliveTimeout: KEEP_ALIVE_MS }), closeHttp);
  const game = opened.adopt(
    createGameServer({ config, http, rooms: rooms.definitions, logger, metrics, redis, placement }),
    (server) => server.gracefullyShutdown(false),
  );
  const failure = new Promise<never>((_, reject) => http.once("error", reject));
  await Promise.race([game.listen(config.port, config.host), failure]).catch((error) => {
    throw listenError(error, config);
  });
  if (redis && databaseMark) {
    await takeAddress(redis, localProcessId(), config.publicAddress, logger);
    opened.defer(keepMarks(redis, databaseMark, localProcessId(), config.publicAddress));
  }
  // Colyseus installs a router of its own that allows CORS from any origin. Ours replaces it.
  const matchmaking = matchmakeRoutes(auth, limits, rooms.join);
  const health = createHealth(database, redis, logger.child({ part: "health" }), rooms.isDraining);
  metrics.watch({
    matches: () => matches.count(),
    rooms: () => localStats().rooms,
    connections: () => localStats().connections,
    botMoves: () => botPool.pending(),
    auditFindings: () => audit.latest()?.findings.length ?? null,
    faults: async () => (await health.faults()).map(({ dependency }) => dependency),
    queues: rooms.queues.list,
  });
  const streams = new EventStreams();
  const app = createApp({
    config,
    logger,
    auth,
    limits,
    findPool,
    campaign,
    clientVersion: version,
    health,
    metrics,
    matchmaking,
    matchDirectory: rooms.directory,
    lobby: rooms.lobby,
    queueDirectory: rooms.queues,
    presence: rooms.presence,
    streams,
    invitations,
    closeTable: rooms.closeTable,
    expel: rooms.expel,
    viewCluster: rooms.viewCluster,
    ...starters,
    ranked,
    quests,
    cosmetics,
    battlePass,
    boosters: createBoosters(content.packs, content.sets, chance),
    ...store,
    storeWorker,
    audit,
  });
  http.removeAllListeners("request").on("request", app);
  http.on("clientError", answerClientError);
  opened.defer(requestsEnd(http));
  opened.defer(() => rooms.drain(config.drainSeconds * 1000));
  opened.adopt(await placement.announce(), (end) => end());
  opened.defer(await rooms.obeyExpulsions());
  opened.defer(await rooms.hearPresence());
  opened.defer(() => streams.close());
  opened.defer(await rooms.keepPlaying());

  const started = opened.move();
  return { port: (http.address() as AddressInfo).port, close: () => started.disposeAsync() };
}
