// The players of a match, as its log keeps them.
import type { Worn } from "../../cards/cosmetic-types.ts";
import { type Deck, opponentOf, type Seat } from "../../engine/index.ts";
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

/** The other player of a match, by the name that the match shows. */
export interface Opponent {
  /** Null for a bot, and for a deleted account. */
  id: string | null;
  name: string;
}

/** @param players null if there are not two yet. @returns null if the user is none of them. */
export function opponentAmong(
  players: readonly [MatchPlayer, MatchPlayer] | null,
  userId: string,
): Opponent | null {
  const seat = players?.findIndex((player) => player.userId === userId) ?? -1;
  if (!players || seat < 0) return null;
  const { userId: id, name } = players[opponentOf(seat as Seat)];
  return { id, name };
}
