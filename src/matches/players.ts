// Who plays a match, as it stands in the match's log.
import type { Deck } from "../../engine/index.ts";
import type { BotId } from "./bots.ts";

export type MatchPlayer = { name: string; deck: Deck } & (
  | { kind: "user"; userId: string }
  | { kind: "bot"; userId: null; bot: BotId }
  /** In the history only: whoever plays has an account. */
  | { kind: "deleted"; userId: null }
);

/** What deleted users are called in the matches of others. */
export const FORMER_PLAYER = "A former player";

/** What the log of a match keeps of a player whose account was deleted: neither id nor name. */
export const formerPlayer = ({ deck }: MatchPlayer): MatchPlayer => ({
  kind: "deleted",
  userId: null,
  name: FORMER_PLAYER,
  deck,
});
