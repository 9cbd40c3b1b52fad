// Which of a player's decks can be played under some rules, and what is wrong with the others.
import { z } from "zod";
import { deckOf } from "../../cards/content.ts";
import { checkDeck, type RulesConfig } from "../../engine/index.ts";
import { type Counts, toDeck } from "../decks/contents.ts";
import { presetDecks, type StarterServices } from "../decks/starters.ts";
import { Problem } from "../http/problem.ts";

const Uuid = z.uuid();

/**
 * Checks a deck before a match: a deck of the house, or one of the user's own.
 * @throws {Problem} `deck_not_found`, or `illegal_deck` with what is wrong
 */
export function deckCheck({ catalog, decks, lists }: StarterServices) {
  return async (userId: string, id: string, rules: RulesConfig): Promise<void> => {
    const list = lists.find((one) => one.starter && one.id === id);
    const own = list || !Uuid.safeParse(id).success ? null : await decks.toPlay(userId, id);
    const deck = list ? deckOf(list) : own;
    if (!deck) throw new Problem("deck_not_found");
    const broken = checkDeck(rules, catalog.pool, deck).slice(0, MAX_PROBLEMS);
    if (broken.length === 0) return;
    const fields = broken.map(({ message }) => ({ field: "deck", message }));
    throw new Problem("illegal_deck", undefined, fields);
  };
}

/** Own decks that are judged: the latest. */
const MAX_OWN_DECKS = 50;
const MAX_PROBLEMS = 5;

/** Their own decks first, then those of the house. */
export async function playableDecks(services: StarterServices, userId: string, rules: RulesConfig) {
  const { db, catalog } = services;
  const own = await db.deck.findMany({
    where: { userId },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: MAX_OWN_DECKS,
    select: { id: true, name: true, cards: true, energy: true },
  });
  const judged = (id: string, name: string, own: boolean, cards: Counts, energy: Counts) => {
    const problems = checkDeck(rules, catalog.pool, toDeck(catalog, { cards, energy }));
    return { id, name, own, fits: problems.length === 0, problems: problems.slice(0, MAX_PROBLEMS) };
  };
  return [
    ...own.map(({ id, name, cards, energy }) => judged(id, name, true, cards as Counts, energy as Counts)),
    ...presetDecks(services).map(({ id, name, cards, energy }) => judged(id, name, false, cards, energy)),
  ];
}
