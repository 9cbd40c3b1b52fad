// A card's picture. One that cannot be loaded is asked for again, and name and numbers stand in for it meanwhile.

import type { CSSProperties } from "react";
import type { Pool, Seat } from "../../engine/index.ts";
import { artUrl, faceUrl, handUrl } from "../card-pictures.ts";
import { finishOf } from "../cosmetics/items.ts";
import { advice } from "../match/advice.ts";
import { inColorOf, TypeBead } from "../ui/TypeBead.tsx";
import { useRetriedPicture } from "../ui/useRetriedPicture.ts";
import { useTable } from "./model.ts";

type Kind = "face" | "hand" | "art";

const URLS: Record<Kind, (pool: Pool, card: number) => string | undefined> = {
  face: faceUrl,
  hand: handUrl,
  art: artUrl,
};

interface CardPictureProps {
  card: number;
  kind: Kind;
  className?: string;
  /** Whose card it is: alternate pictures that this player wears are shown. */
  seat?: Seat;
}

export function CardPicture({ card, kind, className, seat }: CardPictureProps) {
  const { pool, wornBy } = useTable();
  const finish = seat === undefined ? undefined : finishOf(wornBy(seat), pool.cards[card].id);
  const { src, onError } = useRetriedPicture(URLS[kind](pool, card));
  if (src === undefined) return <StandIn card={card} className={className} />;
  return (
    <img className={className} src={src} alt="" data-finish={finish} draggable={false} onError={onError} />
  );
}

/** Name and numbers, while there is no picture. */
function StandIn({ card, className = "" }: { card: number; className?: string }) {
  const { pool } = useTable();
  const info = pool.cards[card];
  const type = info.kind === "mantimon" ? info.type : "colorless";
  const attacks = advice.get().textOf(pool, card).attacks;
  return (
    <span
      className={`standin ${className}`}
      style={inColorOf(type) as CSSProperties}
      aria-hidden="true"
      data-testid="stand-in"
    >
      <span className="standin__name">{info.name}</span>
      {info.kind === "mantimon" ? (
        <>
          <span className="standin__hp">
            <TypeBead type={info.type} /> {info.hp}
          </span>
          {attacks.map(({ name, damage }) => (
            <span key={name} className="standin__attack">
              {name} {damage}
            </span>
          ))}
        </>
      ) : (
        <span className="standin__attack">{info.kind}</span>
      )}
    </span>
  );
}
