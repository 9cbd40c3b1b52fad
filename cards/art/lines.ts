// Evolution lines: which cards belong together, and how far along its line a card is.

import type { Card, MantimonCard } from "../../engine/card.ts";
import type { Type } from "../../engine/vocabulary.ts";

/** What the cards of one line have in common. */
export interface Line {
  /** Name of its first card: the basic, or the fossil that it hatches from. */
  name: string;
  type: Type;
  /** Names of all its Mantimon. */
  names: string[];
}

export interface Lines {
  of(card: MantimonCard): Line;
  /** How grown up a card looks in its line: 0 the young, 1 the last stage. */
  growth(card: MantimonCard): number;
}

const STEPS = { basic: 0, stage1: 1, stage2: 2 } as const;

/** Finds the lines of a pool. A title before a name ("Elder Ashmane") names the same creature. */
export function findLines(cards: readonly Card[]): Lines {
  const mons = cards.filter((card): card is MantimonCard => card.kind === "mantimon");
  const parents = new Map(mons.map((card) => [card.name, card.evolvesFrom]));
  const plain = (name: string): string => {
    const rest = name.slice(name.indexOf(" ") + 1);
    return name.includes(" ") && parents.has(rest) ? rest : name;
  };
  const rootOf = (name: string): string => {
    let at = plain(name);
    for (let step = 0; step < STEPS.stage2; step++) at = plain(parents.get(at) ?? at);
    return at;
  };
  const lines = new Map<string, Line & { last: number }>();
  for (const card of mons) {
    const name = rootOf(card.name);
    const line = lines.get(name) ?? { name, type: card.type, names: [], last: 0 };
    line.names.push(card.name);
    line.last = Math.max(line.last, STEPS[card.stage]);
    lines.set(name, line);
  }
  const lineOf = (card: MantimonCard) =>
    lines.get(rootOf(card.name)) ?? {
      name: card.name,
      type: card.type,
      names: [card.name],
      last: STEPS[card.stage],
    };
  return {
    of: lineOf,
    growth(card) {
      const step = STEPS[card.stage];
      const { last } = lineOf(card);
      if (last === 0) return card.rarity === "secret" ? 1 : Math.min(1, Math.max(0.2, (card.hp - 40) / 100));
      if (step === 0) return 0;
      return step === last ? (last === 2 ? 1 : 0.85) : 0.5;
    },
  };
}
