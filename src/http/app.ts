// The Express app: API, matchmaking and the built web client.
import { randomUUID } from "node:crypto";
import compression from "compression";
import cors from "cors";
import express, { type ErrorRequestHandler, type Express, type RequestHandler, Router } from "express";
import helmet from "helmet";
import { pinoHttp } from "pino-http";
import type { ClusterView } from "../admin/cluster-endpoints.ts";
import { isAdmin } from "../admin/roles.ts";
import { adminHandlers } from "../admin/routes.ts";
import { adminServices } from "../admin/services.ts";
import type { Auth } from "../auth/index.ts";
import { authHandlers } from "../auth/routes.ts";
import { type BattlePassServices, battlePassHandlers } from "../battle-pass/routes.ts";
import { campaignHandlers } from "../campaign/routes.ts";
import type { CampaignService } from "../campaign/service.ts";
import { collectionHandlers } from "../collections/routes.ts";
import type { Config } from "../config.ts";
import { type CosmeticServices, cosmeticHandlers } from "../cosmetics/routes.ts";
import { deckHandlers } from "../decks/routes.ts";
import type { StarterServices } from "../decks/starters.ts";
import type { AuditJob } from "../economy/audit-job.ts";
import { grantableIds } from "../economy/reward-ids.ts";
import { economyHandlers } from "../economy/routes.ts";
import type { EconomyServices } from "../economy/services.ts";
import { friendHandlers } from "../friends/routes.ts";
import type { Health } from "../health.ts";
import { invitationHandlers } from "../invitations/routes.ts";
import type { Logger } from "../logger.ts";
import { type Lobby, type MatchDirectory, matchHandlers } from "../matches/routes.ts";
import { matchmakingHandlers, type QueueDirectory } from "../matchmaking/routes.ts";
import type { Metrics } from "../metrics/metrics.ts";
import { poolHandlers } from "../pools/routes.ts";
import type { FindPool } from "../pools/store.ts";
import { type QuestServices, questHandlers } from "../quests/routes.ts";
import { type RatingServices, ratingHandlers } from "../ratings/routes.ts";
import { replayHandlers } from "../replays/routes.ts";
import { reportHandlers } from "../reports/routes.ts";
import { ruleSetHandlers } from "../rule-sets/routes.ts";
import { statisticsHandlers } from "../statistics/routes.ts";
import { storeHandlers } from "../store/routes.ts";
import type { StoreServices } from "../store/services.ts";
import type { StoreWorker } from "../store/worker.ts";
import { type UserServices, userHandlers } from "../users/routes.ts";
import { refuseBanned, sanctionOf } from "../users/sanctions.ts";
import { api } from "./api.ts";
import { createPrivileges, type Privileges } from "./caller.ts";
import { webClient } from "./client.ts";
import { compressText, kept, sendCompressed } from "./compressed.ts";
import { docsRoutes } from "./docs.ts";
import type { EventStreams } from "./event-streams.ts";
import { type LimitName, type Limits, limitRequest } from "./limits.ts";
import { countProblems, measureRequests, metricsRoute } from "./metrics.ts";
import { mount } from "./mount.ts";
import { API_ROOT, openApi } from "./openapi.ts";
import { cardPictures } from "./pictures.ts";
import { errorHandler, notFound } from "./problem.ts";
import { ownRequests } from "./same-origin.ts";
import { systemHandlers } from "./system.ts";

export interface AppServices
  extends StarterServices,
    EconomyServices,
    RatingServices,
    QuestServices,
    CosmeticServices,
    BattlePassServices,
    UserServices,
    StoreServices {
  config: Config;
  logger: Logger;
  auth: Auth;
  limits: Limits;
  findPool: FindPool;
  audit: Pick<AuditJob, "latest">;
  storeWorker: Pick<StoreWorker, "wake">;
  health: Health;
  metrics: Metrics;
  /** The version of the served client. Each answer carries it, so that an open page notices a newer one. */
  clientVersion: string;
  /** POST /matchmake/..., the way into rooms. */
  matchmaking: Router;
  campaign: CampaignService;
  matchDirectory: MatchDirectory;
  lobby: Lobby;
  streams: EventStreams;
  queueDirectory: QueueDirectory;
  viewCluster(): Promise<ClusterView>;
  /** Ends what a banned user plays, searches or watches, in all processes. */
  expel(userId: string): Promise<void>;
}

