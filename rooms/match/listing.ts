// Keeps a match's entry in the list of live matches up to date, as late as its spectators see it.
import { logger } from "colyseus";
import type { MatchTerms } from "../../src/matches/new-match.ts";
import type { RoomTimers } from "../room-timers.ts";
import type { Listing } from "./live-list.ts";
import type { Seats } from "./seats.ts";
import type { MatchState } from "./state.ts";

interface ListedRoom {
  readonly state: MatchState;
  readonly seats: Seats;
  readonly terms: MatchTerms;
  setMetadata(listing: Listing): Promise<unknown>;
}

export class ListingUpdater {
  readonly #room: ListedRoom;
  readonly #timers: RoomTimers;
  /** Turn and status that the list has been told. */
  #listed = "";

  constructor(room: ListedRoom, timers: RoomTimers) {
    this.#room = room;
    this.#timers = timers;
  }

  /** Called after each action; writes the entry when turn or status have changed. */
  update(): void {
    const { state, seats, terms } = this.#room;
    const { turn, status, spectators } = state;
    if (this.#listed === `${turn} ${status}`) return;
    this.#listed = `${turn} ${status}`;
    const { delay } = terms.audience;
    const listing = { names: seats.names, turn, status, spectators, delay, rules: terms.rules.name };
    const write = () => void this.#room.setMetadata(listing).catch((error) => logger.error(error));
    if (delay === 0) write();
    else this.#timers.after(delay * 1000, write);
  }
}
