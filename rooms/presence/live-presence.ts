// The open streams of this process: who is connected, and who is told when a friend's presence changes.
import { matchMaker } from "colyseus";
import type { SeenFriend, Watcher } from "../../src/friends/presence.ts";
import type { Logger } from "../../src/logger.ts";
import { arrive, depart } from "./online.ts";
import { announceLeft, type PresenceChange, TOPIC } from "./presence-changes.ts";

/** Between two signs of life of those who are connected. */
const RENEW_INTERVAL_MS = 20_000;
/** After leaving, for which a user may come back without having been away: the page was loaded again. */
const LEAVE_GRACE_MS = 5_000;

export class LivePresence {
  readonly #logger: Logger;
  /** Streams by their user. */
  readonly #streams = new Map<string, Set<Watcher>>();
  /** Streams by the users whose coming and going they tell of. */
  readonly #followers = new Map<string, Set<Watcher>>();
  /** Streams by the users whose activity they tell of. */
  readonly #activityFollowers = new Map<string, Set<Watcher>>();
  readonly #friends = new Map<Watcher, SeenFriend[]>();
  readonly #leaving = new Set<NodeJS.Timeout>();
  #renewing = false;

  constructor(logger: Logger) {
    this.#logger = logger;
  }

  /** Listens to all processes. @returns a function that ends it. */
  async listen(): Promise<() => void> {
    const { presence } = matchMaker;
    const hear = (change: PresenceChange) => this.#hear(change);
    await presence.subscribe(TOPIC, hear);
    const timer = setInterval(() => this.#renew(), RENEW_INTERVAL_MS);
    return () => {
      clearInterval(timer);
      for (const leaving of this.#leaving) clearTimeout(leaving);
      void presence.unsubscribe(TOPIC, hear);
    };
  }

  /** The user is online for as long as a stream is open. @returns a function that closes it */
  async open(watcher: Watcher): Promise<() => Promise<void>> {
    put(this.#streams, watcher.userId, watcher);
    try {
      await this.#follow(watcher);
      await arrive(watcher.userId);
    } catch (error) {
      this.#forget(watcher);
      throw error;
    }
    return () => this.#close(watcher);
  }

  async #close(watcher: Watcher): Promise<void> {
    const { userId } = watcher;
    this.#forget(watcher);
    if (this.#streams.has(userId)) return;
    await depart(userId, LEAVE_GRACE_MS / 1000);
    await announceLeft(userId);
  }

  /** A user has left a process. The process may be about to end, so each one tells its own clients. */
  #hearLeft(userId: string): void {
    if (this.#streams.has(userId)) return this.#attempt(arrive(userId));
    const timer = setTimeout(() => {
      this.#leaving.delete(timer);
      for (const watcher of this.#followers.get(userId) ?? []) watcher.tell();
    }, LEAVE_GRACE_MS + 500).unref();
    this.#leaving.add(timer);
  }

  /** @param change perhaps of a process of the version before, which says nothing of `arrived` */
  #hear({ about, arrived = [], to, left }: PresenceChange): void {
    const told = new Set<Watcher>();
    for (const userId of to)
      for (const watcher of this.#streams.get(userId) ?? []) {
        told.add(watcher);
        this.#attempt(this.#follow(watcher));
      }
    for (const userId of about)
      for (const watcher of this.#activityFollowers.get(userId) ?? []) told.add(watcher);
    for (const userId of arrived) for (const watcher of this.#followers.get(userId) ?? []) told.add(watcher);
    for (const userId of left) this.#hearLeft(userId);
    for (const watcher of told) watcher.tell();
  }

  async #follow(watcher: Watcher): Promise<void> {
    const friends = await watcher.seenFriends();
    // The stream has been closed while the friends were read.
    if (!this.#streams.get(watcher.userId)?.has(watcher)) return;
    this.#unfollow(watcher);
    this.#friends.set(watcher, friends);
    for (const { id, activity } of friends) {
      put(this.#followers, id, watcher);
      if (activity) put(this.#activityFollowers, id, watcher);
    }
  }

  #forget(watcher: Watcher): void {
    this.#unfollow(watcher);
    remove(this.#streams, watcher.userId, watcher);
  }

  #unfollow(watcher: Watcher): void {
    for (const { id } of this.#friends.get(watcher) ?? [])
      for (const followers of [this.#followers, this.#activityFollowers]) remove(followers, id, watcher);
    this.#friends.delete(watcher);
  }

  /** Unless the last time still waits for a store that is away. */
  #renew(): void {
    if (this.#renewing) return;
    this.#renewing = true;
    const renewal = Promise.all([...this.#streams.keys()].map(arrive)).finally(() => {
      this.#renewing = false;
    });
    this.#attempt(renewal);
  }

  #attempt(work: Promise<unknown>): void {
    work.catch((error) => this.#logger.warn({ err: error }, "presence could not be brought up to date"));
  }
}

function put<T>(map: Map<string, Set<T>>, key: string, value: T): void {
  const values = map.get(key) ?? new Set();
  map.set(key, values.add(value));
}

function remove<T>(map: Map<string, Set<T>>, key: string, value: T): void {
  const values = map.get(key);
  values?.delete(value);
  if (values?.size === 0) map.delete(key);
}
