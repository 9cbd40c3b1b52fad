// The starter, chosen once: its cards are the first of the album, and its deck the first of one's own.
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { Type } from "../../engine/index.ts";
import { ask } from "../api/ask.ts";
import { cardArt } from "../pictures.ts";
import { DeckContents } from "../play/DeckContents.tsx";
import { starterDecks } from "../play/starter-decks.ts";
import { errorText } from "../text/errors.ts";
import { deckText, t } from "../text/index.ts";
import { Dialog } from "../ui/Dialog.tsx";
import { inColorOf } from "../ui/TypeBead.tsx";
import { useStarters } from "./useStarters.ts";

export function StarterChoice() {
  const client = useQueryClient();
  const [looked, setLooked] = useState<Type | null>(null);
  const query = useStarters();
  const choose = useMutation({
    mutationFn: (type: Type) => ask("PUT /me/starter", { body: { type } }),
    onSuccess: () => {
      setLooked(null);
      return client.invalidateQueries();
    },
  });
  if (!query.data || query.data.chosen) return null;
  const chosen = query.data.starters.find(({ type }) => type === looked);
  return (
    <section className="panel starters" aria-labelledby="starters" data-testid="starters">
      <h2 id="starters">{t("collection.starterTitle")}</h2>
      <p>{t("collection.starterHelp")}</p>
      <div className="shelf">
        {query.data.starters.map(({ type, name, about }) => (
          <button
            key={type}
            type="button"
            className="box box--button"
            style={inColorOf(type)}
            data-testid={`starter-${type}`}
            onClick={() => setLooked(type)}
          >
            <span className="box__lid">
              <img
                className="box__art"
                src={cardArt(starOf(type))}
                alt=""
                width="480"
                height="320"
                draggable={false}
              />
              <span className="box__name">{deckText(name)}</span>
            </span>
            <span className="box__about">{deckText(about)}</span>
          </button>
        ))}
      </div>
      {chosen && (
        <Dialog title={deckText(chosen.name)} kind="sheet" onClose={() => setLooked(null)} testId="starter">
          <DeckContents rules="house" cards={chosen.cards} energy={chosen.energy} />
          {choose.isError && <p role="alert">{errorText(choose.error)}</p>}
          <div className="dialog__actions">
            <button
              type="button"
              className="button button--brass"
              disabled={choose.isPending}
              onClick={() => choose.mutate(chosen.type)}
            >
              {t("collection.starterTake")}
            </button>
          </div>
        </Dialog>
      )}
    </section>
  );
}

const starOf = (type: Type) =>
  starterDecks.find((deck) => deck.type === type && deck.rules === "house")?.star ?? "";
