// A hand as the deck deals it, as often as wanted.
import { useQuery } from "@tanstack/react-query";
import { cardName } from "../../cards/browser.ts";
import { ask } from "../api/ask.ts";
import { t } from "../text/index.ts";
import { CardImage } from "../ui/CardImage.tsx";
import { QueryState } from "../ui/states.tsx";
import type { Deck } from "./queries.ts";

interface TestHandProps {
  deck: Deck;
  /** Saves the deck: hands are dealt from what the server has. */
  flush(): Promise<void>;
}

export function TestHand({ deck, flush }: TestHandProps) {
  const query = useQuery({
    queryKey: ["hand", deck.id],
    queryFn: async () => {
      await flush();
      return ask("GET /decks/:id/hand", { params: { id: deck.id }, query: {} });
    },
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const dealt = query.data;
  return (
    <div className="testhand" data-testid="test-hand">
      <QueryState query={query} skeleton="cards" count={4}>
        {dealt && (
          <>
            {dealt.mulligans.length > 0 && <p>{t("decks.mulligans", { count: dealt.mulligans.length })}</p>}
            <h2>{t("decks.openingHand")}</h2>
            <ul className="testhand__cards">
              {dealt.hand.map((id, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a hand may hold a card twice
                <li key={`${id} ${at}`}>
                  <CardImage id={id} name={cardName(id)} what="hand" />
                  <span className="sr-only">{cardName(id)}</span>
                </li>
              ))}
            </ul>
            <h2>{t("decks.nextDraws")}</h2>
            <p>{dealt.draws.slice(0, 5).map(cardName).join(", ")}</p>
          </>
        )}
      </QueryState>
      <button
        type="button"
        className="button"
        disabled={query.isFetching}
        onClick={() => void query.refetch()}
      >
        {t("decks.dealAgain")}
      </button>
    </div>
  );
}
