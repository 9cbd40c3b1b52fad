// Where the spectators of a match are: a room beside the players', which is made when the first one comes.
import { matchMaker } from "@colyseus/core";
import type { WatchRoom } from "./watch.ts";

export class Stand {
  #room: Promise<WatchRoom> | null = null;

  /** @returns the id of the room. @param match id of the players' room, which is in this process */
  async open(match: string): Promise<string> {
    this.#room ??= matchMaker
      .handleCreateRoom("watch", { match })
      .then(({ roomId }) => matchMaker.getLocalRoomById(roomId) as WatchRoom);
    return (await this.#room).roomId;
  }

  /** If anybody watches. */
  tell(tell: (room: WatchRoom) => void): void {
    void this.#room?.then(tell);
  }
}
