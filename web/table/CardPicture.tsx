// A card's picture. One that cannot be loaded is asked for again, and name and numbers stand in for it meanwhile.

import { type CSSProperties, useEffect, useState } from "react";
import type { Pool, Seat } from "../../engine/index.ts";
import { artUrl, faceUrl, handUrl } from "../card-pictures.ts";
import { finishOf } from "../cosmetics/items.ts";
import { advice } from "../match/advice.ts";
import { inColorOf, TypeBead } from "../ui/TypeBead.tsx";
import { useTable } from "./model.ts";

/** Milliseconds before each further attempt; after the last, the picture is asked for when the browser is online again. */
const RETRY_DELAYS_MS = [1_500, 4_000, 10_000, 30_000];

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
  const url = URLS[kind](pool, card);
  const [attempt, setAttempt] = useState(0);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    if (!failed) return;
    const again = () => {
      setFailed(false);
      setAttempt((number) => number + 1);
    };
    const delay = RETRY_DELAYS_MS[attempt];
    const timer = delay === undefined ? 0 : setTimeout(again, delay);
    addEventListener("online", again);
    return () => {
      clearTimeout(timer);
      removeEventListener("online", again);
    };
  }, [failed, attempt]);
  if (url === undefined || failed) return <StandIn card={card} className={className} />;
  // Another fragment makes the browser ask again.
  const source = attempt === 0 ? url : `${url}#${attempt}`;
  return (
    <img
      className={className}
      src={source}
      alt=""
      data-finish={finish}
      draggable={false}
      onError={() => setFailed(true)}
    />
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
