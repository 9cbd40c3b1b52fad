// What is printed on our own cards can be read: print → read gives the same data, in normal form, and
// print → read → print the same text.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Card } from "../../engine/card.ts";
import { cardText } from "../../engine/text/card-text.ts";
import { normal } from "../../test/support/text/normal.ts";
import { readAbility, readAttack, readEnergy, readTrainer } from "./read.ts";
import type { Result } from "./readings.ts";

const SETS = join(import.meta.dirname, "../sets");

function cardsOf(file: string): Card[] {
  return JSON.parse(readFileSync(join(SETS, file), "utf8")).cards;
}

function read<T>(result: Result<T>): T {
  if ("unread" in result)
    throw new Error(result.unread.map((each) => `${each.sentence}: ${each.why}`).join("\n"));
  return result.value;
}

/** The card with its texts read back from what is printed on it. */
function reread(card: Card): Card {
  const style = { noun: "Mantimon", self: card.name };
  const { ability, attacks, text } = cardText(card);
  switch (card.kind) {
    case "mantimon":
      return {
        ...card,
        ability: ability && read(readAbility(ability.name, ability.text, style)),
        attacks: attacks.map((printed) => ({
          name: printed.name,
          cost: printed.cost,
          ...read(readAttack(printed.text, printed.damage, style)),
        })),
      };
    case "item":
    case "supporter":
      return { ...card, ...read(readTrainer(text, style)) };
    case "tool":
    case "stadium":
      return { ...card, ability: read(readAbility(card.ability.name, text, style)) };
    case "energy":
      return card.basic ? card : { ...card, ...read(readEnergy(card.ability?.name ?? "", text, style)) };
  }
}

describe.each(readdirSync(SETS).filter((file) => file.endsWith(".json")))("%s", (file) => {
  it("is read back as it was printed", () => {
    for (const card of cardsOf(file)) {
      const again = reread(card);
      expect(cardText(again), card.id).toEqual(cardText(card));
      expect(normal(again), card.id).toEqual(normal(card));
    }
  });
});
