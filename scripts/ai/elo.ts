// Elo ratings from results between many players, by the Bradley-Terry model, and their intervals.

/** `score[i][j]`: what i has scored against j, a draw counting half; `games[i][j]`: how many they have played. */
export interface Results {
  score: number[][];
  games: number[][];
}

export interface Rating {
  elo: number;
  /** Half the width of the 95 % interval. */
  half: number;
}

const STEPS = 500;
const SCALE = 400 / Math.LN10;
/** Half a game won and lost against the average: a player who has won all games has no finite rating. */
const PRIOR = 0.5;

/** Ratings around a mean of 0. */
export function eloOf({ score, games }: Results): Rating[] {
  const players = score.map((_, i) => i);
  let strength = players.map(() => 1);
  for (let step = 0; step < STEPS; step++) {
    const next = players.map((i) => {
      const won = PRIOR + players.reduce((sum, j) => sum + score[i][j], 0);
      const expected = players.reduce((sum, j) => sum + games[i][j] / (strength[i] + strength[j]), 0);
      return won / (expected + (2 * PRIOR) / (strength[i] + 1));
    });
    const mean = Math.exp(next.reduce((sum, value) => sum + Math.log(value), 0) / next.length);
    strength = next.map((value) => value / mean);
  }
  return players.map((i) => {
    const information = players.reduce((sum, j) => {
      const p = strength[i] / (strength[i] + strength[j]);
      return sum + games[i][j] * p * (1 - p);
    }, PRIOR / 2);
    return { elo: SCALE * Math.log(strength[i]), half: (1.96 * SCALE) / Math.sqrt(information) };
  });
}
