// What the server says to the clients of a match, apart from the state: each what its seat may know.
import type { Client, Room } from "@colyseus/core";
import {
  type Event,
  type RulesConfig,
  redact,
  type Seat,
  SPECTATOR,
  type View,
  view,
} from "../engine/index.ts";
import type { MatchError } from "../src/matches/errors.ts";
import type { ClockRules } from "../src/matches/clocks.ts";
import type { Emote } from "../src/matches/emotes.ts";
import type { Decider } from "../src/matches/log.ts";
import type { Match, MatchUpdate } from "../src/matches/match.ts";
import type { Identity } from "./options.ts";
import type { Table } from "./table.ts";

export interface ServerMessages {
  /** On joining, on coming back, and when the match begins. */
  welcome: {
    /** -1 for a spectator. */
    seat: Seat | -1;
    /** Number of the next action. */
    seq: number;
    /** Actions that `view` has seen: `seq`, or fewer for a client that said how far it had come. */
    from: number;
    /** What the seat sees after `from` actions; null before the match has begun. */
    view: View | null;
    /** How that came about, while `from` is 0: shuffles, mulligans with the hands that they show, first hands. */
    opening: Event[];
    /** What has happened between `from` and `seq`, in order. */
    missed: ServerMessages["events"][];
    rules: RulesConfig;
    poolVersion: string;
    /** By seat; empty while nobody sits there. */
    names: [string, string];
    clocks: ClockRules;
    /** The server's clock, in milliseconds since 1970. */
    now: number;
  };
  /** What an action has done. `seq` counts the action in. */
  events: { seq: number; by: Decider; events: Event[] };
  /** The time of the seat that has to move will be up in `left` milliseconds, reserve and all. */
  clock: { seat: Seat; left: number };
  /** What became of the draw that `seat` offers. */
  draw: { seat: Seat; what: "offered" | "declined" | "lapsed" };
  /** A player says something; whoever has muted the opponent is not told. */
  emote: { seat: Seat; emote: Emote };
  /** Both players want another match: it is played in this room. */
  rematch: { roomId: string };
  /** The refusal of a message that was sent without asking for a reply. */
  error: ReturnType<MatchError["toJSON"]>;
}

export type MatchClient = Client<{ auth: Identity; messages: ServerMessages }>;

export function welcome(
  client: MatchClient,
  table: Table,
  match: Match | null,
  poolVersion: string,
): ServerMessages["welcome"] {
  const seat = table.heldBy(client);
  return {
    seat,
    seq: match?.seq ?? 0,
    view: match && view(match.game, seat),
    opening: match?.seq === 0 ? redact(match.opening, seat) : [],
    rules: table.rules,
    poolVersion,
    names: table.names,
    now: Date.now(),
  };
}

/** Spectators, however many, share one encoding. */
export function tellEvents(room: Room, table: Table, { seq, entry, events }: MatchUpdate): void {
  const { by } = entry;
  const { holders } = table;
  for (const client of holders) {
    client.send("events", { seq, by, events: redact(events, table.heldBy(client)) });
  }
  if (holders.length === room.clients.length) return;
  room.broadcast("events", { seq, by, events: redact(events, SPECTATOR) }, { except: holders });
}
