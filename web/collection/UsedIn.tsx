// The decks that use a card: one's own and those of the house.
import { Link } from "wouter";
import { useDecksWith } from "../decks/queries.ts";
import { starterDecks } from "../play/starter-decks.ts";
import { deckPath } from "../router.ts";
import { t } from "../text/index.ts";

export function UsedIn({ id }: { id: string }) {
  // Servers of the version before answer with all decks, and without the number of copies.
  const own = (useDecksWith(id).data ?? []).filter(({ copies }) => copies);
  const house = starterDecks.filter(({ cards, energy }) => id in cards || id in energy);
  if (own.length + house.length === 0) return null;
  return (
    <section className="usedin" aria-labelledby="used-in">
      <h2 id="used-in">{t("card.usedIn")}</h2>
      <ul>
        {own.map((deck) => (
          <li key={deck.id}>
            <Link href={deckPath(deck.id)}>{deck.name}</Link> ×{deck.copies}
          </li>
        ))}
        {house.map(({ id: deck, name, rules, cards, energy }) => (
          <li key={deck}>
            {t("card.houseDeck", { deck: name, rules: t(`rules.${rules}`) })} ×{cards[id] ?? energy[id]}
          </li>
        ))}
      </ul>
    </section>
  );
}
