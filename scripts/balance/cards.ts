// How often each card of the pool wins when it is drawn: random decks from the whole pool.

import { type Pool, type RulesConfig, randomFrom } from "../../engine/index.ts";
import { deckSource, randomDeck } from "../../engine/sim/random-deck.ts";
import type { Progress } from "../support/progress.ts";
import { duel } from "./duels.ts";
import { deviationOf, meanOf, type Rate, rateOf } from "./statistics.ts";

export interface CardRate {
  id: string;
  name: string;
  rate: Rate;
  /** Deviations from the mean of all cards. */
  sigma: number;
}

const FEWEST_GAMES = 50;

/** Win rates of all cards but basic energy, the best first; cards seldom drawn are left out. */
export function cardRates(pool: Pool, rules: RulesConfig, games: number, bar: Progress): CardRate[] {
  const source = deckSource(pool);
  const random = randomFrom("card rates");
  const seen = pool.cards.map(() => ({ wins: 0, games: 0 }));
  for (let game = 0; game < games; game++) {
    const decks = [randomDeck(source, rules, random), randomDeck(source, rules, random)] as const;
    const { winner, drawn } = duel(pool, rules, decks, `cards ${game}`, false);
    drawn.forEach((cards, deck) => {
      for (const card of cards) {
        seen[card].games++;
        seen[card].wins += winner === -1 ? 0.5 : winner === deck ? 1 : 0;
      }
    });
    bar.show(game, `${game} games of random decks`);
  }
  const rated = seen.flatMap(({ wins, games: count }, card) => {
    const info = pool.info[card];
    if (info.basicEnergy || count < FEWEST_GAMES) return [];
    return [{ id: info.card.id, name: info.name, rate: rateOf(wins, count) }];
  });
  const rates = rated.map(({ rate }) => rate.rate);
  const mean = meanOf(rates);
  const deviation = deviationOf(rates);
  return rated
    .map((card) => ({ ...card, sigma: (card.rate.rate - mean) / deviation }))
    .sort((a, b) => b.sigma - a.sigma);
}
