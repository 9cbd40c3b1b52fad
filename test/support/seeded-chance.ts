// Chance for servers in tests: the same name gives the same seats, decks and matches, in the order in which they begin.
import { createHash } from "node:crypto";
import { randomFrom } from "../../engine/index.ts";
import type { ChanceSource } from "../../src/matches/chance-source.ts";

export function seededChance(name: string): ChanceSource {
  const random = randomFrom(`picks of ${name}`);
  let matches = 0;
  return {
    seed: () => createHash("sha256").update(`match ${++matches} of ${name}`).digest("hex"),
    pick: (count) => Math.floor(random() * count),
  };
}
