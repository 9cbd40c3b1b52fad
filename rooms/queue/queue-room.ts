// The room of a queue: whoever is in it searches for an opponent. Who plays whom is decided in
// src/matchmaking/pairing.ts. Places are kept in src/matchmaking/places.ts: a room that is gone is built again from
// them, in any process.
import { CloseCode, logger, Room, ServerError } from "colyseus";
import { PAIRING_RULES, pairUp } from "../../src/matchmaking/pairing.ts";
import { ARRIVAL_TIMEOUT_MS } from "../../src/matchmaking/places.ts";
import { QUEUES, type Queue, type QueueId } from "../../src/matchmaking/queues.ts";
import { expectedWaitSeconds } from "../../src/matchmaking/wait-times.ts";
import { CLOSE } from "../close-codes.ts";
import type { Departure } from "../departure.ts";
import { takeBackReservations } from "../disposal.ts";
import { inBatches } from "../in-batches.ts";
import { refuseUnknownTypes } from "../match/message-handler.ts";
import { isReplaced } from "../replaced.ts";
import { RoomTimers } from "../room-timers.ts";
import type { FindDeck, RefuseExpelled, RoomServices } from "../services.ts";
import { FoundMatch, playableDeck } from "./found-match.ts";
import { queueRoomId } from "./queue-options.ts";
import { QueueState } from "./queue-state.ts";
import { loadRatings, newSearcher, type QueueClient, type Searcher } from "./searcher.ts";
import { withdrawFrom } from "./withdraw.ts";

const TICK_MS = 500;
/** Between updates of the queue's listing. */
const NEWS_INTERVAL_MS = 2_000;
/** Between two looks at whether the players still have their places here. */
const CHECK_INTERVAL_MS = 5_000;
/** How long the place of a player whose connection is lost is kept. */
const ABSENCE_TIMEOUT_MS = 60_000;
/** How long a player who was found an opponent may stay connected here. */
const FOUND_LINGER_MS = ARRIVAL_TIMEOUT_MS + 10_000;
const BOT_OFFER_MS = 20_000;
const BOT_LEVEL = 4;
/** Matches that are made at a time. */
const BATCH_SIZE = 25;

/** The Colyseus metadata of a queue's room. */
export interface QueueListing {
  queue: QueueId;
  waiting: number;
}

