// Every starter deck against every other, seats mirrored over the same seeds.

import { type DeckList, deckOf } from "../../cards/content.ts";
import { type Pool, PRESETS, type PresetName } from "../../engine/index.ts";
import type { Progress } from "../support/progress.ts";
import { addDuel, duel, newTotals, type Totals } from "./duels.ts";
import { type Rate, rateOf } from "./statistics.ts";

export interface Pairing {
  row: string;
  column: string;
  /** How often `row` won, a draw counted as half. */
  rate: Rate;
}

export interface StarterReport {
  decks: DeckList[];
  pairings: Pairing[];
  overall: { deck: string; rate: Rate }[];
  totals: Totals;
}

/** Bounds that the starters must keep: overall, in a pair, and for the first player. */
const BOUNDS = { overall: [0.4, 0.6], pair: [0.3, 0.7], first: [0.45, 0.55] } as const;

export function compareStarters(
  pool: Pool,
  decks: DeckList[],
  rules: PresetName,
  gamesPerPair: number,
  bar: Progress,
): StarterReport {
  const totals = newTotals();
  const pairings: Pairing[] = [];
  const won = new Map<string, number>(decks.map(({ id }) => [id, 0]));
  const seeds = Math.ceil(gamesPerPair / 2);
  const pairs = decks.flatMap((row, i) => decks.slice(i + 1).map((column) => [row, column] as const));
  for (const [row, column] of pairs) {
    const lists = [deckOf(row), deckOf(column)] as const;
    let wins = 0;
    for (let game = 0; game < seeds * 2; game++) {
      const played = duel(pool, PRESETS[rules], lists, `pair ${game >> 1}`, game % 2 === 1);
      addDuel(totals, played);
      wins += played.winner === -1 ? 0.5 : played.winner === 0 ? 1 : 0;
      bar.show(totals.games, `${row.id} against ${column.id}, ${totals.games} games`);
    }
    pairings.push({ row: row.id, column: column.id, rate: rateOf(wins, seeds * 2) });
    won.set(row.id, (won.get(row.id) ?? 0) + wins);
    won.set(column.id, (won.get(column.id) ?? 0) + seeds * 2 - wins);
  }
  const each = seeds * 2 * (decks.length - 1);
  const overall = decks.map(({ id }) => ({ deck: id, rate: rateOf(won.get(id) ?? 0, each) }));
  return { decks, pairings, overall, totals };
}

function outside(value: number, [low, high]: readonly [number, number]): boolean {
  return value < low || value > high;
}

/** Violations of the bounds, in words. */
export function imbalances(report: StarterReport): string[] {
  const { totals } = report;
  const first = totals.firstWins / Math.max(1, totals.games - totals.ties);
  const say = (what: string, rate: number, [low, high]: readonly [number, number]): string =>
    `${what} wins ${(100 * rate).toFixed(1)} %; ${Math.round(100 * low)} to ${Math.round(100 * high)} % is allowed`;
  return [
    ...report.overall
      .filter(({ rate }) => outside(rate.rate, BOUNDS.overall))
      .map(({ deck, rate }) => say(deck, rate.rate, BOUNDS.overall)),
    ...report.pairings
      .filter(({ rate }) => outside(rate.rate, BOUNDS.pair))
      .map(({ row, column, rate }) => say(`${row} against ${column}`, rate.rate, BOUNDS.pair)),
    ...(outside(first, BOUNDS.first) ? [say("the first player", first, BOUNDS.first)] : []),
  ];
}
