// Where the spectators of a match are: a room beside the players', which is made when the first one comes.
import { logger, matchMaker } from "@colyseus/core";
import type { WatchRoom } from "./watch.ts";

export class Stand {
  #room: Promise<WatchRoom> | null = null;

  /** @returns the id of the room. @param match id of the players' room, which is in this process */
  async open(match: string): Promise<string> {
    this.#room ??= this.#make(match);
    return (await this.#room).roomId;
  }

  /** If anybody watches. */
  tell(tell: (room: WatchRoom) => unknown): void {
    this.#room?.then(tell).catch((error) => logger.error(error));
  }

  async #make(match: string): Promise<WatchRoom> {
    try {
      const { roomId } = await matchMaker.handleCreateRoom("watch", { match });
      return matchMaker.getLocalRoomById(roomId) as WatchRoom;
    } catch (error) {
      // The next one who comes tries again.
      this.#room = null;
      throw error;
    }
  }
}
