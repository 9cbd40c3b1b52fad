// Cards at random over the whole effect language: what the fuzz tests play with.

import type { Card } from "../../engine/card.ts";
import { TRIGGERS, TYPES } from "../../engine/index.ts";
import { Maker } from "./random-effects.ts";
import { CLASSES, type Random } from "./random-phrases.ts";

/** What sets off texts of tools and energy. */
const OWN = TRIGGERS.filter((when) => when !== "anyPlayed");
const WORN = OWN.filter((when) => !["played", "evolved", "movedToActive"].includes(when));

const BASE = { rarity: "common", flavor: "" } as const;

function id(number: number): string {
  return `rnd-${String(number).padStart(3, "0")}`;
}

/** A pool of cards at random: 8 lines of three stages, trainers, tools, stadiums, energy. */
export function randomCards(random: Random): Card[] {
  const make = new Maker(random);
  const cards: Card[] = [];
  const add = <T extends object>(card: T): void => {
    const number = cards.length + 1;
    cards.push({ ...BASE, id: id(number), number, ...card } as unknown as Card);
  };
  for (let line = 0; line < 8; line++) {
    for (let stage = 0; stage < 3; stage++) {
      const own = ["always", "always", "activate", "activate", ...OWN] as const;
      add({
        kind: "mantimon",
        name: `Line ${line} stage ${stage}`,
        type: make.pick(TYPES),
        stage: (["basic", "stage1", "stage2"] as const)[stage],
        evolvesFrom: stage === 0 ? null : `Line ${line} stage ${stage - 1}`,
        hp: make.from(4, 8) * 10 + stage * 30,
        attacks: Array.from({ length: make.from(1, 2) }, () => make.attack()),
        ability: make.chance(0.5) ? make.ability(own) : null,
        weakness: make.chance(0.7) ? make.pick(TYPES) : null,
        resistance: make.chance(0.3) ? make.pick(TYPES) : null,
        retreat: make.from(0, 3),
        value: make.from(1, 3),
        ...(make.chance(0.4) ? { classes: [make.pick(CLASSES)] } : {}),
      });
    }
  }
  for (let i = 0; i < 12; i++) {
    const kind = make.pick(["item", "item", "supporter"] as const);
    const condition = make.chance(0.2) ? { condition: make.condition() } : {};
    add({ kind, name: `Trick ${i}`, ...condition, effects: make.effects(2) });
  }
  add({
    kind: "item",
    name: "Old bone",
    effects: [],
    asBasic: { hp: 40, type: "colorless", discards: true },
  });
  for (let i = 0; i < 4; i++) {
    add({
      kind: "tool",
      name: `Gear ${i}`,
      ability: make.ability(["always", "always", ...WORN]),
    });
  }
  for (let i = 0; i < 3; i++) {
    add({
      kind: "stadium",
      name: `Field ${i}`,
      ability: make.ability(["always", "activate", "anyPlayed", "eachTurnEnd", "betweenTurns"]),
    });
  }
  for (const type of TYPES.slice(0, 8)) {
    add({ kind: "energy", name: `${type} energy`, basic: true, provides: [type], ability: null });
  }
  add({ kind: "energy", name: "Wild energy", basic: false, provides: ["any"], ability: null });
  add({
    kind: "energy",
    name: "Fickle energy",
    basic: false,
    provides: ["colorless"],
    ability: {
      name: "Fickle",
      when: "always",
      passives: [
        {
          on: "self",
          if: { is: "self", filter: make.monFilter() },
          modify: { kind: "provides", as: "any", card: true },
        },
      ],
    },
  });
  add({
    kind: "energy",
    name: "Heavy energy",
    basic: false,
    provides: ["colorless", "colorless"],
    ability: make.ability(["always"]),
  });
  return cards;
}
