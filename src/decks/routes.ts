// Decks and starters: what the endpoints do.
import { randomUUID } from "node:crypto";
import { ownedBy } from "../collections/owned.ts";
import type { Handlers } from "../http/endpoint.ts";
import { decodeCursor, toPage } from "../http/pagination.ts";
import { invalidField } from "../http/problem.ts";
import { analyse } from "./analysis.ts";
import { checkKnown, copyName, type DeckContents, DeckName, ordered, sizeOf } from "./contents.ts";
import { DeckListParser } from "./deck-list-parser.ts";
import { writeDeckList } from "./deck-list-writer.ts";
import type { deckEndpoints } from "./endpoints.ts";
import { moveToFolder, renameFolder } from "./folders.ts";
import { dealHand } from "./hand.ts";
import type { Deck } from "./service.ts";
import { readCode, ShareCodeError, type SharedDeck, writeCode } from "./share-code.ts";
import { chooseStarter, presetDecks, type StarterServices, startersFor } from "./starters.ts";
import { complete } from "./suggestions.ts";
import { brokenRules, verdicts } from "./validate.ts";

export function deckHandlers(services: StarterServices): Handlers<typeof deckEndpoints> {
  const { db, catalog, decks } = services;
  const lists = new DeckListParser(catalog);

  const listed = (contents: Pick<DeckContents, "cards" | "energy">) => ({
    cards: Object.fromEntries(ordered(catalog, contents.cards)),
    energy: Object.fromEntries(ordered(catalog, contents.energy)),
  });
  /** Validity is computed on reading, by the present card pool. */
  const summary = (deck: Deck) => {
    const { id, name, rules, cards, readOnly, folder, starter, version, createdAt, updatedAt } = deck;
    const valid = brokenRules(catalog, deck).length === 0;
    const times = { createdAt: createdAt.toISOString(), updatedAt: updatedAt.toISOString() };
    return { id, name, rules, size: sizeOf(cards), valid, readOnly, folder, starter, version, ...times };
  };
  const modesOf = async (userId: string, contents: DeckContents) =>
    verdicts(catalog, contents, await ownedBy(db, userId));
  const show = async (deck: Deck) => ({
    ...summary(deck),
    ...listed(deck),
    modes: await modesOf(deck.userId, deck),
  });

  return {
    "GET /preset-decks": async () => ({ decks: presetDecks(services) }),
    "GET /starters": async ({ user }) => startersFor(services, user.id),
    "PUT /me/starter": async ({ user, body }) => chooseStarter(services, user.id, body.type),

    "GET /decks": async ({ user, query: { cursor, limit, card } }) => {
      const rows = await decks.list(user.id, decodeCursor(cursor), limit + 1, card);
      return toPage(
        rows,
        limit,
        ({ id, createdAt }) => ({ id, at: createdAt }),
        (deck) => ({ ...summary(deck), ...(card && { copies: deck.cards[card] ?? deck.energy[card] }) }),
      );
    },
    "POST /decks": async ({ user, body }) => show(await decks.create(user.id, body)),
    "GET /decks/:id": async ({ user, params }) => show(await decks.get(user.id, params.id)),
    "PATCH /decks/:id": async ({ user, params, body }) => show(await decks.change(user.id, params.id, body)),
    "PUT /decks/:id/folder": async ({ user, params, body }) =>
      void (await moveToFolder(db, user.id, params.id, body.folder)),
    "POST /decks/folders": async ({ user, body }) =>
      void (await renameFolder(db, user.id, body.folder, body.name)),
    "DELETE /decks/:id": async ({ user, params }) => {
      await decks.remove(user.id, params.id);
    },
    "POST /decks/:id/copy": async ({ user, params }) => {
      const { name, rules, cards, energy, folder } = await decks.get(user.id, params.id);
      return show(await decks.create(user.id, { name: copyName(name), rules, cards, energy, folder }));
    },

    "POST /decks/check": async ({ user, body }) => {
      checkKnown(catalog, body);
      return { modes: await modesOf(user.id, body), analysis: analyse(catalog, body) };
    },
    "GET /decks/:id/analysis": async ({ user, params }) =>
      analyse(catalog, await decks.get(user.id, params.id)),
    "GET /decks/:id/hand": async ({ user, params, query }) =>
      dealHand(catalog, await decks.get(user.id, params.id), query.seed ?? randomUUID()),
    "GET /decks/:id/suggestions": async ({ user, params, query }) => {
      const before = await decks.get(user.id, params.id);
      const owned = await ownedBy(db, user.id);
      const copies = (id: string) => owned.get(id)?.quantity ?? 0;
      const { deck, added } = complete(catalog, before, query.from === "owned" ? copies : null);
      return { added, ...listed(deck), modes: verdicts(catalog, deck, owned) };
    },

    "GET /decks/:id/text": async ({ user, params }) => {
      const deck = await decks.get(user.id, params.id);
      return { text: writeDeckList(catalog, deck), code: writeCode(deck) };
    },
    "POST /decks/import": async ({ user, body }) => {
      const read = lists.parse(body.text, body.rules);
      return { ...read, ...listed(read), modes: await modesOf(user.id, read) };
    },
    "GET /decks/shared/:code": async ({ params }) => {
      const deck = decode(params.code);
      checkKnown(catalog, deck);
      return { ...deck, ...listed(deck) };
    },
  };
}

/** A name that nobody could have saved is as wrong as a wrong checksum. @throws {Problem} */
function decode(code: string): SharedDeck {
  try {
    const deck = readCode(code);
    if (DeckName.safeParse(deck.name).data !== deck.name) throw new ShareCodeError("the name is not allowed");
    return deck;
  } catch (error) {
    if (!(error instanceof ShareCodeError)) throw error;
    throw invalidField("code", error.message);
  }
}
