// Counts and prints the results of a simulation.

import type { Outcome } from "./checked-game.ts";

export interface Tally {
  games: number;
  moves: number;
  failures: number;
  reasons: Map<string, number>;
  firstWins: number;
  ties: number;
}

export function newTally(): Tally {
  return { games: 0, moves: 0, failures: 0, reasons: new Map(), firstWins: 0, ties: 0 };
}

export function count(tally: Tally, { moves, result, first }: Outcome): void {
  tally.moves += moves;
  tally.reasons.set(result.reason, (tally.reasons.get(result.reason) ?? 0) + 1);
  if (result.winner === -1) tally.ties++;
  else if (result.winner === first) tally.firstWins++;
}

const percent = (part: number, whole: number): string =>
  whole === 0 ? "–" : `${((100 * part) / whole).toFixed(1)} %`;

export function summary(tally: Tally, seconds: number): string {
  const ended = tally.games - tally.failures;
  const reasons = [...tally.reasons].sort((a, b) => b[1] - a[1]);
  const rate = (number: number): string => Math.round(number / seconds).toLocaleString("en");
  return [
    `${tally.games.toLocaleString("en")} games, ${tally.failures} failed, in ${seconds.toFixed(1)} s`,
    `${tally.moves.toLocaleString("en")} moves: ${rate(tally.moves)} a second, ${rate(tally.games)} games a second`,
    `ended by ${reasons.map(([reason, number]) => `${reason} ${percent(number, ended)}`).join(", ") || "nothing"}`,
    `the first player won ${percent(tally.firstWins, ended - tally.ties)} of the decided games; ties ${percent(tally.ties, ended)}`,
  ].join("\n");
}
