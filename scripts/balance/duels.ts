// Games between bots for the balance report, and what is counted in them.

import { type Deck, type Game, type Pool, type RulesConfig, randomFrom } from "../../engine/index.ts";
import { ruleOfThumbMove } from "../../engine/sim/bot-input.ts";
import { playGame } from "../../engine/sim/play.ts";

/** The result of one game: the winning deck (0, 1, or -1 for a draw) and its course. */
export interface Duel {
  winner: 0 | 1 | -1;
  firstWon: boolean | null;
  turns: number;
  decisions: number;
  /** Decisions with more than one legal move. */
  realChoices: number;
  /** Indexes of the cards that each deck drew at least once. */
  drawn: [Set<number>, Set<number>];
}

/** Cards that left the deck: each was drawn, and could influence the game. */
function drawnBy(game: Game, seat: 0 | 1, deck: Deck): Set<number> {
  const left = new Map<number, number>();
  const { deck: undrawn, prizes } = game.players[seat];
  for (const card of [...undrawn, ...prizes]) left.set(card, (left.get(card) ?? 0) + 1);
  const had = new Map<number, number>();
  for (const id of deck.cards) {
    const card = game.pool.byId.get(id) as number;
    had.set(card, (had.get(card) ?? 0) + 1);
  }
  return new Set([...had].filter(([card, count]) => count > (left.get(card) ?? 0)).map(([card]) => card));
}

/** Plays one game of rule-based bots. `mirrored` swaps the seats and nothing else. */
export function duel(
  pool: Pool,
  rules: RulesConfig,
  decks: readonly [Deck, Deck],
  seed: string,
  mirrored: boolean,
): Duel {
  const random = randomFrom(`${seed} bots`);
  const seats: [Deck, Deck] = mirrored ? [decks[1], decks[0]] : [decks[0], decks[1]];
  let decisions = 0;
  let realChoices = 0;
  const { game } = playGame({ rules, pool, decks: seats, seed }, (state, seat, moves) => {
    decisions++;
    if (moves.length > 1) realChoices++;
    return moves.length === 1 ? moves[0] : ruleOfThumbMove(state, seat, moves, random);
  });
  const won = game.result?.winner ?? -1;
  const drawn = [drawnBy(game, 0, seats[0]), drawnBy(game, 1, seats[1])] as const;
  const deckOf = (seat: 0 | 1): 0 | 1 => (mirrored ? (seat === 0 ? 1 : 0) : seat);
  return {
    winner: won === -1 ? -1 : deckOf(won),
    firstWon: won === -1 ? null : won === game.first,
    turns: game.turn,
    decisions,
    realChoices,
    drawn: mirrored ? [drawn[1], drawn[0]] : [drawn[0], drawn[1]],
  };
}

/** Sums over many games. */
export interface Totals {
  games: number;
  ties: number;
  firstWins: number;
  turns: number;
  decisions: number;
  realChoices: number;
}

export function newTotals(): Totals {
  return { games: 0, ties: 0, firstWins: 0, turns: 0, decisions: 0, realChoices: 0 };
}

export function addDuel(totals: Totals, played: Duel): void {
  totals.games++;
  totals.turns += played.turns;
  totals.decisions += played.decisions;
  totals.realChoices += played.realChoices;
  if (played.winner === -1) totals.ties++;
  if (played.firstWon === true) totals.firstWins++;
}
