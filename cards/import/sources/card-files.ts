// Cards of card files: with `supertype` and `subtypes`, and texts under `text` and `rules`.

import { z } from "zod";
import { given, kindOf, type Shape, type SourceCard } from "./card.ts";
import { fields, figure, matchups, maybeText, maybeTexts, text, unknownFields } from "./fields.ts";

const schema = z.object({
  id: text,
  number: figure,
  name: text,
  supertype: text,
  subtypes: maybeTexts,
  hp: figure,
  types: maybeTexts,
  evolvesFrom: maybeText,
  attacks: z
    .array(
      z.object({ name: text, cost: z.array(text.nullable()).nullish(), damage: figure, text: maybeText }),
    )
    .nullish(),
  abilities: z.array(z.object({ name: text, text, type: maybeText })).nullish(),
  weaknesses: matchups,
  resistances: matchups,
  retreatCost: z.array(text.nullable()).nullish(),
  rarity: maybeText,
  flavorText: maybeText,
  rules: maybeTexts,
});

/** Not read: pictures, prices, and where a card is printed and allowed. */
const SILENT = [
  ...["artist", "images", "set", "legalities", "regulationMark", "nationalPokedexNumbers", "level"],
  ...["convertedRetreatCost", "convertedEnergyCost", "evolvesTo", "tcgplayer", "cardmarket"],
];
const KNOWN = [...Object.keys(schema.shape), ...SILENT];

export const cardFiles: Shape = {
  is: (raw) => "supertype" in raw,
  read(raw) {
    const result = fields(schema, raw);
    if ("issues" in result) return result.issues;
    const { card } = result;
    return {
      id: card.id,
      number: String(card.number ?? ""),
      name: card.name,
      kind: kindOf(card.supertype),
      subtypes: card.subtypes ?? [],
      hp: String(card.hp ?? ""),
      types: card.types ?? [],
      evolvesFrom: card.evolvesFrom ?? null,
      abilities: (card.abilities ?? []).map(({ name, text }) => ({ name, text })),
      attacks: (card.attacks ?? []).map(({ name, cost, damage, text }) => ({
        name,
        cost: given(cost ?? []),
        damage: String(damage ?? ""),
        text: text ?? "",
      })),
      weaknesses: (card.weaknesses ?? []).map(({ type }) => type),
      resistances: (card.resistances ?? []).map(({ type }) => type),
      retreat: given(card.retreatCost ?? []).length,
      rarity: card.rarity ?? "",
      flavor: card.flavorText ?? "",
      texts: card.rules ?? [],
      unknown: unknownFields(raw, KNOWN),
    } satisfies SourceCard;
  },
};
