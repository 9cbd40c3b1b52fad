// A card of an opened pack: face down until it is turned.
import { Link } from "wouter";
import { cardName } from "../../cards/browser.ts";
import type { Api } from "../../src/http/api.ts";
import type { Gets } from "../../src/http/endpoint.ts";
import { cardPath } from "../router.ts";
import { t } from "../text/index.ts";
import { CardImage } from "../ui/CardImage.tsx";
import { Money } from "../wallet/Money.tsx";
import "../styles/cardback.css";

export type Found = Gets<Api["POST /me/packs/:id/open"]>["cards"][number];

interface FoundCardProps {
  found: Found;
  at: number;
  of: number;
  turned: boolean;
  onTurn(): void;
}

export function FoundCard({ found: { card, rarity, isNew, dust }, at, of, turned, onTurn }: FoundCardProps) {
  const name = cardName(card);
  return (
    <li className="found" data-rarity={rarity} data-turned={turned || undefined}>
      <span className="found__flip">
        <span className="found__back cardback" />
        <span className="found__face">
          <CardImage id={card} name={name} what="face" eager />
        </span>
      </span>
      {turned ? (
        <Link className="found__link" href={cardPath(card)} aria-label={name} />
      ) : (
        <button
          type="button"
          className="found__link"
          data-testid="turn"
          aria-label={t("packs.faceDown", { number: at + 1, count: of })}
          onClick={onTurn}
        />
      )}
      <span className="found__words" aria-hidden={!turned}>
        {turned && (
          <>
            <span className="rarity" data-rarity={rarity}>
              {t(`rarity.${rarity}`)}
            </span>
            {isNew && <span className="found__new">{t("packs.new")}</span>}
            {dust !== undefined && <Money amount={dust} currency="dust" change />}
          </>
        )}
      </span>
    </li>
  );
}
