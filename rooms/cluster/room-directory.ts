// Finds the room of a match wherever it is, and brings it back where it is not: a match whose process has died gets a
// new room, one, however many ask for it at the same moment.
import { matchMaker, ServerError } from "@colyseus/core";
import type { Logger } from "../../src/logger.ts";
import type { MatchService } from "../../src/matches/service.ts";
import type { ServerOptions } from "../match/join-options.ts";
import type { MatchRoom } from "../match/match-room.ts";

/** Milliseconds for which a match is a process's to bring back. */
const SHARE = 10_000;
const LONGEST_WAIT = 300_000;
/** Rooms that are brought back at a time. */
const AT_A_TIME = 50;

export class RoomDirectory {
  readonly #matches: MatchService;
  readonly #opening = new Map<string, Promise<void>>();
  /** Matches that could not be brought back: when to try again, after how many milliseconds. */
  readonly #putOffs = new Map<string, { wait: number; until: number }>();

  constructor(matches: MatchService) {
    this.#matches = matches;
  }

  /**
   * Sees to it that there is a room for a match, or for players who wait for one.
   * @param isThere it is known that the match is not finished.
   * @throws {ServerError} `room_not_found`
   */
  open(id: string, isThere = false): Promise<void> {
    const opening = this.#opening.get(id) ?? this.#open(id, isThere).finally(() => this.#opening.delete(id));
    this.#opening.set(id, opening);
    return opening;
  }

  /**
   * Brings back the matches that nobody plays, so that their clocks run on whether or not their players come back.
   * Each process does its share of them.
   */
  async bringBack(logger: Logger): Promise<void> {
    // Others may have taken this process for dead, while it stood still or had lost its Redis.
    await matchMaker.restoreMissingRoomCaches();
    const ids = await this.#matches.unfinished();
    this.#forgetFinished(ids);
    const alive = await aliveProcesses();
    const listed = await matchMaker.findRoomsByIds(ids);
    const known = await matchMaker.stats.fetchAll();
    await forgetDead([...known, ...listed.values()], alive);
    const isPlayed = (id: string) =>
      matchMaker.getLocalRoomById(id) !== undefined || alive.includes(listed.get(id)?.processId ?? "");
    // The shares move on, as not every process may know the cards of every match.
    const share = alive.indexOf(matchMaker.processId) + Math.floor(Date.now() / SHARE);
    const isMine = (id: string) => (numberOf(id) + share) % alive.length === 0;
    const mine = ids.filter((id) => !isPlayed(id) && isMine(id) && this.#mayTry(id));
    const failed = (id: string) => (error: unknown) => {
      this.#putOff(id);
      logger.error({ err: error, match: id }, "a match could not be brought back");
    };
    for (let i = 0; i < mine.length; i += AT_A_TIME) {
      const batch = mine.slice(i, i + AT_A_TIME);
      await Promise.all(batch.map((id) => this.open(id, true).catch(failed(id))));
    }
  }

  #forgetFinished(unfinished: string[]): void {
    const known = new Set(unfinished);
    for (const id of this.#putOffs.keys()) if (!known.has(id)) this.#putOffs.delete(id);
  }

  #mayTry(id: string): boolean {
    return (this.#putOffs.get(id)?.until ?? 0) <= Date.now();
  }

  /** What could not be brought back is not tried all the time. */
  #putOff(id: string): void {
    const before = this.#putOffs.get(id)?.wait ?? SHARE / 2;
    const wait = Math.min(2 * before, LONGEST_WAIT);
    this.#putOffs.set(id, { wait, until: Date.now() + wait });
  }

  async #open(id: string, isThere: boolean): Promise<void> {
    if (matchMaker.getLocalRoomById(id)) return;
    const room = await matchMaker.getRoomById(id);
    if (room) {
      const alive = await aliveProcesses();
      if (alive.includes(room.processId)) return;
      await forgetDead([room], alive);
    }
    if (!isThere && !(await this.#matches.exists(id))) throw new ServerError(404, "room_not_found");
    await matchMaker.handleCreateRoom("match", { resume: id } satisfies ServerOptions);
    const brought = matchMaker.getLocalRoomById(id) as MatchRoom | undefined;
    // The room has said why, where somebody can mend it.
    await brought?.ready.catch(() => {
      throw new ServerError(503, "unavailable");
    });
    this.#putOffs.delete(id);
  }
}

/** Of the processes that listen, this one among them, in an order that all of them have. */
async function aliveProcesses(): Promise<string[]> {
  const channels = await matchMaker.presence.channels("p:*");
  const others = channels.map((channel) => channel.slice("p:".length));
  return [...new Set([...others, matchMaker.processId])].sort();
}

/** Processes that were killed, and their rooms, are still listed. */
async function forgetDead(known: { processId: string }[], alive: string[]): Promise<void> {
  for (const id of new Set(known.map(({ processId }) => processId))) {
    if (alive.includes(id)) continue;
    await matchMaker.driver.cleanup?.(id);
    await matchMaker.stats.excludeProcess(id);
  }
}

/** Any number, the same for the same id. */
function numberOf(id: string): number {
  let sum = 0;
  for (let i = 0; i < id.length; i++) sum = (Math.imul(sum, 31) + id.charCodeAt(i)) >>> 0;
  return sum;
}
