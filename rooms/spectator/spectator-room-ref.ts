// The spectators' room of a match, which is made in the same process when the first spectator comes.
import { logger, matchMaker } from "colyseus";
import type { SpectatedMatch } from "./spectated-match.ts";
import type { SpectatorRoom } from "./spectator-room.ts";

export class SpectatorRoomRef {
  readonly #match: SpectatedMatch;
  #room: Promise<SpectatorRoom> | null = null;

  constructor(match: SpectatedMatch) {
    this.#match = match;
  }

  async roomId(): Promise<string> {
    this.#room ??= this.#create();
    return (await this.#room).roomId;
  }

  /** Tells the room something, if there is one. */
  ifOpen(tell: (room: SpectatorRoom) => unknown): void {
    this.#room?.then(tell).catch((error) => logger.error(error));
  }

  async #create(): Promise<SpectatorRoom> {
    try {
      const { roomId } = await matchMaker.handleCreateRoom("spectator", { spectated: this.#match });
      return matchMaker.getLocalRoomById(roomId) as SpectatorRoom;
    } catch (error) {
      // The next one who comes tries again.
      this.#room = null;
      throw error;
    }
  }
}
