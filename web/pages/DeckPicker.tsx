// The deck picker: deck boxes on a shelf, and the contents of the chosen one.
import type { PresetName } from "../../engine/index.ts";
import { cardArt } from "../content.ts";
import { starterDecks } from "../decks.ts";
import { inColorOf } from "../ui/TypeBead.tsx";

interface DeckPickerProps {
  /** The rules that the deck has to fit. */
  rules: PresetName;
  chosen: string;
  onChoose(deck: string): void;
}

export function DeckPicker({ rules, chosen, onChoose }: DeckPickerProps) {
  const decks = starterDecks.filter((deck) => deck.rules === rules);
  return (
    <fieldset className="shelf">
      <legend className="sr-only">Your deck</legend>
      {decks.map((deck) => (
        <label key={deck.id} className="box" style={inColorOf(deck.type)}>
          <input
            className="sr-only"
            type="radio"
            name="deck"
            value={deck.id}
            checked={chosen === deck.id}
            onChange={() => onChoose(deck.id)}
          />
          <span className="box__lid">
            <img className="box__art" src={cardArt(deck.star)} alt="" draggable={false} />
            <span className="box__name">{deck.name}</span>
          </span>
          <span className="box__about">{deck.about}</span>
        </label>
      ))}
    </fieldset>
  );
}
