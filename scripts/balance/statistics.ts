// The statistics of the balance report.

/** Part of a whole with the interval that holds the true rate in 95 of 100 cases. */
export interface Rate {
  rate: number;
  low: number;
  high: number;
  games: number;
}

const Z95 = 1.959964;

/** Wilson's score interval. `wins` may count ties as halves. */
export function rateOf(wins: number, games: number): Rate {
  if (games === 0) return { rate: 0, low: 0, high: 1, games };
  const rate = wins / games;
  const z2 = Z95 * Z95;
  const centre = (rate + z2 / (2 * games)) / (1 + z2 / games);
  const spread = (Z95 / (1 + z2 / games)) * Math.sqrt((rate * (1 - rate)) / games + z2 / (4 * games * games));
  return { rate, low: centre - spread, high: centre + spread, games };
}

export function meanOf(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

export function deviationOf(values: number[]): number {
  const mean = meanOf(values);
  return Math.sqrt(meanOf(values.map((value) => (value - mean) ** 2)));
}

export function percent(rate: number): string {
  return `${(100 * rate).toFixed(1)} %`;
}
