// The players of a match, as its log keeps them.
import type { Worn } from "../../cards/cosmetic-types.ts";
import type { Deck } from "../../engine/index.ts";
import type { BotPlayer } from "./bots.ts";

/** `worn`: the cosmetics of the day on which the match began. Logs from before there were any lack it. */
export type MatchPlayer = { name: string; deck: Deck } & (
  | { kind: "user"; userId: string; worn?: Worn }
  | ({ kind: "bot"; userId: null } & BotPlayer)
  /** In the history only, after the account was deleted. */
  | { kind: "deleted"; userId: null }
);

export const wornIn = (player: MatchPlayer | null | undefined): Worn =>
  (player?.kind === "user" && player.worn) || {};

/** The name of deleted users in the matches of others. */
export const FORMER_PLAYER = "A former player";

/** What the log of a match keeps of a player whose account was deleted: neither id nor name. */
export const formerPlayer = ({ deck }: MatchPlayer): MatchPlayer => ({
  kind: "deleted",
  userId: null,
  name: FORMER_PLAYER,
  deck,
});
