// The Express app: API, matchmaking and the built web client.
import { randomUUID } from "node:crypto";
import express, { type Express } from "express";
import helmet from "helmet";
import { pinoHttp } from "pino-http";
import type { Auth } from "../auth/index.ts";
import { authRoutes } from "../auth/routes.ts";
import type { Config } from "../config.ts";
import type { Db } from "../db/index.ts";
import type { Log } from "../log.ts";
import { matchRoutes } from "../matches/routes.ts";
import { webClient } from "./client.ts";
import { limitByAddress } from "./limits.ts";
import { matchmakeRoutes } from "./matchmake.ts";
import { errorHandler, notFound, Problem } from "./problem.ts";

/** Bytes. The largest honest request is a deck. */
const BODY_LIMIT = 64 * 1024;

export interface AppServices {
  config: Config;
  db: Db;
  log: Log;
  auth: Auth;
}

export function createApp({ config, db, log, auth }: AppServices): Express {
  const app = express();
  app.set("trust proxy", config.trustProxy);
  app.set("x-powered-by", false);
  app.use(requestLog(log));
  app.use(securityHeaders(config));

  const limit = limitByAddress(config.requestsPerMinute, "1m");
  const body = express.json({ limit: BODY_LIMIT });

  app.get("/api/health", async (req, res) => {
    await db.$queryRaw`SELECT 1`.catch((error: unknown) => {
      req.log.error({ err: error }, "the database does not answer");
      throw new Problem("unavailable");
    });
    res.json({ status: "ok" });
  });
  app.use("/api/auth", limit, body, authRoutes(auth, config));
  app.use("/api/matches", limit, matchRoutes());
  app.use("/matchmake", limit, body, matchmakeRoutes());
  app.use("/api", notFound);
  app.use(webClient());
  app.use(notFound, errorHandler);
  return app;
}

/** One line a request, without query strings and headers, as these carry tokens. */
function requestLog(log: Log) {
  return pinoHttp({
    logger: log,
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
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", "data:", "blob:"],
        // Not every browser counts WebSockets to the page's own host as 'self'.
        connectSrc: ["'self'", config.publicUrl.replace(/^http/, "ws")],
        upgradeInsecureRequests: secure ? [] : null,
      },
    },
    strictTransportSecurity: secure,
  });
}
