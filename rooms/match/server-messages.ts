// The messages from the server to the clients of a match, besides the state.
import { type CompactEvent, compactEvents } from "../../engine/compact-events.ts";
import type { Deck, RulesConfig, Seat, View } from "../../engine/index.ts";
import type { ProblemCode } from "../../src/http/problem.ts";
import type { Decider } from "../../src/matches/action-log.ts";
import type { MatchContext } from "../../src/matches/context.ts";
import type { MatchErrorCode } from "../../src/matches/errors.ts";
import type { DrawStatus } from "../../src/matches/match.ts";
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
    /** Number of actions that `view` includes: `seq`, or fewer for a client that said what it had seen. */
    from: number;
    /** What the seat sees after `from` actions; null before the match has begun. */
    view: View | null;
    /** The events of the set-up, if `from` is 0: shuffles, mulligans with the hands that they show, first hands. */
    opening: CompactEvent[];
    /** The actions between `from` and `seq`, in order. */
    missed: ActionEvents[];
    rules: RulesConfig;
    poolVersion: string;
    /** By seat; empty while nobody sits there. */
    names: [string, string];
    /** The deck list that the seat plays with; null for spectators, and before the match has begun. */
    deck: Deck | null;
    clocks: TimeControl;
    /** What the match is played for. */
    context: MatchContext;
    /** Seconds by which a spectator sees everything later. */
    delay: number;
    /** The server's clock, in milliseconds since 1970. */
    now: number;
    /** Version of the web client that the server serves, as in the header X-App-Version. */
    app: string;
  };
  /** The events of an action. `seq` includes the action. */
  events: ActionEvents;
  /** The seat to move has `left` milliseconds, its reserve included. */
  clock: { seat: Seat; left: number };
  /** What became of the draw that `seat` offers. */
  draw: { seat: Seat; what: DrawStatus };
  /** A free emote, or the id of one that the player owns. It is not sent to an opponent who has muted them. */
  emote: { seat: Seat; emote: string };
  /** Both players want a rematch: the room in which it is played. */
  rematch: { roomId: string };
  /** The refusal of a message that was sent without asking for a reply. */
  error: Refusal;
}

/** Why a message was refused: a code of src/matches/errors.ts or src/http/problem.ts, and details such as `fields`. */
export interface Refusal {
  code: MatchErrorCode | ProblemCode;
  message: string;
  [detail: string]: unknown;
}

/** Messages that players and spectators alike are sent. */
export type Announcement = "clock" | "draw" | "emote" | "rematch";

export const actionEvents = ({ seq, by, events }: PlayedAction): ActionEvents => ({
  seq,
  ...(by !== "player" && { by }),
  events: compactEvents(events),
});
