// How much the tests at random do, and what: FUZZ_SCALE=10 plays ten times as much as they do by
// default, FUZZ_SEED=anything plays other games.

const SCALE = Number(process.env.FUZZ_SCALE ?? "1");
if (!(SCALE > 0)) throw new Error(`FUZZ_SCALE is "${process.env.FUZZ_SCALE}"; it must be a number above 0.`);

const SEED = process.env.FUZZ_SEED ?? "0";

export function scaled(count: number): number {
  return Math.ceil(count * SCALE);
}

/** What repeats a failure. */
export class FuzzFailure extends Error {
  constructor(name: string, cause: unknown) {
    super(`FUZZ_SEED=${SEED}, ${name}: ${(cause as Error).message}`, { cause });
  }
}

/** The name of a game at random, from which all that is random in it comes. */
export function gameName(what: string, number: number): string {
  return `${SEED} ${what} ${number}`;
}
