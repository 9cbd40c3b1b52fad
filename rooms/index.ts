// The rooms of the game server.
import { type AuthContext, logger, matchMaker, type Server } from "@colyseus/core";
import type { Deck, Pool } from "../engine/index.ts";
import type { Auth } from "../src/auth/index.ts";
import type { Limits } from "../src/http/limits.ts";
import type { MatchService } from "../src/matches/service.ts";
import { MatchRoom } from "./match.ts";
import { type FindDeck, identify, matchOptions, type ResumeOptions } from "./options.ts";

export interface RoomSettings {
  /** Seconds for which the seat of a dropped connection is kept for it; its user may join again at any time. */
  reconnection: number;
  /** Messages a second from one client; whoever sends more is disconnected. */
  messagesPerSecond: number;
  /** Connections to one match, spectators included. */
  clients: number;
  /** Milliseconds for which the room of a recorded match stays open. */
  farewell: number;
}

export const ROOM_SETTINGS: RoomSettings = {
  reconnection: 60,
  messagesPerSecond: 30,
  clients: 1000,
  farewell: 60_000,
};

export interface RoomServices {
  auth: Pick<Auth, "verify">;
  matches: MatchService;
  limits: Pick<Limits, "take">;
  pool: Pool;
  /** The decks that everybody may choose, by id. */
  decks: ReadonlyMap<string, Deck>;
  /** The decks that players have made. */
  ownDeck: FindDeck;
  settings: RoomSettings;
}

export function defineRooms(server: Server, services: RoomServices): void {
  const Options = matchOptions([...services.decks.keys()]);
  const findDeck: FindDeck = async (userId, id) => services.decks.get(id) ?? services.ownDeck(userId, id);
  // Colyseus makes rooms, and authenticates for them, without telling either of our services.
  server.define(
    "match",
    class extends MatchRoom {
      override readonly services = services;
      override readonly options = Options;
      static override async onAuth(token: string, options: unknown, { ip }: AuthContext) {
        return identify(services.auth, Options, findDeck, token, options, ip);
      }
    },
  );
}

/** Opens the rooms of all matches whose logs are not finished. For a process that has the logs to itself. */
export async function resumeMatches(matches: MatchService): Promise<void> {
  for (const resume of await matches.unfinished()) {
    const options: ResumeOptions = { resume };
    await matchMaker.createRoom("match", options).catch((error: unknown) => logger.error(error));
  }
}
