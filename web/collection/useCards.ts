// The cards of a search, page by page.
import { type InfiniteData, keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useDeferredValue } from "react";
import { shownName } from "../../cards/shown.ts";
import type { Api } from "../../src/http/api.ts";
import type { Gets } from "../../src/http/endpoint.ts";
import { ask } from "../api/ask.ts";
import { BY_CURSOR, cursorOf } from "../api/paging.ts";
import { session } from "../api/session.ts";
import { useStore } from "../state.ts";
import { currentLanguage } from "../text/index.ts";
import { cardQuery, type Filters } from "./filters.ts";

export type CollectionCard = Gets<Api["GET /collection"]>["items"][number];

/** The most that the server gives at once. */
const PAGE_SIZE = "50";

export function useCards(filters: Filters) {
  const { user } = useStore(session);
  // Typing is answered at once; the list follows.
  const wanted = useDeferredValue(filters);
  const language = currentLanguage();
  return useInfiniteQuery({
    queryKey: ["collection", user?.id, wanted, language],
    queryFn: ({ pageParam, signal }) => {
      signal.throwIfAborted();
      return ask("GET /collection", {
        query: { ...cardQuery(wanted, language), limit: PAGE_SIZE, ...cursorOf(pageParam) },
      });
    },
    ...BY_CURSOR,
    placeholderData: keepPreviousData,
    select: inLanguage,
  });
}

/** The server names cards in English. */
const inLanguage = (data: InfiniteData<Gets<Api["GET /collection"]>>) => ({
  ...data,
  pages: data.pages.map((page) => ({
    ...page,
    items: page.items.map((card) => ({ ...card, name: shownName(card.name) })),
  })),
});
