// Zod schemas of the files in cards/sets and cards/decks, and of cards/packs.json.

import { z } from "zod";
import type { Attack, Card, EnergyCard, MantimonCard, PlayCard, StayCard } from "../engine/card.ts";
import { PRESETS, type PresetName } from "../engine/rules.ts";
import { RARITIES, TYPES, type Type } from "../engine/vocabulary.ts";
import type { CardSet, DeckEntry, DeckList, Pack, RarityChances } from "./content.ts";
import { ability, effect, effects } from "./effect-schema.ts";
import { className, condition, name, stage, type, yes } from "./language-schema.ts";
import { object, tagged } from "./parse.ts";

const code = z.string().regex(/^[a-z]{3}$/, "must be three lower-case letters");
const id = z.string().regex(/^[a-z]{3}-\d{3}$/, 'must be a set code, a dash and three digits ("wld-014")');
const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "must be lower-case words joined by dashes");
const hp = z.int().min(30).max(400).multipleOf(10);
const cost = z.array(type).max(5).refine(colorlessLast, "must have its colorless energy last");

function colorlessLast(types: Type[]): boolean {
  return types.every((each, i) => i === 0 || each === "colorless" || types[i - 1] !== "colorless");
}

const attack = object<Attack>()({
  name,
  cost,
  condition: condition.optional(),
  otherCost: object<NonNullable<Attack["otherCost"]>>()({
    if: condition,
    cost: cost.min(1).max(4),
  }).optional(),
  effects,
});

const base = {
  id,
  number: z.int().min(1).max(999),
  name,
  rarity: z.enum(RARITIES),
  flavor: z.string().max(200),
};
const value = z.literal([1, 2, 3]);

const mantimon = object<MantimonCard>()({
  ...base,
  kind: z.literal("mantimon"),
  type,
  stage,
  evolvesFrom: name.nullable(),
  hp,
  attacks: z.array(attack).max(3),
  ability: ability.nullable(),
  weakness: type.nullable(),
  resistance: type.nullable(),
  retreat: z.int().min(0).max(4),
  value,
  classes: z.array(className).min(1).max(8).optional(),
});

const play = object<PlayCard>()({
  ...base,
  kind: z.enum(["item", "supporter"]),
  condition: condition.optional(),
  effects: z.array(effect).max(12),
  asBasic: object<NonNullable<PlayCard["asBasic"]>>()({ hp, type, discards: yes }).optional(),
});

const stay = object<StayCard>()({ ...base, kind: z.enum(["tool", "stadium"]), ability });

const energy = object<EnergyCard>()({
  ...base,
  kind: z.literal("energy"),
  basic: z.boolean(),
  provides: z
    .array(z.enum([...TYPES, "any"]))
    .min(1)
    .max(4),
  ability: ability.nullable(),
});

export const card = tagged<Card>("kind", {
  mantimon,
  item: play,
  supporter: play,
  tool: stay,
  stadium: stay,
  energy,
});

/** A set whose cards have not been checked yet. */
export const setFile = object<Omit<CardSet, "cards"> & { cards: unknown[] }>()({
  code,
  name,
  release: z.int().min(1),
  version: z.int().min(1),
  story: z.string(),
  cards: z.array(z.unknown()),
});

const entries = z.array(object<DeckEntry>()({ id, count: z.int().min(1).max(60) }));

export const deckList = object<DeckList>()({
  id: slug,
  name,
  about: z.string().min(1).max(200),
  rules: z.enum(Object.keys(PRESETS) as PresetName[]),
  cards: entries.min(1),
  energy: entries,
  starter: type.optional(),
  strength: z.int().min(1).max(10).optional(),
});

const percent = z.number().min(0.01).max(100).optional();
const chances = object<RarityChances>()({
  common: percent,
  uncommon: percent,
  rare: percent,
  prime: percent,
  secret: percent,
});

export const packFile = object<{ packs: Pack[] }>()({
  packs: z.array(
    object<Pack>()({
      id: slug,
      name,
      set: code,
      pity: z.int().min(2).max(100),
      slots: z.array(chances).min(1).max(20),
    }),
  ),
});
