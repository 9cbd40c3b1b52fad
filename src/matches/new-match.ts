// What it takes to begin a match.
import { randomBytes } from "node:crypto";
import type { RulesConfig } from "../../engine/index.ts";
import type { Audience } from "./action-log.ts";
import type { MatchContext } from "./context.ts";
import type { MatchPlayer } from "./players.ts";
import type { TimeControl } from "./time-control.ts";

/** What is settled before it is known who plays. */
export interface MatchTerms {
  context: MatchContext;
  rules: RulesConfig;
  clocks: TimeControl;
  audience: Audience;
}

export interface NewMatch extends MatchTerms {
  id: string;
  /** By seat, with legal decks. */
  players: [MatchPlayer, MatchPlayer];
}

/** Too long to guess, as it lets people watch; fit for addresses. */
export const newMatchId = () => randomBytes(12).toString("base64url");
