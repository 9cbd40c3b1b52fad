// What all rooms of a process share: the services they use, and their settings.
import type { Deck, Pool, PresetName } from "../engine/index.ts";
import type { Auth } from "../src/auth/index.ts";
import type { CampaignService } from "../src/campaign/service.ts";
import type { Limits } from "../src/http/limits.ts";
import type { InvitationService } from "../src/invitations/service.ts";
import type { Logger } from "../src/logger.ts";
import type { ChanceSource } from "../src/matches/chance-source.ts";
import type { MatchService } from "../src/matches/service.ts";
import type { TimeSource } from "../src/matches/time-source.ts";
import type { QueuePlaces } from "../src/matchmaking/places.ts";
import type { ShownSanction } from "../src/users/sanctions.ts";

export interface RoomSettings {
  /** How long the seat of a dropped connection is kept for it; its user may join again at any time. */
  reconnectionSeconds: number;
  /** Connections to the players' room of a match, at a time: a seat may be taken over. */
  maxConnections: number;
  /** Connections to the spectators' room of a match. */
  maxSpectators: number;
  /** Players who search in one queue. */
  maxQueued: number;
  /** How long the room of a recorded match stays open. */
  closeDelayMs: number;
  /** The players' time, in percent of the default. */
  clockPercent: number;
  /** Time between two searches for matches that nobody plays, or that another process has taken over. */
  sweepIntervalMs: number;
  /** The version of the web client that the server serves; "" for none. */
  clientVersion: string;
}

export const ROOM_SETTINGS: RoomSettings = {
  reconnectionSeconds: 60,
  maxConnections: 60,
  maxSpectators: 1000,
  maxQueued: 50_000,
  closeDelayMs: 60_000,
  clockPercent: 100,
  sweepIntervalMs: 5_000,
  clientVersion: "",
};

/** The deck of this id that a user may play with. */
export type FindDeck = (userId: string, id: string) => Promise<Deck | null>;

/** Refuses whoever was banned since the place was reserved, or has deleted the account. @throws {BanProblem | ServerError} */
export type RefuseExpelled = (userId: string) => Promise<void>;

/** What rooms need of invitations. */
export type InvitationTables = Pick<InvitationService, "table" | "admit" | "use" | "follow">;

/** What rooms need of the campaign. */
export type CampaignMatches = Pick<CampaignService, "npcIds" | "prepare" | "prepareRematch" | "release">;

export interface RoomServices {
  auth: Pick<Auth, "verify">;
  matches: MatchService;
  queues: QueuePlaces;
  invitations: InvitationTables;
  /** The ratings of users under a rule preset, by user id. */
  ratingsOf(userIds: readonly string[], rules: PresetName): Promise<ReadonlyMap<string, { rating: number }>>;
  /** Whether one of two users has blocked the other. */
  blockedBetween(one: string, other: string): Promise<boolean>;
  /** What an administrator has taken from a user, if it is in force. */
  sanctionOf(userId: string, kind: "ban" | "mute"): Promise<ShownSanction | null>;
  limits: Pick<Limits, "take">;
  /** Counts an error that the server itself is to blame for. */
  countProblem(error: unknown): void;
  /** Null where no campaign is played. */
  campaign: CampaignMatches | null;
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
