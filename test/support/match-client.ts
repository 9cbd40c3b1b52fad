// Players of matches for tests: guests with the Colyseus SDK, who play legal moves at random.
import { Client, type Room } from "@colyseus/sdk";
import { expandEvents } from "../../engine/compact-events.ts";
import { type Event, type Move, project, type View } from "../../engine/index.ts";
import type { MatchRoom } from "../../rooms/match/match-room.ts";
import type { ServerMessages } from "../../rooms/match/server-messages.ts";
import type { MatchState } from "../../rooms/match/state.ts";
import type { Db } from "../../src/db/index.ts";
import { databaseLogs } from "../../src/matches/log-stores/database.ts";
import { newGuest } from "./server.ts";
import { movesOfState } from "./view-of-state.ts";
import { Waiting } from "./waiting.ts";

export type MatchOptions = Record<string, unknown>;

/** What `POST /api/v1/invitations` takes. */
type InvitationWish = Record<string, unknown>;

/** A connection to a match, and what a client makes of what it is told. */
export class MatchClient extends Waiting {
  readonly room: Room<MatchRoom, MatchState>;
  welcome: ServerMessages["welcome"] | null = null;
  /** Drawn from the first view and the events alone. */
  view: View | null = null;
  seq = 0;
  readonly events: Event[] = [];
  /** All messages that are not about the game, in order. */
  readonly asides: Record<string, unknown>[] = [];
  /** Every time of the server's clock that it was told. */
  readonly times = new Set<number>();
  readonly errors: ServerMessages["error"][] = [];
  /** Code and reason, once the connection is closed. */
  closed: { code: number; reason?: string } | null = null;

  constructor(room: Room<MatchRoom, MatchState>) {
    super();
    this.room = room;
    // Tests say themselves when to come back.
    room.reconnection.enabled = false;
    room.onMessage("welcome", (welcome) => {
      this.welcome = welcome;
      this.times.add(welcome.now);
      this.view = structuredClone(welcome.view);
      this.seq = welcome.from;
      for (const step of welcome.missed) this.#follow(step);
      this.look();
    });
    room.onMessage("events", (step) => {
      this.#follow(step);
      this.look();
    });
    for (const type of ["clock", "draw", "emote", "rematch"] as const) {
      room.onMessage(type, (message: object) => {
        this.asides.push({ type, ...message });
        this.look();
      });
    }
    room.onMessage("error", (error) => {
      this.errors.push(error);
      this.look();
    });
    room.onStateChange(({ deadline, clockStartsAt }) => {
      this.times.add(deadline).add(clockStartsAt);
      this.look();
    });
    room.onReconnect(() => this.look());
    room.onLeave((code, reason) => {
      this.closed = { code, reason };
      this.look();
    });
  }

  get seat(): -1 | 0 | 1 {
    return this.welcome?.seat ?? -1;
  }

  get state(): MatchState {
    return this.room.state;
  }

  get moves(): Move[] {
    return this.seat < 0 || !this.state.players ? [] : movesOfState(this.state, this.seat as 0 | 1);
  }

  /** Asks for a fresh welcome. @param seen how many actions this client has seen */
  async sync(seen?: number): Promise<ServerMessages["welcome"]> {
    const before = this.welcome;
    this.room.send("sync", { seen } as never);
    await this.until(() => this.welcome !== before);
    return this.welcome!;
  }

  async leave(): Promise<void> {
    await this.room.leave();
  }

  act(seq: unknown, move: unknown): Promise<{ ok: true; seq: number }> {
    return this.room.request("act", { seq, move } as never) as Promise<{ ok: true; seq: number }>;
  }

  #follow({ seq, events: told }: ServerMessages["events"]): void {
    const events = expandEvents(told);
    if (seq !== this.seq + 1) throw new Error(`action ${seq} comes after ${this.seq}`);
    this.seq = seq;
    this.events.push(...events);
    for (const event of events) project(this.view!, event);
  }

  /** The messages of this type. */
  heard(type: keyof ServerMessages): Record<string, unknown>[] {
    return this.asides.filter((aside) => aside.type === type);
  }
}

/** A user, who may open several connections. */
export class Player {
  readonly url: string;
  readonly sdk: Client;
  readonly user: { id: string; name: string };
  readonly token: string;

  constructor(url: string, token: string, user: Player["user"]) {
    this.url = url;
    this.sdk = new Client(url);
    this.sdk.auth.token = token;
    this.token = token;
    this.user = user;
  }

  static async guest(url: string): Promise<Player> {
    const { token, user } = await newGuest(url);
    return new Player(url, token, user);
  }

  /** Opens a private table, and sits down at it. @throws {Error} whose message is the problem's code */
  async invite(wish: InvitationWish): Promise<MatchClient> {
    return this.join(await this.openTable(wish));
  }

  /** @returns the id of the match, whose room is made when somebody comes. @throws {Error} with the problem's code */
  async openTable(wish: InvitationWish): Promise<string> {
    const response = await fetch(`${this.url}/api/v1/invitations`, {
      method: "POST",
      headers: { "Content-Type": "application/json", Authorization: `Bearer ${this.token}` },
      body: JSON.stringify(wish),
    });
    const { matchId, code } = (await response.json()) as { matchId: string; code: string };
    if (!response.ok) throw new Error(code);
    return matchId;
  }

  /** Begins a match against a bot. */
  async create(options: MatchOptions): Promise<MatchClient> {
    return this.#enter(await this.sdk.create<MatchRoom>("match", options as never));
  }

  async join(roomId: string, options: MatchOptions = {}): Promise<MatchClient> {
    return this.#enter(await this.sdk.joinById<MatchRoom>(roomId, options as never));
  }

  async #enter(room: Room<MatchRoom, MatchState>): Promise<MatchClient> {
    const client = new MatchClient(room);
    const isIn = () => client.welcome !== null && client.state.players !== undefined;
    await client.until(() => isIn() || client.closed !== null);
    if (!isIn()) throw new Error(`closed with ${client.closed?.code} before the welcome`);
    return client;
  }
}

/** All that a match is: its log, and what each connection that is still open sees of it. */
export async function everythingOf(db: Db, clients: MatchClient[]) {
  const log = await databaseLogs(db).read(clients[0].room.roomId);
  const open = clients.filter((client) => !client.closed);
  const welcomes = await Promise.all(open.map((client) => client.sync()));
  return { log, views: welcomes.map(({ seat, seq, view }) => ({ seat, seq, view })) };
}

/** The reason of a refusal: the code of a rejected request, of matchmaking, or of the connection. */
export async function refusal(attempt: Promise<unknown>): Promise<string> {
  try {
    await attempt;
    return "accepted";
  } catch (error) {
    const { reason, message } = error as { reason?: { code: string }; message: string };
    return reason?.code ?? message;
  }
}

/** Makes moves at random whenever it is this client's turn, until the match is over. */
export async function playAtRandom(client: MatchClient, random: () => number): Promise<void> {
  for (;;) {
    const { seq } = client;
    await client.until(() => client.state.status === "over" || client.moves.length > 0);
    if (client.state.status === "over") return;
    const moves = client.moves;
    await client.act(client.state.seq, moves[Math.floor(random() * moves.length)]);
    await client.until(() => client.seq > seq);
  }
}
