// The matches and spectators of one worker of the load generator.
import type { Room } from "@colyseus/sdk";
import { Account, codeOf } from "./account.ts";
import { Connection } from "./connection.ts";
import { type Pace, Player } from "./player.ts";
import { count, newTally, type Tally } from "./tally.ts";

export interface CrowdOptions {
  url: string;
  matches: number;
  spectators: number;
  /** Share of the matches whose players find each other in a queue, from 0 to 1. */
  queued: number;
  pace: Pace;
  /** Milliseconds over which the matches begin. */
  rampMs: number;
  seed: string;
}

const DECKS = ["long-swell", "walking-wood"];
const QUEUE_TIMEOUT_MS = 60_000;
/** How long a spectator watches one match. */
const WATCH_MS = 20_000;
const PAUSE_MS = 1_000;

export class Crowd {
  readonly #options: CrowdOptions;
  readonly #players: Player[] = [];
  readonly #watching = new Set<Connection>();
  /** Ids of the matches that are played, by slot. */
  readonly #live = new Map<number, string>();
  #tally = newTally();
  #stopped = false;

  constructor(options: CrowdOptions) {
    this.#options = options;
  }

  get live(): number {
    return this.#live.size;
  }

  get spectators(): number {
    return this.#watching.size;
  }

  /** What was counted since this was last called. */
  take(): Tally {
    const taken = structuredClone(this.#tally);
    // The players hold on to the object.
    Object.assign(this.#tally, newTally());
    return taken;
  }

  /** Plays until it is stopped. */
  async run(): Promise<void> {
    const { matches, spectators, rampMs } = this.#options;
    const slots = Array.from({ length: matches }, async (_, slot) => {
      await pause((rampMs * slot) / Math.max(1, matches));
      await this.#keepPlaying(slot);
    });
    const watchers = Array.from({ length: spectators }, async (_, i) => {
      await pause(rampMs * (0.5 + (0.5 * i) / Math.max(1, spectators)));
      await this.#keepWatching(i);
    });
    await Promise.all([...slots, ...watchers]);
  }

  stop(): void {
    this.#stopped = true;
    for (const player of this.#players) player.stop();
    for (const connection of this.#watching) connection.leave();
  }

  async #keepPlaying(slot: number): Promise<void> {
    const { url, pace, seed, queued, matches } = this.#options;
    let pair: Player[] = [];
    while (!this.#stopped) {
      try {
        if (pair.length === 0) {
          const accounts = await Promise.all([Account.create(url), Account.create(url)]);
          pair = accounts.map((account, i) => new Player(account, pace, this.#tally, `${seed} ${slot} ${i}`));
          this.#players.push(...pair);
        }
        if (slot < queued * matches) await this.#playQueued(pair, slot);
        else await this.#playByLink(pair, slot);
      } catch (error) {
        if (this.#stopped) return;
        count(this.#tally, `match refused: ${codeOf(error)}`);
        await pause(PAUSE_MS);
      } finally {
        this.#live.delete(slot);
      }
    }
  }

  async #playByLink([host, guest]: Player[], slot: number): Promise<void> {
    const id = await host.account.openTable({ deck: DECKS[0] });
    this.#live.set(slot, id);
    await Promise.all([host.play(id), guest.play(id, { deck: DECKS[1] })]);
  }

  /** Whoever is found by the queue is played against, be it one of ours or not. */
  async #playQueued(pair: Player[], slot: number): Promise<void> {
    await Promise.all(
      pair.map(async (player, i) => {
        const id = await this.#search(player.account, DECKS[i]);
        this.#live.set(slot, id);
        await player.play(id);
      }),
    );
  }

  async #search(account: Account, deck: string): Promise<string> {
    const enter = () => account.sdk.create("queue", { kind: "casual", rules: "house", deck });
    const room = (await account.withToken(enter)) as Room;
    room.reconnection.enabled = false;
    try {
      return await new Promise<string>((resolve, reject) => {
        const timer = setTimeout(() => reject(new Error("no opponent in time")), QUEUE_TIMEOUT_MS);
        timer.unref();
        room.onMessage("queued", () => {});
        room.onMessage("botOffer", () => {});
        room.onMessage("found", ({ matchId }: { matchId: string }) => resolve(matchId));
        room.onLeave((code) => reject(new Error(`queue closed with ${code}`)));
      });
    } finally {
      if (room.connection.isOpen) void room.leave();
    }
  }

  async #keepWatching(i: number): Promise<void> {
    let account: Account | null = null;
    for (let round = 0; !this.#stopped; round++) {
      const ids = [...this.#live.values()];
      const id = ids[(i + round) % Math.max(1, ids.length)];
      if (!id) {
        await pause(PAUSE_MS);
        continue;
      }
      try {
        account ??= await Account.create(this.#options.url);
        await this.#watch(account, id);
      } catch (error) {
        // The match may have ended meanwhile.
        const isLive = [...this.#live.values()].includes(id);
        if (!this.#stopped && isLive) count(this.#tally, `watching refused: ${codeOf(error)}`);
        await pause(PAUSE_MS);
      }
    }
  }

  async #watch(account: Account, id: string): Promise<void> {
    const ended = Promise.withResolvers<void>();
    const connection = await Connection.open(
      () => account.sdk.joinById(id, {}),
      {
        account,
        tally: this.#tally,
        onChange: ({ state }) => state?.status === "over" && ended.resolve(),
        onEnd: ended.resolve,
      },
      id,
    );
    this.#watching.add(connection);
    const timer = setTimeout(ended.resolve, WATCH_MS);
    await ended.promise;
    clearTimeout(timer);
    this.#watching.delete(connection);
    connection.leave();
  }
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
