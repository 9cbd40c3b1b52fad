// Colyseus' server: rooms, transport, and with Redis the presence and the directory of all processes.
import type { Server as HttpServer } from "node:http";
import { defineServer, type RegisteredHandler } from "colyseus";
import type { Redis } from "ioredis";
import type { Config } from "../src/config.ts";
import { consoleOn, type Logger } from "../src/logger.ts";
import type { Metrics } from "../src/metrics/metrics.ts";
import { colyseusConnection } from "../src/redis.ts";
import { ClosingLocalPresence } from "./cluster/local-presence.ts";
import type { Placement } from "./cluster/placement.ts";
import { ClusterRedisDriver } from "./cluster/redis-driver.ts";
import { ClusterRedisPresence } from "./cluster/redis-presence.ts";
import { createTransport } from "./transport/transport.ts";

interface GameServerParts {
  config: Config;
  http: HttpServer;
  /** Its rooms, by name. */
  rooms: Record<string, RegisteredHandler>;
  logger: Logger;
  metrics: Metrics;
  redis: Redis | undefined;
  placement: Placement;
}

/** A server on this HTTP server that does not listen yet. */
export function createGameServer({
  config,
  http,
  rooms,
  logger,
  metrics,
  redis,
  placement,
}: GameServerParts) {
  const log = consoleOn(logger.child({ part: "colyseus" }));
  return defineServer({
    rooms,
    transport: createTransport(http, config.messagesPerSecond, logger, (bytes) =>
      metrics.sentBytes.inc(bytes),
    ),
    publicAddress: config.publicAddress,
    selectProcessIdToCreateRoom: placement.select,
    greet: false,
    gracefullyShutdown: false,
    // At level info Colyseus logs each connection that cannot be resumed: anybody can ask for one.
    logger: { ...log, info: log.debug },
    // Colyseus closes these connections. Errors of Redis are logged once, from our own connection.
    presence: redis ? new ClusterRedisPresence(colyseusConnection(redis)) : new ClosingLocalPresence(),
    driver: redis && new ClusterRedisDriver(colyseusConnection(redis)),
  });
}
