// The starter of a new player: chosen once, with its cards and a deck to play, all or nothing.

import type { DeckList } from "../../cards/content.ts";
import { countsOf } from "../../cards/deck-counts.ts";
import type { Economy } from "../../cards/economy.ts";
import { type Rotation, startersAt } from "../../cards/rotation.ts";
import type { Type } from "../../engine/index.ts";
import type { Catalog } from "../collections/catalog.ts";
import type { Db } from "../db/index.ts";
import { ownId } from "../economy/grant-ids.ts";
import { giveReward } from "../economy/reward.ts";
import { Problem } from "../http/problem.ts";
import { withUserLock } from "../users/lock.ts";
import type { DeckService } from "./service.ts";

export interface StarterServices {
  db: Db;
  catalog: Catalog;
  decks: DeckService;
  lists: readonly DeckList[];
  rotation: Rotation;
  economy: Economy;
}

/** The decks that everybody may play with, and the card that represents each: the Mantimon with the most HP. */
export function presetDecks({ lists, catalog }: Pick<StarterServices, "lists" | "catalog">) {
  const hp = (id: string) => catalog.byId.get(id)?.hp ?? 0;
  return lists.flatMap((list) => {
    const { id, name, about, rules, cards, starter } = list;
    if (!starter) return [];
    const star = cards.reduce((best, { id }) => (hp(id) > hp(best) ? id : best), cards[0].id);
    return [{ id, name, about, rules, type: starter, star, ...countsOf(list) }];
  });
}

const grantId = (userId: string) => ownId("starter", userId);

/** What may be chosen now, and what was. */
export async function startersFor(services: StarterServices, userId: string, now = new Date()) {
  const starters = startersAt(services.rotation, now).flatMap(({ type, until }) => {
    const list = listOf(services, type);
    return list ? [{ type, until, name: list.name, about: list.about, ...countsOf(list) }] : [];
  });
  return { starters, chosen: await chosenBy(services, userId) };
}

/**
 * Gives the starter's cards, its deck for the house rules and the welcome gift, in one transaction. Asked again for the same one it
 * gives nothing more.
 * @throws {Problem} `starter_chosen` for a second one; `deck_limit`; `invalid_request` for one whose turn it is not.
 */
export async function chooseStarter(
  services: StarterServices,
  userId: string,
  type: Type,
  now = new Date(),
): Promise<{ type: Type; deckId: string }> {
  const { db, catalog, decks, rotation, economy } = services;
  return withUserLock(db, userId, "token_invalid", async (tx, user) => {
    const before = await chosenBy({ db: tx }, userId);
    if (before?.type === type) return before;
    if (before) throw new Problem("starter_chosen", `The starter of ${before.type} was chosen already`);
    const allowed = startersAt(rotation, now).map((starter) => starter.type);
    const list = listOf(services, type);
    if (!allowed.includes(type) || !list) {
      const fields = [{ field: "type", message: `one of ${allowed.join(", ")}` }];
      throw new Problem("invalid_request", "It is not the turn of this starter", fields);
    }
    const counts = countsOf(list);
    const deck = { name: list.name, rules: list.rules, ...counts, starter: true };
    const { id: deckId } = await decks.createIn(tx, user, deck);
    const owned = Object.entries(counts.cards).filter(([id]) => !catalog.byId.get(id)?.free);
    const reward = { ...economy.welcome, cards: Object.fromEntries(owned) };
    const gift = { userId, key: grantId(userId), cause: "starter", source: "starter", reward } as const;
    await giveReward(tx, gift, { more: { starter: type, deckId } });
    return { type, deckId };
  });
}

/** The deck may have been deleted since. */
async function chosenBy({ db }: { db: Pick<Db, "grant"> }, userId: string) {
  const grant = await db.grant.findUnique({ where: { id: grantId(userId) }, select: { detail: true } });
  if (!grant) return null;
  const { starter, deckId } = grant.detail as { starter: Type; deckId: string };
  return { type: starter, deckId };
}

const listOf = ({ lists }: Pick<StarterServices, "lists">, type: Type) =>
  lists.find((list) => list.starter === type && list.rules === "house");
