// The album: every card, what is owned of it, and how much of each set is there.
import { useCallback } from "react";
import { Link } from "wouter";
import { session } from "../api/session.ts";
import { cardPath } from "../router.ts";
import { useStore } from "../state.ts";
import { t } from "../text/index.ts";
import { CardImage } from "../ui/CardImage.tsx";
import { EmptyState, QueryState } from "../ui/states.tsx";
import { CardGrid } from "./CardGrid.tsx";
import { CardSearch } from "./CardSearch.tsx";
import { useAddressFilters } from "./filters.ts";
import { Progress } from "./Progress.tsx";
import { StarterChoice } from "./StarterChoice.tsx";
import { type CollectionCard, useCards } from "./useCards.ts";
import "./collection.css";

/** Below the picture stand name and number. */
const CAPTION_PX = 46;

export function CollectionPage() {
  const { user, known } = useStore(session);
  return (
    <div className="album">
      <h1 className="album__title">{t("collection.title")}</h1>
      {user && (
        <>
          <StarterChoice />
          <Progress />
        </>
      )}
      {known && <Album />}
    </div>
  );
}

function Album() {
  const state = useAddressFilters();
  const query = useCards(state.filters);
  const total = query.data?.pages[0].total;
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  const { fetchNextPage, isFetchingNextPage } = query;
  const more = useCallback(() => {
    if (!isFetchingNextPage) void fetchNextPage();
  }, [fetchNextPage, isFetchingNextPage]);
  return (
    <section className="album__page" aria-label={t("collection.title")}>
      <CardSearch {...state} total={query.isPlaceholderData ? undefined : total} />
      <QueryState query={query} skeleton="cards">
        {total === 0 ? (
          <EmptyState icon="search" title={t("collection.nothing")}>
            <button type="button" className="button" onClick={state.clear}>
              {t("collection.clear")}
            </button>
          </EmptyState>
        ) : (
          <CardGrid
            items={items}
            total={total ?? 0}
            minWidth={148}
            heightOf={(width) => width * 1.4 + CAPTION_PX}
            gap={16}
            keyOf={({ id }) => id}
            onMore={more}
            label={t("collection.cards")}
          >
            {(card) => <AlbumCard card={card} />}
          </CardGrid>
        )}
      </QueryState>
    </section>
  );
}

function AlbumCard({ card }: { card: CollectionCard }) {
  const { id, name, quantity, free, number, rarity } = card;
  const owned = quantity > 0 || free;
  const copies = free ? t("collection.freeCopies") : t("collection.copies", { count: quantity });
  return (
    <Link
      className="slot"
      href={cardPath(id)}
      data-owned={owned}
      data-rarity={rarity}
      data-testid="album-card"
    >
      <span className="slot__card">
        <CardImage id={id} name={name} what={owned ? "face" : "art"} />
        {quantity > 0 && (
          <span className="slot__count" aria-hidden="true">
            ×{quantity}
          </span>
        )}
      </span>
      <span className="slot__caption">
        <span className="slot__name">{name}</span>
        <small>
          <span className="slot__gem" aria-hidden="true" />
          {id.slice(0, 3).toUpperCase()} {String(number).padStart(3, "0")}
          <span className="sr-only">
            {" "}
            {t(`rarity.${rarity}`)}, {owned ? copies : t("collection.missing")}
          </span>
        </small>
      </span>
    </Link>
  );
}
