// Random rule sets that `checkRules` accepts, to test every field in combination with others.

import type { RulesConfig } from "../rules.ts";

export function randomRules(random: () => number): RulesConfig {
  const pick = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)];
  const from = (min: number, max: number): number => min + Math.floor(random() * (max - min + 1));
  const flag = (): boolean => random() < 0.5;
  const source = pick(["deck", "hand", "generated"] as const);
  const hand = from(1, 10);
  const by = pick(["points", "prizes"] as const);
  const target = from(1, 8);
  const weakness = pick(["times", "plus"] as const);
  const deckOut = pick(["lose", "continue"] as const);
  return {
    name: "random",
    deckSize: from(Math.max(20, hand + target + 1), 60),
    copies: from(2, 6),
    energy: {
      source,
      deckSize: source === "deck" ? from(1, 30) : 0,
      maxTypes: source === "generated" ? from(1, 4) : 0,
      keep: flag(),
      preview: flag(),
      attachments: from(0, 3),
    },
    opening: { hand, basic: pick(["mulligan", "guaranteed"] as const), bonus: from(0, 3) },
    first: { draw: flag(), energy: flag(), supporter: flag(), attack: flag() },
    bench: from(1, 8),
    handLimit: flag() ? 0 : from(hand, 20),
    win: { by, target },
    weakness: { by: weakness, amount: weakness === "times" ? from(0, 4) : from(0, 5) * 10 },
    resistance: from(0, 5) * 10,
    confusion: from(0, 5) * 10,
    poison: from(0, 3) * 10,
    burn: from(0, 4) * 10,
    deckOut,
    turnLimit: deckOut === "continue" ? from(1, 60) : pick([0, from(1, 100)]),
  };
}
