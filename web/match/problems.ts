// Errors of matches: the server's code and a sentence for the player.
import type { ProblemCode } from "../../src/http/problem.ts";
import type { MatchErrorCode } from "../../src/matches/errors.ts";
import { ApiError } from "../api/http.ts";

/** Whatever the SDK throws, as an error with a code and a sentence. */
export function toApiError(error: unknown): ApiError {
  if (error instanceof ApiError) return error;
  const { reason, data, message = "" } = error as { reason?: unknown; data?: unknown; message?: string };
  const told = (reason ?? data ?? {}) as Told;
  const code = told.code ?? (message in SENTENCES ? message : "offline");
  const say = (SENTENCES as Record<string, Sentence | undefined>)[code];
  const sentence = say?.(told) ?? told.message ?? told.detail ?? message;
  return new ApiError(code, sentence || "Something went wrong.", told.status, told.retryAfter);
}

/** Whether another attempt may succeed: the server is starting, or the match is being resumed. */
export const isPassing = ({ code }: ApiError) => PASSING.has(code);

const PASSING = new Set(["offline", "unavailable", "internal", "seat_expired", "too_many_requests"]);

type Sentence = (told: Told) => string;

interface Told {
  code?: string;
  message?: string;
  detail?: string;
  status?: number;
  /** Seconds. */
  retryAfter?: number;
}

const seconds = (count = 1) => (count === 1 ? "a second" : `${count} seconds`);

/** Sentences for errors that the client can explain better than the server. */
const SENTENCES: Record<MatchErrorCode, Sentence> & Partial<Record<ProblemCode, Sentence>> = {
  bad_message: () => "The server did not understand that: load the page again.",
  illegal_action: () => "The rules do not allow that just now.",
  illegal_deck: () => "This deck does not fit the rules of the match: choose another.",
  deck_not_found: () => "This deck is not there any more: choose another.",
  seat_taken: () => "Somebody else was faster: both seats are taken. You can still watch.",
  room_not_found: () => "There is no such match any more.",
  stale_sequence: () => "Something happened first. Look again, then choose.",
  not_your_turn: () => "It is not your turn.",
  match_over: () => "The match is over.",
  match_not_over: () => "The match is not over yet.",
  not_started: () => "The match has not begun yet.",
  spectator: () => "You only watch this match.",
  unavailable: () => "The server could not do that just now: try again in a moment.",
  moved: () => "The match has moved to another server. One moment.",
  seat_expired: () => "That took too long, and the place was given up. Try again.",
  draw_offered: () => "Your offer stands: it is for your opponent to answer.",
  too_many_offers: () => "You have offered a draw this turn already.",
  no_draw_offer: () => "There is no offer of a draw any more.",
  muted: () => "You are muted: your profile says why.",
  emote_not_owned: () => "This emote is not yours.",
  too_many_emotes: ({ retryAfter }) => `Too many emotes: try again in ${seconds(retryAfter)}.`,
  too_many_messages: ({ retryAfter }) =>
    `That was too fast for the server: try again in ${seconds(retryAfter)}.`,
  too_many_requests: () => "That was too fast for the server: wait a moment, then try again.",
};
