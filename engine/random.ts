// Chance: the ChaCha8 stream cipher as a random generator. Its whole state is a key and a counter. Nobody who sees
// some of its numbers can predict the next one, and a game can be replayed exactly. Source: D. J. Bernstein, "ChaCha,
// a variant of Salsa20" (2008), with 8 rounds.

export interface Chance {
  readonly key: readonly number[];
  drawn: number;
}

const WORDS = 16;

/**
 * The key of a seed: 64 hex digits are taken as they are (256 bits of entropy); any other text is mixed (for tests
 * and simulations, which need no secrecy).
 */
export function keyOf(seed: string): number[] {
  const key: number[] = [];
  if (/^[0-9a-fA-F]{64}$/.test(seed)) {
    for (let i = 0; i < 8; i++) key.push(Number.parseInt(seed.slice(i * 8, i * 8 + 8), 16) | 0);
    return key;
  }
  for (let i = 0; i < 8; i++) {
    let h = 0x9e3779b9 ^ i;
    for (let j = 0; j < seed.length; j++) {
      h = Math.imul(h ^ seed.charCodeAt(j), 0x85ebca6b);
      h ^= h >>> 13;
    }
    key.push(Math.imul(h ^ (h >>> 16), 0xc2b2ae35) | 0);
  }
  return key;
}

function rotated(word: number, bits: number): number {
  return (word << bits) | (word >>> (32 - bits));
}

/** A quarter round on four words of a block. */
function quarter(x: Int32Array, i: number, j: number, k: number, l: number): void {
  let a = x[i];
  let b = x[j];
  let c = x[k];
  let d = x[l];
  a = (a + b) | 0;
  d = rotated(d ^ a, 16);
  c = (c + d) | 0;
  b = rotated(b ^ c, 12);
  a = (a + b) | 0;
  d = rotated(d ^ a, 8);
  c = (c + d) | 0;
  b = rotated(b ^ c, 7);
  x[i] = a;
  x[j] = b;
  x[k] = c;
  x[l] = d;
}

/** The 16 words of one block of the stream. */
export function chachaBlock(key: readonly number[], counter: number): Int32Array {
  const start = new Int32Array(WORDS);
  start[0] = 0x61707865;
  start[1] = 0x3320646e;
  start[2] = 0x79622d32;
  start[3] = 0x6b206574;
  for (let i = 0; i < 8; i++) start[4 + i] = key[i];
  start[12] = counter;
  const x = start.slice();
  for (let round = 0; round < 4; round++) {
    quarter(x, 0, 4, 8, 12);
    quarter(x, 1, 5, 9, 13);
    quarter(x, 2, 6, 10, 14);
    quarter(x, 3, 7, 11, 15);
    quarter(x, 0, 5, 10, 15);
    quarter(x, 1, 6, 11, 12);
    quarter(x, 2, 7, 8, 13);
    quarter(x, 3, 4, 9, 14);
  }
  for (let i = 0; i < WORDS; i++) x[i] += start[i];
  return x;
}

/** A whole number from 0 to `below` - 1. */
export function randomBelow(chance: Chance, below: number): number {
  const block = chachaBlock(chance.key, Math.floor(chance.drawn / WORDS));
  const word = block[chance.drawn++ % WORDS] >>> 0;
  return Math.floor((word / 0x1_0000_0000) * below);
}

/** Shuffles in place (Fisher and Yates), a block of the stream at a time. */
export function shuffle(chance: Chance, items: number[]): void {
  let block: Int32Array | null = null;
  for (let i = items.length - 1; i > 0; i--) {
    const place = chance.drawn % WORDS;
    if (block === null || place === 0) {
      block = chachaBlock(chance.key, Math.floor(chance.drawn / WORDS));
    }
    chance.drawn++;
    const j = Math.floor(((block[place] >>> 0) / 0x1_0000_0000) * (i + 1));
    const item = items[i];
    items[i] = items[j];
    items[j] = item;
  }
}

/** A generator of fractions in [0, 1) for bots, tests and simulations: the same cipher with a seed of its own. */
export function randomFrom(seed: string): () => number {
  const chance = { key: keyOf(seed), drawn: 0 };
  let block = chachaBlock(chance.key, 0);
  return () => {
    const place = chance.drawn % WORDS;
    if (place === 0) block = chachaBlock(chance.key, chance.drawn / WORDS);
    chance.drawn++;
    return (block[place] >>> 0) / 0x1_0000_0000;
  };
}
