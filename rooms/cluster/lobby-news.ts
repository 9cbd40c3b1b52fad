// Tells whoever looks at the lobby which of its lists have changed. The lists are of all processes. Each process compares
// them once in an interval, however many look, and not at all while nobody does.
import type { Logger } from "../../src/logger.ts";
import { LOBBY_LISTS, type LobbyList } from "../../src/matches/endpoints.ts";

/** Between two notices of a list. Clients would ask without a pause for one that changes with every turn somewhere. */
const MIN_INTERVAL_MS: Record<LobbyList, number> = {
  tables: 0,
  matches: 5_000,
  activity: 5_000,
  queues: 5_000,
};

type Tell = (list: LobbyList) => void;

export class LobbyNews {
  readonly #read: Record<LobbyList, () => Promise<unknown>>;
  readonly #intervalMs: number;
  readonly #logger: Logger;
  readonly #followers = new Set<Tell>();
  /** What followers were last notified of, and when, in milliseconds of the process's clock. */
  readonly #told = new Map<LobbyList, { text: string; at: number }>();
  /** Whether the lists are being compared, now or in an interval. */
  #compares = false;

  constructor(read: Record<LobbyList, () => Promise<unknown>>, intervalMs: number, logger: Logger) {
    this.#read = read;
    this.#intervalMs = intervalMs;
    this.#logger = logger;
  }

  /** Notifies of all lists at first. @returns a function that ends it */
  follow(tell: Tell): () => void {
    this.#followers.add(tell);
    if (this.#compares) for (const list of LOBBY_LISTS) tell(list);
    // To the first one all lists are new.
    else void this.#look();
    return () => void this.#followers.delete(tell);
  }

  async #look(): Promise<void> {
    this.#compares = this.#followers.size > 0;
    if (!this.#compares) return this.#told.clear();
    try {
      for (const list of LOBBY_LISTS) await this.#compare(list);
    } catch (error) {
      this.#logger.warn({ err: error }, "the lobby could not be read");
    }
    setTimeout(() => this.#look(), this.#intervalMs).unref();
  }

  async #compare(list: LobbyList): Promise<void> {
    const text = JSON.stringify(await this.#read[list]());
    const now = performance.now();
    const told = this.#told.get(list);
    if (told?.text === text || (told && now < told.at + MIN_INTERVAL_MS[list])) return;
    this.#told.set(list, { text, at: now });
    for (const tell of this.#followers) tell(list);
  }
}
