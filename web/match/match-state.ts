// The complete state of a match in this browser.
import type { Worn } from "../../cards/cosmetic-types.ts";
import type { Deck, Move, Pool, RulesConfig, Seat, View, Viewer } from "../../engine/index.ts";
import type { ServerMessages } from "../../rooms/match/server-messages.ts";
import type { MatchContext } from "../../src/matches/context.ts";
import type { TimeControl } from "../../src/matches/time-control.ts";
import type { ApiError } from "../api/http.ts";
import type { LogLine } from "./game-log.ts";
import type { Mark } from "./summary.ts";

/**
 * `lost`: another attempt to reach the server is on its way. `closed`: there will be none. `ended`: the match is over,
 * and its room is gone.
 */
export type LinkStatus = "joining" | "open" | "lost" | "closed" | "ended";

export interface Player {
  /** Empty while nobody sits here. */
  name: string;
  connected: boolean;
  bot: boolean;
  /** Milliseconds of reserve time. */
  reserve: number;
  /** Wants another match after this one. */
  rematch: boolean;
  /** Cosmetics. */
  worn: Worn;
}

/** A play of another player that stays in sight until it is read. */
export interface Play {
  id: number;
  seat: Seat;
  card: number;
  /** What was done with the card. */
  what: "played" | "evolved" | "stadium" | "tool" | "ability" | "attack" | "basic";
  /** Index of the attack; -1 for all else. */
  attack: number;
}

/** A message that is shown for a moment. */
export interface Notice {
  id: number;
  tone: "plain" | "alarm";
  text: string;
}

/** The latest emote of a player. */
export interface LastEmote {
  id: number;
  emote: ServerMessages["emote"]["emote"];
}

export interface MatchState {
  /** The cards that the match is played with. */
  pool: Pool;
  link: LinkStatus;
  /** Why the connection is closed. */
  problem: ApiError | null;
  /** -1 for a spectator. */
  seat: Viewer;
  rules: RulesConfig | null;
  clocks: TimeControl | null;
  /** What the match is played for; null for a lesson. */
  context: MatchContext | null;
  /** My deck list; null for a spectator, and before the match begins. */
  deck: Deck | null;
  players: [Player, Player];
  /**
   * Whose move it is, and the deadline including the reserve: milliseconds by the page's clock (clock.ts), 0 for no
   * limit.
   */
  currentPlayer: Viewer;
  deadline: number;
  /** Until then that time does not run: what the opponent has done is being shown. 0 for no such time. */
  clockStartsAt: number;
  /** Who offers a draw, -1 for nobody. */
  drawOffer: Viewer;
  spectators: number;
  /** The match is in the history: there is a replay of it. */
  recorded: boolean;
  /** Seconds by which spectators see everything later. */
  delay: number;
  /** The view that is shown. Null until the match begins. */
  view: View | null;
  /** Number of the next action, according to the events received. */
  seq: number;
  /** My legal moves as of action number `movesSeq`. */
  moves: Move[];
  movesSeq: number;
  /** Events are still being shown. */
  playing: boolean;
  /** The move that was sent and has no answer yet. */
  sent: Move | null;
  log: LogLine[];
  /** What the other players have played and this one has not read yet, oldest first. */
  plays: Play[];
  /** What counts for the summary. */
  marks: Mark[];
  /** The last turn is being shown again. */
  replaying: boolean;
  notice: Notice | null;
  /** By seat. */
  lastEmotes: [LastEmote | null, LastEmote | null];
  /** Emotes of others are not shown. */
  muted: boolean;
  /** No emote may be sent before this time: milliseconds by the page's clock. */
  quietUntil: number;
  /** Room of the rematch; null until both players agree. */
  rematchRoomId: string | null;
}

const NOBODY: Player = { name: "", connected: false, bot: false, reserve: 0, rematch: false, worn: {} };

export const START: Omit<MatchState, "pool"> = {
  link: "joining",
  problem: null,
  seat: -1,
  rules: null,
  clocks: null,
  context: null,
  deck: null,
  players: [NOBODY, NOBODY],
  currentPlayer: -1,
  deadline: 0,
  clockStartsAt: 0,
  drawOffer: -1,
  spectators: 0,
  recorded: false,
  delay: 0,
  view: null,
  seq: 0,
  moves: [],
  movesSeq: -1,
  playing: false,
  sent: null,
  log: [],
  plays: [],
  marks: [],
  replaying: false,
  notice: null,
  lastEmotes: [null, null],
  muted: false,
  quietUntil: 0,
  rematchRoomId: null,
};

/** Whether nobody can move for the moment: something is being shown, a move is on its way, or the connection is lost. */
export function isBusy({ movesSeq, seq, playing, sent, link }: MatchState): boolean {
  return link !== "open" || playing || sent !== null || movesSeq !== seq;
}

/** My moves; none before everything that led to them has been shown. */
export const openMoves = (state: MatchState): Move[] => (isBusy(state) ? [] : state.moves);

/** Whether a finished match can be asked for: it is in the history, or its room is gone and will not tell. */
export const isSettled = ({ recorded, link }: MatchState): boolean =>
  recorded || link === "ended" || link === "closed";

/** The seat shown at the bottom: one's own, and for spectators the first. */
export function bottomSeat(seat: Viewer): Seat {
  return seat === 1 ? 1 : 0;
}
