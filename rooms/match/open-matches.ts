// The lists of each user's open matches, which all processes share: the ids of those that the user is seated in.
import { logger, matchMaker } from "colyseus";
import { currentPlayer, opponentOf, type Seat } from "../../engine/index.ts";
import { endOf } from "../../src/matches/action-log.ts";
import type { MatchStatus, OpenMatch } from "../../src/matches/endpoints.ts";
import type { Match } from "../../src/matches/match.ts";
import type { MatchConfig } from "../../src/matches/new-match.ts";
import { announceAbout } from "../presence/presence-changes.ts";
import type { RoomTimers } from "../room-timers.ts";
import type { Seats } from "./seats.ts";

/** Seconds after which the list of a user who has had no seat since is forgotten. */
const LIST_LIFETIME_S = 7 * 24 * 60 * 60;

const keyOf = (userId: string) => `open-matches:${userId}`;

/** Ids of all matches that the user was seated in. Some may be over: a process that is killed takes none off the list. */
export async function openMatchIds(userId: string): Promise<string[]> {
  return (await matchMaker.presence.smembers(keyOf(userId))).sort();
}

export async function removeOpenMatch(userId: string, id: string): Promise<void> {
  await matchMaker.presence.srem(keyOf(userId), id);
}

/** Between two times that a match is put on its players' lists: Redis may have lost them. */
const RENEW_INTERVAL_MS = 20_000;

async function addOpenMatch(userId: string, id: string): Promise<void> {
  const { presence } = matchMaker;
  await Promise.all([presence.sadd(keyOf(userId), id), presence.expire(keyOf(userId), LIST_LIFETIME_S)]);
}

/** Keeps one match on the lists of its players. */
export class OpenMatchEntries {
  #userIds: string[] = [];

  /** Puts the match on the lists again at intervals, for as long as the timers run. */
  keep(id: string, timers: RoomTimers): void {
    timers.every(RENEW_INTERVAL_MS, () =>
      Promise.all(this.#userIds.map((userId) => addOpenMatch(userId, id))),
    );
  }

  /** @param userIds who is seated in the match; empty once it is over. */
  update(id: string, userIds: string[]): void {
    const added = userIds.filter((userId) => !this.#userIds.includes(userId));
    const removed = this.#userIds.filter((userId) => !userIds.includes(userId));
    this.#userIds = userIds;
    const writes = [
      ...added.map((userId) => addOpenMatch(userId, id)),
      ...removed.map((userId) => removeOpenMatch(userId, id)),
    ];
    Promise.all(writes)
      .then(() => announceAbout([...added, ...removed]))
      .catch((error) => logger.error(error));
  }
}

interface Table {
  readonly roomId: string;
  readonly config: MatchConfig;
  readonly seats: Seats;
  /** Null before it has begun. */
  readonly match: Match | null;
}

/** An open match as its user sees it; null if it is over, or the user has no seat in it. */
export function openMatch({ roomId, config, seats, match }: Table, userId: string): OpenMatch | null {
  const seat = seats.seatOfUser(userId);
  if (seat < 0 || match?.over) return null;
  const across = opponentOf(seat as Seat);
  const { name, bot, connected } = seats.info[across];
  return {
    matchId: roomId,
    status: match ? "playing" : "waiting",
    type: config.context.kind,
    rules: config.rules.name,
    opponent: seats.isFree(across) ? null : { name, bot, connected },
    turn: match?.game.turn ?? 0,
    yourMove: match !== null && currentPlayer(match.game) === seat,
    connected: seats.isConnected(seat as Seat),
  };
}

/** What the room knows of its status. */
export type RoomStatus = Omit<MatchStatus, "invitation" | "replay">;

interface StatusFacts extends Table {
  /** A seat can be taken. */
  readonly freeSeat: boolean;
  /** The server's clock, in milliseconds since 1970. */
  readonly now: number;
}

/** The status of a match for a user who has its id. Only its players learn of its end without the spectators' delay. */
export function matchStatus(
  { roomId, config, seats, match, freeSeat, now }: StatusFacts,
  userId: string | null,
): RoomStatus {
  const seated = userId !== null && seats.seatOfUser(userId) >= 0;
  const endedAt = match ? endOf(match) : 0;
  const isEndShown = seated || now >= endedAt + config.audience.delay * 1000;
  const status = !match ? "waiting" : match.over && isEndShown ? "over" : "playing";
  return { matchId: roomId, status, rules: config.rules.name, freeSeat, seated };
}
