// The connection to a queue, which comes back by itself when it is lost: the place and the waiting time are kept.
import type { Room } from "@colyseus/sdk";
import type { QueueState } from "../../rooms/queue/queue-state.ts";
import type { QueueMessages } from "../../rooms/queue/searcher.ts";
import { withToken } from "../api/session.ts";
import { startHeartbeat } from "../match/heartbeat.ts";
import { inTime } from "../match/in-time.ts";
import { toApiError } from "../match/problems.ts";
import { JOIN_RETRY_DELAYS_MS, REJOIN_RETRY_DELAYS_MS, retrying } from "../match/retry.ts";
import { newClient } from "../match/room-client.ts";
import { CLOSE } from "../match/shared-constants.ts";
import type { SearchWish } from "./search-store.ts";

export interface QueueListener {
  /** @param since by the device's clock */
  onQueued(since: number): void;
  onNews(waiting: number, expectedWait: number | null): void;
  onBotOffer(level: number): void;
  onFound(matchId: string): void;
  onLost(): void;
  /** The server has ended the search: with one of its close codes, or by refusing to take it up again. */
  onEnd(code: number | null): void;
}

const { takenOver, seatMissed, deckRefused } = CLOSE;
/** Close codes after which it makes no sense to come back. */
export const ENDING = { takenOver, seatMissed, deckRefused };

/** @returns a function that leaves the queue. @throws {ApiError} if the search cannot begin */
export async function joinQueue(wish: SearchWish, listener: QueueListener): Promise<() => void> {
  let left = false;
  /** Null while the connection is lost, and after the end. */
  let room: Room | null = null;
  /** Attempts that were given up. Each may still come, and close the connection in use by taking its place over. */
  let late = 0;

  function adopt(entered: Room): void {
    room = entered;
    if (left) return void entered.leave();
    entered.reconnection.enabled = false;
    entered.onMessage("queued", ({ since, now }: QueueMessages["queued"]) =>
      listener.onQueued(Date.now() - (now - since)),
    );
    entered.onMessage("found", ({ matchId }: QueueMessages["found"]) => listener.onFound(matchId));
    entered.onMessage("botOffer", ({ level }: QueueMessages["botOffer"]) => listener.onBotOffer(level));
    entered.onStateChange((state) => {
      const { waiting, expectedWait } = state as QueueState;
      listener.onNews(waiting, expectedWait < 0 ? null : expectedWait);
    });
    entered.onLeave((code) => {
      if (left || room !== entered) return;
      if (code === ENDING.takenOver && late > 0) late--;
      else if (Object.values<number>(ENDING).includes(code)) return end(code);
      void comeBack();
    });
  }

  const attempt = () => inTime(enter(wish), onLate);

  function onLate(entering: Promise<Room>): void {
    late++;
    const cameNot = () => {
      late--;
    };
    // Whoever leaves gives the place up. One whose connection is lost keeps it.
    entering.then((entered) => (left ? void entered.leave() : entered.connection.close()), cameNot);
  }

  async function comeBack(): Promise<void> {
    room = null;
    listener.onLost();
    try {
      adopt(await retrying(REJOIN_RETRY_DELAYS_MS, attempt));
    } catch {
      if (!left) end(null);
    }
  }

  /** Called when the browser is offline or pings stay unanswered: a socket may take minutes to notice. */
  function drop(): void {
    if (room === null) return;
    room.connection.close();
    void comeBack();
  }

  function end(code: number | null): void {
    stop();
    listener.onEnd(code);
  }

  function stop(): void {
    left = true;
    lookAway();
    if (room?.connection.isOpen) void room.leave();
    room = null;
  }

  adopt(await retrying(JOIN_RETRY_DELAYS_MS.slice(0, 2), attempt));
  const lookAway = startHeartbeat(() => room, drop);
  return stop;
}

function enter(wish: SearchWish): Promise<Room> {
  const client = newClient();
  return withToken((token) => {
    client.auth.token = token;
    return client.create("queue", wish).catch((error: unknown) => {
      throw toApiError(error);
    });
  });
}
