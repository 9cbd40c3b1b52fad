// The examples of docs/CARDS.md: each a piece of a card, checked by the loader's schemas and printed.

import type { z } from "zod";
import type { CardSet, Pack } from "../../cards/content.ts";
import { ability, effects } from "../../cards/effect-schema.ts";
import { packOdds } from "../../cards/packs.ts";
import { card as cardSchema } from "../../cards/schema.ts";
import { cardText, effectsText } from "../../engine/text/card-text.ts";
import { PUP } from "./cards-folder.ts";

/** A stay card around an ability. */
function stayText(kind: "tool" | "stadium", text: unknown): string {
  const { id, number, name, rarity, flavor } = PUP;
  return cardText(cardSchema.parse({ id, number, name, rarity, flavor, kind, ability: text })).text;
}

/** What is printed for an example of this kind: attack, ability, effects, tool or stadium. */
export function exampleText(what: string, data: unknown): string {
  const read = <T>(schema: z.ZodType<T>): T => schema.parse(data);
  switch (what) {
    case "attack": {
      const [attack] = cardText(cardSchema.parse({ ...PUP, attacks: [data] })).attacks;
      return [attack.damage, attack.text].filter((part) => part !== "").join(" · ");
    }
    case "ability": {
      const printed = cardText(cardSchema.parse({ ...PUP, ability: read(ability) })).ability;
      return printed?.text ?? "";
    }
    case "effects":
      return effectsText(read(effects));
    case "tool":
    case "stadium":
      return stayText(what, data);
    default:
      throw new Error(`no example is of the kind "${what}"`);
  }
}

const percent = (share: number): string => `${(share * 100).toFixed(share < 0.02 ? 2 : 1)} %`;

/** The published odds of a pack as the rows of a table. */
export function oddsRows(pack: Pack, set: CardSet): string[] {
  return packOdds(pack, set).map(({ rarity, cards, mean, atLeastOne, ofOneCard }) =>
    ["", rarity, cards, mean.toFixed(2), percent(atLeastOne), percent(ofOneCard), ""].join(" | ").trim(),
  );
}
