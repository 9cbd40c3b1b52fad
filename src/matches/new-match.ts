// What is needed to begin a match.
import { randomBytes } from "node:crypto";
import type { RulesConfig } from "../../engine/index.ts";
import type { Audience } from "./action-log.ts";
import type { MatchContext } from "./context.ts";
import type { MatchPlayer } from "./players.ts";
import type { TimeControl } from "./time-control.ts";

/** The part of a new match that is fixed before the players are known. */
export interface MatchConfig {
  context: MatchContext;
  rules: RulesConfig;
  clocks: TimeControl;
  audience: Audience;
}

export interface NewMatch extends MatchConfig {
  id: string;
  /** By seat, with legal decks. */
  players: [MatchPlayer, MatchPlayer];
}

/** A random id that is safe in URLs. It is too long to guess, because it lets people watch. */
export const newMatchId = () => randomBytes(12).toString("base64url");
