// The rooms of the game server.
import type { AuthContext, Server } from "@colyseus/core";
import type { Deck, Pool } from "../engine/index.ts";
import type { Auth } from "../src/auth/index.ts";
import type { Limits } from "../src/http/limits.ts";
import type { Logger } from "../src/logger.ts";
import type { ChanceSource } from "../src/matches/chance-source.ts";
import type { MatchService } from "../src/matches/service.ts";
import type { TimeSource } from "../src/matches/time-source.ts";
import { createJoinRouter } from "./cluster/join-router.ts";
import type { JoinRouter } from "./cluster/matchmake-routes.ts";
import { RoomDirectory } from "./cluster/room-directory.ts";
import { freeReservations } from "./cluster/shutdown.ts";
import { type FindDeck, identify, matchOptions } from "./match/join-options.ts";
import { MatchRoom } from "./match/match-room.ts";
import { SpectatorRoom } from "./spectator/spectator-room.ts";

export { matchmakeRoutes } from "./cluster/matchmake-routes.ts";
export { ClusterRedisDriver } from "./cluster/redis-driver.ts";
export { createLiveList } from "./match/live-list.ts";
export { createTransport } from "./transport/transport.ts";

export interface RoomSettings {
  /** Seconds for which the seat of a dropped connection is kept for it; its user may join again at any time. */
  reconnectionSeconds: number;
  /** Messages a second from one client; whoever sends more is disconnected. */
  messagesPerSecond: number;
  /** Connections to the players' room of a match, at a time: a seat may be taken over. */
  maxConnections: number;
  /** Connections to the spectators' room of a match. */
  maxSpectators: number;
  /** Milliseconds for which the room of a recorded match stays open. */
  closeDelayMs: number;
  /** Of the time that players have by default. */
  clockPercent: number;
  /** Milliseconds between looks for matches that nobody plays, or that are not ours any more. */
  sweepIntervalMs: number;
}

export const ROOM_SETTINGS: RoomSettings = {
  reconnectionSeconds: 60,
  messagesPerSecond: 30,
  maxConnections: 60,
  maxSpectators: 1000,
  closeDelayMs: 60_000,
  clockPercent: 100,
  sweepIntervalMs: 5_000,
};

export interface RoomServices {
  auth: Pick<Auth, "verify">;
  matches: MatchService;
  limits: Pick<Limits, "take">;
  time: TimeSource;
  chance: ChanceSource;
  pool: Pool;
  /** The decks that everybody may choose, by id. */
  decks: ReadonlyMap<string, Deck>;
  /** The decks that players have made. */
  ownDeck: FindDeck;
  logger: Logger;
  settings: RoomSettings;
}

export interface Rooms {
  join: JoinRouter;
  /** Brings back what is not finished, now and whenever a process has died. @returns a function that ends it. */
  keepPlaying(): Promise<() => void>;
}

export function defineRooms(server: Server, services: RoomServices): Rooms {
  const { auth, matches, logger, settings } = services;
  const Options = matchOptions([...services.decks.keys()]);
  const findDeck: FindDeck = async (userId, id) => services.decks.get(id) ?? services.ownDeck(userId, id);
  const onAuth = (token: string, options: unknown, { ip }: AuthContext) =>
    identify(auth, Options, findDeck, token, options, ip);
  // Colyseus makes rooms, and authenticates for them, without telling either of our services.
  const match = server.define(
    "match",
    class extends MatchRoom {
      override readonly services = services;
      override readonly options = Options;
      static override onAuth = onAuth;
    },
  );
  match.on("create", (room: MatchRoom) => room.onRecorded());
  const watch = server.define(
    "spectator",
    class extends SpectatorRoom {
      override readonly services = services;
      static override onAuth = onAuth;
    },
  );

  watch.on("create", (room: SpectatorRoom) => room.onRecorded());

  server.onBeforeShutdown(freeReservations);

  const directory = new RoomDirectory(matches);
  return {
    join: createJoinRouter(services, Options, directory),
    async keepPlaying() {
      await directory.bringBack(logger);
      const look = async () => {
        await matches.giveUpTaken();
        await directory.bringBack(logger);
      };
      let looking = false;
      const timer = setInterval(async () => {
        if (looking) return;
        looking = true;
        await look().catch((error) =>
          logger.error({ err: error }, "interrupted matches could not be looked for"),
        );
        looking = false;
      }, settings.sweepIntervalMs);
      return () => clearInterval(timer);
    },
  };
}
