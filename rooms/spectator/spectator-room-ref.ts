// Where the spectators of a match are: a room beside the players', which is made when the first one comes.
import { logger, matchMaker } from "@colyseus/core";
import type { SpectatorRoom } from "./spectator-room.ts";

export class SpectatorRoomRef {
  #room: Promise<SpectatorRoom> | null = null;

  /** @returns the id of the room. @param match id of the players' room, which is in this process */
  async roomId(match: string): Promise<string> {
    this.#room ??= this.#make(match);
    return (await this.#room).roomId;
  }

  /** If anybody watches. */
  ifOpen(tell: (room: SpectatorRoom) => unknown): void {
    this.#room?.then(tell).catch((error) => logger.error(error));
  }

  async #make(match: string): Promise<SpectatorRoom> {
    try {
      const { roomId } = await matchMaker.handleCreateRoom("spectator", { match });
      return matchMaker.getLocalRoomById(roomId) as SpectatorRoom;
    } catch (error) {
      // The next one who comes tries again.
      this.#room = null;
      throw error;
    }
  }
}
