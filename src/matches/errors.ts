// The refusals of matches and their rooms: a code for programs and a sentence for people.

/** Refusals of matchmaking, before there is a room, are in src/http/problem.ts. */
export const MATCH_ERRORS = {
  bad_message: "The message does not have the shape that its type asks for",
  too_many_messages: "Too many messages: wait for as many seconds as `retryAfter` says",
  spectator: "Spectators only watch",
  not_started: "The match has not begun",
  match_over: "The match is over",
  match_not_over: "The match is not over yet",
  stale_sequence: "The action answers an earlier state of the match",
  not_your_turn: "It is for the other player to move",
  illegal_action: "The rules do not allow this move now",
  draw_offered: "The offer of a draw stands already",
  too_many_offers: "Only one draw may be offered in each turn",
  no_draw_offer: "The opponent does not offer a draw",
  too_many_emotes: "Too many emotes: wait for as many seconds as `retryAfter` says",
  muted: "An administrator has muted this account: `reason` says why, `until` until when",
  emote_not_owned: "The player has not brought this emote to the match",
  illegal_deck: "The deck breaks the rules of this match",
  unavailable: "The action could not be recorded: try again",
  moved: "The match goes on in another room: join it again",
} as const;

/** A match that this server cannot go on with, whose log stays: its cards or the log's version are unknown, or its log is not legal. */
export class UnplayableMatchError extends Error {
  override name = "UnplayableMatchError";
}

export type MatchErrorCode = keyof typeof MATCH_ERRORS;

export class MatchError extends Error {
  override name = "MatchError";
  readonly code: MatchErrorCode;
  /** Details for the client, such as the fields at fault. */
  readonly detail?: Record<string, unknown>;

  constructor(code: MatchErrorCode, detail?: Record<string, unknown>) {
    super(MATCH_ERRORS[code]);
    this.code = code;
    this.detail = detail;
  }

  toJSON() {
    return { code: this.code, message: this.message, ...this.detail };
  }
}

/** An action that the engine fails to play, as it does again at each attempt. */
export class EngineFailure extends MatchError {
  override name = "EngineFailure";

  constructor() {
    super("unavailable");
  }
}
