// Keeps a match's entry in the lobby up to date, as late as its spectators see it.
import { logger } from "colyseus";
import type { OpenTable, PublicMatch } from "../../src/matches/endpoints.ts";
import type { MatchConfig } from "../../src/matches/new-match.ts";
import { announceAbout } from "../presence/presence-changes.ts";
import type { RoomTimers } from "../room-timers.ts";
import type { Seats } from "./seats.ts";
import type { MatchState } from "./state.ts";

/** A room's entry: its Colyseus metadata. */
export interface Listing extends Omit<PublicMatch, "roomId"> {
  status: string;
  /** Of a table at which whoever comes first may sit down. */
  table?: LobbyTable;
}

export type LobbyTable = Omit<OpenTable, "rules" | "delay">;

interface ListedRoom {
  readonly state: MatchState;
  readonly seats: Seats;
  readonly config: MatchConfig;
  setMetadata(listing: Listing): Promise<unknown>;
}

export class ListingUpdater {
  readonly #room: ListedRoom;
  readonly #timers: RoomTimers;
  /** Turn and status that the list has been told. */
  #listed = "";
  /** The status of the latest entry. */
  #status = "";
  /** The entry that a table in the lobby had before its match began, without the table. */
  #offered: Listing | null = null;

  constructor(room: ListedRoom, timers: RoomTimers) {
    this.#room = room;
    this.#timers = timers;
  }

  /** Called after each action; writes the entry when turn or status have changed. */
  update(): void {
    const entry = this.#entry();
    if (this.#listed === `${entry.turn} ${entry.status}`) return;
    this.#listed = `${entry.turn} ${entry.status}`;
    if (entry.delay === 0) return this.#write(entry);
    // The table is taken, which newcomers have to know at once.
    if (this.#offered) this.#write(this.#offered);
    this.#offered = null;
    this.#timers.after(entry.delay * 1000, () => this.#write(entry));
  }

  /** Lists a table that awaits a guest, until its match begins. */
  offer(table: LobbyTable): void {
    this.#offered = this.#entry();
    this.#write({ ...this.#offered, table });
  }

  #entry(): Listing {
    const { state, seats, config } = this.#room;
    const { turn, status, spectators } = state;
    return {
      names: seats.names,
      turn,
      status,
      spectators,
      delay: config.audience.delay,
      rules: config.rules.name,
    };
  }

  #write(listing: Listing): void {
    const hasNewStatus = listing.status !== this.#status;
    this.#status = listing.status;
    this.#room
      .setMetadata(listing)
      // Whether friends may watch depends on it.
      .then(() => hasNewStatus && announceAbout(this.#room.seats.userIds))
      .catch((error) => logger.error(error));
  }
}
