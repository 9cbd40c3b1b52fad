// The rooms of the game server, and the ways into them.
import { type AuthContext, defineRoom, matchMaker, type RegisteredHandler, type Room } from "colyseus";
import type { ClusterView } from "../src/admin/cluster-endpoints.ts";
import type { Presence } from "../src/friends/presence.ts";
import type { Lobby, MatchDirectory } from "../src/matches/routes.ts";
import type { QueueDirectory } from "../src/matchmaking/routes.ts";
import { createClusterView } from "./cluster/cluster-view.ts";
import { createConcede } from "./cluster/concede.ts";
import { Drain } from "./cluster/drain.ts";
import { Expulsion } from "./cluster/expulsion.ts";
import { closeTable, invitedTable } from "./cluster/invited-table.ts";
import { createJoinRouter, type JoinRouter } from "./cluster/join-router.ts";
import { createLobby } from "./cluster/lobby.ts";
import { createOpponentLookup } from "./cluster/match-opponent.ts";
import { createMatchStatus } from "./cluster/match-status.ts";
import { createOpenMatchList } from "./cluster/open-match-list.ts";
import type { Placement } from "./cluster/placement.ts";
import { createQueueList } from "./cluster/queue-list.ts";
import { RoomDirectory } from "./cluster/room-directory.ts";
import { canDepart } from "./departure.ts";
import { identify } from "./match/identity.ts";
import { matchOptions } from "./match/join-options.ts";
import { MatchRoom } from "./match/match-room.ts";
import { LivePresence } from "./presence/live-presence.ts";
import { createPresence } from "./presence/presence.ts";
import { identifySearcher } from "./queue/identity.ts";
import { queueOptions } from "./queue/queue-options.ts";
import { QueueRoom } from "./queue/queue-room.ts";
import type { FindDeck, RefuseExpelled, RoomServices } from "./services.ts";
import { shareHandshake } from "./shared-handshake.ts";
import { SpectatorRoom } from "./spectator/spectator-room.ts";

export { matchmakeRoutes } from "./cluster/matchmake-routes.ts";
export { localPlacement, type Placement, redisPlacement } from "./cluster/placement.ts";
export { createGameServer } from "./game-server.ts";
export { announceAbout } from "./presence/presence-changes.ts";
export { ROOM_SETTINGS, type RoomServices } from "./services.ts";

/** The id of this process in the cluster. */
export const localProcessId = (): string => matchMaker.processId;

/** How many rooms this process has, and clients in them. */
export const localStats = (): { rooms: number; connections: number } => ({
  rooms: matchMaker.stats.local.roomCount,
  connections: matchMaker.stats.local.ccu,
});

export interface Rooms {
  /** By name, for defineServer. */
  definitions: { match: RegisteredHandler; spectator: RegisteredHandler; queue: RegisteredHandler };
  join: JoinRouter;
  /** What all processes know of matches. */
  directory: MatchDirectory;
  lobby: Lobby;
  queues: QueueDirectory;
  presence: Presence;
  /** Closes the room of an invitation at which a guest was awaited, if there is one. */
  closeTable(matchId: string): Promise<void>;
  /** The processes and their rooms, for administrators. */
  viewCluster(): Promise<ClusterView>;
  /** Ends what a banned user plays, searches or watches, in all processes. */
  expel(userId: string): Promise<void>;
  /** The same for a user whose account is deleted in between: results are recorded before. */
  expelForGood(userId: string, deleteAccount: () => Promise<void>): Promise<void>;
  /** Closes the connections of users whom another process has expelled. @returns a function that ends it. */
  listenForExpulsions(): Promise<() => void>;
  /** Hears from all processes whose presence has changed. @returns a function that ends it. */
  listenForPresence(): Promise<() => void>;
  /**
   * Brings back matches that are not finished and queues that hold places, now and whenever a process has died.
   * @returns a function that ends it.
   */
  keepPlaying(): Promise<() => void>;
  /** Whether this process is about to end. */
  isDraining(): boolean;
  /** Takes no new rooms, and hands those of this process over to others, if there are others. */
  drain(timeoutMs: number): Promise<void>;
}

export function createRooms(services: RoomServices, placement: Placement): Rooms {
  const { auth, matches, logger, settings } = services;
  const optionsSchema = matchOptions([...services.decks.keys()]);
  const findDeck: FindDeck = async (userId, id) => services.decks.get(id) ?? services.ownDeck(userId, id);
  const onAuth = (token: string, options: unknown, { ip }: AuthContext) =>
    identify(auth, optionsSchema, findDeck, token, options, ip);
  const queueSchema = queueOptions([...services.decks.keys()]);
  const tableOf = (id: string) => invitedTable(services, findDeck, id);
  const drain = new Drain(placement, logger);
  const queuesInUse = () => services.queues.inUse(services.time.now());
  const directory = new RoomDirectory(matches, queuesInUse, tableOf, logger, placement, drain);
  const concede = createConcede(directory);
  const expulsion = new Expulsion(services, concede);
  const refuseExpelled: RefuseExpelled = (userId) => expulsion.refuse(userId);
  const register = (room: Room & { onRecorded(): void }) => {
    if (canDepart(room)) drain.add(room);
    expulsion.add(room);
    shareHandshake(room);
    room.onRecorded();
  };
  const unregister = (room: Room) => {
    if (canDepart(room)) drain.delete(room);
    expulsion.delete(room);
  };
  const queues = createQueueList(services.queues, services.time);
  const lobby = createLobby(queues, logger);
  const livePresence = new LivePresence(logger);
  return {
    // Colyseus creates and authenticates rooms itself, so the services come in through subclasses.
    definitions: {
      match: defineRoom(
        class extends MatchRoom {
          override readonly services = services;
          override readonly refuseExpelled = refuseExpelled;
          override readonly optionsSchema = optionsSchema;
          static override onAuth = onAuth;
        },
      )
        .on("create", register)
        .on("create", placement.made)
        .on("dispose", unregister),
      spectator: defineRoom(
        class extends SpectatorRoom {
          override readonly services = services;
          override readonly refuseExpelled = refuseExpelled;
          static override onAuth = onAuth;
        },
      )
        .on("create", register)
        .on("dispose", unregister),
      queue: defineRoom(
        class extends QueueRoom {
          override readonly services = services;
          override readonly refuseExpelled = refuseExpelled;
          override readonly findDeck = findDeck;
          static override onAuth = (token: string, options: unknown, { ip }: AuthContext) =>
            identifySearcher(services, queueSchema, findDeck, token, options, ip);
        },
      )
        .on("create", register)
        .on("create", placement.made)
        .on("dispose", unregister),
    },
    join: createJoinRouter(services, { match: optionsSchema, queue: queueSchema }, directory),
    directory: {
      openMatches: createOpenMatchList(directory),
      concede,
      matchStatus: createMatchStatus(services),
      opponentIn: createOpponentLookup(services),
    },
    lobby,
    closeTable,
    presence: createPresence(services.queues, livePresence),
    queues,
    keepPlaying: () => directory.keepPlaying(settings.sweepIntervalMs),
    viewCluster: createClusterView(placement),
    expel: (userId) => expulsion.expel(userId),
    expelForGood: (userId, deleteAccount) => expulsion.expelForGood(userId, deleteAccount),
    listenForExpulsions: () => expulsion.listen(),
    listenForPresence: () => livePresence.listen(),
    isDraining: () => drain.active,
    drain: (timeoutMs) => drain.run(timeoutMs),
  };
}
