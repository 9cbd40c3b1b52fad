// The places of players in queues: one for each player, wherever and however often they ask for one.
import type { QueueStore } from "./queue-store.ts";
import type { QueueId } from "./queues.ts";

export interface QueuePlace {
  userId: string;
  queue: QueueId;
  /** Id of the deck to play with. */
  deck: string;
  /** When the search began, in milliseconds since 1970. */
  since: number;
  /** The match at whose table the player is awaited; null while searching. */
  matchId: string | null;
  /** When it was found, in milliseconds since 1970. */
  foundAt: number;
}

/** How long players are awaited at the table. */
export const ARRIVAL_TIMEOUT_MS = 20_000;
/**
 * How long a found match may take until somebody says whether it began. After that it counts as lost with its process. Longer
 * than the players are awaited, so that the table itself can say so first.
 */
const FOUND_TIMEOUT_MS = ARRIVAL_TIMEOUT_MS + 10_000;

/** Another request changes the same place at the same moment, which happens a few times in a row at most. */
const MAX_ATTEMPTS = 20;

export interface Entered {
  place: QueuePlace;
  /** The other queue in which the player has searched until now. */
  left: QueueId | null;
}

export class QueuePlaces {
  readonly store: QueueStore;
  readonly #onChange: (userIds: readonly string[]) => void;

  /** @param onChange told of the users whose places have changed by way of this process */
  constructor(store: QueueStore, onChange: (userIds: readonly string[]) => void = () => {}) {
    this.store = store;
    this.#onChange = onChange;
  }

  /**
   * Gives a player a place. One in this queue keeps its waiting time; one in another queue is given up.
   * @returns the place that the player has now: with a match, if one was found already.
   */
  enter(wish: Pick<QueuePlace, "userId" | "queue" | "deck">, now: number): Promise<Entered> {
    return this.#change(wish.userId, (place): [QueuePlace, Entered] => {
      if (place && isAwaited(place, now)) return [place, { place, left: null }];
      const stays = place?.queue === wish.queue;
      const next = { ...wish, since: stays ? place.since : now, matchId: null, foundAt: 0 };
      return [next, { place: next, left: place && !stays && !place.matchId ? place.queue : null }];
    });
  }

  /** Gives the place of a player who searches in this queue up, also one whose match is lost. */
  async leave(userId: string, queue: QueueId, now: number): Promise<void> {
    await this.#change(userId, (place) => {
      const isHere = place?.queue === queue && !isAwaited(place, now);
      return [isHere ? null : place, undefined];
    });
  }

  async get(userId: string): Promise<QueuePlace | null> {
    return read(await this.store.get(userId));
  }

  /** In the order of the users. */
  async getMany(userIds: readonly string[]): Promise<(QueuePlace | null)[]> {
    return (await this.store.getMany(userIds)).map(read);
  }

  /** The places of those who search in a queue. */
  async searching(queue: QueueId, now: number): Promise<QueuePlace[]> {
    return (await this.#allSearching(now)).filter((place) => place.queue === queue);
  }

  /** The queues in which somebody searches. */
  async inUse(now: number): Promise<Set<QueueId>> {
    return new Set((await this.#allSearching(now)).map(({ queue }) => queue));
  }

  async #allSearching(now: number): Promise<QueuePlace[]> {
    const places = (await this.store.all()).map((text) => read(text)!);
    return places.filter((place) => !isAwaited(place, now)).map((place) => ({ ...place, matchId: null }));
  }

  /** Seats two players who search in this queue. @returns false if one of them does not any more; nothing has changed then. */
  async seat(queue: QueueId, userIds: [string, string], matchId: string, now: number): Promise<boolean> {
    const texts = await Promise.all(userIds.map((userId) => this.store.get(userId)));
    const places = texts.map(read);
    const free = places.every((place) => place?.queue === queue && !isAwaited(place, now));
    if (!free) return false;
    const swapped = await this.store.swap(
      userIds.map((userId, i) => ({
        userId,
        before: texts[i],
        after: JSON.stringify({ ...places[i], matchId, foundAt: now }),
      })),
    );
    if (swapped) this.#onChange(userIds);
    return swapped;
  }

  /** A player who was awaited in a match searches again, with the waiting time kept. */
  async goBack(userId: string, matchId: string): Promise<void> {
    await this.#change(userId, (place) => [
      place?.matchId === matchId ? { ...place, matchId: null, foundAt: 0 } : place,
      undefined,
    ]);
  }

  /** The player has come to the table, or has not come in time: either way the search is over. */
  async close(userId: string, matchId: string): Promise<void> {
    await this.#change(userId, (place) => [place?.matchId === matchId ? null : place, undefined]);
  }

  async #change<T>(userId: string, decide: (place: QueuePlace | null) => [QueuePlace | null, T]): Promise<T> {
    for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
      const before = await this.store.get(userId);
      const [place, result] = decide(read(before));
      const after = place && JSON.stringify(place);
      if (after === before) return result;
      if (await this.store.swap([{ userId, before, after }])) {
        this.#onChange([userId]);
        return result;
      }
    }
    throw new Error(`the place of user ${userId} is changed too often`);
  }
}

const read = (text: string | null): QueuePlace | null => (text === null ? null : JSON.parse(text));

/**
 * Whether the player is awaited in a match that is not lost. One found at a time that is still to come is lost: the clock
 * was set back, and the player would be awaited until it gets there.
 */
const isAwaited = ({ matchId, foundAt }: QueuePlace, now: number) =>
  matchId !== null && Math.abs(now - foundAt) < FOUND_TIMEOUT_MS;
