// Cards of a flat database file: each an object with one key, its kind, and the card's record under it.
//
//   { "Pokemon": { "id", "name", "stage", "evolves_from", "hp", "energy_type", "ability", "attacks", … } }
//   { "Trainer": { "id", "name", "trainer_card_type", "effect", … } }
//
// Damage is a plain number there, whatever the text adds to it.

import { z } from "zod";
import { given, type Shape, type SourceCard, type SourceIssue } from "./card.ts";
import { fields, maybeText, text, unknownFields } from "./fields.ts";

const effect = z.object({ title: text, effect: maybeText });

const creature = z.object({
  id: text,
  name: text,
  stage: z.int(),
  evolves_from: maybeText,
  hp: z.number(),
  energy_type: text,
  ability: effect.nullish(),
  attacks: z.array(
    z.object({ energy_required: z.array(text), title: text, fixed_damage: z.number(), effect: maybeText }),
  ),
  weakness: maybeText,
  retreat_cost: z.array(text),
  rarity: maybeText,
  booster_pack: maybeText,
});

const trainer = z.object({
  id: text,
  name: text,
  trainer_card_type: text,
  effect: maybeText,
  rarity: maybeText,
  booster_pack: maybeText,
});

const STAGES = ["Basic", "Stage 1", "Stage 2"];

export const flat: Shape = {
  is: (raw) => Object.keys(raw).length === 1 && ("Trainer" in raw || "Pokemon" in raw),
  read(raw) {
    if ("Trainer" in raw) return readTrainer(raw.Trainer);
    return readCreature(raw.Pokemon);
  },
};

function readTrainer(raw: unknown): SourceCard | SourceIssue[] {
  const result = fields(trainer, raw);
  if ("issues" in result) return result.issues;
  const { card } = result;
  return {
    ...common(card),
    kind: "trainer",
    // A fossil is an item that is played as a basic, as its text says.
    subtypes: [/^fossil$/i.test(card.trainer_card_type) ? "Item" : card.trainer_card_type],
    texts: given([card.effect]),
    unknown: unknownFields(raw as Record<string, unknown>, Object.keys(trainer.shape)),
  };
}

function readCreature(raw: unknown): SourceCard | SourceIssue[] {
  const result = fields(creature, raw);
  if ("issues" in result) return result.issues;
  const { card } = result;
  return {
    ...common(card),
    kind: "mantimon",
    subtypes: [STAGES[card.stage] ?? `stage ${card.stage}`],
    hp: String(card.hp),
    types: [card.energy_type],
    evolvesFrom: card.evolves_from ?? null,
    abilities: card.ability ? [{ name: card.ability.title, text: card.ability.effect ?? "" }] : [],
    attacks: card.attacks.map(({ title, energy_required, fixed_damage, effect }) => ({
      name: title,
      cost: energy_required,
      damage: fixed_damage === 0 ? "" : String(fixed_damage),
      text: effect ?? "",
    })),
    weaknesses: given([card.weakness]),
    retreat: card.retreat_cost.length,
    plainDamage: true,
    unknown: unknownFields(raw as Record<string, unknown>, Object.keys(creature.shape)),
  };
}

function common({ id, name, rarity }: { id: string; name: string; rarity?: string | null }): SourceCard {
  return {
    id,
    number: /(\d+)\D*$/.exec(id)?.[1] ?? "",
    name,
    kind: "mantimon",
    subtypes: [],
    hp: "",
    types: [],
    evolvesFrom: null,
    abilities: [],
    attacks: [],
    weaknesses: [],
    resistances: [],
    retreat: 0,
    rarity: rarity ?? "",
    flavor: "",
    texts: [],
    unknown: [],
  };
}
