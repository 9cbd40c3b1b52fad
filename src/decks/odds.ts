// Chances of opening hands, exact: counted in whole numbers, never simulated.

export interface Fraction {
  numerator: bigint;
  denominator: bigint;
}

/** n choose k. */
function choose(n: number, k: number): bigint {
  if (k < 0 || k > n) return 0n;
  let result = 1n;
  // After each step this is a binomial coefficient itself, so that the division leaves nothing over.
  for (let i = 1; i <= k; i++) result = (result * BigInt(n - k + i)) / BigInt(i);
  return result;
}

/**
 * The chance of exactly so many hits among cards drawn from a shuffled deck (the hypergeometric distribution):
 * C(hits, k) · C(deck − hits, drawn − k) / C(deck, drawn).
 * @param deck cards in the deck. @param hits cards of the deck that count. @param drawn at most `deck`.
 * @returns for each number k from 0 to `drawn`, in lowest terms.
 */
export function hitChances(deck: number, hits: number, drawn: number): Fraction[] {
  const all = choose(deck, drawn);
  return Array.from({ length: drawn + 1 }, (_, k) =>
    lowest({ numerator: choose(hits, k) * choose(deck - hits, drawn - k), denominator: all }),
  );
}

export function complement({ numerator, denominator }: Fraction): Fraction {
  return { numerator: denominator - numerator, denominator };
}

/** As a number from 0 to 1: the nearest that there is, for decks of any size that rules allow. */
export const toNumber = ({ numerator, denominator }: Fraction): number =>
  Number(numerator) / Number(denominator);

export const toText = ({ numerator, denominator }: Fraction): string => `${numerator}/${denominator}`;

function lowest({ numerator, denominator }: Fraction): Fraction {
  let [a, b] = [numerator, denominator];
  while (b > 0n) [a, b] = [b, a % b];
  return { numerator: numerator / a, denominator: denominator / a };
}
