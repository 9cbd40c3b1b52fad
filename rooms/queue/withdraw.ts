// Tells the room of a queue, in whatever process it is, that a player searches elsewhere now.
import { logger, matchMaker } from "colyseus";
import type { QueueId } from "../../src/matchmaking/queues.ts";
import { queueRoomId } from "./queue-options.ts";

interface RoomOfQueue {
  withdraw(userId: string): void;
}

/** Not awaited: without it the room notices as soon as it pairs the player. */
export function withdrawFrom(queue: QueueId, userId: string): void {
  matchMaker
    .remoteRoomCall<RoomOfQueue>(queueRoomId(queue), "withdraw", [userId])
    .catch((error) => logger.warn(error));
}
