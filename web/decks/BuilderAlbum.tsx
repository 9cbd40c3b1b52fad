// The album beside the deck: a click, a key or a drag puts a card into it.
import { useCallback, useState } from "react";
import { CardGrid } from "../collection/CardGrid.tsx";
import { CardSearch } from "../collection/CardSearch.tsx";
import type { Filters } from "../collection/filters.ts";
import { type CollectionCard, useCards } from "../collection/useCards.ts";
import { t } from "../text/index.ts";
import { CardImage } from "../ui/CardImage.tsx";
import { Icon } from "../ui/Icon.tsx";
import { lazyDialog } from "../ui/lazy-dialog.tsx";
import { EmptyState, QueryState } from "../ui/states.tsx";
import { countOf, type Draft, mayAdd } from "./draft.ts";

/** Apart, because it needs the words of all cards. */
const CardDialog = lazyDialog(() => import("./CardDialog.tsx").then(({ CardDialog }) => CardDialog));

/** The type of what is dragged out of the album: the id of a card, and no other text. */
export const DRAGGED_CARD = "mantimon/card";

interface BuilderAlbumProps {
  draft: Draft;
  readOnly: boolean;
  /** Adds copies of a card, or removes them if `by` is negative. */
  onChange(id: string, by: number): void;
}

export function BuilderAlbum({ draft, readOnly, onChange }: BuilderAlbumProps) {
  const [filters, setFilters] = useState<Filters>({});
  const [shown, setShown] = useState<string | null>(null);
  const change = useCallback((next: Filters) => {
    setFilters((before) =>
      Object.fromEntries(Object.entries({ ...before, ...next }).filter(([, value]) => value)),
    );
  }, []);
  const clear = useCallback(() => setFilters({}), []);
  const query = useCards(filters);
  const total = query.data?.pages[0].total;
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  const { fetchNextPage, isFetchingNextPage } = query;
  const more = useCallback(() => {
    if (!isFetchingNextPage) void fetchNextPage();
  }, [fetchNextPage, isFetchingNextPage]);
  return (
    <>
      <CardSearch
        filters={filters}
        change={change}
        clear={clear}
        total={query.isPlaceholderData ? undefined : total}
      />
      <QueryState query={query} skeleton="cards">
        {total === 0 && <EmptyState icon="search" title={t("collection.nothing")} />}
        <CardGrid
          items={items}
          total={total ?? 0}
          minWidth={100}
          heightOf={(width) => width * 1.4}
          gap={12}
          keyOf={({ id }) => id}
          onMore={more}
          label={t("collection.cards")}
        >
          {(card) => (
            <BuilderCard
              card={card}
              count={countOf(draft, card.id)}
              mayAdd={!readOnly && mayAdd(draft, card.id)}
              readOnly={readOnly}
              onChange={(by) => onChange(card.id, by)}
              onShow={() => setShown(card.id)}
            />
          )}
        </CardGrid>
      </QueryState>
      {shown && (
        <CardDialog
          id={shown}
          count={countOf(draft, shown)}
          mayAdd={!readOnly && mayAdd(draft, shown)}
          readOnly={readOnly}
          onChange={(by) => onChange(shown, by)}
          onClose={() => setShown(null)}
        />
      )}
    </>
  );
}

interface BuilderCardProps {
  card: CollectionCard;
  count: number;
  mayAdd: boolean;
  readOnly: boolean;
  onChange(by: number): void;
  onShow(): void;
}

function BuilderCard({ card, count, mayAdd, readOnly, onChange, onShow }: BuilderCardProps) {
  const { id, name, quantity, free } = card;
  const owned = free || quantity > 0;
  return (
    <div className="pickcard" data-count={count} data-owned={owned}>
      <button
        type="button"
        className="pickcard__add"
        data-testid={`add-${id}`}
        aria-disabled={!mayAdd}
        aria-label={t("decks.add", { name, count })}
        draggable={mayAdd}
        onDragStart={(event) => {
          event.dataTransfer.setData(DRAGGED_CARD, id);
          event.dataTransfer.effectAllowed = "copy";
        }}
        onClick={() => mayAdd && onChange(1)}
        onKeyDown={(event) => {
          if (event.repeat) return;
          if (event.key === "+" && mayAdd) onChange(1);
          if ((event.key === "-" || event.key === "Delete") && count > 0 && !readOnly) onChange(-1);
          if (event.key === "?") onShow();
        }}
      >
        <CardImage id={id} name={name} what="hand" />
      </button>
      {count > 0 && <span className="pickcard__count">{count}</span>}
      <span className="pickcard__tools">
        {count > 0 && !readOnly && (
          <button type="button" onClick={() => onChange(-1)} aria-label={t("decks.remove", { name })}>
            <Icon name="minus" />
          </button>
        )}
        <button type="button" onClick={onShow} aria-label={t("decks.look", { name })}>
          <Icon name="eye" />
        </button>
      </span>
      {!owned && <span className="pickcard__missing">{t("decks.notOwned")}</span>}
    </div>
  );
}
