// Players who search for an opponent, for tests.
import type { Room } from "@colyseus/sdk";
import type { QueueMessages } from "../../rooms/queue/searcher.ts";
import { type MatchClient, Player } from "./match-client.ts";
import { Waiting } from "./waiting.ts";

export interface SearchOptions {
  kind?: "casual" | "ranked";
  rules?: string;
  deck?: string;
}

/** A connection to a queue, and what it is told. */
export class QueueClient extends Waiting {
  readonly player: Player;
  readonly room: Room;
  queued: QueueMessages["queued"] | null = null;
  found: QueueMessages["found"] | null = null;
  botOffer: QueueMessages["botOffer"] | null = null;
  /** The code, once the connection is closed. */
  closed: number | null = null;

  constructor(player: Player, room: Room) {
    super();
    this.player = player;
    this.room = room;
    room.reconnection.enabled = false;
    for (const type of ["queued", "found", "botOffer"] as const) {
      room.onMessage(type, (message: never) => {
        this[type] = message;
        this.look();
      });
    }
    room.onStateChange(() => this.look());
    room.onLeave((code) => {
      this.closed = code;
      this.look();
    });
  }

  /** Goes to the table that was found, as the web client does. */
  async sitDown(): Promise<MatchClient> {
    await this.until(() => this.found !== null);
    const match = await this.player.join(this.found!.matchId);
    if (this.closed === null) await this.room.leave();
    return match;
  }
}

/** Begins to search; resolves once the place is taken, or the match is found that the player is awaited in. */
export async function search(player: Player, options: SearchOptions = {}): Promise<QueueClient> {
  const wish = { kind: "casual", rules: "house", deck: "long-swell", ...options };
  const client = new QueueClient(player, await player.sdk.create("queue", wish));
  await client.until(() => client.queued !== null || client.found !== null || client.closed !== null);
  return client;
}

/** The same player by way of another server process. */
export const playerAt = ({ url }: { url: string }, { token, user }: Player) => new Player(url, token, user);

export const isFound = (client: QueueClient) => client.found !== null;
