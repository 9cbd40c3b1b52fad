// What would complete the deck, from what is owned or from all cards.
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { cardName, pool } from "../../cards/browser.ts";
import type { Api } from "../../src/http/api.ts";
import type { Gets } from "../../src/http/endpoint.ts";
import { ask } from "../api/ask.ts";
import { cardArt } from "../pictures.ts";
import { t } from "../text/index.ts";
import { EmptyState, QueryState } from "../ui/states.tsx";
import type { Draft } from "./draft.ts";
import type { Deck } from "./queries.ts";
import type { DraftState } from "./useDraft.ts";

interface SuggestionsProps extends Pick<DraftState, "draft" | "change" | "flush" | "state"> {
  deck: Deck;
}

type Idea = Gets<Api["GET /decks/:id/suggestions"]>["added"][number];

const withIdea = (draft: Draft, { card, list, count }: Idea): Draft => ({
  ...draft,
  [list]: { ...draft[list], [card]: (draft[list][card] ?? 0) + count },
});

const SOURCES = ["owned", "all"] as const;

export function Suggestions({ deck, draft, change, flush, state }: SuggestionsProps) {
  const [from, setFrom] = useState<(typeof SOURCES)[number]>("all");
  const query = useQuery({
    queryKey: ["suggestions", deck.id, from, draft.rules, draft.cards, draft.energy],
    queryFn: async () => {
      await flush();
      return ask("GET /decks/:id/suggestions", { params: { id: deck.id }, query: { from } });
    },
    gcTime: 0,
  });
  // Cards of the server that the client does not have cannot be put into a deck here.
  const added = query.data?.added.filter(({ card }) => pool.byId.has(card)) ?? [];
  const take = () => change((one) => added.reduce(withIdea, one));
  return (
    <div className="ideas" data-testid="ideas">
      <fieldset className="segments">
        <legend className="sr-only">{t("decks.ideasFrom")}</legend>
        <div className="segments__row">
          {SOURCES.map((value) => (
            <label key={value} className="segment">
              <input
                className="sr-only"
                type="radio"
                name="from"
                checked={from === value}
                onChange={() => setFrom(value)}
              />
              {t(`decks.ideas.${value}`)}
            </label>
          ))}
        </div>
      </fieldset>
      <QueryState query={query} skeleton="text">
        {added.length === 0 ? (
          <EmptyState icon="check" title={t("decks.noIdeas")} />
        ) : (
          <>
            <button
              type="button"
              className="button button--brass"
              disabled={state === "readOnly"}
              onClick={take}
            >
              {t("decks.takeIdeas", { count: added.reduce((sum, { count }) => sum + count, 0) })}
            </button>
            <ul>
              {added.map(({ card, list, count }) => (
                <li key={`${list} ${card}`} className="spinerow">
                  <img
                    className="spinerow__art"
                    src={cardArt(card)}
                    alt=""
                    width="60"
                    height="40"
                    loading="lazy"
                  />
                  <span className="spinerow__count">{count}</span>
                  <span className="spinerow__name">{cardName(card)}</span>
                </li>
              ))}
            </ul>
          </>
        )}
      </QueryState>
    </div>
  );
}
