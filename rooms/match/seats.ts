// The seats of a match. A seat belongs to a user; the user's latest connection holds it.
import type { Deferred } from "colyseus";
import { SEATS, type Seat } from "../../engine/index.ts";
import { MatchError } from "../../src/matches/errors.ts";
import { type MatchPlayer, wornIn } from "../../src/matches/players.ts";
import { CLOSE } from "../close-codes.ts";
import type { MatchClient } from "./match-client.ts";
import { type MatchState, ownView } from "./state.ts";

interface SeatHolder {
  player: MatchPlayer;
  /** Wants another match after this one. */
  wantsRematch: boolean;
  /** Does not want to see the opponent's emotes. */
  muted: boolean;
  /** The connection that may act. */
  client: MatchClient | null;
  /** Kept for a connection that dropped. */
  reconnection: Deferred<MatchClient> | null;
}

/** The public information about the player of a seat. */
export interface SeatInfo {
  name: string;
  bot: boolean;
  connected: boolean;
  rematch: boolean;
  /** What the player wears, as JSON; "" for the default look, and before the match has begun. */
  worn: string;
}

export class Seats {
  readonly #state: MatchState;
  readonly #holders: [SeatHolder | null, SeatHolder | null] = [null, null];

  /** @param state whose private fields are shown to the connections that hold a seat. */
  constructor(state: MatchState) {
    this.#state = state;
  }

  /** Both players, once there are two. */
  get players(): [MatchPlayer, MatchPlayer] | null {
    const [first, second] = this.#holders;
    return first && second ? [first.player, second.player] : null;
  }

  /** By seat; empty while nobody sits there. */
  get names(): [string, string] {
    return [this.#holders[0]?.player.name ?? "", this.#holders[1]?.player.name ?? ""];
  }

  /** By seat. */
  get info(): SeatInfo[] {
    return SEATS.map((seat) => ({
      name: this.names[seat],
      bot: this.isBot(seat),
      connected: this.isConnected(seat),
      rematch: this.wantsRematch(seat),
      worn: this.#wornAt(seat),
    }));
  }

  #wornAt(seat: Seat): string {
    const worn = wornIn(this.#holders[seat]?.player);
    return Object.keys(worn).length > 0 ? JSON.stringify(worn) : "";
  }

  /** Whether the player of a seat has brought an emote, besides the free ones. */
  hasEmote(seat: Seat, emote: string): boolean {
    return Boolean(wornIn(this.#holders[seat]?.player).emotes?.includes(emote));
  }

  /** The players as the match has them, from its beginning on. */
  dress(players: readonly MatchPlayer[]): void {
    for (const seat of SEATS) this.#holders[seat]!.player = players[seat];
  }

  /** Of the users who have a seat. */
  get userIds(): string[] {
    return this.#holders.flatMap((holder) => holder?.player.userId ?? []);
  }

  isFree(seat: Seat): boolean {
    return this.#holders[seat] === null;
  }

  isBot(seat: Seat): boolean {
    return this.#holders[seat]?.player.kind === "bot";
  }

  /** Whether the seat's player is there; a bot always is. */
  isConnected(seat: Seat): boolean {
    return this.isBot(seat) || this.clientOf(seat) !== null;
  }

  /** The connection that holds a seat, if there is one. */
  clientOf(seat: Seat): MatchClient | null {
    return this.#holders[seat]?.client ?? null;
  }

  /** The seat that a user has, or -1. */
  seatOfUser(userId: string): Seat | -1 {
    return SEATS.find((seat) => this.#holders[seat]?.player.userId === userId) ?? -1;
  }

  /** The seat that a connection holds, or -1. */
  seatHeldBy(client: MatchClient): Seat | -1 {
    return SEATS.find((seat) => this.clientOf(seat) === client) ?? -1;
  }

  /** The seat that a connection may act for. @throws {MatchError} `spectator` if it holds none. */
  actingSeatOf(client: MatchClient): Seat {
    const seat = this.seatHeldBy(client);
    if (seat < 0) throw new MatchError("spectator");
    return seat as Seat;
  }

  assign(seat: Seat, player: MatchPlayer): void {
    this.#holders[seat] = { player, wantsRematch: false, muted: false, client: null, reconnection: null };
  }

  free(seat: Seat): void {
    // The connection that dropped must not come back to a freed seat.
    this.#holders[seat]?.reconnection?.reject();
    this.#holders[seat] = null;
  }

  /** Lets a connection act for a seat and see its private state. An earlier connection loses both. */
  hold(seat: Seat, client: MatchClient): void {
    const holder = this.#holders[seat]!;
    const { client: before, reconnection } = holder;
    holder.reconnection = null;
    holder.client = client;
    reconnection?.reject();
    client.view = ownView(this.#state.players[seat]);
    if (!before) return;
    before.view?.dispose();
    before.view = undefined;
    before.leave(CLOSE.takenOver, "another connection of the same user has taken the seat over");
  }

  /** The connection was lost, with a reconnection perhaps for a while only. It ends the wish for a rematch. */
  drop(seat: Seat, reconnection: Deferred<MatchClient> | null): void {
    const holder = this.#holders[seat]!;
    holder.client?.view?.dispose();
    holder.client = null;
    holder.reconnection = reconnection;
    holder.wantsRematch = false;
  }

  /** A bot always wants one. */
  wantsRematch(seat: Seat): boolean {
    return this.isBot(seat) || Boolean(this.#holders[seat]?.wantsRematch);
  }

  setWantsRematch(seat: Seat, wanted: boolean): void {
    this.#holders[seat]!.wantsRematch = wanted;
  }

  /** Whether the seat's player has muted the opponent. */
  hasMuted(seat: Seat): boolean {
    return Boolean(this.#holders[seat]?.muted);
  }

  setMuted(seat: Seat, muted: boolean): void {
    this.#holders[seat]!.muted = muted;
  }
}