export function createApp(services: AppServices): Express {
  const { config, auth, logger, metrics, limits } = services;
  const privileges = createPrivileges(config, {
    isOpen: ({ id, session }) => auth.sessions.isOpen(id, session),
    isAdmin: (user) => isAdmin(services.db, user),
  });
  const app = express();
  app.set("trust proxy", config.trustProxy);
  app.set("x-powered-by", false);
  app.use(requestLog(logger), measureRequests(metrics));
  app.use(securityHeaders(config));
  app.use(["/api", "/matchmake"], allowOrigins(config), (_req, res, next) => {
    res.setHeader("X-App-Version", services.clientVersion);
    next();
  });
  app.use("/api", compression());
  app.use(API_ROOT, apiRoutes(services, privileges));
  app.use("/api", notFound);
  app.use("/matchmake", services.matchmaking);
  app.use(metricsRoute(metrics, privileges, limits));
  app.use("/docs", limited(limits, "read"), docsRoutes());
  app.use(limited(limits, "static"));
  app.use("/cards", cardPictures(config));
  app.use(webClient());
  app.use(notFound, noticeErrors(services.health), countProblems(metrics), errorHandler);
  return app;
}

function limited(limits: Limits, name: LimitName): RequestHandler {
  return async (req, res, next) => {
    await limitRequest(limits, name, req, res);
    next();
  };
}

function noticeErrors(health: Health): ErrorRequestHandler {
  return (error, _req, _res, next) => {
    health.notice(error);
    next(error);
  };
}

function apiRoutes(services: AppServices, privileges: Privileges): Router {
  const { config, db, auth, limits } = services;
  const grantable = grantableIds(services);
  const handlers = {
    ...authHandlers(auth, db, config),
    ...userHandlers(services),
    ...collectionHandlers(db, services.catalog),
    ...deckHandlers(services),
    ...economyHandlers(services, services.audit, grantable),
    ...storeHandlers(services, services.storeWorker),
    ...matchHandlers(db, services.matchDirectory, services.lobby),
    ...matchmakingHandlers(services.queueDirectory),
    ...campaignHandlers(services.campaign, services.matchDirectory.concede),
    ...invitationHandlers(services, services.invitations, config.clockPercent, services.closeTable),
    ...ruleSetHandlers(services),
    ...ratingHandlers(services),
    ...friendHandlers(services),
    ...questHandlers(services),
    ...cosmeticHandlers(services),
    ...battlePassHandlers(services),
    ...statisticsHandlers(services),
    ...replayHandlers(db, services.findPool),
    ...poolHandlers(services.catalog.pool.version, services.findPool),
    ...reportHandlers(db, services.matchDirectory),
    ...adminHandlers(adminServices(services, grantable, config.adminGrantLimit)),
    ...systemHandlers(services.health),
  };
  const routes = Router();
  const document = apiDocument(config);
  routes.get("/openapi.json", async (req, res) => {
    await limitRequest(limits, "read", req, res);
    sendCompressed(req, res, await document());
  });
  routes.use(
    mount(api, handlers, {
      auth,
      privileges,
      limits,
      isOwnRequest: ownRequests(config),
      streams: services.streams,
      refuseBanned: (userId) => refuseBanned(sanctionOf(db, userId, "ban")),
    }),
  );
  return routes;
}

/**
 * Writing it takes some hundred milliseconds of processor time. In production it is written at the start, before there are
 * matches to hold up; elsewhere when it is first asked for, which most servers of a developer and of tests never are.
 */
function apiDocument({ environment }: Config) {
  const document = kept(() => compressText("json", JSON.stringify(openApi(api))));
  if (environment === "production") void document();
  return document;
}

/** Pages of the listed origins may ask; without any, only the server's own. */
function allowOrigins(config: Config) {
  return cors({
    origin: config.corsOrigins,
    credentials: true,
    exposedHeaders: ["RateLimit", "RateLimit-Policy", "Retry-After", "X-App-Version", "X-Request-Id"],
    maxAge: 600,
  });
}

/** One line a request, without query strings and headers, as these carry tokens. */
function requestLog(logger: Logger) {
  return pinoHttp({
    logger,
    genReqId: (_req, res) => {
      const id = randomUUID();
      res.setHeader("X-Request-Id", id);
      return id;
    },
    serializers: {
      req: ({ id, method, url }) => ({ id, method, url: url.split("?")[0] }),
      res: ({ statusCode }) => ({ statusCode }),
    },
    customLogLevel: (_req, res) => (res.statusCode >= 500 ? "error" : "debug"),
  });
}

function securityHeaders(config: Config) {
  const secure = config.publicUrl.startsWith("https:");
  return helmet({
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: [
          "'self'",
          "data:",
          "blob:",
          ...(config.cardCdnUrl ? [new URL(config.cardCdnUrl).origin] : []),
        ],
        // Not every browser counts WebSockets to the page's own host as 'self'.
        connectSrc: ["'self'", config.publicUrl.replace(/^http/, "ws")],
        upgradeInsecureRequests: secure ? [] : null,
      },
    },
    strictTransportSecurity: secure,
  });
}
