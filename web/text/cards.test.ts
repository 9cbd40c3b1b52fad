// Cards follow the language of the client; the rules go on by the cards as they were released.
import "../../test/support/web-cards.ts";
import { afterEach, expect, test } from "vitest";
import { pool, setName } from "../../cards/browser.ts";
import { checkDeck, PRESETS } from "../../engine/index.ts";
import { textOf } from "../card-text.ts";
import { packName } from "../packs/pack-looks.ts";
import { switchLanguage } from "./index.ts";

afterEach(() => switchLanguage("en"));

const index = pool.byId.get("wld-003")!;

test("names and texts of cards change with the language, and back", async () => {
  expect(pool.cards[index].name).toBe("Wealdhart");
  const english = textOf(pool, index);
  await switchLanguage("de");
  expect(pool.cards[index].name).toBe("Forsthirsch");
  expect(textOf(pool, index).ability).toEqual({
    name: "Schatten des Forsts",
    label: "Fähigkeit · einmal pro Zug",
    text: "Einmal während deines Zuges darfst du bei jedem deiner beschädigten Mantimon 10 Schaden heilen.",
  });
  expect(setName("wld")).toBe("Geschichten aus dem Wold");
  expect(packName("the-drowned-star")).toBe("Der versunkene Stern");
  await switchLanguage("en");
  expect(textOf(pool, index)).toEqual(english);
  expect(setName("wld")).toBe("Tales of the Wold");
});

test("what the rules read stays, so that decks and matches are the same in every language", async () => {
  const deck = { cards: pool.info.slice(0, 20).map(({ card }) => card.id), energy: [] };
  const english = checkDeck(PRESETS.pocket, pool, deck).map(({ code }) => code);
  await switchLanguage("de");
  expect(pool.info[index].name).toBe("Wealdhart");
  expect(checkDeck(PRESETS.pocket, pool, deck).map(({ code }) => code)).toEqual(english);
});
