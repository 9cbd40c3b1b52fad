// Randomness outside the rules: seeds and seats. Tests replace it.
import { randomBytes, randomInt } from "node:crypto";

export interface ChanceSource {
  /** The seed of a new match, impossible to guess. */
  seed(): string;
  /** An integer from 0 to below `count`, for seats and decks. */
  pick(count: number): number;
}

export const systemChance: ChanceSource = {
  seed: () => randomBytes(32).toString("hex"),
  pick: (count) => randomInt(count),
};
