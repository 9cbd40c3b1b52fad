// The random tests: FUZZ_SCALE=10 has them do ten times as much, FUZZ_SEED=anything has them play other games and try
// other examples. Without it they do the same each time.
import { createHash } from "node:crypto";

const SCALE = Number(process.env.FUZZ_SCALE ?? "1");
if (!(SCALE > 0)) throw new Error(`FUZZ_SCALE is "${process.env.FUZZ_SCALE}"; it must be a number above 0.`);

export const FUZZ_SEED = process.env.FUZZ_SEED ?? "0";

/** For libraries that want a number: 32 bits, with a sign. */
export const FUZZ_SEED_NUMBER = createHash("sha256").update(FUZZ_SEED).digest().readInt32BE();

export function scaled(count: number): number {
  return Math.ceil(count * SCALE);
}

/** What repeats a failure. */
export class FuzzFailure extends Error {
  constructor(name: string, cause: unknown) {
    super(`FUZZ_SEED=${FUZZ_SEED}, ${name}: ${(cause as Error).message}`, { cause });
  }
}

/** The name of a random game, which all of its chance follows from. */
export function gameName(what: string, number = 0): string {
  return `${FUZZ_SEED} ${what} ${number}`;
}
