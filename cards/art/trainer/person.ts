// What a person of the supporter cards looks like: chosen from the card's name and words.

import type { PlayCard } from "../../../engine/card.ts";
import { type Tone, tone } from "../color.ts";
import { dice } from "../dice.ts";
import type { Thing } from "./materials.ts";
import { helmet } from "./objects/finery.ts";
import { net, snare } from "./objects/gear.ts";
import { bell, coin, scales, whistle } from "./objects/instruments.ts";
import { conch, root } from "./objects/nature.ts";
import { book, chart, letter, map } from "./objects/paper.ts";
import { chest, lantern, vial } from "./objects/vessels.ts";

export const HAIRSTYLES = ["short", "curls", "long", "bun", "braid", "bald", "swept"] as const;
export const HATS = [
  "none",
  "tricorne",
  "hood",
  "straw",
  "cap",
  "beret",
  "bandana",
  "helm",
  "goggles",
  "pointed",
  "veil",
] as const;
export const OUTFITS = ["robe", "coat", "apron", "armor", "cloak"] as const;

export interface Person {
  skin: Tone;
  hair: Tone;
  style: (typeof HAIRSTYLES)[number];
  hat: (typeof HATS)[number];
  outfit: (typeof OUTFITS)[number];
  beard: boolean;
  glasses: boolean;
  /** 0 young, 1 old. */
  age: number;
  lashes: boolean;
  prop: ((thing: Thing) => void) | null;
  blade: boolean;
}

type Look = Partial<Pick<Person, "hat" | "outfit" | "prop" | "glasses" | "blade" | "style" | "age">>;

/** What a calling wears and carries. */
const CALLINGS: readonly (readonly [RegExp, Look])[] = [
  [/lore|scholar|librar|sage/i, { hat: "none", outfit: "robe", prop: book, glasses: true, age: 1 }],
  [/ferry|boat|row/i, { hat: "straw", outfit: "coat", prop: lantern }],
  [/bell/i, { hat: "bandana", outfit: "apron", prop: bell }],
  [/captain|admiral/i, { hat: "tricorne", outfit: "coat", blade: true }],
  [/hunt|track|ranger/i, { hat: "hood", outfit: "cloak", prop: whistle }],
  [/smith|forge/i, { hat: "bandana", outfit: "apron", blade: true }],
  [/herb|garden/i, { hat: "straw", outfit: "apron", prop: root }],
  [/warden|keeper of/i, { hat: "hood", outfit: "cloak", style: "braid" }],
  [/storm|thunder/i, { hat: "goggles", outfit: "coat", style: "swept" }],
  [/duel|fencer|blade/i, { hat: "tricorne", outfit: "coat", blade: true, style: "long" }],
  [/toll|sergeant|guard/i, { hat: "helm", outfit: "armor", prop: scales }],
  [/dream|seer/i, { hat: "veil", outfit: "robe", style: "long" }],
  [/mourn|widow/i, { hat: "veil", outfit: "robe", prop: letter }],
  [/poach|thief|rogue/i, { hat: "hood", outfit: "cloak", prop: snare }],
  [/quarter|merchant|pedlar/i, { hat: "cap", outfit: "coat", prop: chest }],
  [/cartograph|survey/i, { hat: "beret", outfit: "coat", prop: map }],
  [/apothec|doctor|healer/i, { hat: "none", outfit: "robe", prop: vial, glasses: true }],
  [/astronom|star/i, { hat: "pointed", outfit: "robe", prop: chart }],
  [/div(er|e)/i, { hat: "none", outfit: "coat", prop: helmet }],
  [/harbour|master|mayor/i, { hat: "cap", outfit: "coat", prop: coin }],
  [/tide|sea|fish/i, { hat: "none", outfit: "cloak", prop: conch, style: "long" }],
  [/lamp|light/i, { hat: "bandana", outfit: "apron", prop: lantern }],
];

const SKINS: readonly Tone[] = [
  tone(0.86, 0.05, 60, 0.7),
  tone(0.79, 0.07, 58, 0.8),
  tone(0.68, 0.08, 55, 0.8),
  tone(0.55, 0.075, 50, 0.8),
  tone(0.43, 0.06, 48, 0.8),
];
const HAIRS: readonly Tone[] = [
  tone(0.3, 0.03, 50),
  tone(0.42, 0.06, 50),
  tone(0.55, 0.13, 45),
  tone(0.78, 0.11, 80),
  tone(0.34, 0.05, 280),
  tone(0.5, 0.12, 25),
  tone(0.45, 0.08, 190),
];
const GREY = tone(0.84, 0.01, 240);

/** The looks of one person; `which` tells twins apart. */
export function personOf(card: PlayCard, which = 0): Person {
  const chance = dice(`${card.name}:person`);
  const words = `${card.name} ${card.flavor}`;
  const she = /\b(she|her|hers)\b/i.test(card.flavor) || /woman|wife|queen/i.test(card.name);
  const he = !she && /\b(he|him|his)\b/i.test(card.flavor);
  const look = CALLINGS.find(([word]) => word.test(card.name))?.[1] ?? {};
  const age = look.age ?? chance.next();
  const style =
    look.style ??
    chance.pick(
      she
        ? (["long", "bun", "braid", "curls", "swept"] as const)
        : (["short", "curls", "swept", "bald", "short"] as const),
    );
  const skin = chance.pick(SKINS);
  const own = chance.pick(HAIRS);
  const plain = {
    hat: "none" as const,
    outfit: chance.pick(OUTFITS),
    prop: /net/i.test(words) ? net : null,
    glasses: chance.chance(0.12),
    blade: false,
  };
  return {
    ...plain,
    skin,
    hair: age > 0.8 ? GREY : own,
    style: which ? "bun" : style,
    beard: he && chance.chance(age > 0.5 ? 0.85 : 0.35),
    age,
    lashes: !he,
    ...look,
  };
}
