// What becomes of the places in a queue of two players who are awaited at a table.
import { SEATS } from "../../engine/index.ts";
import type { QueuePlaces } from "../../src/matchmaking/places.ts";
import type { Seats } from "./seats.ts";

interface AwaitingRoom {
  readonly roomId: string;
  readonly seats: Seats;
}

export class Arrival {
  readonly #room: AwaitingRoom;
  readonly #places: Pick<QueuePlaces, "close" | "goBack">;

  constructor(room: AwaitingRoom, places: Pick<QueuePlaces, "close" | "goBack">) {
    this.#room = room;
    this.#places = places;
  }

  /** Both have come. */
  async done(): Promise<void> {
    const { roomId, seats } = this.#room;
    await Promise.all(seats.userIds.map((userId) => this.#places.close(userId, roomId)));
  }

  /** Whoever has come searches on with the waiting time kept; whoever has not, searches no longer. */
  async failed(): Promise<void> {
    const { roomId, seats } = this.#room;
    await Promise.all(
      SEATS.map((seat) => {
        const userId = seats.players![seat].userId!;
        return seats.isConnected(seat)
          ? this.#places.goBack(userId, roomId)
          : this.#places.close(userId, roomId);
      }),
    );
  }
}
