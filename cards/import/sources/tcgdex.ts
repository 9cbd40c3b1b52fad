// Cards of the tcgdex database: as its API answers them, and as its repository keeps them.
//
// The repository has names and texts in several languages: English is read, or the first that there is.

import { z } from "zod";
import { given, kindOf, type Shape, type SourceCard } from "./card.ts";
import { fields, figure, matchups, maybeText, maybeTexts, saidBy, text, unknownFields } from "./fields.ts";

/** A text, or one in each of several languages. */
const worded = z
  .union([text, z.record(z.string(), text)], "must be a text, or one for each language")
  .transform((words) => (typeof words === "string" ? words : (words.en ?? Object.values(words)[0] ?? "")));
const maybeWorded = worded.nullish();

const schema = z.object({
  id: text.nullish(),
  localId: figure,
  name: worded,
  category: text,
  stage: maybeText,
  suffix: maybeText,
  trainerType: maybeText,
  energyType: maybeText,
  hp: figure,
  types: maybeTexts,
  evolveFrom: maybeWorded,
  attacks: z
    .array(z.object({ name: maybeWorded, cost: maybeTexts, damage: figure, effect: maybeWorded }))
    .nullish(),
  abilities: z.array(z.object({ type: maybeText, name: worded, effect: maybeWorded })).nullish(),
  weaknesses: matchups,
  resistances: matchups,
  retreat: z.number().nullish(),
  rarity: maybeText,
  description: maybeWorded,
  effect: maybeWorded,
  item: z.object({ name: maybeWorded, effect: maybeWorded }).nullish(),
});

/** Not read: pictures, prices, and where a card is printed and allowed. */
const SILENT = [
  ...["illustrator", "image", "set", "variants", "variants_detailed", "variantsDetailed", "dexId", "level"],
  ...["weight", "regulationMark", "legal", "legality", "updated", "pricing", "boosters", "thirdParty"],
];
const KNOWN = [...Object.keys(schema.shape), ...SILENT];

/** Powers and traits that are not abilities in the present sense. */
const OTHER_ABILITY = /ancient|trait/i;

export const tcgdex: Shape = {
  is: (raw) => "category" in raw,
  read(raw, at) {
    const result = fields(schema, raw);
    if ("issues" in result) return result.issues;
    const { card } = result;
    const traits = (card.abilities ?? []).filter(({ type }) => OTHER_ABILITY.test(type ?? ""));
    const unknown = unknownFields(raw, KNOWN);
    for (const { type, name, effect } of traits)
      unknown.push({ where: `${type} ${name}`, said: saidBy(effect ?? "") });
    if (card.item) unknown.push({ where: "item", said: saidBy(card.item.effect ?? card.item.name ?? "") });
    return {
      id: card.id ?? at,
      number: String(card.localId ?? /(\d+)\D*$/.exec(at)?.[1] ?? ""),
      name: card.name,
      kind: kindOf(card.category),
      subtypes: given([card.stage, card.suffix, card.trainerType, card.energyType]),
      hp: String(card.hp ?? ""),
      types: card.types ?? [],
      evolvesFrom: card.evolveFrom ?? null,
      abilities: (card.abilities ?? [])
        .filter((ability) => !traits.includes(ability))
        .map(({ name, effect }) => ({ name, text: effect ?? "" })),
      attacks: (card.attacks ?? []).map(({ name, cost, damage, effect }) => ({
        name: name ?? "",
        cost: cost ?? [],
        damage: String(damage ?? ""),
        text: effect ?? "",
      })),
      weaknesses: (card.weaknesses ?? []).map(({ type }) => type),
      resistances: (card.resistances ?? []).map(({ type }) => type),
      retreat: card.retreat ?? 0,
      rarity: card.rarity ?? "",
      flavor: card.description ?? "",
      texts: given([card.effect]),
      unknown,
    } satisfies SourceCard;
  },
};
