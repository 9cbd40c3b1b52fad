// What the pages of decks ask the server, and what they change there.
import { keepPreviousData, type QueryClient, useQuery } from "@tanstack/react-query";
import type { Api } from "../../src/http/api.ts";
import type { Gets } from "../../src/http/endpoint.ts";
import { ask } from "../api/ask.ts";
import { session } from "../api/session.ts";
import { useStore } from "../state.ts";
import type { Draft } from "./draft.ts";

export type Deck = Gets<Api["GET /decks/:id"]>;
export type DeckSummary = Gets<Api["GET /decks"]>["items"][number];
export type Checked = Gets<Api["POST /decks/check"]>;
export type Imported = Gets<Api["POST /decks/import"]>;

/** Pages of 50 decks that are asked for: premium has no limit of decks. */
const MAX_PAGES = 20;

/** All decks of the player, the latest made first. */
export const useDecks = () => useDecksWith();

/** Those that hold a card, if one is given. */
export function useDecksWith(card?: string) {
  const { user } = useStore(session);
  return useQuery({
    queryKey: ["decks", user?.id, card],
    queryFn: () => allDecks(card),
    enabled: user !== null,
  });
}

async function allDecks(card: string | undefined): Promise<DeckSummary[]> {
  const decks: DeckSummary[] = [];
  let cursor: string | null = "";
  for (let page = 0; page < MAX_PAGES && cursor !== null; page++) {
    const { items, next }: Gets<Api["GET /decks"]> = await ask("GET /decks", {
      query: { limit: "50", ...(card && { card }), ...(cursor && { cursor }) },
    });
    decks.push(...items);
    cursor = next;
  }
  return decks;
}

export const deckQuery = (id: string) => ({
  queryKey: ["deck", id],
  queryFn: () => ask("GET /decks/:id", { params: { id } }),
});

/** What the server says of a draft: its figures, and whether its cards are owned. */
export function useCheck({ rules, cards, energy }: Pick<Draft, "rules" | "cards" | "energy">) {
  return useQuery({
    queryKey: ["check", rules, cards, energy],
    queryFn: () => ask("POST /decks/check", { body: { rules, cards, energy } }),
    placeholderData: keepPreviousData,
  });
}

/** Asks again for the list of decks, and for what says which decks fit: characters of the campaign, and rules. */
export async function refreshDecks(client: QueryClient): Promise<void> {
  const kinds = ["decks", "campaign", "rules"];
  await Promise.all(kinds.map((kind) => client.invalidateQueries({ queryKey: [kind] })));
}

/** Puts a deck that the server has answered with into the cache. */
export function keepDeck(client: QueryClient, deck: Deck): void {
  client.setQueryData(["deck", deck.id], deck);
  void refreshDecks(client);
}
