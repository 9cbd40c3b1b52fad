// The page of a card: its picture, its text, its line of evolution, and the decks that use it.
import { Link } from "wouter";
import { pool } from "../../cards/browser.ts";
import type { Card } from "../../engine/index.ts";
import { useTitle } from "../frame/title.ts";
import { NotFoundPage } from "../not-found/NotFoundPage.tsx";
import { cardPath } from "../router.ts";
import { t } from "../text/index.ts";
import { CardImage } from "../ui/CardImage.tsx";
import { Icon } from "../ui/Icon.tsx";
import { CardFacts, CardText } from "./CardText.tsx";
import { Craft } from "./Craft.tsx";
import { lineOf } from "./evolution.ts";
import { FoundIn } from "./FoundIn.tsx";
import { Owned } from "./Owned.tsx";
import { UsedIn } from "./UsedIn.tsx";
import "./card.css";

export function CardPage({ id }: { id: string }) {
  const index = pool.byId.get(id);
  if (index === undefined) return <NotFoundPage />;
  return <Found index={index} />;
}

function Found({ index }: { index: number }) {
  const card = pool.cards[index];
  useTitle(card.name);
  return (
    <article className="card">
      <nav className="card__nav" aria-label={t("collection.neighbors")}>
        <Link className="button button--quiet" href="/collection">
          <Icon name="back" /> {t("collection.title")}
        </Link>
        <span className="card__steps">
          <Neighbor index={index - 1} icon="back" />
          <Neighbor index={index + 1} icon="on" />
        </span>
      </nav>
      <div className="card__face">
        <CardImage key={card.id} id={card.id} name={card.name} what="face" eager />
      </div>
      <div className="card__words">
        <h1>{card.name}</h1>
        <CardFacts card={card} />
        <Owned id={card.id} />
        <FoundIn id={card.id} />
        <Craft key={`craft-${card.id}`} id={card.id} />
        <CardText index={index} />
        {card.flavor && <p className="card__flavor">{card.flavor}</p>}
        <Line card={card} />
        <UsedIn id={card.id} />
      </div>
    </article>
  );
}

function Neighbor({ index, icon }: { index: number; icon: "back" | "on" }) {
  const card = pool.cards[index];
  if (!card) return null;
  return (
    <Link className="button button--quiet" href={cardPath(card.id)} aria-label={card.name} title={card.name}>
      <Icon name={icon} />
    </Link>
  );
}

function Line({ card }: { card: Card }) {
  const stages = lineOf(card);
  if (stages.length < 2) return null;
  return (
    <section className="line" aria-labelledby="line">
      <h2 id="line">{t("card.line")}</h2>
      <ol className="line__stages">
        {stages.map((cards) => (
          <li key={cards[0].id} className="line__stage">
            {cards.map((one) => (
              <Link
                key={one.id}
                className="line__card"
                href={cardPath(one.id)}
                aria-current={one.id === card.id ? "true" : undefined}
              >
                <CardImage id={one.id} name={one.name} what="art" />
                <span>{one.name}</span>
              </Link>
            ))}
          </li>
        ))}
      </ol>
    </section>
  );
}
