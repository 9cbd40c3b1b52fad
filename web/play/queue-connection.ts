// The connection to a queue: the place and the waiting time are kept while it is lost.
import type { Room } from "@colyseus/sdk";
import type { QueueState } from "../../rooms/queue/queue-state.ts";
import type { QueueMessages } from "../../rooms/queue/searcher.ts";
import { CLOSE } from "../match/shared-constants.ts";
import { ReconnectingRoom } from "../rooms/reconnecting-room.ts";
import { JOIN_RETRY_DELAYS_MS } from "../rooms/retry.ts";
import type { SearchEnd, SearchWish } from "./search-store.ts";

export interface QueueListener {
  /** @param since by the device's clock */
  onQueued(since: number): void;
  onNews(waiting: number, expectedWait: number | null): void;
  onBotOffer(level: number): void;
  onFound(matchId: string): void;
  onLost(): void;
  /** The server has ended the search, or refused to take it up again. */
  onEnd(why: SearchEnd): void;
}

const ENDS: Partial<Record<number, SearchEnd>> = {
  [CLOSE.takenOver]: "elsewhere",
  [CLOSE.seatMissed]: "missed",
  [CLOSE.deckRefused]: "deckRefused",
};

/**
 * @param userId the account that searches
 * @param left leaves the queue
 * @throws {ApiError} if the search cannot begin
 */
export async function joinQueue(
  userId: string,
  wish: SearchWish,
  listener: QueueListener,
  left: AbortSignal,
): Promise<void> {
  const queue = new ReconnectingRoom<Room>(
    {
      enter: (client) => client.create("queue", wish),
      onEnter: (room) => listen(room, listener),
      onLost: listener.onLost,
      onEnd: (reason) => listener.onEnd((typeof reason === "number" && ENDS[reason]) || "failed"),
    },
    userId,
  );
  if (left.aborted) queue.leave();
  left.addEventListener("abort", () => queue.leave());
  await queue.join(JOIN_RETRY_DELAYS_MS.slice(0, 2));
}

function listen(room: Room, listener: QueueListener): void {
  room.onMessage("queued", ({ since, now }: QueueMessages["queued"]) =>
    listener.onQueued(Date.now() - (now - since)),
  );
  room.onMessage("found", ({ matchId }: QueueMessages["found"]) => listener.onFound(matchId));
  room.onMessage("botOffer", ({ level }: QueueMessages["botOffer"]) => listener.onBotOffer(level));
  room.onStateChange((state) => {
    const { waiting, expectedWait } = state as QueueState;
    listener.onNews(waiting, expectedWait < 0 ? null : expectedWait);
  });
}
