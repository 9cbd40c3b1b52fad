// The deck of a share code: its cards, and the way to have it as one's own.
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "wouter";
import { ask } from "../api/ask.ts";
import { request } from "../api/http.ts";
import { useTitle } from "../frame/title.ts";
import { DeckContents } from "../play/DeckContents.tsx";
import { deckPath, navigate } from "../router.ts";
import { errorText } from "../text/errors.ts";
import { t } from "../text/index.ts";
import { Icon } from "../ui/Icon.tsx";
import { EmptyState, QueryState } from "../ui/states.tsx";
import { problemsOf } from "./draft.ts";
import { keepDeck } from "./queries.ts";
import "./decks.css";
import "./sharing.css";

export function SharedDeckPage({ code }: { code: string }) {
  const client = useQueryClient();
  const query = useQuery({
    queryKey: ["shared-deck", code],
    queryFn: () => request("GET /decks/shared/:code", { params: { code } }),
    retry: false,
  });
  const deck = query.data;
  useTitle(deck?.name);
  const take = useMutation({
    mutationFn: () => ask("POST /decks", { body: deck! }),
    onSuccess: (made) => {
      keepDeck(client, made);
      navigate(deckPath(made.id));
    },
  });
  if (query.isError && query.fetchStatus === "idle") {
    return (
      <EmptyState icon="deck" title={errorText(query.error)}>
        <Link className="button" href="/decks">
          {t("decks.title")}
        </Link>
      </EmptyState>
    );
  }
  return (
    <QueryState query={query} skeleton="text">
      {deck && (
        <article className="panel shared">
          <h1>{deck.name}</h1>
          <p>{t("decks.sharedHelp", { rules: t(`rules.${deck.rules}`) })}</p>
          <p>
            <button
              type="button"
              className="button button--brass"
              data-testid="take-deck"
              disabled={take.isPending}
              onClick={() => take.mutate()}
            >
              <Icon name="plus" /> {t("decks.take")}
            </button>
          </p>
          {take.isError && <p role="alert">{errorText(take.error)}</p>}
          <ul className="spine__problems">
            {problemsOf(deck).map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
          <DeckContents rules={deck.rules} cards={deck.cards} energy={deck.energy} />
        </article>
      )}
    </QueryState>
  );
}
