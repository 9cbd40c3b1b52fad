// The cards of a deck as a list, by kind.
import { cardName, pool } from "../../cards/browser.ts";
import type { PresetName } from "../../engine/index.ts";
import { cardArt } from "../pictures.ts";
import { t } from "../text/index.ts";

interface DeckContentsProps {
  rules: PresetName;
  /** Copies by card id. */
  cards: Record<string, number>;
  energy: Record<string, number>;
}

export function DeckContents({ rules, cards, energy }: DeckContentsProps) {
  const size = Object.values(cards).reduce((sum, count) => sum + count, 0);
  return (
    <div className="contents">
      <h3>{t("play.cardsIn", { count: size })}</h3>
      <CardList counts={cards} />
      {Object.keys(energy).length > 0 && (
        <>
          <h3>{t(rules === "pocket" ? "play.energyTypes" : "play.energy")}</h3>
          <CardList counts={energy} />
        </>
      )}
    </div>
  );
}

function CardList({ counts }: { counts: Record<string, number> }) {
  // Cards that only the server knows come last.
  const rows = Object.entries(counts).map(([id, count]) => ({
    id,
    count,
    index: pool.byId.get(id) ?? pool.cards.length,
    name: cardName(id),
  }));
  rows.sort((a, b) => a.index - b.index);
  return (
    <ul className="contents__list">
      {rows.map(({ id, count, name }) => (
        <li key={id} className="contents__row">
          <span className="contents__count">{count}×</span>
          <img src={cardArt(id)} alt="" width="48" height="32" loading="lazy" />
          {name}
        </li>
      ))}
    </ul>
  );
}
