// Finds the room of a match in any process, and brings back matches whose process has died: each gets one new room,
// however many ask for it at the same moment. Queues in which players have places are brought back in the same way.
import { setImmediate } from "node:timers/promises";
import { type IRoomCache, matchMaker, ServerError } from "colyseus";
import type { Logger } from "../../src/logger.ts";
import type { MatchService } from "../../src/matches/service.ts";
import { QUEUES, type QueueId } from "../../src/matchmaking/queues.ts";
import { CLOSE } from "../close-codes.ts";
import { inBatches } from "../in-batches.ts";
import type { MatchRoom } from "../match/match-room.ts";
import type { InvitedTable, ServerOptions } from "../match/match-source.ts";
import { queueRoomId } from "../queue/queue-options.ts";
import type { Drain } from "./drain.ts";
import type { Placement } from "./placement.ts";

/** How long a match is reserved for the process that resumes it. */
const SHARE_DURATION_MS = 10_000;
const MAX_RETRY_DELAY_MS = 300_000;
/** How long a room is waited for that is open but not listed, and how often it is looked for. */
const MAX_LISTING_WAIT_MS = 6_000;
const LISTING_INTERVAL_MS = 100;
/** How long a room of another process may take to answer. */
const ANSWER_TIMEOUT_MS = 1_000;
/** Rooms that are brought back at a time. */
const BATCH_SIZE = 50;
/** In one of so many sweeps all entries of the directory are read. */
const SWEEPS_PER_CHECK = 12;

export class RoomDirectory {
  readonly #matches: MatchService;
  readonly #queuesInUse: () => Promise<Set<QueueId>>;
  readonly #tableOf: (id: string) => Promise<InvitedTable | null>;
  readonly #logger: Logger;
  readonly #placement: Placement;
  readonly #drain: Drain;
  readonly #opening = new Map<string, Promise<void>>();
  /** Matches that could not be brought back, and when (ms since 1970) to try again. */
  readonly #retries = new Map<string, { delayMs: number; at: number }>();
  #sweeps = 0;

  /**
   * @param queuesInUse the queues in which players have places
   * @param tableOf the table of an invitation whose match has not begun; null if there is none of this id
   */
  constructor(
    matches: MatchService,
    queuesInUse: () => Promise<Set<QueueId>>,
    tableOf: (id: string) => Promise<InvitedTable | null>,
    logger: Logger,
    placement: Placement,
    drain: Drain,
  ) {
    this.#matches = matches;
    this.#queuesInUse = queuesInUse;
    this.#tableOf = tableOf;
    this.#logger = logger;
    this.#placement = placement;
    this.#drain = drain;
  }

  /**
   * Sees to it that there is a room for a match, or for players who wait for one.
   * @param isUnfinished it is known that the match is not finished.
   * @throws {ServerError} `room_not_found`, or `unavailable` with its cause
   */
  open(id: string, isUnfinished = false): Promise<void> {
    const opening =
      this.#opening.get(id) ?? this.#open(id, isUnfinished).finally(() => this.#opening.delete(id));
    this.#opening.set(id, opening);
    return opening;
  }

  /** Sees to it that there is the room of a queue. */
  openQueue(queue: QueueId): Promise<void> {
    const id = queueRoomId(queue);
    const opening = this.#opening.get(id) ?? this.#openQueue(queue).finally(() => this.#opening.delete(id));
    this.#opening.set(id, opening);
    return opening;
  }

  /**
   * Brings back the matches that nobody plays, now and at intervals, so that their clocks run on whether or not their
   * players come back; and the queues that have lost their room, so that places that nobody comes back to are given up.
   * @returns a function that ends it.
   */
  async keepPlaying(intervalMs: number): Promise<() => void> {
    await this.#bringBack();
    let sweeping = false;
    const sweep = async () => {
      await this.#matches.releaseTakenOver();
      await this.#bringBack();
    };
    const timer = setInterval(async () => {
      if (sweeping) return;
      sweeping = true;
      await sweep().catch((error) =>
        this.#logger.error({ err: error }, "interrupted matches could not be looked for"),
      );
      sweeping = false;
    }, intervalMs);
    return () => clearInterval(timer);
  }

