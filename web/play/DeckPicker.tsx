// The deck picker: deck boxes on a shelf. Each can be looked into before it is chosen.
import { useState } from "react";
import type { PresetName } from "../../engine/index.ts";
import { useDecks } from "../decks/queries.ts";
import { cardArt } from "../pictures.ts";
import { t } from "../text/index.ts";
import { Icon } from "../ui/Icon.tsx";
import { inColorOf } from "../ui/TypeBead.tsx";
import { DeckLook } from "./DeckLook.tsx";
import { starterDecks } from "./starter-decks.ts";

interface DeckPickerProps {
  /** The rules that the deck has to fit. */
  rules: PresetName;
  chosen: string;
  onChoose(deck: string): void;
}

/** A deck of the house, or one of one's own. */
interface Offered {
  id: string;
  name: string;
  about?: string;
  /** The card whose picture is on the box. */
  star?: string;
  style?: React.CSSProperties;
}

export function DeckPicker({ rules, chosen, onChoose }: DeckPickerProps) {
  const [looked, setLooked] = useState<string | null>(null);
  const own = useOwnDecks(rules);
  const house: Offered[] = starterDecks
    .filter((deck) => deck.rules === rules)
    .map((deck) => ({ ...deck, style: inColorOf(deck.type) }));
  const shelf = (decks: Offered[]) =>
    decks.map((deck) => (
      <Box
        key={deck.id}
        deck={deck}
        chosen={chosen === deck.id}
        onChoose={() => onChoose(deck.id)}
        onLook={() => setLooked(deck.id)}
      />
    ));
  return (
    <section className="panel" aria-labelledby="deck">
      <h2 id="deck">{t("play.deck")}</h2>
      <fieldset>
        <legend className="sr-only">{t("play.deck")}</legend>
        {own.length > 0 && (
          <>
            <h3 className="shelf__title">{t("play.own")}</h3>
            <div className="shelf">{shelf(own)}</div>
            <h3 className="shelf__title">{t("play.house")}</h3>
          </>
        )}
        <div className="shelf">{shelf(house)}</div>
      </fieldset>
      {house.length === 0 && <p>{t("play.noDecks")}</p>}
      {looked && <DeckLook id={looked} onClose={() => setLooked(null)} />}
    </section>
  );
}

/** The user's own decks that can be played under the rules. */
function useOwnDecks(rules: PresetName): Offered[] {
  return useDecks().data?.filter((deck) => deck.rules === rules && deck.valid) ?? [];
}

interface BoxProps {
  deck: Offered;
  chosen: boolean;
  onChoose(): void;
  onLook(): void;
}

function Box({ deck, chosen, onChoose, onLook }: BoxProps) {
  return (
    <div className="box" style={deck.style}>
      <label className="box__choice">
        <input
          className="sr-only"
          type="radio"
          name="deck"
          value={deck.id}
          checked={chosen}
          onChange={onChoose}
        />
        <span className="box__lid">
          {deck.star ? (
            <img
              className="box__art"
              src={cardArt(deck.star)}
              alt=""
              width="480"
              height="320"
              loading="lazy"
              draggable={false}
            />
          ) : (
            <span className="box__art box__art--plain">
              <Icon name="deck" />
            </span>
          )}
          <span className="box__name">{deck.name}</span>
        </span>
        {deck.about && <span className="box__about">{deck.about}</span>}
      </label>
      <button
        type="button"
        className="box__look"
        onClick={onLook}
        aria-label={t("play.look", { deck: deck.name })}
      >
        <Icon name="eye" />
      </button>
    </div>
  );
}
