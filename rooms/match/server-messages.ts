// What the server says to the clients of a match, apart from the state: each what its seat may know.
import { type CompactEvent, compactEvents } from "../../engine/compact-events.ts";
import type { RulesConfig, Seat, View } from "../../engine/index.ts";
import type { Decider } from "../../src/matches/action-log.ts";
import type { Emote } from "../../src/matches/emotes.ts";
import type { MatchError } from "../../src/matches/errors.ts";
import type { DrawNews } from "../../src/matches/match.ts";
import type { PlayedAction } from "../../src/matches/playback.ts";
import type { TimeControl } from "../../src/matches/time-control.ts";

/** What an action has done, as it is sent. */
export interface ActionEvents {
  seq: number;
  /** The player, unless it says otherwise. */
  by?: Decider;
  events: CompactEvent[];
}

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
    opening: CompactEvent[];
    /** What has happened between `from` and `seq`, in order. */
    missed: ActionEvents[];
    rules: RulesConfig;
    poolVersion: string;
    /** By seat; empty while nobody sits there. */
    names: [string, string];
    clocks: TimeControl;
    /** Seconds by which a spectator sees everything later. */
    delay: number;
    /** The server's clock, in milliseconds since 1970. */
    now: number;
  };
  /** What an action has done. `seq` counts the action in. */
  events: ActionEvents;
  /** The time of the seat that has to move will be up in `left` milliseconds, reserve and all. */
  clock: { seat: Seat; left: number };
  /** What became of the draw that `seat` offers. */
  draw: { seat: Seat; what: DrawNews };
  /** A player says something; whoever has muted the opponent is not told. */
  emote: { seat: Seat; emote: Emote };
  /** Both players want another match: it is played in this room. */
  rematch: { roomId: string };
  /** The refusal of a message that was sent without asking for a reply. */
  error: ReturnType<MatchError["toJSON"]>;
}

/** Messages that players and spectators alike are sent. */
export type Announcement = "clock" | "draw" | "emote" | "rematch";

export const actionEvents = ({ seq, by, events }: PlayedAction): ActionEvents => ({
  seq,
  ...(by !== "player" && { by }),
  events: compactEvents(events),
});
