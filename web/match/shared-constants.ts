// Constants that the client shares with the server's rooms. Their types come from the server, so they cannot differ.
import type { CLOSE as CODES } from "../../rooms/close-codes.ts";
import type { EMOTES as WORDS } from "../../src/matches/emotes.ts";
import type { FORMER_PLAYER as NOBODY } from "../../src/matches/players.ts";

/** Why a room ends a connection for good. */
export const CLOSE: Pick<
  typeof CODES,
  "takenOver" | "matchEnded" | "opponentAbsent" | "seatMissed" | "deckRefused"
> = {
  takenOver: 4100,
  matchEnded: 4101,
  opponentAbsent: 4104,
  seatMissed: 4105,
  deckRefused: 4106,
};

/** What players may say to each other, in the order of the palette. */
export const EMOTES: typeof WORDS = [
  "hello",
  "good_luck",
  "well_played",
  "thanks",
  "wow",
  "oops",
  "thinking",
  "good_game",
];

/** The name in matches of those whose account is deleted. Nobody can be called so. */
export const FORMER_PLAYER: typeof NOBODY = "A former player";
