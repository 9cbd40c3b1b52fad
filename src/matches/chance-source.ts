// Chance around a match, outside of the game's rules: tests put their own in its place.
import { randomBytes, randomInt } from "node:crypto";

export interface ChanceSource {
  /** What the chance of a new match follows from. Nobody can guess it. */
  seed(): string;
  /** A whole number from 0 to below `count`: which seat, which of several decks. */
  pick(count: number): number;
}

export const systemChance: ChanceSource = {
  seed: () => randomBytes(32).toString("hex"),
  pick: (count) => randomInt(count),
};
