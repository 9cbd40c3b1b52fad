// A player's or spectator's connection to a match, which comes back by itself as the web client's does.
import type { Room } from "@colyseus/sdk";
import { CLOSE } from "../../rooms/close-codes.ts";
import type { MatchRoom } from "../../rooms/match/match-room.ts";
import type { MatchState } from "../../rooms/match/state.ts";
import { type Account, codeOf } from "./account.ts";
import { addDuration, count, type Tally } from "./tally.ts";

type MatchConnection = Room<MatchRoom, MatchState>;

/** The delays of the web client, web/rooms/retry.ts. */
const RETRY_DELAYS_MS = [250, 500, 1_000, 2_000, 4_000, 8_000, 8_000, 8_000];

export interface ConnectionOptions {
  account: Account;
  tally: Tally;
  /** Told of each change of the state. */
  onChange(connection: Connection): void;
  /** Told once, when the match is over or lost. */
  onEnd(): void;
}

export class Connection {
  readonly matchId: string;
  seat: -1 | 0 | 1 = -1;
  seq = 0;
  ended = false;
  /** How often it was lost by our doing. */
  cuts = 0;
  readonly #options: ConnectionOptions;
  #room: MatchConnection | null = null;
  /** Why the connection is about to be lost, if that is our doing. */
  #ours: "drop" | "reload" | null = null;

  private constructor(matchId: string, options: ConnectionOptions) {
    this.matchId = matchId;
    this.#options = options;
  }

  static async open(
    enter: () => Promise<unknown>,
    options: ConnectionOptions,
    matchId?: string,
  ): Promise<Connection> {
    const room = (await options.account.withToken(enter)) as MatchConnection;
    const connection = new Connection(matchId ?? room.roomId, options);
    await connection.#adopt(room);
    return connection;
  }

  /** Null while the connection is lost. */
  get state(): MatchState | null {
    const state = this.#ours ? null : this.#room?.state;
    return state?.players?.length === 2 ? state : null;
  }

  async act(move: unknown): Promise<void> {
    const room = this.#room!;
    await room.request("act", { seq: room.state.seq, move } as never);
  }

  /** Loses the connection, as a phone does in a tunnel. */
  drop(): void {
    if (!this.#room) return;
    this.#ours = "drop";
    this.cuts++;
    this.#room.connection.close();
  }

  /** Leaves and comes back knowing nothing, as a page that is loaded again. */
  reload(): void {
    if (!this.#room) return;
    this.#ours = "reload";
    this.cuts++;
    this.seq = 0;
    void this.#room.leave();
  }

  leave(): void {
    this.#end();
    if (this.#room?.connection.isOpen) void this.#room.leave();
    this.#room = null;
  }

  async #adopt(room: MatchConnection): Promise<void> {
    room.reconnection.enabled = false;
    const welcomed = Promise.withResolvers<void>();
    room.onMessage("welcome", ({ seat, seq }: { seat: -1 | 0 | 1; seq: number }) => {
      this.seat = seat;
      this.seq = seq;
      welcomed.resolve();
    });
    room.onMessage("events", ({ seq }: { seq: number }) => {
      this.seq = seq;
      count(this.#options.tally, "events");
    });
    for (const type of ["clock", "draw", "emote", "rematch"] as const) room.onMessage(type, () => {});
    room.onMessage("error", ({ code }: { code: string }) => count(this.#options.tally, `error ${code}`));
    room.onStateChange(() => this.#room === room && this.#options.onChange(this));
    room.onLeave((code) => {
      welcomed.reject(new Error(`closed with ${code}`));
      if (this.#room === room) void this.#onLeave(code);
    });
    await welcomed.promise;
    this.#room = room;
    this.#options.onChange(this);
  }

  async #onLeave(code: number): Promise<void> {
    const why = this.#ours ?? "interruption";
    this.#ours = null;
    this.#room = null;
    if (this.ended) return;
    if (code === CLOSE.matchEnded || code === CLOSE.takenOver) return this.#end();
    const { tally } = this.#options;
    if (why === "interruption") count(tally, `closed ${code}`);
    const startedAt = performance.now();
    for (const delay of [0, ...RETRY_DELAYS_MS]) {
      if (delay > 0) await new Promise((resolve) => setTimeout(resolve, delay));
      if (this.ended) return;
      try {
        await this.#join();
        return addDuration(tally, why, performance.now() - startedAt);
      } catch (error) {
        const reason = codeOf(error);
        // The match was over by the time we came.
        if (reason === "room_not_found") break;
        count(tally, `rejoin refused: ${reason}`);
      }
    }
    count(tally, "matches not found again");
    this.#end();
  }

  async #join(): Promise<void> {
    const { account } = this.#options;
    const join = () => account.sdk.joinById(this.matchId, { seen: this.seq });
    await this.#adopt((await account.withToken(join)) as unknown as MatchConnection);
  }

  #end(): void {
    if (this.ended) return;
    this.ended = true;
    this.#options.onEnd();
  }
}
