// The deck builder: the album on the left, the deck's spine on the right; on phones the spine is a sheet from below.
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link } from "wouter";
import { ApiError } from "../api/http.ts";
import { session } from "../api/session.ts";
import { Skeleton } from "../frame/Skeleton.tsx";
import { useTitle } from "../frame/title.ts";
import { useLater } from "../later.ts";
import { useStore } from "../state.ts";
import { t } from "../text/index.ts";
import { Icon } from "../ui/Icon.tsx";
import { EmptyState, QueryState } from "../ui/states.tsx";
import { BuilderAlbum, DRAGGED_CARD } from "./BuilderAlbum.tsx";
import { problemsOf, sizeOf, withCard } from "./draft.ts";
import { type Deck, deckQuery } from "./queries.ts";
import { Spine } from "./Spine.tsx";
import { StaleDialog } from "./StaleDialog.tsx";
import { useDraft } from "./useDraft.ts";
import "../collection/collection.css";
import "./decks.css";
import "./builder.css";
import "./pickcard.css";
import "./figures.css";
import "./sharing.css";

export function DeckPage({ id }: { id: string }) {
  const { user, known } = useStore(session);
  const query = useQuery({ ...deckQuery(id), enabled: user !== null });
  if (known && !user) return <Missing />;
  const { error } = query;
  // Ids of no deck's form are refused before they are looked for.
  if (error instanceof ApiError && (error.code === "not_found" || error.code === "invalid_request"))
    return <Missing />;
  return (
    <QueryState query={query} skeleton="cards">
      {query.data && <Builder key={id} deck={query.data} />}
    </QueryState>
  );
}

function Missing() {
  return (
    <EmptyState icon="deck" title={t("decks.missing")}>
      <Link className="button" href="/decks">
        {t("decks.title")}
      </Link>
    </EmptyState>
  );
}

const problemWords = (count: number) => (count === 0 ? t("decks.complete") : t("decks.problems", { count }));

function Builder({ deck }: { deck: Deck }) {
  const state = useDraft(deck);
  const { draft, change } = state;
  const [open, setOpen] = useState(false);
  // The album takes long enough by itself, and on phones the spine is closed at first.
  const isLater = useLater();
  useTitle(draft.name);
  const problems = problemsOf(draft);
  const readOnly = state.state === "readOnly";
  const failed = state.state === "failed";
  return (
    <div className="builder">
      <h1 className="sr-only">{draft.name}</h1>
      <section className="builder__album album__page" aria-label={t("decks.album")}>
        <BuilderAlbum
          draft={draft}
          readOnly={readOnly}
          onChange={(id, by) => change((one) => withCard(one, id, by))}
        />
      </section>
      {/* The bar that opens the sheet on phones. */}
      <button type="button" className="builder__bar" data-testid="open-spine" onClick={() => setOpen(true)}>
        <Icon name="deck" />
        <span className="builder__barname">{draft.name}</span>
        <span data-valid={problems.length === 0 && !failed}>
          {failed ? t("decks.save.failed") : problemWords(problems.length)}
        </span>
        <strong>{sizeOf(draft.cards)}</strong>
      </button>
      <aside
        className="builder__spine"
        data-open={open}
        aria-label={t("decks.spine")}
        onDragOver={(event) => {
          if (!readOnly && event.dataTransfer.types.includes(DRAGGED_CARD)) event.preventDefault();
        }}
        onDrop={(event) => {
          const id = event.dataTransfer.getData(DRAGGED_CARD);
          if (readOnly || id === "") return;
          event.preventDefault();
          change((one) => withCard(one, id, 1));
        }}
      >
        {open || isLater ? (
          <Spine deck={deck} problems={problems} onClose={() => setOpen(false)} {...state} />
        ) : (
          <Skeleton kind="text" />
        )}
      </aside>
      {state.state === "stale" && <StaleDialog draft={draft} onTakeNewer={state.takeNewer} />}
    </div>
  );
}
