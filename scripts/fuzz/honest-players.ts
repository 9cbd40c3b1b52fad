// Honest players of a server under attack: they play in matches of two, one after the other.
import { Account, codeOf } from "../load/account.ts";
import { Player } from "../load/player.ts";
import { count, durationCount, newTally, type Tally } from "../load/tally.ts";

const PLAYERS = 4;
const THINK_MS = 60;
const RETRY_MS = 1_000;
const ACTIONS_TIMEOUT_MS = 300_000;

export class HonestPlayers {
  readonly #url: string;
  #tally: Tally = newTally();
  #stopped = false;
  #players: Player[] = [];
  #loops: Promise<void>[] = [];

  constructor(url: string) {
    this.#url = url;
  }

  start(): void {
    this.#loops = Array.from({ length: PLAYERS / 2 }, (_, i) => this.#playOn(i));
  }

  /** Resolves when so many actions have been answered since the last `take`. @throws if they do not come */
  async played(actions: number): Promise<void> {
    const deadline = performance.now() + ACTIONS_TIMEOUT_MS;
    while (durationCount(this.#tally, "action") < actions) {
      if (performance.now() > deadline) throw new Error("honest players are not answered");
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }

  /** What was counted since the last time. */
  take(): Tally {
    const taken = structuredClone(this.#tally);
    for (const key of ["durations", "longest", "counts"] as const) this.#tally[key] = {};
    return taken;
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    for (const player of this.#players) player.stop();
    await Promise.race([
      Promise.allSettled(this.#loops),
      new Promise((resolve) => setTimeout(resolve, 2_000)),
    ]);
  }

  async #playOn(pair: number): Promise<void> {
    for (let match = 0; !this.#stopped; match++) {
      try {
        await this.#playMatch(`honest ${pair} ${match}`);
      } catch (error) {
        count(this.#tally, `match not begun: ${codeOf(error)}`);
        await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
      }
    }
  }

  async #playMatch(name: string): Promise<void> {
    const accounts = await Promise.all([Account.create(this.#url), Account.create(this.#url)]);
    const pace = { thinkMs: THINK_MS, churn: 0 };
    const [host, guest] = accounts.map(
      (account, seat) => new Player(account, pace, this.#tally, `${name} ${seat}`),
    );
    this.#players.push(host, guest);
    try {
      const id = await host.account.openTable({ deck: "long-swell", public: true });
      await Promise.all([host.play(id), guest.play(id, { deck: "hearth-and-crater" })]);
    } finally {
      for (const player of [host, guest]) player.stop();
    }
  }
}
