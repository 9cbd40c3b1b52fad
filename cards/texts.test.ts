// Cards in German: nothing is left in English, and the loader tells what is missing.

import { describe, expect, test } from "vitest";
import type { Card } from "../engine/card.ts";
import { cardText } from "../engine/text/card-text.ts";
import { ENGLISH as ENGLISH_CARDS } from "../engine/text/english/index.ts";
import { GERMAN } from "../engine/text/german/index.ts";
import type { Language } from "../engine/text/language.ts";
import { checkTranslations } from "./check-translations.ts";
import { loadContent } from "./load.ts";
import { translateCard } from "./texts.ts";

const { pool, sets, texts: all } = loadContent();
const texts = all.find(({ language }) => language === "de")!;

/** Words that no German text contains. */
const ENGLISH =
  /\b(?:the|your|you|and|with|of|is|are|this|that|for|from|each|opponent|damage|energy|cards?|attacks?|heal|discard|draw|shuffle|coin|heads|tails|put|into|does|do|it|its|turn|bench(?:ed)?|active|tool|stadium|supporter|item)\b/i;

/** Names that are the same word in both languages. */
const SAME = new Set(["Pirouette", "Supernova"]);

/** Everything that is written on a card. */
function written(card: Card, language: Language) {
  const { ability, attacks, text } = cardText(card, language);
  const names = [ability?.name ?? [], ...attacks.map(({ name }) => name)].flat();
  const printed = [ability?.label ?? "", ability?.text ?? "", ...attacks.map((one) => one.text), text];
  return { names: card.kind === "mantimon" ? [card.name, ...names] : [card.name], printed };
}

describe("German cards", () => {
  const german = pool.cards.map((card) => translateCard(card, texts));
  const cards = german.map((card) => ({ card, ...written(card, GERMAN) }));
  const changed = Object.entries(texts.names).flatMap(([name, said]) => (name === said ? [] : [name]));
  /** Longer names may contain shorter ones: only whole words count. */
  const named = new RegExp(`(?<![\\p{L}-])(?:${changed.join("|")})(?![\\p{L}-])`, "u");

  test("no text has an English word, or the English name of a card", () => {
    const left = cards.flatMap(({ card, names, printed }) =>
      [...names, ...printed, card.flavor].filter((words) => ENGLISH.test(words)),
    );
    expect(left).toEqual([]);
    expect(cards.flatMap(({ printed }) => printed.filter((words) => named.test(words)))).toEqual([]);
  });

  test("no name and no flavour text is left as it was", () => {
    const left = cards.flatMap(({ card, names }, index) => {
      const before = pool.cards[index];
      const english = new Set(written(before, ENGLISH_CARDS).names);
      const same = names.filter((name) => name === "" || (english.has(name) && !SAME.has(name)));
      return card.flavor === before.flavor ? [...same, card.flavor] : same;
    });
    expect(left).toEqual([]);
  });

  test("two cards have the same name in German if they have it in English", () => {
    expect(new Set(Object.values(texts.names)).size).toBe(Object.keys(texts.names).length);
  });

  test("cards that are named in texts are those of the German names", () => {
    const names = new Set(Object.values(texts.names));
    const card = pool.cards.find(({ name }) => name === "Sovereign Hymnarch")!;
    const { ability } = cardText(translateCard(card, texts), GERMAN);
    const [, listed] = /namens (.*) durchsuchen/.exec(ability!.text)!;
    for (const name of listed.split(/, | oder /)) expect(names).toContain(name);
  });
});

describe("the check of translations", () => {
  const checked = (changed: object) =>
    checkTranslations({ file: "cards/text/de.json", data: { ...texts, ...changed } }, sets).issues.map(
      ({ path, message }) => `${path}: ${message}`,
    );

  test("finds nothing in what is complete", () => expect(checked({})).toEqual([]));

  test("a name that is missing", () => {
    const { Fernfawn: _, ...names } = texts.names;
    expect(checked({ names })).toEqual(['names: missing "Fernfawn"']);
  });

  test("a name of nothing", () => {
    const attacks = { ...texts.attacks, Fly: "Fliegen" };
    expect(checked({ attacks })).toEqual(["attacks.Fly: no card has it"]);
  });

  test("two names that are one", () => {
    const names = { ...texts.names, Goslet: texts.names.Gaggler };
    expect(checked({ names })).toEqual(["names.Gaggler: Schnattergans is already the name of Goslet"]);
  });

  test("a text that is none", () => {
    expect(checked({ flavors: { ...texts.flavors, "wld-001": " " } })[0]).toMatch(
      /^flavors\.wld-001|^flavors/,
    );
  });
});
