// The facts and the text of a card as real text, for people and screen readers.
import { pool } from "../../cards/browser.ts";
import type { Card } from "../../engine/index.ts";
import { textOf } from "../card-text.ts";
import { CardTextWithTerms } from "../learn/CardTextWithTerms.tsx";
import { t } from "../text/index.ts";
import { TypeBead } from "../ui/TypeBead.tsx";
import "./card.css";

export function CardFacts({ card }: { card: Card }) {
  const facts = [t(`rarity.${card.rarity}`), `${card.id.slice(0, 3).toUpperCase()} ${card.id.slice(4)}`];
  if (card.kind !== "mantimon")
    return <p className="card__facts">{[t(`kind.${card.kind}`), ...facts].join(" · ")}</p>;
  const { type, stage, hp, weakness, resistance, retreat } = card;
  return (
    <>
      <p className="card__facts">
        <TypeBead type={type} /> {[t(`type.${type}`), t(`stage.${stage}`), ...facts].join(" · ")}
      </p>
      <dl className="figures">
        <Figure term={t("card.hp")}>{hp}</Figure>
        <Figure term={t("card.weakness")}>
          {weakness ? (
            <>
              <TypeBead type={weakness} /> {t(`type.${weakness}`)}
            </>
          ) : (
            "–"
          )}
        </Figure>
        <Figure term={t("card.resistance")}>
          {resistance ? (
            <>
              <TypeBead type={resistance} /> {t(`type.${resistance}`)}
            </>
          ) : (
            "–"
          )}
        </Figure>
        <Figure term={t("card.retreat")}>{retreat}</Figure>
      </dl>
    </>
  );
}

function Figure({ term, children }: { term: string; children: React.ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** What the card does, as real text whose words explain themselves. */
export function CardText({ index }: { index: number }) {
  const { ability, attacks, text } = textOf(pool, index);
  return (
    <div className="card__text">
      {ability && (
        <section>
          <h2>
            {ability.name} <small>{ability.label}</small>
          </h2>
          <p>
            <CardTextWithTerms text={ability.text} />
          </p>
        </section>
      )}
      {attacks.map(({ name, cost, damage, text: words }) => (
        <section key={name}>
          <h2>
            <span className="card__cost">
              {cost.map((type, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: equal beads have no other name
                <TypeBead key={at} type={type} />
              ))}
              <span className="sr-only">{cost.map((type) => t(`type.${type}`)).join(", ")}</span>
            </span>
            {name} <b>{damage}</b>
          </h2>
          {words && (
            <p>
              <CardTextWithTerms text={words} />
            </p>
          )}
        </section>
      ))}
      {text.split("\n").map(
        (line) =>
          line && (
            <p key={line}>
              <CardTextWithTerms text={line} />
            </p>
          ),
      )}
    </div>
  );
}