export abstract class QueueRoom extends Room<{
  state: QueueState;
  client: QueueClient;
  metadata: QueueListing;
}> {
  abstract readonly services: RoomServices;
  abstract readonly refuseExpelled: RefuseExpelled;
  abstract readonly findDeck: FindDeck;
  override state = new QueueState();
  /** Everybody who searches gets each patch, so there is one with the news only. */
  override patchRate = null;
  /** Resolves once the places of a room that is gone are known. */
  ready: Promise<void> = Promise.resolve();
  #queue!: Queue;
  readonly #searchers = new Map<string, Searcher>();
  /** Whose search has ended, and when the connection is closed: in milliseconds since 1970. */
  readonly #found = new Map<QueueClient, number>();
  #timers!: RoomTimers;
  #disposed = false;

  override onCreate({ queue }: { queue: QueueId }) {
    const { settings, time } = this.services;
    this.#queue = QUEUES.find(({ id }) => id === queue)!;
    this.#timers = new RoomTimers(time);
    // Clients send this room no messages of their own: Colyseus handles leaving.
    refuseUnknownTypes(this, () => this.services);
    this.maxClients = settings.maxQueued;
    this.roomId = queueRoomId(queue);
  }

  /** Called once the directory has accepted the room's id. A second room of the same id never gets here. */
  onRecorded(): void {
    this.ready = this.#restore();
    this.ready.catch((error) => {
      logger.error(error);
      void this.disconnect(CLOSE.moved);
    });
    this.#timers.every(TICK_MS, () => this.#tick());
    this.#timers.every(NEWS_INTERVAL_MS, () => this.#tellNews());
    this.#timers.every(CHECK_INTERVAL_MS, () => this.#checkPlaces());
  }

  override async onJoin(client: QueueClient) {
    await this.refuseExpelled(client.auth!.id);
    await this.ready;
    const { queues, time } = this.services;
    const { id: userId, name, options } = client.auth!;
    const { deck } = options;
    const queue = this.#queue.id;
    const [{ place, left }, recent] = await Promise.all([
      queues.enter({ userId, queue, deck }, time.now()),
      queues.store.lastOpponent(userId),
    ]).catch((error) => {
      logger.error(error);
      throw new ServerError(503, "unavailable");
    });
    if (left) withdrawFrom(left, userId);
    if (place.matchId) return this.#sendFound(client, place.matchId);
    this.#searchers.get(userId)?.client?.leave(CLOSE.takenOver);
    this.#searchers.set(userId, {
      ...newSearcher(place, time.running()),
      ...{ name, client, recent: recent ? [recent] : [] },
    });
    this.#stayForPlaces();
    client.send("queued", { since: place.since, now: time.now() });
  }

  /** Whoever leaves gives the place up. One whose connection is lost keeps it for a while. */
  override async onLeave(client: QueueClient, code?: number) {
    this.#found.delete(client);
    const { id } = client.auth!;
    const searcher = this.#searchers.get(id);
    if (searcher?.client !== client) return;
    this.#loseConnection(searcher);
    if (code === CloseCode.CONSENTED && !this.#disposed) await this.#giveUp(searcher);
  }

  #loseConnection(searcher: Searcher): void {
    searcher.client = null;
    searcher.absentSince = this.services.time.running();
  }

  /** Nobody but this room gives up the places of those whose connection is lost. */
  #stayForPlaces(): void {
    this.autoDispose = this.#searchers.size === 0;
  }

  override disconnect(closeCode?: number) {
    takeBackReservations(this);
    return super.disconnect(closeCode);
  }

  override onDispose() {
    this.#disposed = true;
    this.#timers.clear();
  }

  async whenReady(): Promise<void> {
    await this.ready;
  }

  /** Its players come back by themselves, and the first of them has it built again in another process. */
  departure(): Departure {
    return { close: CLOSE.moved };
  }

  /** The player searches in another queue now. */
  withdraw(userId: string): void {
    const searcher = this.#searchers.get(userId);
    if (!searcher) return;
    this.#forget(searcher);
    searcher.client?.leave(CLOSE.takenOver);
  }

  /** The players of a room of this queue that is gone: they come back by themselves. */
  async #restore(): Promise<void> {
    const { queues, time } = this.services;
    for (const place of await queues.searching(this.#queue.id, time.now()))
      this.#searchers.set(place.userId, newSearcher(place, time.running()));
  }

  async #tick(): Promise<void> {
    await this.ready;
    const { time } = this.services;
    const now = time.now();
    for (const [client, at] of this.#found) if (now >= at) client.leave(CLOSE.seatMissed);
    const present: Searcher[] = [];
    for (const searcher of this.#searchers.values()) {
      if (searcher.client) present.push(searcher);
      else if (time.running() >= searcher.absentSince + ABSENCE_TIMEOUT_MS) await this.#giveUp(searcher);
    }
    this.#stayForPlaces();
    await loadRatings(present, this.#queue.rules, this.services);
    const rated = present.filter(({ isRated }) => isRated);
    const pairs = pairUp(rated, now, PAIRING_RULES[this.#queue.kind]);
    await inBatches(pairs, BATCH_SIZE, (pair) => this.#seat(pair));
    if (this.#queue.kind === "casual") this.#offerBots(now);
  }

  /** Makes the match of a pair, unless one of them must not or cannot play. Then the other goes on searching. */
  async #seat(pair: [Searcher, Searcher]): Promise<void> {
    const { queues, time } = this.services;
    const [one, other] = pair;
    if (await this.services.blockedBetween(one.userId, other.userId)) {
      one.blocked.add(other.userId);
      return;
    }
    const decks = await Promise.all(
      pair.map((searcher) => playableDeck(this.services, this.findDeck, this.#queue, searcher)),
    );
    const [first, second] = decks;
    if (!first || !second) {
      await Promise.all(pair.filter((_, i) => !decks[i]).map((searcher) => this.#refuseDeck(searcher)));
      return;
    }
    // Meanwhile the player may have left, or searches elsewhere.
    if (pair.some((searcher) => this.#searchers.get(searcher.userId) !== searcher || !searcher.client))
      return;
    const match = new FoundMatch(this.#queue, this.services);
    const now = time.now();
    if (!(await queues.seat(this.#queue.id, [one.userId, other.userId], match.id, now)))
      return this.#forgetMoved(pair);
    for (const searcher of pair) this.#forget(searcher);
    try {
      await match.open(pair, [first, second]);
    } catch (error) {
      logger.error(error);
      for (const searcher of pair) await this.#searchOn(searcher, match.id);
      return;
    }
    for (const { client } of pair)
      if (client && this.clients.includes(client)) this.#sendFound(client, match.id);
    await Promise.all([
      queues.store.addWaits(
        this.#queue.id,
        pair.map(({ since }) => ({ at: now, ms: now - since })),
      ),
      queues.store.addOpponents(one.userId, other.userId),
    ]);
  }

  #sendFound(client: QueueClient, matchId: string): void {
    this.#found.set(client, this.services.time.now() + FOUND_LINGER_MS);
    client.send("found", { matchId, seconds: ARRIVAL_TIMEOUT_MS / 1000 });
  }

  async #searchOn(searcher: Searcher, matchId: string): Promise<void> {
    await this.services.queues.goBack(searcher.userId, matchId);
    if (this.#searchers.has(searcher.userId)) return;
    // The player disconnected while waiting at the table, when nothing here recorded it.
    if (searcher.client && !this.clients.includes(searcher.client)) this.#loseConnection(searcher);
    this.#searchers.set(searcher.userId, searcher);
  }

  async #refuseDeck(searcher: Searcher): Promise<void> {
    const { client } = searcher;
    this.#loseConnection(searcher);
    await this.#giveUp(searcher).finally(() => client?.leave(CLOSE.deckRefused));
  }

  /** After its process has stood still, another room of the same queue may have paired its players. */
  async #checkPlaces(): Promise<void> {
    const present = [...this.#searchers.values()].filter(({ client }) => client);
    await inBatches(present, BATCH_SIZE, (searcher) => this.#forgetMoved([searcher]));
  }

  /** Removes the players who have no place here by now, which nobody has told this room. */
  async #forgetMoved(searchers: Searcher[]): Promise<void> {
    for (const searcher of searchers) {
      const place = await this.services.queues.get(searcher.userId);
      // Meanwhile this room itself may have paired the player.
      if (this.#searchers.get(searcher.userId) !== searcher) continue;
      if (place?.queue === this.#queue.id && place.matchId === null) continue;
      this.#forget(searcher);
      if (place?.matchId && searcher.client) this.#sendFound(searcher.client, place.matchId);
      // A place that is nowhere was lost with its Redis: the player comes back for another one.
      else searcher.client?.leave(place ? CLOSE.takenOver : CLOSE.moved);
    }
  }

  async #giveUp(searcher: Searcher): Promise<void> {
    // The player may search on with this place in a room that has replaced this one.
    if (await isReplaced(this.roomId)) return;
    await this.services.queues.leave(searcher.userId, this.#queue.id, this.services.time.now());
    this.#forget(searcher);
  }

  /** Unless the player has come back by another connection. */
  #forget(searcher: Searcher): void {
    if (this.#searchers.get(searcher.userId) === searcher) this.#searchers.delete(searcher.userId);
  }

  #offerBots(now: number): void {
    for (const searcher of this.#searchers.values()) {
      if (searcher.botOffered || !searcher.client || now < searcher.since + BOT_OFFER_MS) continue;
      searcher.botOffered = true;
      searcher.client.send("botOffer", { level: BOT_LEVEL });
    }
  }

  async #tellNews(): Promise<void> {
    const waits = await this.services.queues.store.waits(this.#queue.id);
    const waiting = this.#searchers.size;
    Object.assign(this.state, {
      waiting,
      expectedWait: expectedWaitSeconds(waits, this.services.time.now()) ?? -1,
    });
    this.broadcastPatch();
    if (this.metadata?.waiting !== waiting) await this.setMetadata({ queue: this.#queue.id, waiting });
  }
}
