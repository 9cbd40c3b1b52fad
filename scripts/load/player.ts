// A player of the load generator: makes legal moves at random in one match after the other.
import { randomFrom } from "../../engine/index.ts";
import { unpackMove } from "../../engine/packed-move.ts";
import { livelyMove } from "../../test/support/random-setup.ts";
import { type Account, codeOf } from "./account.ts";
import { Connection } from "./connection.ts";
import { addDuration, count, type Tally } from "./tally.ts";

export interface Pace {
  /** Milliseconds between an action and the next one in a match, on average; 0 for as fast as the server answers. */
  thinkMs: number;
  /** Percent of the players whose connection is lost, or whose page is loaded again, in a minute. */
  churn: number;
}

const RETRY_MS = 500;
const CHURN_INTERVAL_MS = 1_000;

export class Player {
  readonly account: Account;
  readonly #pace: Pace;
  readonly #tally: Tally;
  readonly #random: () => number;
  #connection: Connection | null = null;
  #timer: NodeJS.Timeout | undefined;
  /** The action that is thought of, or on its way: its number. */
  #busyWith = -1;
  readonly #onActed: (matchId: string, actions: number) => void;

  /** @param onActed is told how many actions a match has when one of this player's is acknowledged. */
  constructor(
    account: Account,
    pace: Pace,
    tally: Tally,
    seed: string,
    onActed: (matchId: string, actions: number) => void = () => {},
  ) {
    this.#onActed = onActed;
    this.account = account;
    this.#pace = pace;
    this.#tally = tally;
    this.#random = randomFrom(seed);
  }

  /** Plays until the match is over. @param options of the entry, such as a deck */
  async play(matchId: string, options: Record<string, unknown> = {}): Promise<void> {
    const ended = Promise.withResolvers<void>();
    this.#busyWith = -1;
    const startedAt = performance.now();
    const enter = () => this.account.sdk.joinById(matchId, options);
    const connection = await Connection.open(enter, {
      account: this.account,
      tally: this.#tally,
      onChange: (changed) => this.#look(changed),
      onEnd: ended.resolve,
    });
    addDuration(this.#tally, "join", performance.now() - startedAt);
    this.#connection = connection;
    const churn = setInterval(() => this.#churn(connection), CHURN_INTERVAL_MS);
    this.#look(connection);
    await ended.promise;
    clearInterval(churn);
    this.stop();
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#connection?.leave();
    this.#connection = null;
  }

  #look(connection: Connection): void {
    const { state, seat } = connection;
    if (!state || connection.ended) return;
    if (state.status === "over") {
      if (seat === 0) count(this.#tally, "matches played");
      return connection.leave();
    }
    if (seat < 0 || this.#busyWith === state.seq || state.players[seat].moves.length === 0) return;
    this.#busyWith = state.seq;
    const { thinkMs } = this.#pace;
    // Of the connection before, if there is one: it would act a second time.
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#act(connection, this.#busyWith), thinkMs * (0.5 + this.#random()));
  }

  async #act(connection: Connection, seq: number): Promise<void> {
    const { state, seat } = connection;
    if (!state || state.seq !== seq || connection.ended) return this.#lookAgain(connection);
    const moves = [...state.players[seat as 0 | 1].moves].map(unpackMove);
    if (moves.length === 0) return this.#lookAgain(connection);
    const startedAt = performance.now();
    const { cuts } = connection;
    try {
      await connection.act(livelyMove(this.#random, moves));
      addDuration(this.#tally, "action", performance.now() - startedAt);
      this.#onActed(connection.matchId, seq + 1);
    } catch (error) {
      // Who loses the connection on purpose cannot know whether the action came through.
      if (connection.cuts === cuts) count(this.#tally, `action refused: ${codeOf(error)}`);
      await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
      this.#lookAgain(connection);
    }
  }

  #lookAgain(connection: Connection): void {
    this.#busyWith = -1;
    this.#look(connection);
  }

  #churn(connection: Connection): void {
    if (this.#random() >= (this.#pace.churn / 100) * (CHURN_INTERVAL_MS / 60_000)) return;
    this.#busyWith = -1;
    if (this.#random() < 0.5) connection.drop();
    else connection.reload();
  }
}
