// The attacks that a Mantimon shows.

import type { MonView, Pool } from "../../engine/index.ts";
import type { CardText } from "../../engine/text/card-text.ts";
import { advice } from "./advice.ts";
import { topCard } from "./game-log.ts";

/**
 * The attacks of its card, and behind them those of the cards that it evolved from that it may use now: a move names an
 * attack by its place among all of them.
 */
export function shownAttacks(
  mon: MonView,
  pool: Pool,
  isUsable: (index: number) => boolean,
): { attack: CardText["attacks"][number]; index: number }[] {
  const own = advice.get().textOf(pool, topCard(mon)).attacks.length;
  const all = mon.cards.toReversed().flatMap((card) => advice.get().textOf(pool, card).attacks);
  return all
    .map((attack, index) => ({ attack, index }))
    .filter(({ index }) => index < own || isUsable(index));
}
