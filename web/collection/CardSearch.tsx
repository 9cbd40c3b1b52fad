// The search above a list of cards: words, what is owned, the order, and the way to all filters.
import { useEffect, useState } from "react";
import { t } from "../text/index.ts";
import { Dialog } from "../ui/Dialog.tsx";
import { Icon } from "../ui/Icon.tsx";
import { CardFilters } from "./CardFilters.tsx";
import { countFilters, type FilterState, OWNED, SORTS } from "./filters.ts";

/** How long typing pauses before the list is asked for. */
const TYPING_PAUSE_MS = 200;

interface CardSearchProps extends FilterState {
  /** Cards that the filters let through; undefined while it is not known. */
  total: number | undefined;
}

export function CardSearch({ filters, change, clear, total }: CardSearchProps) {
  const [open, setOpen] = useState(false);
  const count = countFilters(filters);
  return (
    <search className="cardsearch">
      <Words text={filters.text ?? ""} onChange={(text) => change({ text })} />
      <select
        className="select"
        aria-label={t("collection.owned")}
        data-testid="owned"
        value={filters.owned ?? "all"}
        onChange={({ target }) => change({ owned: target.value === "all" ? "" : target.value })}
      >
        {OWNED.map((value) => (
          <option key={value} value={value}>
            {t(`collection.ownedOf.${value}`)}
          </option>
        ))}
      </select>
      <select
        className="select"
        aria-label={t("collection.sort")}
        value={`${filters.sort ?? "number"} ${filters.order ?? "up"}`}
        onChange={({ target }) => {
          const [sort, order] = target.value.split(" ");
          change({ sort: sort === "number" ? "" : sort, order: order === "up" ? "" : order });
        }}
      >
        {SORTS.map((sort) => {
          const order = ["hp", "cost", "damage", "quantity", "rarity"].includes(sort) ? "down" : "up";
          return (
            <option key={sort} value={`${sort} ${order}`}>
              {t(`collection.sortBy.${sort}`)}
            </option>
          );
        })}
      </select>
      <button
        type="button"
        className="button button--quiet"
        data-testid="filters"
        onClick={() => setOpen(true)}
      >
        <Icon name="filter" />
        {t("collection.filters")}
        {count > 0 && <span className="cardsearch__count">{count}</span>}
      </button>
      <p className="cardsearch__total" role="status">
        {total !== undefined && t("collection.found", { count: total })}
      </p>
      {open && (
        <Dialog
          title={t("collection.filters")}
          kind="sheet"
          onClose={() => setOpen(false)}
          testId="filter-sheet"
        >
          <CardFilters filters={filters} change={change} />
          <div className="dialog__actions">
            <button type="button" className="button button--quiet" onClick={clear}>
              {t("collection.clear")}
            </button>
            <button type="button" className="button button--brass" onClick={() => setOpen(false)}>
              {t("collection.show", { count: total ?? 0 })}
            </button>
          </div>
        </Dialog>
      )}
    </search>
  );
}

function Words({ text, onChange }: { text: string; onChange(text: string): void }) {
  const [typed, setTyped] = useState(text);
  // The address may change by itself: back, or all filters cleared.
  useEffect(() => setTyped(text), [text]);
  useEffect(() => {
    if (typed === text) return;
    const timer = setTimeout(() => onChange(typed), TYPING_PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed, text, onChange]);
  return (
    <label className="cardsearch__words">
      <Icon name="search" />
      <span className="sr-only">{t("collection.search")}</span>
      <input
        type="search"
        name="text"
        placeholder={t("collection.searchHint")}
        value={typed}
        maxLength={100}
        autoComplete="off"
        onChange={({ target }) => setTyped(target.value)}
      />
    </label>
  );
}