  /** Each process does its share. */
  async #bringBack(): Promise<void> {
    // Others may have taken this process for dead, while it stood still or had lost its Redis.
    await matchMaker.restoreMissingRoomCaches();
    const justReconnected = this.#placement.hasJustReconnected();
    if (justReconnected || this.#sweeps++ % SWEEPS_PER_CHECK === 0) await forgetGone();
    if (justReconnected) return;
    const ids = await this.#matches.unfinished();
    this.#forgetFinished(ids);
    const queues = QUEUES.map(({ id }) => ({ id, roomId: queueRoomId(id) }));
    const withRooms = [...queues, ...this.#drain.waiting()].map(({ roomId }) => roomId);
    const listed = await matchMaker.findRoomsByIds([...ids, ...withRooms]);
    const known = [...(await matchMaker.stats.fetchAll()), ...listed.values()].map(
      ({ processId }) => processId,
    );
    const alive = await this.#placement.alive(known);
    await forgetDead(known, alive);
    this.#closeReplaced(listed, alive);
    const hasRoom = (id: string) =>
      matchMaker.getLocalRoomById(id) !== undefined || alive.has(listed.get(id)?.processId ?? "");
    // The shares move on, as not every process may know the cards of every match.
    const sharing = [...new Set([...(await this.#placement.members()), matchMaker.processId])].sort();
    const share = sharing.indexOf(matchMaker.processId) + Math.floor(Date.now() / SHARE_DURATION_MS);
    const isOurs = (id: string) => (numberOf(id) + share) % sharing.length === 0;
    const ours = ids.filter((id) => !hasRoom(id) && isOurs(id) && this.#mayTry(id));
    // Redis may have lost the listing of a room whose process lives, and lists it again.
    const open = await this.#openRooms(ours);
    const interrupted = ours.filter((id) => !open.has(id));
    await inBatches(interrupted, BATCH_SIZE, (id) => this.#tryToOpen(id));
    const lost = queues.filter(({ roomId }) => !hasRoom(roomId) && isOurs(roomId));
    // Reading all places costs the more the more players search, and then their queues have rooms.
    if (lost.length === 0) return;
    const inUse = await this.#queuesInUse();
    for (const { id } of lost) if (inUse.has(id)) await this.#tryToOpenQueue(id);
  }

  /** A match notices by its term that it goes on elsewhere. Rooms that have none would wait beside those recreated elsewhere. */
  #closeReplaced(listed: Map<string, IRoomCache>, alive: Set<string>): void {
    for (const room of this.#drain.waiting()) {
      const home = listed.get(room.roomId)?.processId ?? matchMaker.processId;
      if (home !== matchMaker.processId && alive.has(home)) void room.disconnect(CLOSE.moved);
    }
  }

  async #tryToOpen(id: string): Promise<void> {
    try {
      await this.open(id, true);
    } catch (error) {
      this.#retryLater(id);
      this.#logger.error({ err: error, match: id }, "a match could not be brought back");
    }
  }

  async #tryToOpenQueue(queue: QueueId): Promise<void> {
    try {
      await this.openQueue(queue);
    } catch (error) {
      this.#logger.error({ err: error, queue }, "a queue could not be brought back");
    }
  }

  #forgetFinished(unfinished: string[]): void {
    const known = new Set(unfinished);
    for (const id of this.#retries.keys()) if (!known.has(id)) this.#retries.delete(id);
  }

  #mayTry(id: string): boolean {
    return (this.#retries.get(id)?.at ?? 0) <= Date.now();
  }

  #retryLater(id: string): void {
    const before = this.#retries.get(id)?.delayMs ?? SHARE_DURATION_MS / 2;
    const delayMs = Math.min(2 * before, MAX_RETRY_DELAY_MS);
    this.#retries.set(id, { delayMs, at: Date.now() + delayMs });
  }

  async #openQueue(queue: QueueId): Promise<void> {
    await this.#drain.settled(queueRoomId(queue));
    if (await this.#hasRoom(queueRoomId(queue))) return;
    await this.#create("queue", { queue });
  }

  async #open(id: string, isUnfinished: boolean): Promise<void> {
    await this.#drain.settled(id);
    if (await this.#hasRoom(id)) return;
    const options = await this.#optionsFor(id, isUnfinished);
    await this.#create("match", options);
    const created = matchMaker.getLocalRoomById(id) as MatchRoom | undefined;
    // The room has logged why, for the operator.
    await created?.ready.catch((cause) => {
      throw Object.assign(new ServerError(503, "unavailable"), { cause });
    });
    this.#retries.delete(id);
  }

  /** Whether there is a room of this id, in a process that is alive. */
  async #hasRoom(id: string): Promise<boolean> {
    if (matchMaker.getLocalRoomById(id)) return true;
    const room = await this.#listed(id);
    if (!room) return false;
    const alive = await this.#placement.alive([room.processId]);
    await forgetDead([room.processId], alive);
    return alive.has(room.processId);
  }

  /**
   * The entry of a room in the directory. If Redis has lost it though the room's process lives, that process lists
   * the room again with its next sweep, which is awaited.
   * @throws {ServerError} `unavailable` if that does not happen
   */
  async #listed(id: string): Promise<IRoomCache | null> {
    for (let waitedMs = 0; waitedMs < MAX_LISTING_WAIT_MS; waitedMs += LISTING_INTERVAL_MS) {
      const room = await matchMaker.getRoomById(id);
      if (room) return room;
      if (!(await this.#openRooms([id])).has(id)) return null;
      await new Promise((resolve) => setTimeout(resolve, LISTING_INTERVAL_MS));
    }
    throw new ServerError(503, "unavailable");
  }

  /** Those of these rooms that answer, whether or not they are listed. A process that stands still does not. */
  async #openRooms(ids: string[]): Promise<Set<string>> {
    const open = new Set<string>();
    await inBatches([...(await this.#placement.openRooms(ids))], BATCH_SIZE, async (id) => {
      const answer = matchMaker.remoteRoomCall(id, "roomId", undefined, ANSWER_TIMEOUT_MS);
      if (await answer.catch(() => null)) open.add(id);
    });
    return open;
  }

  /** In this process, or in another one if this one is about to end. */
  async #create(name: "match" | "queue", options: object): Promise<void> {
    if (this.#drain.active) await matchMaker.createRoom(name, options);
    else {
      await matchMaker.handleCreateRoom(name, options);
      this.#placement.madeUnasked();
    }
  }

  /**
   * A match is not resumed while its process may be on its way back to a Redis that has restarted: what Redis has lost of
   * the match, that process alone still has.
   * @throws {ServerError} `room_not_found`, or `unavailable`
   */
  async #optionsFor(id: string, isUnfinished: boolean): Promise<ServerOptions> {
    if (isUnfinished || (await this.#matches.exists(id))) {
      if (this.#placement.hasJustReconnected()) throw new ServerError(503, "unavailable");
      return { resume: id };
    }
    const table = await this.#tableOf(id);
    if (!table) throw new ServerError(404, "room_not_found");
    return { table };
  }
}

/**
 * Takes the rooms off the directory that it says are here and that are not: Redis has come back as it was before, or has not
 * carried out a removal. Nobody can join them, and no other process may recreate them.
 */
async function forgetGone(): Promise<void> {
  const listed = await matchMaker.query({ processId: matchMaker.processId });
  // A room that had just been listed is known here by then.
  await setImmediate();
  const gone = listed.filter(({ roomId }) => !matchMaker.getLocalRoomById(roomId));
  await Promise.all(gone.map(({ roomId }) => matchMaker.driver.remove(roomId)));
}

/** Processes that were killed, and their rooms, are still listed. */
async function forgetDead(processIds: string[], alive: Set<string>): Promise<void> {
  for (const id of new Set(processIds)) {
    if (alive.has(id)) continue;
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
