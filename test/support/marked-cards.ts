// Cards whose every trace can be found in recorded bytes: each has a number that occurs nowhere else.
import type { Campaign } from "../../cards/campaign/types.ts";
import { type Content, loadContent } from "../../cards/load.ts";
import { type Card, compilePool, type Effect, type Mon, TYPES } from "../../engine/index.ts";

/** High and low bytes of the numbers: out of reach of small numbers, of ASCII, and of the wire's own codes. */
const HIGH = [0x71, 0x72, 0x73, 0x74, 0x75, 0x76, 0x77, 0x78];
const LOW = Array.from({ length: 16 }, (_, i) => 0xe0 + i);
const NUMBERS = HIGH.flatMap((high) => LOW.map((low) => high * 256 + low));

const DECK = 40;
const ENERGY = 20;

const base = (index: number) => ({
  id: `mrk-${index}`,
  number: index,
  name: `Marked Card ${index}`,
  rarity: "common" as const,
  flavor: "",
});

function mantimon(index: number): Card {
  const damage: Effect = { effect: "damage", amount: 20 };
  return {
    ...base(index),
    kind: "mantimon",
    type: "fire",
    stage: "basic",
    evolvesFrom: null,
    hp: 40,
    attacks: [{ name: "Hit", cost: ["colorless"], effects: [damage] }],
    ability: null,
    weakness: null,
    resistance: null,
    retreat: 1,
    value: 1,
  };
}

/** Texts that move secrets about without showing them. */
const TEXTS: Effect[][] = [
  [{ effect: "draw", count: 2 }],
  [{ effect: "moveCards", from: "deck", to: "hand", count: 1 }],
  [{ effect: "look", count: 4, take: 1, to: "hand", rest: "deckBottom" }],
  [{ effect: "moveCards", from: "hand", to: "deck", count: 1 }],
  [{ effect: "moveCards", from: "hand", to: "deckTop", count: 1 }],
  [{ effect: "reorder", count: 3, side: "mine" }],
];

function item(index: number): Card {
  return { ...base(index), kind: "item", effects: TEXTS[index % TEXTS.length] };
}

function energy(index: number): Card {
  return { ...base(index), kind: "energy", basic: true, provides: [TYPES[index % 8]], ability: null };
}

/** A pool with two decks, "marked-0" and "marked-1", that have no card in common and none twice. */
export function markedContent(): Content {
  const cards: Card[] = Array.from({ length: NUMBERS.at(-1)! + 1 }, (_, index) => energy(index));
  const decks = [0, 1].map((deck) => {
    const numbers = NUMBERS.slice(deck * (DECK + ENERGY), (deck + 1) * (DECK + ENERGY));
    numbers.slice(0, DECK / 2).forEach((index) => {
      cards[index] = mantimon(index);
    });
    numbers.slice(DECK / 2, DECK).forEach((index) => {
      cards[index] = item(index);
    });
    const entry = (index: number) => ({ id: cards[index].id, count: 1 });
    return {
      id: `marked-${deck}`,
      name: `Marked ${deck}`,
      about: "",
      rules: "house" as const,
      starter: "fire" as const,
      cards: numbers.slice(0, DECK).map(entry),
      energy: numbers.slice(DECK).map(entry),
    };
  });
  return { ...loadContent(), pool: compilePool("marked@1", cards), decks };
}

/** For a server with cards that the project's campaign does not know. */
export const NO_CAMPAIGN: Campaign = {
  halls: [],
  settings: { hard: { after: "", levels: 0, highest: 1 }, repeatPercent: [] },
};

/** Finds cards in recorded bytes: their numbers in either order of bytes, or written out, alone or in a name. */
export function searchBytes(bytes: Buffer): (card: number) => boolean {
  const written = numbersIn(bytes.toString("latin1"));
  return (card) => {
    const [high, low] = [card >> 8, card & 0xff];
    return bytes.includes(Buffer.of(low, high)) || bytes.includes(Buffer.of(high, low)) || written.has(card);
  };
}

/** Whole numbers in a text; digits within a longer word are none. */
export function numbersIn(text: string): Set<number> {
  return new Set(text.match(/(?<![\w.])\d+(?![\w.])/g)?.map(Number));
}

/** The cards of a Mantimon in play, which everyone sees once it is face up. */
export const cardsOfMon = ({ cards, energy, tool }: Mon): number[] => [...cards, ...energy, tool];
