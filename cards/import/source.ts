// The two shapes of card lists that people have, read into one.
//
// tcgdex: cards with `category`, `stage`, `evolveFrom`, `retreat`, and effects under `effect`.
// Card files: cards with `supertype`, `subtypes`, `evolvesFrom`, `retreatCost`, and texts under `text` and `rules`.

import { z } from "zod";
import { show } from "../parse.ts";

/** A card of a list: its facts in the list's own words. */
export interface SourceCard {
  id: string;
  number: string;
  name: string;
  kind: "mantimon" | "trainer" | "energy";
  /** Item, supporter, tool, stadium; of energy: basic or special; of a Mantimon its stage. */
  subtypes: string[];
  hp: string;
  types: string[];
  evolvesFrom: string | null;
  abilities: { name: string; text: string }[];
  attacks: { name: string; cost: string[]; damage: string; text: string }[];
  weaknesses: string[];
  resistances: string[];
  retreat: number;
  rarity: string;
  flavor: string;
  /** A trainer's or an energy's text; of a Mantimon the rules printed below its attacks. */
  texts: string[];
}

/** Where a list does not have the shape of one. */
export class NotAList extends Error {}

const text = z.string().nullish();
const texts = z.array(z.string()).nullish();
const number = z.union([z.string(), z.number()]).nullish();
const matchups = z.array(z.object({ type: z.string() })).nullish();

const tcgdexCard = z.object({
  id: z.string(),
  localId: number,
  name: z.string(),
  category: z.string(),
  stage: text,
  trainerType: text,
  energyType: text,
  hp: number,
  types: texts,
  evolveFrom: text,
  attacks: z.array(z.object({ name: z.string(), cost: texts, damage: number, effect: text })).nullish(),
  abilities: z.array(z.object({ name: z.string(), effect: z.string() })).nullish(),
  weaknesses: matchups,
  resistances: matchups,
  retreat: z.number().nullish(),
  rarity: text,
  description: text,
  effect: text,
});

const fileCard = z.object({
  id: z.string(),
  number: number,
  name: z.string(),
  supertype: z.string(),
  subtypes: texts,
  hp: number,
  types: texts,
  evolvesFrom: text,
  attacks: z.array(z.object({ name: z.string(), cost: texts, damage: number, text: text })).nullish(),
  abilities: z.array(z.object({ name: z.string(), text: z.string() })).nullish(),
  weaknesses: matchups,
  resistances: matchups,
  retreatCost: texts,
  rarity: text,
  flavorText: text,
  rules: texts,
});

const EXPECTED =
  'a JSON list of cards, or an object with the list under "cards" or "data"; each card with "id", "name" and ' +
  'either "category" (as in the tcgdex database) or "supertype" (as in card files)';

/** The cards of a list. Throws NotAList, saying what was expected and what was there. */
export function sourceCards(data: unknown): SourceCard[] {
  const list = listIn(data);
  if (!list) throw new NotAList(`expected ${EXPECTED}; found ${show(data)}`);
  if (list.length === 0) throw new NotAList(`expected ${EXPECTED}; the list is empty`);
  const problems: string[] = [];
  const cards = list.flatMap((raw, at) => {
    const result = isRecord(raw) && "supertype" in raw ? fileCard.safeParse(raw) : tcgdexCard.safeParse(raw);
    if (result.success) return ["supertype" in result.data ? fromFile(result.data) : fromTcgdex(result.data)];
    problems.push(
      `cards[${at}]: ${result.error.issues.map(({ path, message }) => `${path.join(".")} ${message}`).join("; ")}`,
    );
    return [];
  });
  if (problems.length > 0)
    throw new NotAList(`expected ${EXPECTED}; but\n${problems.slice(0, MOST).join("\n")}`);
  return cards;
}

/** Problems told of a file that is no card list. */
const MOST = 10;

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function listIn(data: unknown): unknown[] | null {
  if (Array.isArray(data)) return data;
  if (!isRecord(data)) return null;
  return [data.cards, data.data].find(Array.isArray) ?? null;
}

function kindOf(word: string): SourceCard["kind"] {
  if (/trainer/i.test(word)) return "trainer";
  return /energy/i.test(word) ? "energy" : "mantimon";
}

const given = (words: (string | null | undefined)[]) => words.filter((word): word is string => Boolean(word));

function fromTcgdex(card: z.output<typeof tcgdexCard>): SourceCard {
  return {
    id: card.id,
    number: String(card.localId ?? ""),
    name: card.name,
    kind: kindOf(card.category),
    subtypes: given([card.stage, card.trainerType, card.energyType]),
    hp: String(card.hp ?? ""),
    types: card.types ?? [],
    evolvesFrom: card.evolveFrom ?? null,
    abilities: (card.abilities ?? []).map(({ name, effect }) => ({ name, text: effect })),
    attacks: (card.attacks ?? []).map(({ name, cost, damage, effect }) => ({
      name,
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
  };
}

function fromFile(card: z.output<typeof fileCard>): SourceCard {
  return {
    id: card.id,
    number: String(card.number ?? ""),
    name: card.name,
    kind: kindOf(card.supertype),
    subtypes: card.subtypes ?? [],
    hp: String(card.hp ?? ""),
    types: card.types ?? [],
    evolvesFrom: card.evolvesFrom ?? null,
    abilities: card.abilities ?? [],
    attacks: (card.attacks ?? []).map(({ name, cost, damage, text }) => ({
      name,
      cost: given(cost ?? []),
      damage: String(damage ?? ""),
      text: text ?? "",
    })),
    weaknesses: (card.weaknesses ?? []).map(({ type }) => type),
    resistances: (card.resistances ?? []).map(({ type }) => type),
    retreat: card.retreatCost?.length ?? 0,
    rarity: card.rarity ?? "",
    flavor: card.flavorText ?? "",
    texts: card.rules ?? [],
  };
}
